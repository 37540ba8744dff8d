"""Whether a council publishes a page, from which edition, and if not, why (semantics: Holds, Facts)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from .consulted import Consulted
from .documents import Document
from .facts import FactAnswer
from .factsheet import FactSheet
from .library import ChangeKind, CouncilState, Edition, Hold, Library, LibraryPage, PageKey, Removal
from .pages import RemovalReason

# Which tiers provide a service themselves; the others point to the council that does.
OWN_TIERS = {"county/unitary": {"county", "unitary"}, "district/unitary": {"district", "unitary"}}


@dataclass
class Standing:
    """The outcome for one page: an edition in force, or a reason.

    `consulted` is what the page's own content depends on, `card` what others that refer to it depend on.
    """

    place: Edition  # decides where the page is and for whom: the held edition, else the newest
    edition: Edition | None = None
    reason: RemovalReason | None = None
    note: str = ""
    redirect_to: str | None = None  # shared_id
    signpost: bool = False
    missing: tuple[str, ...] = ()  # fact UUIDs
    waiting: int = 0  # editions newer than the one in force
    consulted: Consulted = field(default_factory=Consulted)
    card: Consulted = field(default_factory=Consulted)

    @property
    def visible(self) -> bool:
        return self.edition is not None and self.reason is None

    def see(self, number: int, kind: ChangeKind, note: str = "") -> None:
        self.consulted.see(number, kind, note)
        self.card.see(number, kind, note)

    def see_presence(self, answer: FactAnswer | None) -> None:
        """A required fact: others that refer to the page depend on whether it is there, not on what it says."""
        if answer:
            self.consulted.see(answer.number, "facts")
            self.card.see(answer.presence, "facts")


class Standings:
    """Works out each page's standing for one council, once."""

    def __init__(self, library: Library, council: CouncilState, sheets: dict[str, FactSheet]) -> None:
        self.library = library
        self.council = council
        self.sheets = sheets
        self._done: dict[PageKey, Standing] = {}

    def of(self, page: LibraryPage) -> Standing:
        key = (page.shared_id, page.language)
        if key not in self._done:
            self._done[key] = self._work_out(page)
        return self._done[key]

    def _work_out(self, page: LibraryPage) -> Standing:
        standing = Standing(self._held_edition(page) or page.editions[-1])
        standing.see(self.council.number, "presentation")
        standing.see(self.library.release, "presentation")
        hold = self.council.holds.get((page.shared_id, page.language))
        standing.see(hold.number if hold else 0, "local")
        standing.see(page.last_removal, "major")
        standing.see(standing.place.card_number, standing.place.kind, standing.place.note)
        standing.reason = self._refusal(page, standing.place.document, standing)
        if standing.reason is None:
            self._choose_edition(page, standing)
        return standing

    def _refusal(self, page: LibraryPage, latest: Document, standing: Standing) -> RemovalReason | None:
        """The first reason, apart from editions and facts, for which the council does not publish the page."""
        taken = self._is_taken(page, latest, standing)
        opted_out = self._is_opted_out(page, latest, standing)
        if self.council.suspended:
            return "suspended"
        if page.language not in self.council.languages:
            return "language-removed"
        if page.removal and self._is_withdrawn(page, page.removal, standing):
            standing.note, standing.redirect_to = page.removal.note, page.removal.redirect_to
            return page.removal.reason
        if not taken:
            return "not-taken"
        if opted_out:
            return "opted-out"
        return self._outside_audience(latest, standing)

    def _is_withdrawn(self, page: LibraryPage, removal: Removal, standing: Standing) -> bool:
        """Removed, and not kept by a hold for as long as the grace lasts."""
        standing.see(removal.number, "legal" if removal.reason == "withdrawn" else "major", removal.note)
        return not (removal.in_grace and self._hold_on(page))

    def _ancestors(self, document: Document, language: str, standing: Standing) -> list[str]:
        """Shared ids of the topics above, nearest first; each one's place in the tree is consulted."""
        found: list[str] = []
        parent = document.parent
        while parent and parent not in found:
            found.append(parent)
            topic = self.topic(parent, language)
            if topic is None:
                break
            standing.see(topic.editions[-1].card_number, "links")
            parent = topic.editions[-1].document.parent
        return found

    def topic(self, shared_id: str, language: str) -> LibraryPage | None:
        """A topic in a language, or in the library's main one where it has not been translated."""
        pages = self.library.pages
        return pages.get((shared_id, language)) or pages.get((shared_id, "en"))

    def _is_taken(self, page: LibraryPage, latest: Document, standing: Standing) -> bool:
        lineage = {page.shared_id, *self._ancestors(latest, page.language, standing)}
        taken = False
        for row in self.council.subscriptions:
            if row.scope == "all" or (
                row.shared_id in lineage and self._reaches(row.scope, row.shared_id, page)
            ):
                standing.see(row.number, "local")
                taken = taken or row.active
        if latest.kind == "topic":
            taken = self._leads_to_a_taken_page(page, standing) or taken
        return taken

    def _reaches(self, scope: str, shared_id: str | None, page: LibraryPage) -> bool:
        return scope == "topic" or shared_id == page.shared_id

    def _leads_to_a_taken_page(self, topic: LibraryPage, standing: Standing) -> bool:
        """A topic is there when something beneath it is taken by name; all such places are consulted."""
        found = False
        for row in self.council.subscriptions:
            page = self.topic(row.shared_id, topic.language) if row.shared_id else None
            if page is None:
                continue
            standing.see(max(row.number, page.editions[-1].card_number), "local")
            above = self._ancestors(page.editions[-1].document, topic.language, standing)
            found = found or (row.active and topic.shared_id in above)
        return found

    def _is_opted_out(self, page: LibraryPage, latest: Document, standing: Standing) -> bool:
        out = False
        for shared_id in (page.shared_id, *self._ancestors(latest, page.language, standing)):
            row = self.council.opt_outs.get(shared_id)
            if row:
                standing.see(row.number, "local")
                out = out or row.active
        return out

    def _outside_audience(self, latest: Document, standing: Standing) -> RemovalReason | None:
        nations, tiers = latest.audience.nations, latest.audience.tiers
        if nations and self.council.nation not in nations:
            return "not-taken"
        standing.signpost = self._is_signpost(latest)
        if standing.signpost:
            for provider in self.council.providers:
                standing.see(provider.number, "links")
            return None if self.council.providers else "not-taken"
        return "not-taken" if tiers and self.council.tier not in tiers else None

    def _is_signpost(self, document: Document) -> bool:
        if document.service is None or document.kind == "topic":
            return False
        own = OWN_TIERS.get(document.service.providing_tier)
        return own is not None and self.council.tier not in own

    def _hold_on(self, page: LibraryPage) -> Hold | None:
        hold = self.council.holds.get((page.shared_id, page.language))
        return hold if hold and hold.active and hold.edition > page.holds_ended else None

    def _choose_edition(self, page: LibraryPage, standing: Standing) -> None:
        held = self._held_edition(page)
        chosen = held or self._latest_complete(page, standing)
        if chosen is None:
            standing.reason = "waiting"
            return
        standing.edition = chosen
        standing.waiting = sum(1 for edition in page.editions if edition.number > chosen.number)
        standing.consulted.see(chosen.number, chosen.kind, chosen.note)
        standing.card.see(chosen.card_number, chosen.kind, chosen.note)
        if not standing.signpost:
            lapsed = self._lacking(chosen, page.language, standing, _has_value)
            if lapsed:
                standing.reason, standing.missing = "waiting", lapsed

    def _held_edition(self, page: LibraryPage) -> Edition | None:
        hold = self._hold_on(page)
        if hold is None:
            return None
        return next((edition for edition in page.editions if edition.number == hold.edition), None)

    def _latest_complete(self, page: LibraryPage, standing: Standing) -> Edition | None:
        """The newest edition each of whose required facts has ever had a value for this council."""
        missing: tuple[str, ...] = ()
        for edition in reversed(page.editions):
            lacking = () if standing.signpost else self._lacking(edition, page.language, standing, _had_value)
            if not lacking:
                standing.missing = missing
                return edition
            standing.see(edition.number, edition.kind, edition.note)
            missing = missing or lacking
        standing.missing = missing
        return None

    def _lacking(
        self, edition: Edition, language: str, standing: Standing, is_there: Callable[[FactAnswer], bool]
    ) -> tuple[str, ...]:
        """The required facts that are not there; all of them are consulted."""
        answers = {fact: self.sheets[language].answer(fact) for fact in edition.document.required_facts}
        for answer in answers.values():
            standing.see_presence(answer)
        return tuple(fact for fact, answer in answers.items() if answer is None or not is_there(answer))


def _has_value(answer: FactAnswer) -> bool:
    return answer.value is not None


def _had_value(answer: FactAnswer) -> bool:
    return answer.value is not None or answer.ever
