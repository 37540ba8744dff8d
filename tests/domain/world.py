"""A small world to tell stories in: one library, one council with a nation and a partnership, one log."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from syndication.domain.card_values import card_of
from syndication.domain.documents import Block, Document
from syndication.domain.facts import FactDefinition, FactValue
from syndication.domain.library import (
    CouncilState,
    Edition,
    Hold,
    Layer,
    Library,
    LibraryPage,
    OptOut,
    Provider,
    Removal,
    Subscription,
)
from syndication.domain.overrides import Localisation, Operation
from syndication.domain.pages import CouncilSite
from syndication.domain.resolve import resolve

NAMES = UUID("00000000-0000-5000-8000-000000000000")
START = datetime(2026, 4, 1, 9, tzinfo=UTC)


def uid(name: str) -> str:
    return str(uuid5(NAMES, name))


def text(name: str, html: str, **kwargs: Any) -> Block:
    return Block(uid(name), "text", {"html": f"<p>{html}</p>"}, **kwargs)


class World:
    """Every method that changes something is one row of the log and returns its number."""

    def __init__(self, *, tier: str = "unitary", nation: str = "england") -> None:
        self.number = 0
        self.pages: dict[tuple[str, str], LibraryPage] = {}
        self.definitions: dict[str, FactDefinition] = {}
        self.layers = {
            kind: Layer(uid(kind), kind, kind, kind)  # type: ignore[arg-type]
            for kind in ("nation", "partnership", "council")
        }
        self.council = CouncilState(
            id=uid("council"),
            slug="c",
            name={"en": "C Council"},
            nation=nation,
            tier=tier,
            languages=("en",),
            origin="https://c.example",
            homepage="https://www.c.example/",
            layers=tuple(self.layers.values()),
            subscriptions=(Subscription("all", None, True, 0),),
        )

    def tick(self) -> int:
        self.number += 1
        return self.number

    # The shared library

    def publish(
        self, name: str, *blocks: Block, language: str = "en", change: str = "minor", **fields: Any
    ) -> int:
        defaults = {"kind": "service", "title": name.title(), "summary": "", "slug": name, "body": blocks}
        document = Document(**(defaults | fields))
        key = (uid(name), language)
        number, before = self.tick(), self.pages.get(key)
        last = before.editions[-1] if before else None
        same = last is not None and before.removal is None and card_of(last.document) == card_of(document)
        edition = Edition(
            number,
            document,
            change,
            f"Note {number}",
            START + timedelta(minutes=number),  # type: ignore[arg-type]
            last.card_number if same else number,
        )
        editions = (*(before.editions if before else ()), edition)
        review = before.review if before else None
        sticky = (before.last_removal, before.holds_ended) if before else (0, 0)
        self.pages[key] = LibraryPage(key[0], language, editions, None, review, *sticky)
        return number

    def remove(self, name: str, *, reason: str = "gone", language: str = "en", in_grace: bool = False) -> int:
        key, number = (uid(name), language), self.tick()
        removal = Removal(number, reason, "Taken away", None, in_grace)  # type: ignore[arg-type]
        page = self.pages[key]
        ended = page.holds_ended if in_grace else number
        self.pages[key] = replace(page, removal=removal, last_removal=number, holds_ended=ended)
        return number

    def define(self, key: str, *, type: str = "text", **fields: Any) -> str:
        self.definitions[uid(key)] = FactDefinition(
            uid(key), key, key.replace("-", " "), type, number=self.tick(), **fields
        )
        return uid(key)

    # The layers

    def set_fact(
        self, key: str, value: Any, *, layer: str = "council", language: str = "en", **fields: Any
    ) -> int:
        """Adds a value, or replaces the one that starts on the same day."""
        fact, number = uid(key), self.tick()
        new = FactValue(fact, value, language, number=number, state_number=number, **fields)
        for row in self.layers[layer].facts.get(fact, ()):
            if (row.language, row.valid_from, row.state) == (language, new.valid_from, new.state):
                new = replace(new, state_number=row.state_number)
        kept = [
            row
            for row in self.layers[layer].facts.get(fact, ())
            if (row.language, row.valid_from) != (language, new.valid_from)
        ]
        self._layer(layer, facts={**self.layers[layer].facts, fact: (*kept, new)})
        return number

    def localise(
        self, name: str, *operations: Operation, layer: str = "council", language: str = "en"
    ) -> int:
        key, number = (uid(name), language), self.tick()
        before = self.layers[layer].localisations.get(key)
        touches = any(
            o.path in {"title", "path"} for o in (*operations, *(before.operations if before else ()))
        )
        card = number if touches or before is None else before.card_number
        paths = {*(before.paths if before else ()), *(o.text or "" for o in operations if o.path == "path")}
        row = Localisation(uid(layer), key[0], language, operations, number, card, tuple(sorted(paths)))
        self._layer(layer, localisations={**self.layers[layer].localisations, key: row})
        return number

    def _layer(self, kind: str, **changes: Any) -> None:
        self.layers[kind] = replace(self.layers[kind], **changes)
        self.council = replace(
            self.council, layers=tuple(self.layers[row.kind] for row in self.council.layers)
        )

    # The council

    def leave_partnership(self) -> int:
        return self._touch_all(layers=(self.layers["nation"], self.layers["council"]))

    def join_partnership(self) -> int:
        return self._touch_all(layers=tuple(self.layers.values()))

    def suspend(self, suspended: bool = True) -> int:
        return self._touch_all(suspended=suspended)

    def _touch_all(self, **changes: Any) -> int:
        self.council = replace(self.council, number=self.tick(), **changes)
        return self.number

    def subscribe(
        self, scope: str, name: str | None = None, *, active: bool = True, local_path: str = ""
    ) -> int:
        shared_id = uid(name) if name else None
        others = [s for s in self.council.subscriptions if (s.scope, s.shared_id) != (scope, shared_id)]
        past = {path for s in self.council.subscriptions if s.shared_id == shared_id for path in s.past_paths}
        row = Subscription(scope, shared_id, active, self.tick(), local_path, tuple({*past, local_path}))  # type: ignore[arg-type]
        self.council = replace(self.council, subscriptions=(*others, row))
        return row.number

    def hold(self, name: str, *, active: bool = True, language: str = "en") -> int:
        key, number = (uid(name), language), self.tick()
        page = self.page(name, language)
        edition = page.edition if page else self.pages[key].editions[-1].number
        row = Hold(key[0], language, edition, active, number)
        self.council = replace(self.council, holds={**self.council.holds, key: row})
        return number

    def opt_out(self, name: str, *, address: str = "", active: bool = True) -> int:
        row = OptOut(uid(name), active, self.tick(), address)
        self.council = replace(self.council, opt_outs={**self.council.opt_outs, uid(name): row})
        return row.number

    def provide(self, provider: Provider) -> None:
        self.council = replace(self.council, providers=(*self.council.providers, provider))

    # What comes of it

    def library(self) -> Library:
        return Library(self.number, dict(self.pages), dict(self.definitions))

    def site(self) -> CouncilSite:
        return resolve(self.library(), self.council)

    def page(self, name: str, language: str = "en"):  # type: ignore[no-untyped-def]
        return self.site().translation(uid(name), language)

    def removed(self, name: str, language: str = "en"):  # type: ignore[no-untyped-def]
        found = [
            r for r in self.site().removed.values() if (r.shared_id, r.language) == (uid(name), language)
        ]
        return found[0] if found else None

    def html(self, name: str) -> str:
        page = self.page(name)
        return page.content_html if page else ""


def day(text: str) -> date:
    return date.fromisoformat(text)
