"""The register as values, read from CSV: councils, LGSL services, LGIL interactions, councils' deep links."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cms.facts.parsing import is_web_address

from .tables import RegisterError, Row, RowError, parse_rows, read_rows, refuse_duplicates

NATIONS = ("england", "scotland", "wales", "northern-ireland")
TIERS = ("county", "district", "unitary")
PROVIDING_TIERS = ("all", "county/unitary", "district/unitary")
# The columns of the lists that standards.esd.org.uk publishes.
OFFICIAL = {"Identifier": "code", "Label": "name", "Description": "description"}
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
GSS = re.compile(r"[A-Z]\d{8}")
UNSAFE = re.compile(r"[\s<>\"\\^`{|}\x00-\x1f\x7f]")


@dataclass(frozen=True)
class CouncilRow:
    """A current council. `parent_gss_code` is a district's county; `name_cy` is "" outside Wales."""

    gss_code: str
    slug: str
    name: str
    nation: str
    tier: str
    homepage_url: str
    name_cy: str = ""
    parent_gss_code: str = ""


@dataclass(frozen=True)
class ServiceRow:
    """An LGSL service. `providing_tier` is "" where the list does not say (the official one never does)."""

    code: int
    name: str
    slug: str = ""
    description: str = ""
    providing_tier: str = ""


@dataclass(frozen=True)
class InteractionRow:
    """An LGIL interaction, such as 8, providing information."""

    code: int
    name: str
    slug: str


@dataclass(frozen=True)
class LinkRow:
    """One council's own page for one service and interaction."""

    council: str
    lgsl: int
    lgil: int
    url: str


@dataclass(frozen=True)
class LinkFile:
    """The links that may be loaded, and a sentence for each that may not because of its address."""

    links: tuple[LinkRow, ...]
    refused: tuple[str, ...]


def read_councils(path: Path) -> list[CouncilRow]:
    """Councils in file order; a county that is named as a parent must be in the file, as a county."""
    rows = read_rows(path, ("gss_code", "slug", "name", "nation", "tier", "homepage_url"))
    councils = parse_rows(path, rows, _council)
    for column in ("gss_code", "slug"):
        refuse_duplicates(path, column, _numbered(rows, [getattr(council, column) for council in councils]))
    _check_parents(path, rows, councils)
    return councils


def read_services(path: Path) -> list[ServiceRow]:
    """LGSL services from our own list or from the official one (Identifier, Label, Description)."""
    rows = read_rows(path, ("code", "name"), {**OFFICIAL, "lgsl_code": "code"})
    services = parse_rows(path, rows, _service)
    refuse_duplicates(path, "code", _numbered(rows, [service.code for service in services]))
    return services


def read_interactions(path: Path) -> list[InteractionRow]:
    """LGIL interactions from our own list or from the official one."""
    rows = read_rows(path, ("code", "name"), {**OFFICIAL, "lgil_code": "code"})
    interactions = parse_rows(path, rows, _interaction)
    refuse_duplicates(path, "code", _numbered(rows, [interaction.code for interaction in interactions]))
    return interactions


def read_links(path: Path) -> LinkFile:
    """Deep links in file order. An address that may not be published is left out and reported."""
    rows = read_rows(path, ("council", "lgsl", "lgil", "url"))
    links = parse_rows(path, rows, _link)
    keys = [(link.council, link.lgsl, link.lgil) for link in links]
    refuse_duplicates(path, "council, lgsl, lgil", _numbered(rows, keys))
    refused = [
        f"{path.name}, row {row.number}: {link.council}, {link.lgsl}/{link.lgil}: {problem}"
        for row, link in zip(rows, links, strict=True)
        if (problem := address_problem(link.url))
    ]
    return LinkFile(tuple(link for link in links if not address_problem(link.url)), tuple(refused))


def address_problem(url: str) -> str:
    """Why an address may not be published as a link, or "" if it may."""
    if UNSAFE.search(url):
        return f"{url!r} has a space or another character that must be percent-encoded."
    if not is_web_address(url):
        return f"{url!r} must start with https:// or http://, name a public host and carry no password."
    return ""


def _council(row: Row) -> CouncilRow:
    return CouncilRow(
        gss_code=_shaped(row, "gss_code", GSS, "a letter and eight digits, such as E07000223"),
        slug=_shaped(row, "slug", SLUG, "lower-case letters, digits and single hyphens"),
        name=row.text("name"),
        nation=row.choice("nation", NATIONS),
        tier=row.choice("tier", TIERS),
        homepage_url=_address(row, "homepage_url"),
        name_cy=row.optional("name_cy"),
        parent_gss_code=row.optional("parent_gss_code"),
    )


def _service(row: Row) -> ServiceRow:
    tier = row.choice("providing_tier", PROVIDING_TIERS) if row.optional("providing_tier") else ""
    return ServiceRow(
        code=row.integer("code"),
        name=row.text("name"),
        slug=row.optional("slug"),
        description=row.optional("description"),
        providing_tier=tier,
    )


def _interaction(row: Row) -> InteractionRow:
    name = row.text("name")
    slug = row.optional("slug") or re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")
    return InteractionRow(code=row.integer("code"), name=name, slug=slug)


def _link(row: Row) -> LinkRow:
    return LinkRow(row.text("council"), row.integer("lgsl"), row.integer("lgil"), row.text("url"))


def _shaped(row: Row, column: str, shape: re.Pattern[str], wanted: str) -> str:
    value = row.text(column)
    if not shape.fullmatch(value):
        raise RowError(f"{column} must be {wanted}, not {value!r}.")
    return value


def _address(row: Row, column: str) -> str:
    value = row.text(column)
    if problem := address_problem(value):
        raise RowError(f"{column} {problem}")
    return value


def _numbered(rows: Sequence[Row], values: Sequence[object]) -> list[tuple[int, object]]:
    return [(row.number, value) for row, value in zip(rows, values, strict=True)]


def _check_parents(path: Path, rows: Sequence[Row], councils: Sequence[CouncilRow]) -> None:
    counties = {council.gss_code for council in councils if council.tier == "county"}
    problems = [
        f"{path.name}, row {row.number}: parent_gss_code {council.parent_gss_code!r} is no county of this "
        "file; add the county or leave the cell empty."
        for row, council in zip(rows, councils, strict=True)
        if council.parent_gss_code and council.parent_gss_code not in counties
    ]
    if problems:
        raise RegisterError(problems)
