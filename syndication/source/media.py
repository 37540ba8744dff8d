"""From a library image or document to what editions can link to."""

from __future__ import annotations

from mimetypes import guess_type

from cms.models import LibraryDocument, LibraryImage
from syndication.domain.library import Media


def build_media(item: LibraryImage | LibraryDocument, number: int = 0) -> Media:
    """The media as of log number `number`, with the address that its storage gives: without a host on our own disk."""
    image = isinstance(item, LibraryImage)
    return Media(
        id=str(item.uuid),
        kind="image" if image else "document",
        title=item.title,
        url=item.file.url,
        number=number,
        size=item.file_size or 0,
        content_type=guess_type(item.file.name)[0] or "application/octet-stream",
        width=item.width if image else 0,
        height=item.height if image else 0,
    )
