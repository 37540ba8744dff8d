"""The documentation as text: which pages there are, and what stands in code, links and headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([ROOT / "README.md", *DOCS.rglob("*.md")])
CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def read(name: str) -> str:
    """One page of docs/, by file name."""
    return (DOCS / name).read_text("utf-8")


def code_in(text: str) -> set[str]:
    """Everything in backticks on one line."""
    return set(CODE.findall(FENCE.sub("", text)))


def fences(text: str, language: str) -> list[str]:
    return [body for kind, body in FENCE.findall(text) if kind == language]


def links_in(page: Path) -> Iterator[tuple[Path, str]]:
    """(file, fragment) of each relative link of a page."""
    for target in LINK.findall(FENCE.sub("", page.read_text("utf-8"))):
        if ":" not in target:
            path, _, fragment = target.partition("#")
            yield (page.parent / path).resolve() if path else page, fragment


def anchors_of(page: Path) -> set[str]:
    """The ids that GitHub gives to headings."""
    headings = HEADING.findall(FENCE.sub("", page.read_text("utf-8")))
    return {re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-") for text in headings}


def sources(*folders: str) -> Iterator[Path]:
    """Every Python file beneath some folders of the project."""
    for folder in folders:
        yield from (ROOT / folder).rglob("*.py")
