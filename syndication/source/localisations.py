"""Overrides as editors write them, turned into the domain's operations."""

from __future__ import annotations

from cms.canonical import References, read_text
from cms.canonical.reading import read_rich
from syndication.domain.documents import Block
from syndication.domain.overrides import Operation
from syndication.models import Localisation, Override

from .blocks import build_blocks


def build_operations(localisation: Localisation) -> tuple[Operation, ...]:
    """The operations of a localisation in the author's order, facts by UUID."""
    overrides = sorted(
        localisation.overrides.all(), key=lambda override: (override.sort_order, override.pk or 0)
    )
    return tuple(build_operation(override, localisation.language) for override in overrides)


def build_operation(override: Override, language: str) -> Operation:
    """Raises cms.canonical.UnknownReference for a fact that does not exist."""
    return Operation(
        id=str(override.uuid),
        kind=override.kind,
        path=override.path,
        position=override.position,
        text=read_override_text(override, References(language)),
        blocks=build_override_blocks(override, language),
        baseline_hash=override.baseline_hash,
        baseline_edition=override.baseline_edition,
        baseline=override.baseline,
        neighbours=(override.neighbour_before or None, override.neighbour_after or None),
        reason=override.reason,
        owner=override.owner,
        review_by=override.review_by,
        author=override.author,
        at=override.written_at,
    )


def read_override_text(override: Override, references: References) -> str | None:
    """The text that an override brings, facts by UUID; that of a slot is rich, with its links as references."""
    if override.kind == "set":
        return read_text(override.text, references)
    return read_rich(read_text(override.text, references), references) if override.kind == "fill" else None


def build_override_blocks(override: Override, language: str) -> tuple[Block, ...]:
    """The blocks that an override brings; none for kinds that bring text only."""
    return build_blocks(override.content, language) if override.kind in {"replace", "insert"} else ()
