"""Storing pages: first all in their places, then, since they link to each other, what they say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.models import Page

from cms.canonical import References, write_blocks
from cms.content_format import ContentError, PageContent
from cms.content_format.names import page_uuid
from cms.models import (
    PAGE_KINDS,
    LibraryRootPage,
    SharedPage,
    TopicPage,
)
from cms.signals import page_reviewed

from .facts import require_codes

MODELS: Mapping[str, type[SharedPage]] = {kind: model for model, kind in PAGE_KINDS.items()}
FIRST, LATER = "First edition", "Brought in line with the library's content files"


class PageLoader:
    """Loads the pages of one library."""

    def __init__(self, roots: Mapping[str, LibraryRootPage], user: Any = None) -> None:
        self.roots = roots
        self.user = user
        self.references = {language: References(language) for language in roots}

    def place(self, content: PageContent) -> None:
        """Makes sure that the page exists, as a draft where it is new, under its topic."""
        if self._find(content) is not None:
            return
        page = MODELS[content.kind](
            title=content.title,
            slug=content.slug,
            summary=content.summary,
            translation_key=content.uuid,
            locale=self.roots[content.language].locale,
            last_reviewed=content.last_reviewed,
            next_review=content.next_review,
            owner=self.user,
            live=False,
        )
        self._parent(content).add_child(instance=page)

    def fill(self, content: PageContent) -> bool:
        """Writes what the page says and publishes it; False when it said so already."""
        page = self._find(content)
        if page is None:
            raise ContentError(f"{content.place}: place the page before filling it.")
        fields = self._fields(content, page)
        self._review(page, content)
        if page.live and not _differs(page, fields):
            return False
        for name, value in fields.items():
            setattr(page, name, value)
        page.tags.set(content.tags)
        page.change_kind, page.change_note = "major", LATER if page.first_published_at else FIRST
        try:
            page.save_revision(user=self.user, log_action=True).publish(user=self.user)
        except ValidationError as error:
            raise ContentError(f"{content.place}: {'; '.join(error.messages)}") from error
        return True

    def _find(self, content: PageContent) -> SharedPage | None:
        return (
            MODELS[content.kind]
            .objects.filter(translation_key=content.uuid, locale__language_code=content.language)
            .first()
        )

    def _parent(self, content: PageContent) -> Page:
        root = self.roots[content.language]
        if not content.topic:
            return root.specific_class.objects.get(pk=root.pk)
        topic = TopicPage.objects.filter(translation_key=page_uuid(content.topic), locale=root.locale).first()
        if topic is None:
            raise ContentError(f"{content.place}: there is no topic “{content.topic}”.")
        return topic

    def _fields(self, content: PageContent, page: SharedPage) -> dict[str, Any]:
        require_codes(content.lgsl, content.lgil, content.place)
        fields: dict[str, Any] = {
            "title": content.title,
            "slug": content.slug,
            "summary": content.summary,
            "service_id": content.lgsl,
            "interaction_id": content.lgil,
            "nations": list(content.nations),
            "tiers": list(content.tiers),
            "content_owner": content.owner,
            "title_locked": content.title_locked,
        }
        for name, raw in self._streams(content).items():
            fields[name] = _checked(page, name, raw, content.place)
        return fields

    def _streams(self, content: PageContent) -> dict[str, list[dict[str, Any]]]:
        references = self.references[content.language]
        streams = {"body": write_blocks(content.body, references), "related_pages": self._related(content)}
        if content.chapters:
            streams["chapters"] = [
                {
                    "type": "chapter",
                    "id": chapter.id,
                    "value": {
                        "title": chapter.title,
                        "slug": chapter.slug,
                        "body": write_blocks(chapter.body, references),
                    },
                }
                for chapter in content.chapters
            ]
        return streams

    def _related(self, content: PageContent) -> list[dict[str, Any]]:
        rows = {
            name: self.references[content.language].page_row(str(page_uuid(name))) for name in content.related
        }
        missing = [name for name, row in rows.items() if row is None]
        if missing:
            raise ContentError(f"{content.place}: related pages are missing: {', '.join(missing)}.")
        return [{"type": "page", "value": row, "id": str(page_uuid(name))} for name, row in rows.items()]

    def _review(self, page: SharedPage, content: PageContent) -> None:
        """A new date in the file is a review, and no edition."""
        dates = (content.last_reviewed, content.next_review)
        if dates == (page.last_reviewed, page.next_review):
            return
        page.last_reviewed, page.next_review = dates
        type(page).objects.filter(pk=page.pk).update(last_reviewed=dates[0], next_review=dates[1])
        if page.live:
            page_reviewed.send(sender=type(page), page=page, user=self.user)


def _checked(page: SharedPage, name: str, raw: list[dict[str, Any]], place: str) -> Any:
    """A stream as the editor's form would save it; raises ContentError with the form's messages."""
    block = page._meta.get_field(name).stream_block
    try:
        return block.clean(block.to_python(raw))
    except ValidationError as error:
        raise ContentError(f"{place}, {name}: {'; '.join(error_messages(error))}") from error


def error_messages(error: ValidationError) -> list[str]:
    """The messages at the leaves of a block's nested errors."""
    nested = getattr(error, "block_errors", None)
    own = getattr(error, "non_block_errors", None) or []
    if nested is None:
        return list(error.messages)
    leaves = nested.values() if isinstance(nested, dict) else [item for item in nested if item]
    return [message for leaf in [*own, *leaves] for message in error_messages(leaf)]


def _differs(page: SharedPage, fields: Mapping[str, Any]) -> bool:
    return any(_plain(getattr(page, name)) != _plain(value) for name, value in fields.items())


def _plain(value: Any) -> Any:
    return value.get_prep_value() if hasattr(value, "get_prep_value") else value
