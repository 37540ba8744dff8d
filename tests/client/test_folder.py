"""Every file of a copy appears whole, and stays as it was when writing fails."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from syndication.client import Folder, WrongFolder

from .stub import URL, page_id

ID = page_id("bins")


def a_wire_page(text: str) -> dict[str, Any]:
    return {"id": f"urn:uuid:{ID}", "content_html": text, "_syndication": {"version": 1}}


def test_a_page_is_on_disk_before_it_takes_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []
    fsync, replace = os.fsync, os.replace
    monkeypatch.setattr(os, "fsync", lambda handle: (order.append("sync"), fsync(handle)))
    monkeypatch.setattr(os, "replace", lambda *names: (order.append("rename"), replace(*names)))
    Folder(tmp_path, URL).put(ID, a_wire_page("Text."))
    assert order == ["sync", "rename"]


def test_the_pages_are_on_disk_before_the_place_is_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, order = Folder(tmp_path, URL), []
    write = folder._write
    monkeypatch.setattr(folder, "_sync", lambda: order.append("sync"))
    monkeypatch.setattr(folder, "_write", lambda name, value: (order.append(name), write(name, value)))
    folder.save(folder.load())
    assert order == ["sync", "state.json", "sync"]


def test_a_failed_write_leaves_the_old_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Folder(tmp_path, URL)
    folder.put(ID, a_wire_page("Old."))

    def fail(*_: Any) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        folder.put(ID, a_wire_page("New."))
    assert json.loads((tmp_path / f"{ID}.json").read_text())["content_html"] == "Old."
    assert [page["content_html"] for page in Folder(tmp_path, URL).pages()] == ["Old."]


@pytest.mark.parametrize("content", ["", "{", "[]", '{"unknown": 1}'])
def test_a_state_that_cannot_be_read_is_not_guessed(tmp_path: Path, content: str) -> None:
    (tmp_path / "state.json").write_text(content)
    with pytest.raises(WrongFolder, match="Delete it to copy anew"):
        Folder(tmp_path, URL).load()


def test_a_file_in_the_folders_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "copy").write_text("a file")
    with pytest.raises(WrongFolder):
        Folder(tmp_path / "copy", URL)
