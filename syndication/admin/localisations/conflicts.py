"""A stale save: what the editor started from, what is stored now and what was typed, side by side (law 8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from cms.canonical import References
from syndication.domain.plain_text import plain_text
from syndication.models import Localisation, Override
from syndication.queries.addressables import block_text, with_fact_keys
from syndication.source.localisations import build_override_blocks

Overrides = dict[UUID, Override]


@dataclass(frozen=True)
class OverrideText:
    """One override in words; equal where the overrides say the same."""

    what: str
    where: str
    text: str
    reason: str
    owner: str
    review_by: str


@dataclass(frozen=True)
class Versions:
    """One override three times; None where a version does not have it."""

    started: OverrideText | None
    stored: OverrideText | None
    typed: OverrideText | None

    @property
    def name(self) -> str:
        known = self.typed or self.stored or self.started
        return f"{known.what}: {known.where}" if known else ""

    @property
    def theirs_changed(self) -> bool:
        return self.stored != self.started

    @property
    def yours_changed(self) -> bool:
        return self.typed != self.started


class Conflict:
    """The three versions of one localisation. `typed` is what the form brought, `stored` the newest draft."""

    def __init__(
        self, stored: Localisation, typed: Sequence[Override], based_on: int, places: dict[str, str]
    ) -> None:
        self.localisation = stored
        self.typed = by_id(typed)
        self.stored = by_id(stored.overrides.all())
        self.started = by_id(find_version(stored, based_on))
        self.places = places
        self.references = References(stored.language)

    def versions(self) -> list[Versions]:
        """Every override that any version has; the ones that nobody changed are left out."""
        ids = dict.fromkeys((*self.stored, *self.typed, *self.started))
        rows = (Versions(*(self._text(version.get(id)) for version in self._all())) for id in ids)
        return [row for row in rows if row.theirs_changed or row.yours_changed]

    def merged(self) -> list[Override]:
        """The newest version with what the editor changed laid over it; nothing either wrote is lost."""
        return list(self._merge())

    def _merge(self) -> Iterator[Override]:
        for id, override in self.stored.items():
            if id in self.typed:
                yield self.typed[id] if self._is_mine(id) else override
            elif id not in self.started or self._is_theirs(id):
                yield override
        yield from (
            override
            for id, override in self.typed.items()
            if id not in self.stored and (id not in self.started or self._is_mine(id))
        )

    def _is_mine(self, id: UUID) -> bool:
        return self._text(self.typed.get(id)) != self._text(self.started.get(id))

    def _is_theirs(self, id: UUID) -> bool:
        return self._text(self.stored.get(id)) != self._text(self.started.get(id))

    def _all(self) -> tuple[Overrides, Overrides, Overrides]:
        return self.started, self.stored, self.typed

    def _text(self, override: Override | None) -> OverrideText | None:
        if override is None:
            return None
        position = f" ({override.get_position_display().lower()})" if override.position else ""
        return OverrideText(
            what=override.get_kind_display(),
            where=self.places.get(override.path, override.path) + position,
            text=self._words(override),
            reason=override.reason,
            owner=override.owner,
            review_by=f"{override.review_by:%-d %B %Y}" if override.review_by else "",
        )

    def _words(self, override: Override) -> str:
        language = self.localisation.language
        if override.kind == Override.Kind.FILL:
            return plain_text(override.text)
        if override.kind == Override.Kind.SET:
            return override.text
        blocks = build_override_blocks(override, language)
        words = "\n".join(block_text(block, language) for block in blocks)
        return with_fact_keys(words, self.references.keys)


def by_id(overrides: Iterable[Override]) -> Overrides:
    return {override.uuid: override for override in overrides}


def find_version(localisation: Localisation, lock_version: int) -> list[Override]:
    """The overrides of the draft that made this lock version; none where there is none."""
    for revision in localisation.revisions.order_by("-pk"):
        if revision.content.get("lock_version") == lock_version:
            return list(revision.as_object().overrides.all())
    return []
