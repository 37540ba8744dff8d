"""Changing a page for one layer in one step: what commands and imports use in place of the editor's screens."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from syndication.domain.documents import Block
from syndication.models import Layer, Localisation, Override, content_transaction
from syndication.source.blocks import stream_data

from .save_localisation import save_localisation


@dataclass(frozen=True)
class Difference:
    """One override to make. `text` is for set and fill, `blocks` for replace and insert."""

    kind: str
    path: str
    position: str = ""
    text: str = ""
    blocks: Sequence[Block] = ()
    reason: str = ""
    owner: str = ""
    review_by: date | None = None
    id: uuid.UUID | None = None


def localise_page(
    layer: Layer, shared_id: str, language: str, differences: Sequence[Difference], *, user: Any = None
) -> Localisation:
    """Replaces a layer's overrides of a page by these and publishes them, in one content transaction.

    An override whose `id` is already there keeps its baseline. Raises OverrideRefused or UnknownPage.
    """
    with content_transaction(user):
        localisation = _find_or_start(layer, shared_id, language)
        kept = {override.uuid: override for override in localisation.overrides.all()}
        localisation.overrides = [_override(difference, kept, language) for difference in differences]
        revision = save_localisation(localisation, based_on=localisation.lock_version, user=user)
        revision.publish(user=user)
    return Localisation.objects.get(pk=localisation.pk)


def _find_or_start(layer: Layer, shared_id: str, language: str) -> Localisation:
    place = {"layer_id": layer.pk, "shared_id": shared_id, "language": language}
    found = Localisation.objects.filter(**place).first()
    return found or Localisation(live=False, **place)


def _override(difference: Difference, kept: dict[uuid.UUID, Override], language: str) -> Override:
    override = kept.get(difference.id or uuid.UUID(int=0)) or Override(uuid=difference.id or uuid.uuid4())
    override.kind, override.path, override.position = difference.kind, difference.path, difference.position
    override.text, override.reason, override.owner = difference.text, difference.reason, difference.owner
    override.review_by = difference.review_by
    if difference.blocks:
        override.content = stream_data(tuple(difference.blocks), language)  # type: ignore[assignment]
    return override
