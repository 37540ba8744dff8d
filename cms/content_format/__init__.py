"""The library's content files (cms/content/FORMAT.md) as values. Plain Python."""

from .blocks import read_block
from .errors import ContentError
from .facts import FactContent, read_facts
from .files import Library, read_library
from .media import MediaContent, read_media
from .pages import ChapterContent, PageContent, read_page, read_topics

__all__ = [
    "ChapterContent",
    "ContentError",
    "FactContent",
    "Library",
    "MediaContent",
    "PageContent",
    "read_block",
    "read_facts",
    "read_library",
    "read_media",
    "read_page",
    "read_topics",
]
