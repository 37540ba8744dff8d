"""Putting the content files into the library, by the path that an editor's work takes."""

from .loading import load_library

__all__ = ["load_library"]
