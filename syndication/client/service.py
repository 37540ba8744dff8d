"""One council's API as a client sees it: changes and digest, with patience and without surprises."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import requests

from .digest import Digest, fingerprint
from .errors import NotAllowed, ResyncRequired, ServiceUnreachable

URN = re.compile(r"urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")
TRIES = 5
WORTH_RETRYING = frozenset({429, 500, 502, 503, 504})
LONGEST_WAIT = 120.0  # seconds
TIMEOUT = (10, 60)  # seconds to connect, and between two bytes


@dataclass(frozen=True)
class Change:
    """`put` carries the page; `remove` its reason and, where there is one, the address to send people to."""

    op: str
    id: str  # bare UUID
    version: int
    page: Mapping[str, Any] | None = None
    reason: str = ""
    redirect_to: str | None = None
    note: str = ""


@dataclass(frozen=True)
class Batch:
    changes: tuple[Change, ...]
    cursor: str
    more: bool


@dataclass
class Service:
    """Speaks to `url`, a council's API address such as `https://pages.example/api/v1/councils/ambridge`."""

    url: str
    key: str | None = None
    limit: int = 200
    session: requests.Session = field(default_factory=requests.Session)
    sleep: Callable[[float], None] = time.sleep

    def __post_init__(self) -> None:
        self.url = self.url.rstrip("/")
        if not self.url.startswith(("https://", "http://")):
            raise NotAllowed(f"{self.url!r} is not an http(s) address.")
        self.session.headers.update({"User-Agent": "council-mirror/1", "Accept": "application/json"})
        if self.key:
            self.session.headers["Authorization"] = f"Bearer {self.key}"

    def changes(self, cursor: str | None) -> Batch:
        """The next changes after `cursor`; raises ResyncRequired when the service cannot continue it."""
        query: dict[str, str | int] = {"limit": self.limit}
        if cursor:
            query["cursor"] = cursor
        answer = self._get("changes", query)
        try:
            changes = tuple(_change(entry) for entry in answer["changes"])
            return Batch(changes, str(answer["cursor"]), answer["more"] is True)
        except (KeyError, TypeError, ValueError) as error:
            raise ServiceUnreachable(
                f"{self.url}/changes gave an answer outside its contract: {error}"
            ) from error

    def digest(self) -> Digest:
        answer = self._get("digest", {})
        try:
            return Digest(int(answer["count"]), str(answer["sha256"]))
        except (KeyError, TypeError, ValueError) as error:
            raise ServiceUnreachable(
                f"{self.url}/digest gave an answer outside its contract: {error}"
            ) from error

    def _get(self, name: str, query: dict[str, str | int]) -> dict[str, Any]:
        response = self._patiently(f"{self.url}/{name}", query)
        if response.status_code != 200:
            raise _error(response)
        try:
            answer = response.json()
        except requests.JSONDecodeError as error:
            raise ServiceUnreachable(f"{response.url} did not answer with JSON.") from error
        return answer if isinstance(answer, dict) else {}

    def _patiently(self, url: str, query: dict[str, str | int]) -> requests.Response:
        for attempt in range(1, TRIES + 1):
            last = attempt == TRIES
            try:
                response = self.session.get(url, params=query, timeout=TIMEOUT)
            except requests.RequestException as error:
                if last:
                    raise ServiceUnreachable(f"{url} cannot be reached: {error}") from error
                self.sleep(_backoff(attempt))
                continue
            if last or response.status_code not in WORTH_RETRYING:
                return response
            self.sleep(_wait(response, attempt))
        raise AssertionError("the last attempt returns or raises")


def _change(entry: Mapping[str, Any]) -> Change:
    match = URN.fullmatch(entry["id"])
    if not match:  # ids become file names: nothing else may
        raise ValueError(f"{entry['id']!r} is not an item id")
    if entry["op"] == "remove":
        return Change(
            "remove",
            match[1],
            int(entry["version"]),
            reason=str(entry["reason"]),
            redirect_to=entry.get("redirect_to"),
            note=entry.get("note") or "",
        )
    if entry["op"] != "put":
        raise ValueError(f"{entry['op']!r} is not an operation")
    page = entry["page"]
    if page["id"] != entry["id"] or fingerprint(page) != entry["sha256"]:
        raise ValueError(f"the page {entry['id']} was damaged on its way")
    return Change("put", match[1], int(entry["version"]), page=page)


def _error(response: requests.Response) -> Exception:
    try:
        problem = response.json()
        kind, detail = str(problem["type"]).rsplit("/", 1)[-1], str(problem["detail"])
    except (requests.JSONDecodeError, KeyError, TypeError):
        kind, detail = "", f"status {response.status_code}"
    if kind == "resync-required":
        return ResyncRequired(detail)
    if response.status_code in {401, 403, 404}:
        return NotAllowed(f"{response.url}: {detail}")
    return ServiceUnreachable(f"{response.url}: {detail}")


def _wait(response: requests.Response, attempt: int) -> float:
    asked = response.headers.get("Retry-After", "")
    return min(float(asked), LONGEST_WAIT) if asked.isdecimal() else _backoff(attempt)


def _backoff(attempt: int) -> float:
    """1, 2, 4 … seconds, give or take a fifth, so that many copies do not come back together."""
    return 2.0 ** (attempt - 1) * random.uniform(0.8, 1.2)  # noqa: S311
