"""The scheduler: everything that falls due becomes a row in the log, in due order (law 2).

Go-lives, expiries, fact dates and the end of a removed page's grace are merged into one list. Each is applied in
a content transaction of its own; one that fails is reported and tried again next time, and stops no other.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page, Revision

from syndication.models import FactValue, PageRecord, content_transaction

from .remove_page import end_grace

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Boundary:
    """One thing that is due. `apply` does it inside an open content transaction."""

    due: datetime
    subject: str
    apply: Callable[[], Any]


@dataclass(frozen=True)
class Outcome:
    """What one boundary came to; `error` is empty where it was applied."""

    boundary: Boundary
    error: str = ""


def apply_boundaries(now: datetime | None = None) -> list[Outcome]:
    """Applies all that is due, oldest first, and says what came of each."""
    return [_apply(boundary) for boundary in find_boundaries(now or timezone.now())]


def _apply(boundary: Boundary) -> Outcome:
    try:
        with content_transaction():
            boundary.apply()
    except Exception as error:
        logger.exception("Could not apply %s, due %s", boundary.subject, boundary.due)
        return Outcome(boundary, f"{type(error).__name__}: {error}")
    return Outcome(boundary)


def find_boundaries(now: datetime) -> list[Boundary]:
    """What is due at `now`, in due order; at one moment expiries come before go-lives."""
    due = [*_expiries(now), *_go_lives(now), *_facts(timezone.localdate(now)), *_graces(now)]
    return sorted(due, key=lambda boundary: boundary.due)


def _expiries(now: datetime) -> Iterator[Boundary]:
    for page in Page.objects.filter(live=True, expire_at__lte=now).specific():
        yield Boundary(page.expire_at, f"expiry of “{page.title}”", lambda page=page: _expire(page))  # type: ignore[misc]


def _expire(page: Any) -> None:
    page.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def _go_lives(now: datetime) -> Iterator[Boundary]:
    for revision in Revision.objects.filter(approved_go_live_at__lte=now).order_by("approved_go_live_at"):
        yield Boundary(
            revision.approved_go_live_at,
            f"publication of “{revision.object_str}”",
            lambda revision=revision: revision.publish(log_action="wagtail.publish.scheduled"),  # type: ignore[misc]
        )


def _facts(today: date) -> Iterator[Boundary]:
    state = FactValue.State
    starting = FactValue.objects.filter(state=state.UPCOMING, valid_from__lte=today)
    ending = FactValue.objects.filter(state=state.CURRENT, valid_to__lt=today)
    for row in starting.select_related("layer", "definition"):
        yield Boundary(midnight(row.valid_from), f"start of {row}", row.save)  # type: ignore[arg-type]
    for row in ending.select_related("layer", "definition"):
        yield Boundary(midnight(row.valid_to + timedelta(days=1)), f"end of {row}", row.save)  # type: ignore[operator,arg-type]


def midnight(day: date) -> datetime:
    """The first moment of a day in Europe/London."""
    return timezone.make_aware(datetime.combine(day, time.min))


def _graces(now: datetime) -> Iterator[Boundary]:
    for record in PageRecord.objects.filter(in_grace=True, grace_until__lte=now):
        if record.grace_until:
            yield Boundary(
                record.grace_until, f"grace of “{record.title}”", lambda record=record: end_grace(record)  # type: ignore[misc]
            )  # fmt: skip
