"""What a layer's overrides are written against: the page as the layers above show it (semantics: Layers)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from syndication.domain.documents import Document, Origin
from syndication.domain.library import Edition
from syndication.domain.overrides import Localisation as LocalisationValue
from syndication.models import Council, Layer, Localisation, Membership

from .editions import get_edition
from .sites import get_site
from .state import find_chain, get_layer


@dataclass(frozen=True)
class Base:
    """An edition and the localisations above, in order. `document` is the edition's own."""

    edition: Edition
    above: Sequence[tuple[LocalisationValue, Origin]]

    @property
    def document(self) -> Document:
        return self.edition.document


def get_base(layer: Layer, shared_id: str, language: str) -> Base:
    """The base of a layer's overrides of one page; raises UnknownPage where the library has no such page."""
    edition = _edition_for(layer, shared_id, language)
    above: list[tuple[LocalisationValue, Origin]] = []
    for higher in find_layers_above(layer):
        row = get_layer(higher).localisations.get((shared_id, language))
        if row:
            above.append((row, "partnership"))
    return Base(edition, above)


def _edition_for(layer: Layer, shared_id: str, language: str) -> Edition:
    """For a council the edition that it has in force (it may hold an older one), else the newest."""
    council = Council.objects.filter(pk=layer.pk, joined=True).select_related("nation", "parent").first()
    page = get_site(council).translation(shared_id, language) if council else None
    return get_edition(shared_id, language, page.edition if page else None)


def find_layers_above(layer: Layer) -> list[Layer]:
    """The layers whose result a layer sees, from the nation inwards."""
    council = Council.objects.filter(pk=layer.pk).select_related("nation").first()
    if council:
        return find_chain(council)[:-1]
    member = (
        Membership.objects.filter(partnership_id=layer.pk, active=True)
        .select_related("council__nation")
        .first()
    )
    return [member.council.nation] if member else []


def find_localisation(layer: Layer, shared_id: str, language: str) -> Localisation | None:
    return Localisation.objects.filter(layer_id=layer.pk, shared_id=shared_id, language=language).first()
