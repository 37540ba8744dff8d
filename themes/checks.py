"""System checks: what a theme forgot. `manage.py check` runs them, and every start of the service."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.checks import CheckMessage, Error, register

from . import check_styles, check_templates
from .registry import ROOT, read_theme

# A folder with one of these is meant to be a theme.
FILES = ("theme.toml", "style.css")
MEMBERS = ("name", "description")
HEADERS = ("page", "primary")


@register()
def check_themes(**kwargs: Any) -> list[CheckMessage]:
    """What each folder of themes/ that is meant to be a theme lacks or has wrong."""
    folders = sorted({path.parent for name in FILES for path in ROOT.glob(f"*/{name}")})
    return [message for folder in folders for message in check_theme(folder)]


def check_theme(folder: Path) -> list[CheckMessage]:
    """The findings about one theme. Without its files there is nothing more to say."""
    missing = [_missing(folder, name) for name in FILES if not (folder / name).exists()]
    return missing or [
        *_about(folder),
        *check_styles.check(folder / "style.css"),
        *check_templates.check(read_theme(folder)),
    ]


def _missing(folder: Path, name: str) -> CheckMessage:
    return Error(
        f"The theme “{folder.name}” has no {name}.",
        hint="docs/themes.md says what a theme consists of.",
        id="themes.E001",
    )


def _about(folder: Path) -> Iterator[CheckMessage]:
    try:
        about = tomllib.loads((folder / "theme.toml").read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        yield Error(f"{folder.name}/theme.toml cannot be read: {error}.", id="themes.E002")
        return
    for name in MEMBERS:
        if not str(about.get(name, "")).strip():
            yield Error(f"{folder.name}/theme.toml says no {name}; councils pick by it.", id="themes.E002")
    if about.get("header", HEADERS[0]) not in HEADERS:
        yield Error(f"{folder.name}/theme.toml: a header is one of {', '.join(HEADERS)}.", id="themes.E002")
    for name in sorted(about.keys() - {*MEMBERS, "header"}):
        yield Error(f"{folder.name}/theme.toml has “{name}”, which means nothing.", id="themes.E002")
