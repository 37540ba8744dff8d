"""What is installed is complete: every file that a package carries is in its wheel."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE_DATA = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]["package-data"]


def carried(package: Path) -> set[Path]:
    """The files of a package that are not code."""
    files = {path for path in package.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    return {path for path in files if path.suffix not in {".py", ".pyc"}}


@pytest.mark.parametrize("package", ["cms", "syndication", "themes"])
def test_a_wheel_holds_every_file_of_a_package(package: str) -> None:
    folder = ROOT / package
    named = {path for pattern in PACKAGE_DATA.get(package, ()) for path in folder.glob(pattern)}
    assert carried(folder) - named == set()
