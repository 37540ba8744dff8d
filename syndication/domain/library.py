"""The shared library and one council's own small state, as the values that `resolve` works from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from .documents import Document
from .facts import FactDefinition, FactValue
from .overrides import Localisation
from .site_addresses import SiteAddresses

ChangeKind = Literal["minor", "major", "legal", "local", "facts", "links", "presentation"]
LayerKind = Literal["nation", "partnership", "council"]
Scope = Literal["all", "topic", "page"]
MediaKind = Literal["image", "document"]
LibraryReason = Literal["gone", "redirect", "withdrawn", "language-removed"]
PageKey = tuple[str, str]  # (shared_id, language)


@dataclass(frozen=True)
class Edition:
    """An immutable snapshot. `card_number` is the log number of the last edition that altered its card."""

    number: int
    document: Document
    kind: ChangeKind
    note: str
    published: datetime
    card_number: int


@dataclass(frozen=True)
class Removal:
    """How a page left the library. While `in_grace`, councils that hold it keep it."""

    number: int
    reason: LibraryReason
    note: str = ""
    redirect_to: str | None = None  # shared_id
    in_grace: bool = False


@dataclass(frozen=True)
class Review:
    """The last deliberate review of a page."""

    number: int
    reviewed: date | None
    next_review: date | None


@dataclass(frozen=True)
class LibraryPage:
    """One shared page in one language: its editions, oldest first, and whether it was removed."""

    shared_id: str
    language: str
    editions: tuple[Edition, ...]
    removal: Removal | None = None
    review: Review | None = None
    last_removal: int = 0  # of the last removal, also once the page is back
    holds_ended: int = 0  # of the last removal that ended holds: editions before it cannot be held any more


@dataclass(frozen=True)
class Media:
    """A library image or document as it can be linked to. `url` is absolute."""

    id: str
    kind: MediaKind
    title: str
    url: str
    number: int
    size: int = 0  # bytes
    content_type: str = ""
    width: int = 0  # pixels, images only
    height: int = 0


@dataclass(frozen=True)
class Library:
    """Everything shared, as of log number `number`."""

    number: int
    pages: Mapping[PageKey, LibraryPage]
    definitions: Mapping[str, FactDefinition]
    media: Mapping[str, Media] = field(default_factory=dict)
    release: int = 0  # log number of the last release that altered output


@dataclass(frozen=True)
class Layer:
    """A nation, a partnership or a council: whoever may hold facts and localisations."""

    id: str
    kind: LayerKind
    slug: str
    name: str
    localisations: Mapping[PageKey, Localisation] = field(default_factory=dict)
    facts: Mapping[str, tuple[FactValue, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Subscription:
    """One row of what a council takes: everything, a topic with all beneath it, or one page."""

    scope: Scope
    shared_id: str | None
    active: bool
    number: int
    local_path: str = ""  # page scope: the page's own path on the council's site
    past_paths: tuple[str, ...] = ()  # those it has had before


@dataclass(frozen=True)
class Hold:
    """The council stays on edition `edition` of a page until it accepts the next."""

    shared_id: str
    language: str
    edition: int
    active: bool
    number: int
    review_by: date | None = None


@dataclass(frozen=True)
class OptOut:
    """The council does not publish a page; links to it go to `address` where it gave one."""

    shared_id: str
    active: bool
    number: int
    address: str = ""


@dataclass(frozen=True)
class Provider:
    """A council of the other tier, to which a signpost page sends people."""

    name: str
    homepage: str
    links: Mapping[tuple[int, int | None], str] = field(default_factory=dict)  # (lgsl, lgil) -> deep link
    number: int = 0


@dataclass(frozen=True)
class CouncilState:
    """What one council has of its own. `layers` runs from nation to council; `number` covers every page."""

    id: str
    slug: str
    name: Mapping[str, Mapping[str, str] | str]  # by language; a mapping carries Welsh mutated forms
    nation: str  # slug
    tier: str  # county | district | unitary
    languages: tuple[str, ...]  # the first is the default
    origin: str  # absolute address of its site, no trailing slash
    homepage: str
    layers: tuple[Layer, ...]
    subscriptions: tuple[Subscription, ...] = ()
    holds: Mapping[PageKey, Hold] = field(default_factory=dict)
    opt_outs: Mapping[str, OptOut] = field(default_factory=dict)
    providers: tuple[Provider, ...] = ()
    suspended: bool = False
    former_languages: tuple[str, ...] = ()  # once published, not any more
    number: int = 0  # rows that touch all its pages: rename, suspension, membership, address
    url_template: str = ""  # how its own website names pages; "" where citizens read on `origin`

    @property
    def addresses(self) -> SiteAddresses:
        return SiteAddresses(self.origin, self.languages, self.url_template, self.homepage)
