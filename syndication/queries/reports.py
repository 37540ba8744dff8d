"""What one council publishes and why the rest is missing, for its staff and the platform's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from syndication.domain import explanations
from syndication.domain.overrides import OperationState
from syndication.domain.pages import CouncilSite, PageReport, Problem, RemovedPage, ResolvedPage
from syndication.models import Council

from .page_records import find_titles, title_of
from .sites import get_site
from .state import find_chain

# Fine as they are: nothing for anyone to do.
SETTLED = frozenset({"in_sync"})
# Reasons that the council did not choose, and can end by doing something.
TO_MEND = frozenset({"waiting"})


@dataclass(frozen=True)
class OverrideLine:
    """How one override stands today, and whose it is."""

    state: OperationState
    layer: str

    @property
    def needs_attention(self) -> bool:
        return self.state.state not in SETTLED


@dataclass(frozen=True)
class PageLine:
    """One item of the council: published (`page`) or not (`removed`), with what its staff should know."""

    id: str
    title: str
    language: str
    version: int
    modified: datetime | None
    overrides: tuple[OverrideLine, ...]
    problems: tuple[Problem, ...]
    changes_waiting: int
    page: ResolvedPage | None = None
    removed: RemovedPage | None = None

    @property
    def needs_attention(self) -> bool:
        if self.removed:
            return self.removed.reason in TO_MEND
        waiting = bool(self.problems or self.changes_waiting)
        return waiting or any(line.needs_attention for line in self.overrides)


@dataclass(frozen=True)
class CouncilReport:
    """Everything in one report, published pages first."""

    published: tuple[PageLine, ...]
    removed: tuple[PageLine, ...]

    @property
    def attention(self) -> int:
        return sum(line.needs_attention for line in (*self.published, *self.removed))


def get_report(
    council: Council, today: date, *, language: str = "", attention: bool = False
) -> CouncilReport:
    """A council's report, of one language or all, whole or only what somebody should look at.

    `today` tells which overrides are past their review date; it changes nothing that is published (law 2).
    """
    reader = _Reader(council, get_site(council), today)
    lines = [line for line in reader.lines() if language in ("", line.language)]
    if attention:
        lines = [line for line in lines if line.needs_attention]
    lines.sort(key=lambda line: (line.title.casefold(), line.language, line.id))
    return CouncilReport(
        tuple(line for line in lines if line.page), tuple(line for line in lines if line.removed)
    )


class _Reader:
    """Reads one resolved site line by line."""

    def __init__(self, council: Council, site: CouncilSite, today: date) -> None:
        self.site, self.today = site, today
        self.layers = {str(layer.uuid): layer.name for layer in find_chain(council)}
        self.titles = find_titles()

    def lines(self) -> Iterable[PageLine]:
        for page in self.site.pages.values():
            yield self._line(page, page.title, page=page)
        for removed in self.site.removed.values():
            yield self._line(
                removed, title_of(self.titles, removed.shared_id, removed.language), removed=removed
            )

    def _line(
        self,
        item: ResolvedPage | RemovedPage,
        title: str,
        *,
        page: ResolvedPage | None = None,
        removed: RemovedPage | None = None,
    ) -> PageLine:
        report = self.site.reports.get(item.id, PageReport())
        overrides = tuple(
            OverrideLine(state_on(state, self.today), self.layers.get(state.layer, state.layer))
            for state in report.states
        )
        return PageLine(
            item.id,
            title,
            item.language,
            item.version,
            item.modified,
            overrides,
            report.problems,
            report.changes_waiting,
            page,
            removed,
        )


def state_on(state: OperationState, today: date) -> OperationState:
    """The state as of a day: one in sync whose review date has passed is expired, and still applied."""
    due = state.operation.review_by
    if state.state != "in_sync" or due is None or due >= today:
        return state
    return replace(state, state="expired", explanation=explanations.EXPIRED)
