"""A council's API in memory, reached through requests' own machinery: no network, no Django."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import requests
from requests.adapters import BaseAdapter

from syndication.client import Service
from syndication.client.digest import digest_of, fingerprint
from syndication.domain.changes import changes_since
from syndication.domain.cursors import decode, encode
from syndication.domain.errors import SyndicationError
from syndication.domain.pages import ResolvedPage
from tests.samples import a_page, a_removed, a_site, a_uuid

URL = "https://pages.example/api/v1/councils/ambridge"
KEY = b"stub"


def page_id(name: str) -> str:
    return a_uuid(f"item {name} en")


class StubApi(BaseAdapter):
    """Publishes, changes and removes pages by name; `before` runs ahead of each answer."""

    def __init__(self) -> None:
        super().__init__()
        self.state: dict[str, tuple[int, bool, str]] = {}  # name -> version, visible, text
        self.number, self.epoch = 0, "e1"
        self.before: Callable[[str], requests.Response | None] = lambda name: None
        self.asked: list[str] = []

    def publish(self, *names: str, text: str = "Text.") -> None:
        self.number += 1
        self.state |= dict.fromkeys(names, (self.number, True, text))

    def withdraw(self, *names: str) -> None:
        self.number += 1
        self.state |= dict.fromkeys(names, (self.number, False, ""))

    def wire_page(self, name: str) -> dict[str, Any]:
        version, _, text = self.state[name]
        page = {"id": f"urn:uuid:{page_id(name)}", "title": name, "content_html": text}
        page["_syndication"] = {"version": version}
        page["_syndication"]["sha256"] = fingerprint(page)
        return page

    def visible(self) -> dict[str, dict[str, Any]]:
        return {page_id(name): self.wire_page(name) for name, (_, shown, _) in self.state.items() if shown}

    def service(self, limit: int = 2) -> Service:
        service = Service(URL, limit=limit, sleep=lambda seconds: None)
        service.session.mount("https://", self)
        return service

    def send(self, request: requests.PreparedRequest, **_: Any) -> requests.Response:  # type: ignore[override]
        address = urlsplit(str(request.url))
        name = address.path.rsplit("/", 1)[-1]
        self.asked.append(name)
        answered = self.before(name)
        if answered is not None:
            return answered
        query = {key: values[0] for key, values in parse_qs(address.query).items()}
        try:
            return respond(200, self.digest() if name == "digest" else self.changes(query))
        except SyndicationError as error:
            return respond(
                error.status, {"type": f"https://pages.example/problems/{error.code}", "detail": str(error)}
            )

    def close(self) -> None:
        """Nothing is open."""

    def digest(self) -> dict[str, Any]:
        return vars(digest_of(self.visible().values()))

    def changes(self, query: dict[str, str]) -> dict[str, Any]:
        site = a_site(
            *(a_page(name, version=version) for name, (version, shown, _) in self.state.items() if shown),
            removed=tuple(a_removed(n, version=v) for n, (v, shown, _) in self.state.items() if not shown),
        )
        at = {"epoch": self.epoch, "council_id": site.council_id, "head": site.head}
        since = decode(query["cursor"], KEY, **at) if "cursor" in query else None  # type: ignore[arg-type]
        batch = changes_since(site, since, int(query["limit"]), epoch=self.epoch)
        return {
            "changes": [self.wire_change(entry) for entry in batch.entries],
            "cursor": encode(batch.cursor, KEY),
            "more": batch.more,
        }

    def wire_change(self, entry: Any) -> dict[str, Any]:
        head = {"id": f"urn:uuid:{entry.id}", "version": entry.version}
        if not isinstance(entry, ResolvedPage):
            return {"op": "remove", **head, "reason": "withdrawn", "note": "Closed."}
        name = next(name for name in self.state if page_id(name) == entry.id)
        page = self.wire_page(name)
        return {"op": "put", **head, "sha256": page["_syndication"]["sha256"], "page": page}


def respond(status: int, value: Any = None, headers: dict[str, str] | None = None) -> requests.Response:
    response = requests.Response()
    response.status_code, response.url = status, URL
    response._content = json.dumps(value).encode() if value is not None else b"<html>"
    response.headers.update(headers or {})
    return response
