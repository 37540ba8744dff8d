"""What citizens said about a council's pages, or about the library's pages everywhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import QuerySet, Sum
from django.utils import timezone

from syndication.models import Council, PageOpinion, PageUse, ProblemReport

from .page_records import find_titles, title_of

RECENT_DAYS = 28


@dataclass(frozen=True)
class Opinion:
    """One page in one language with its answers. `share` is the useful ones, in per cent, rounded down."""

    shared_id: str
    language: str
    title: str
    useful: int
    not_useful: int

    @property
    def share(self) -> int:
        return 100 * self.useful // (self.useful + self.not_useful)


def list_opinions(councils: Iterable[Council] | None = None) -> list[Opinion]:
    """Pages with their answers, those that most people found useless first; of all councils where none are named."""
    rows = PageOpinion.objects.all() if councils is None else PageOpinion.objects.filter(council__in=councils)
    titles = find_titles()
    sums = rows.values("shared_id", "language").annotate(yes=Sum("useful"), no=Sum("not_useful"))
    found = [
        Opinion(
            str(row["shared_id"]),
            row["language"],
            title_of(titles, row["shared_id"], row["language"]),
            row["yes"],
            row["no"],
        )
        for row in sums
        if row["yes"] + row["no"]
    ]
    return sorted(
        found, key=lambda opinion: (-opinion.not_useful, opinion.title.casefold(), opinion.language)
    )


def list_problems(councils: Iterable[Council] | None = None, owner: str = "") -> QuerySet[ProblemReport]:
    """Reports, open ones first, newest first; of all councils where none are named."""
    rows = ProblemReport.objects.select_related("council")
    if councils is not None:
        rows = rows.filter(council__in=councils)
    return rows.filter(owner=owner) if owner else rows


def list_owners() -> list[str]:
    """The owners of pages that reports are about, by name."""
    names = ProblemReport.objects.exclude(owner="").order_by("owner")
    return list(names.values_list("owner", flat=True).distinct())


def find_most_read(council: Council) -> dict[str, int]:
    """How often each page was read in the last four weeks, by shared id, most read first."""
    since = timezone.localdate() - timedelta(days=RECENT_DAYS)
    rows = PageUse.objects.filter(council=council, day__gte=since).values("shared_id")
    read = rows.annotate(total=Sum("count")).order_by("-total", "shared_id")
    return {str(row["shared_id"]): row["total"] for row in read}
