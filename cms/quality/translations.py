"""Welsh pages keep the blocks of the English page, in its order, so that councils' differences fit both."""

from __future__ import annotations

from collections.abc import Iterator

from .findings import Finding, build_finding
from .pages import WHOLE, BlockShape, PageText
from .surroundings import Surroundings


def check_structure(page: PageText, around: Surroundings) -> Iterator[Finding]:
    """A finding for each block that one language has alone; one for the order where they agree but for that."""
    english = around.english.get(page.name.id)
    if page.name.language == "en" or english is None:
        return
    own = {_key(block) for block in page.shape}
    theirs = {_key(block) for block in english}
    yield from (_lacking(page, block) for block in english if _key(block) not in own)
    yield from (_alone(page, block) for block in page.shape if _key(block) not in theirs)
    if own == theirs and [*map(_key, page.shape)] != [*map(_key, english)]:
        message = (
            "The blocks are the English page's in another order. Move them to where the English has them."
        )
        yield build_finding("welsh-structure", page.name, WHOLE, message)


def _lacking(page: PageText, block: BlockShape) -> Finding:
    message = (
        f"The English page has a block that this page lacks: {block.place.label}. Bring the pages in step."
    )
    return build_finding("welsh-structure", page.name, WHOLE, message)


def _alone(page: PageText, block: BlockShape) -> Finding:
    message = "The English page does not have this block. Add it there, or take it out here."
    return build_finding("welsh-structure", page.name, block.place, message)


def _key(block: BlockShape) -> tuple[str, str]:
    return block.id, block.type
