"""A council's page out of the shared one: nation, partnership and council applied in turn.

Each layer sees the result of the one above as its base (semantics: Layers). Pure and total: odd data is
explained in a state, never raised, and no text is lost.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from .documents import Document, Origin
from .layer_pass import LayerPass
from .overrides import Localisation, OperationState
from .working_page import WorkingPage


@dataclass(frozen=True)
class Layered:
    """A document after all layers, where its parts come from, and how every operation stands, in order."""

    document: Document
    local_path: str | None = None  # of `set path`, the lowest layer's
    title_origin: Origin = "shared"
    summary_origin: Origin = "shared"
    states: tuple[OperationState, ...] = ()
    chapter_origins: Mapping[str, Origin] = field(default_factory=dict)  # of chapter titles, by chapter id


def apply_layers(
    document: Document,
    localisations: Sequence[tuple[Localisation, Origin]],
    *,
    today: date | None = None,
) -> Layered:
    """Apply localisations from the top layer down; `today` only tells which are past their review date."""
    if not any(localisation.operations for localisation, _ in localisations):
        return Layered(document)
    page, states = apply_to_page(document, localisations, today=today)
    return Layered(
        document=page.document,
        local_path=page.local_path,
        title_origin=page.fields["title"].origin,
        summary_origin=page.fields["summary"].origin,
        states=states,
        chapter_origins=page.chapter_origins,
    )


def apply_to_page(
    document: Document,
    localisations: Sequence[tuple[Localisation, Origin]],
    *,
    today: date | None = None,
) -> tuple[WorkingPage, tuple[OperationState, ...]]:
    """The page with its ghosts and places, as the next layer down would find it."""
    page = WorkingPage(document)
    states: list[OperationState] = []
    for rank, (localisation, origin) in enumerate(localisations):
        states.extend(LayerPass(page, rank, origin, today).apply(localisation))
    return page, tuple(states)
