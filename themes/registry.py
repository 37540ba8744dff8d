"""The themes that there are: one for each folder of themes/ that holds a `theme.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).parent
COMPONENTS = ROOT / "components"
DEFAULT = "civic"


@dataclass(frozen=True)
class Theme:
    """One look: its folder holds `style.css` and the templates in which it differs from the components."""

    slug: str
    name: str
    description: str
    folder: Path
    header: str = "page"  # what the header is painted with: the page's colours, or "primary"

    @property
    def style(self) -> Path:
        return self.folder / "style.css"

    @property
    def template_folders(self) -> tuple[Path, Path]:
        """Its own templates, then those that all themes share."""
        return self.folder / "templates", COMPONENTS / "templates"


class UnknownTheme(LookupError):
    """No folder of themes/ has that name."""


@lru_cache(maxsize=1)
def list_themes() -> Mapping[str, Theme]:
    """Every theme by its slug, in the order of their names; read once in a process."""
    themes = [read_theme(path.parent) for path in ROOT.glob("*/theme.toml")]
    return {theme.slug: theme for theme in sorted(themes, key=lambda theme: theme.name)}


def read_theme(folder: Path) -> Theme:
    """The theme in a folder. What its `theme.toml` forgets is empty here, and named by the system check."""
    try:
        about = tomllib.loads((folder / "theme.toml").read_text("utf-8"))
    except tomllib.TOMLDecodeError:
        about = {}
    name, description, header = (
        str(about.get(member, default))
        for member, default in (("name", folder.name), ("description", ""), ("header", "page"))
    )
    return Theme(folder.name, name, description, folder, header)


def get_theme(slug: str) -> Theme:
    try:
        return list_themes()[slug]
    except KeyError:
        raise UnknownTheme(f"There is no theme {slug!r}. There are: {', '.join(list_themes())}.") from None


def choose_theme(slug: str) -> Theme:
    """The theme of that slug. One whose folder was taken away leaves its councils with the default."""
    return list_themes().get(slug) or get_theme(DEFAULT)
