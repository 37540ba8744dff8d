"""A theme to break: complete and correct until a test takes something away."""

from __future__ import annotations

from pathlib import Path

from themes.checks import check_theme

ABOUT = 'name = "Harbour"\ndescription = "Blue."\n'
STYLE = ".header { border-block-end: 1px solid var(--line); }\n"


def a_theme_folder(
    parent: Path, about: str | None = ABOUT, style: str | None = STYLE, **templates: str
) -> Path:
    """The folder of a theme called harbour; a template "parts/header" is given as parts__header."""
    folder = parent / "harbour"
    folder.mkdir()
    files = {"theme.toml": about, "style.css": style}
    for name, text in templates.items():
        files[f"templates/{name.replace('__', '/')}.html"] = text
    for name, content in files.items():
        if content is not None:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(content)
    return folder


def findings(folder: Path) -> list[tuple[str, str]]:
    """What the system check says of a theme: each finding's id with its sentence."""
    return [(str(message.id), message.msg) for message in check_theme(folder)]
