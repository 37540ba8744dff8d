"""Images: what they show must be said, unless their owner says that they are decoration."""

from __future__ import annotations

from collections.abc import Iterator

from .findings import Finding, build_finding
from .pages import PageText
from .surroundings import Surroundings


def check_images(page: PageText, around: Surroundings) -> Iterator[Finding]:
    for section in page.sections:
        for image in section.images:
            if not image.alt.strip() and not image.decorative:
                message = (
                    "The image has no alt text. Say what it shows, in the block or in the image's description; "
                    "or mark the image as decoration."
                )
                yield build_finding("alt-missing", page.name, image.place, message)
