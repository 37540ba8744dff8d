from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from syndication.client import Folder, Mirror

from .stub import URL, StubApi


class Copy:
    """A folder under test, and the mirror that keeps it."""

    def __init__(self, api: StubApi, path: Path) -> None:
        self.api, self.path = api, path

    def mirror(self, limit: int = 2, **options: Any) -> Mirror:
        return Mirror(self.api.service(limit), Folder(self.path, URL), **options)

    def stored(self) -> dict[str, Any]:
        pages = [file for file in self.path.glob("*.json") if file.name != "state.json"]
        return {file.stem: json.loads(file.read_text("utf-8")) for file in pages}


@pytest.fixture
def api() -> StubApi:
    return StubApi()


@pytest.fixture
def copy(api: StubApi, tmp_path: Path) -> Copy:
    return Copy(api, tmp_path / "copy")
