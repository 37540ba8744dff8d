"""The library as cms.quality reads it, and what its rules find there."""

from .library import CheckedLibrary, check_draft, read_library

__all__ = ["CheckedLibrary", "check_draft", "read_library"]
