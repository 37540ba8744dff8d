"""A copy as a folder: one `<id>.json` a page and `state.json`. Every file appears whole or not at all."""

from __future__ import annotations

import contextlib
import json
import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from .errors import WrongFolder

STATE = "state.json"
PAGE_FILE = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.json")


@dataclass
class State:
    """Where the copy stands. Saved after a batch's pages: a crash repeats a batch and loses nothing."""

    url: str
    cursor: str | None = None
    # While a copy is made anew: the ids named so far. What is not among them at the end is left over.
    renewing: bool = False
    named: list[str] = field(default_factory=list)
    # What the share of removals is counted against, since the copy was last in step.
    held: int = 0
    removed: int = 0


class Folder:
    """The copy of the council at `url` in the folder `path`, which is made if need be."""

    def __init__(self, path: Path, url: str) -> None:
        self.path, self.url = path, url.rstrip("/")
        self._make()

    def load(self) -> State:
        """The stored state, or a fresh one; WrongFolder if the folder is a copy of another address."""
        try:
            values = json.loads((self.path / STATE).read_bytes())
            state = State(**values)
        except FileNotFoundError:
            return State(self.url, held=len(self.ids()))
        except (ValueError, TypeError) as error:
            raise WrongFolder(
                f"{self.path / STATE} cannot be read: {error}. Delete it to copy anew."
            ) from error
        if state.url != self.url:
            raise WrongFolder(
                f"{self.path} is a copy of {state.url}, not of {self.url}. Choose another folder."
            )
        return state

    def save(self, state: State) -> None:
        self._sync()
        self._write(STATE, asdict(state))
        self._sync()

    def put(self, id: str, page: Mapping[str, Any]) -> None:
        self._write(f"{id}.json", page)

    def remove(self, id: str) -> None:
        (self.path / f"{id}.json").unlink(missing_ok=True)

    def ids(self) -> set[str]:
        return {name[: -len(".json")] for name in os.listdir(self.path) if PAGE_FILE.fullmatch(name)}

    def pages(self) -> Iterator[dict[str, Any]]:
        """The pages held, those that cannot be read left out: the digest will tell."""
        for id in sorted(self.ids()):
            page = self._read(id)
            if page is not None:
                yield page

    def _make(self) -> None:
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WrongFolder(f"{self.path} cannot be used: {error}.") from error
        for left in self.path.glob(".writing-*"):  # by a run that was killed
            left.unlink(missing_ok=True)

    def _read(self, id: str) -> dict[str, Any] | None:
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            page = json.loads((self.path / f"{id}.json").read_bytes())
            if page["id"] == f"urn:uuid:{id}" and "version" in page["_syndication"]:
                return dict(page)
        return None

    def _write(self, name: str, value: Mapping[str, Any]) -> None:
        """To a file beside it, forced to disk, then renamed over it."""
        handle, temporary = tempfile.mkstemp(prefix=".writing-", dir=self.path)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(value, file, ensure_ascii=False, indent=1)
            file.write("\n")
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, self.path / name)

    def _sync(self) -> None:
        """Forces renames and removals to disk, where the system lets a folder be opened."""
        with contextlib.suppress(OSError):
            handle = os.open(self.path, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


class Rehearsal(Folder):
    """A folder that is read but never written: what a pull would do to it (`--dry-run`)."""

    def __init__(self, path: Path, url: str) -> None:
        self._changed: dict[str, Mapping[str, Any] | None] = {}
        super().__init__(path, url)

    def save(self, state: State) -> None:
        """Nothing is kept."""

    def put(self, id: str, page: Mapping[str, Any]) -> None:
        self._changed[id] = page

    def remove(self, id: str) -> None:
        self._changed[id] = None

    def ids(self) -> set[str]:
        stored = super().ids() if self.path.is_dir() else set()
        return {id for id in stored | set(self._changed) if self._changed.get(id, stored) is not None}

    def _make(self) -> None:
        """Not even the folder."""

    def _read(self, id: str) -> dict[str, Any] | None:
        changed = self._changed.get(id)
        return dict(changed) if changed is not None else super()._read(id)
