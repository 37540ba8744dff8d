"""The demo's councils as values, read from `syndication/data/demo.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .register import ROOT

DEMO = ROOT / "syndication" / "data" / "demo.toml"


@dataclass(frozen=True)
class DemoPartnership:
    slug: str
    name: str
    description: str = ""


@dataclass(frozen=True)
class DemoSubscription:
    """`pages` are names of topics or pages in the content files; everything for scope "all"."""

    scope: str
    pages: tuple[str, ...] = ()
    local_path: str = ""


@dataclass(frozen=True)
class DemoCouncil:
    """One fictional council. `branding` has the fields of the model Branding; `top_tasks` are names of pages.

    `logos` are names of files in data/logos/ by field: `logo`, and `logo_dark` for dark backgrounds.
    """

    slug: str
    name: str
    gss_code: str
    nation: str
    tier: str
    homepage: str
    name_cy: str = ""
    parent: str = ""
    languages: tuple[str, ...] = ("en",)
    joined: bool = True
    partnerships: tuple[str, ...] = ()
    branding: Mapping[str, Any] = field(default_factory=dict)
    subscriptions: tuple[DemoSubscription, ...] = ()
    top_tasks: tuple[str, ...] = ()
    logos: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Withdrawal:
    """A page that the library had once and withdrew with a note."""

    name: str
    topic: str
    slug: str
    title: str
    summary: str
    html: str
    note: str


@dataclass(frozen=True)
class DemoAlert:
    """An alert of a nation, partnership or council; `about` are names of topics or pages in the content files."""

    name: str  # tells it from others; never shown
    layer: str  # kind and slug, such as "nation/wales"
    severity: str
    kind: str
    title: str
    text: str
    title_cy: str = ""
    text_cy: str = ""
    about: tuple[str, ...] = ()
    link_page: str = ""
    starts_in_days: int = 0


@dataclass(frozen=True)
class Demo:
    """The councils stand in an order in which each parent comes before its districts."""

    partnerships: tuple[DemoPartnership, ...]
    councils: tuple[DemoCouncil, ...]
    withdrawals: tuple[Withdrawal, ...] = ()
    alerts: tuple[DemoAlert, ...] = ()

    @property
    def publishing(self) -> tuple[DemoCouncil, ...]:
        return tuple(council for council in self.councils if council.joined)


def read_demo(path: Path = DEMO) -> Demo:
    """The demo, as the file has it."""
    data = tomllib.loads(path.read_text("utf-8"))
    return Demo(
        partnerships=tuple(DemoPartnership(**table) for table in data["partnership"]),
        councils=tuple(_council(table) for table in data["council"]),
        withdrawals=tuple(Withdrawal(**table) for table in data.get("withdrawal", ())),
        alerts=tuple(_alert(table) for table in data.get("alert", ())),
    )


def _alert(table: dict[str, Any]) -> DemoAlert:
    return DemoAlert(**{**table, "about": tuple(table.get("about", ()))})


def _council(table: dict[str, Any]) -> DemoCouncil:
    rows = table.pop("subscription", [])
    for name in ("languages", "partnerships", "top_tasks"):
        if name in table:
            table[name] = tuple(table[name])
    return DemoCouncil(**table, subscriptions=tuple(_subscription(row) for row in rows))


def _subscription(row: dict[str, Any]) -> DemoSubscription:
    return DemoSubscription(row["scope"], tuple(row.get("pages", ())), row.get("local_path", ""))
