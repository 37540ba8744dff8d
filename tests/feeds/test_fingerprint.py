"""The fingerprint moves with the sources that decide the bytes, and with nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from syndication.feeds.fingerprint import FINGERPRINT, ROOT, SOURCES, fingerprint_of


@pytest.fixture
def release(tmp_path: Path) -> Path:
    for source in SOURCES:
        (tmp_path / source).mkdir(parents=True)
        (tmp_path / source / "a.py").write_text("one = 1\n")
    return tmp_path


def test_every_source_is_there_to_be_read() -> None:
    assert all(list((ROOT / source).rglob("*.py")) for source in SOURCES)
    assert len(FINGERPRINT) == 16


@pytest.mark.parametrize("source", SOURCES)
def test_edited_source_is_another_release(release: Path, source: str) -> None:
    before = fingerprint_of(release)
    (release / source / "a.py").write_text("one = 2\n")
    assert fingerprint_of(release) != before


def test_moved_source_is_another_release(release: Path) -> None:
    before = fingerprint_of(release)
    (release / SOURCES[0] / "a.py").rename(release / SOURCES[0] / "b.py")
    assert fingerprint_of(release) != before


def test_compiled_and_foreign_files_do_not_count(release: Path) -> None:
    before = fingerprint_of(release)
    (release / SOURCES[0] / "a.cpython-311.pyc").write_bytes(b"x")
    (release / "README.md").write_text("new")
    assert fingerprint_of(release) == before
