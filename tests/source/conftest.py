"""The library's fixtures serve here as well."""

from tests.cms.conftest import library, topic

__all__ = ["library", "topic"]
