"""A page that layers are being applied to: its fields with their origins, and its blocks at their places."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .addresses import chapter_body_path, chapter_title_path
from .documents import Chapter, Document, Origin
from .placement import Placement, shown_blocks


@dataclass
class Field:
    """One line of a page that a layer may set."""

    value: str
    locked: bool = False
    origin: Origin = "shared"
    is_set: bool = False

    def set(self, value: str, origin: Origin) -> None:
        self.value, self.origin, self.is_set = value, origin, True


class WorkingPage:
    """What the layers so far made of a document. The base of `path` is the page's own slug."""

    def __init__(self, document: Document) -> None:
        self.original = document
        self.placement = Placement()
        self.placement.add_body("body", document.body)
        self.fields = {
            "title": Field(document.title, document.title_locked),
            "summary": Field(document.summary),
            "path": Field(document.slug),
        }
        for chapter in document.chapters:
            self.fields[chapter_title_path(chapter.id)] = Field(chapter.title)
            self.placement.add_body(chapter_body_path(chapter.id), chapter.body)

    @property
    def document(self) -> Document:
        """The page as a reader sees it, without ghosts."""
        return replace(
            self.original,
            title=self.fields["title"].value,
            summary=self.fields["summary"].value,
            body=shown_blocks(self.placement.roots["body"]),
            chapters=tuple(self._chapter(chapter) for chapter in self.original.chapters),
        )

    @property
    def local_path(self) -> str | None:
        path = self.fields["path"]
        return path.value if path.is_set else None

    @property
    def chapter_origins(self) -> dict[str, Origin]:
        """Who wrote the titles of the chapters, by chapter id."""
        titles = (
            (chapter.id, self.fields[chapter_title_path(chapter.id)]) for chapter in self.original.chapters
        )
        return {id: title.origin for id, title in titles}

    def _chapter(self, chapter: Chapter) -> Chapter:
        title = self.fields[chapter_title_path(chapter.id)].value
        body = shown_blocks(self.placement.roots[chapter_body_path(chapter.id)])
        return replace(chapter, title=title, body=body)
