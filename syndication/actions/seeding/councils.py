"""Registers councils: every council of the register becomes a layer, not joined until it asks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from syndication.models import Council, Layer, Nation, content_transaction
from syndication.source.register import NATIONS, CouncilRow
from syndication.source.tables import RegisterError
from syndication.source.welsh import mutated_forms

from .identities import layer_uuid
from .progress import Report, Tally, be_silent

NATION_NAMES = {
    "england": "England",
    "scotland": "Scotland",
    "wales": "Wales",
    "northern-ireland": "Northern Ireland",
}
EVERY = 100  # councils between two lines of progress


def load_nations() -> dict[str, Layer]:
    """The four nations as layers, by slug."""
    with content_transaction():
        known: dict[str, Layer] = {nation.slug: nation for nation in Nation.objects.all()}
        for slug in NATIONS:
            if slug not in known:
                known[slug] = Nation(slug=slug, name=NATION_NAMES[slug], uuid=layer_uuid("nation", slug))
                known[slug].save()
    return known


def load_councils(rows: Sequence[CouncilRow], report: Report = be_silent) -> Tally:
    """Adds and updates councils in one content transaction; what a council decided for itself stays.

    A council is recognised by its GSS code, or by its slug where its code has changed.
    """
    tally = Tally()
    with content_transaction():
        nations = load_nations()
        known = _Known(Council.objects.all())
        for done, row in enumerate(sorted(rows, key=lambda row: row.tier != "county"), start=1):
            _load_council(tally, known, nations, row)
            if done % EVERY == 0:
                report(f"  {done} of {len(rows)} councils")
    return tally


class _Known:
    """The councils stored so far, by GSS code and by slug."""

    def __init__(self, councils: Iterable[Council]) -> None:
        self.by_code: dict[str, Council] = {}
        self.by_slug: dict[str, Council] = {}
        for council in councils:
            self.add(council)

    def add(self, council: Council) -> None:
        self.by_code[council.gss_code] = council
        self.by_slug[council.slug] = council

    def find(self, row: CouncilRow) -> Council | None:
        by_code, by_slug = self.by_code.get(row.gss_code), self.by_slug.get(row.slug)
        if by_code and by_slug and by_code.pk != by_slug.pk:
            clash = f"{row.gss_code} is {by_code.name}, but {row.slug} is {by_slug.name}"
            raise RegisterError([f"{clash}: rename one of them in the admin, then load the file again."])
        return by_code or by_slug


def _load_council(tally: Tally, known: _Known, nations: dict[str, Layer], row: CouncilRow) -> None:
    fields = _fields(known, nations, row)
    council = known.find(row)
    if council is None:
        council = Council(uuid=layer_uuid("council", row.gss_code), languages=_languages(row))
        tally.created += 1
    elif all(getattr(council, name) == value for name, value in fields.items()):
        tally.unchanged += 1
        return
    else:
        tally.changed += 1
    _save(council, fields)
    known.add(council)


def _save(council: Council, fields: dict[str, Any]) -> None:
    if council.name_cy != fields["name_cy"]:
        council.name_forms = mutated_forms(fields["name_cy"]) if fields["name_cy"] else {}
    for name, value in fields.items():
        setattr(council, name, value)
    council.save()


def _fields(known: _Known, nations: dict[str, Layer], row: CouncilRow) -> dict[str, Any]:
    parent = known.by_code.get(row.parent_gss_code)
    return {
        "gss_code": row.gss_code,
        "slug": row.slug,
        "name": row.name,
        "name_cy": row.name_cy,
        "nation_id": nations[row.nation].pk,
        "tier": row.tier,
        "parent_id": parent.pk if parent else None,
        "homepage": row.homepage_url,
    }


def _languages(row: CouncilRow) -> list[str]:
    return ["en", "cy"] if row.nation == "wales" else ["en"]
