"""From a shared page to the document that an edition stores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wagtail.models import Page

from cms.canonical import References, read_text
from cms.facts import find_tokens
from cms.markup import block_facts
from cms.models import (
    PAGE_KINDS,
    FactDefinition,
    GuidePage,
    LibraryRootPage,
    SharedPage,
    StepByStepPage,
    TopicPage,
)
from syndication.domain.documents import Audience, Block, Chapter, Document, Service

from .blocks import build_raw_blocks


def build_document(page: SharedPage) -> Document:
    """The content of a page as it stands in this instance, everything it refers to by UUID.

    Raises cms.canonical.UnknownReference for a fact that does not exist.
    """
    references = References(page.locale.language_code)
    title, summary = read_text(page.title, references), read_text(page.summary, references)
    body = build_raw_blocks(page.body.get_prep_value(), references)
    chapters = _chapters(page, references)
    root = _root(page)
    return Document(
        kind=PAGE_KINDS[type(page)],
        title=title,
        summary=summary,
        slug=page.slug,
        parent=_parent(page),
        body=body,
        chapters=chapters,
        title_locked=page.title_locked,
        service=_service(page),
        tags=tuple(sorted(tag.name for tag in page.tags.all())),
        audience=Audience(tuple(sorted(page.nations)), tuple(sorted(page.tiers))),
        owner=page.content_owner,
        reviewed=page.last_reviewed,
        next_review=page.next_review,
        related=_related(page, references),
        image=str(page.image.uuid) if page.image else None,
        required_facts=_required_facts((title, summary), body, chapters),
        licence=root.licence if root else "",
        attribution=root.attribution if root else "",
    )


def _chapters(page: SharedPage, references: References) -> tuple[Chapter, ...]:
    raw = page.chapters.get_prep_value() if isinstance(page, GuidePage | StepByStepPage) else []
    return tuple(
        Chapter(
            id=chapter["id"],
            slug=chapter["value"]["slug"],
            title=read_text(chapter["value"]["title"], references),
            body=build_raw_blocks(chapter["value"]["body"], references),
        )
        for chapter in raw
    )


def _parent(page: SharedPage) -> str | None:
    """The shared id of the topic above; None under the root."""
    above = page.get_parent()
    return str(above.translation_key) if above and issubclass(above.specific_class, TopicPage) else None


def _root(page: SharedPage) -> LibraryRootPage | None:
    return LibraryRootPage.objects.ancestor_of(page).first()


def _service(page: SharedPage) -> Service | None:
    if page.service is None:
        return None
    return Service(
        lgsl=page.service_id,
        name=page.service.name,
        lgil=page.interaction_id,
        providing_tier=page.service.providing_tier or "all",
    )


def _related(page: SharedPage, references: References) -> tuple[str, ...]:
    found: list[Page | None] = [
        references.page(str(item["value"])) for item in page.related_pages.get_prep_value()
    ]
    return tuple(dict.fromkeys(str(target.translation_key) for target in found if target))


def _required_facts(
    texts: Iterable[str], body: tuple[Block, ...], chapters: tuple[Chapter, ...]
) -> tuple[str, ...]:
    """The required facts in use, without those that a group asks for before it uses them."""
    used = {token.key for text in texts for token in find_tokens(text)}
    used.update(_used(body))
    for chapter in chapters:
        used.update(token.key for token in find_tokens(chapter.title))
        used.update(_used(chapter.body))
    required = FactDefinition.objects.filter(uuid__in=used, required=True).values_list("uuid", flat=True)
    return tuple(sorted(str(uuid) for uuid in required))


def _used(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        inside = set(_used(block.children))
        if block.type == "group":
            yield from inside - {block.value["fact"]}
        else:
            yield from inside | block_facts(block.type, block.value)
