"""The scheduler: everything that falls due becomes a row in the log, in due order (law 2).

Go-lives, expiries, fact dates, alerts and the end of a removed page's grace are merged into one list. Each is
applied in a content transaction of its own; one that fails is reported and tried again next time, and stops no
other. The transaction locks the row and looks again whether it is due, so that two schedulers never do anything
twice, nor one of them undo what an editor saved since.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import Page, Revision

from syndication.models import Alert, FactValue, PageRecord, content_transaction

from .remove_page import end_grace

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Boundary:
    """One thing that is due. `row` finds it as long as it is; `act` does it to that row."""

    due: datetime
    subject: str
    row: QuerySet[Any]
    act: Callable[[Any], Any]

    def apply(self) -> bool:
        """Does it inside an open content transaction; False when somebody else has, or it is not due any more."""
        row = self.row.select_for_update(of=("self",)).first()
        if row is None:
            return False
        self.act(row)
        return True


@dataclass(frozen=True)
class Outcome:
    """What one boundary came to; `error` is empty where it was applied."""

    boundary: Boundary
    error: str = ""


def apply_boundaries(now: datetime | None = None) -> list[Outcome]:
    """Applies all that is due, oldest first, and says what came of each."""
    outcomes = (apply_boundary(boundary) for boundary in find_boundaries(now or timezone.now()))
    return [outcome for outcome in outcomes if outcome]


def apply_boundary(boundary: Boundary) -> Outcome | None:
    """What came of it; None where there was nothing left to do."""
    try:
        with content_transaction():
            applied = boundary.apply()
    except Exception as error:
        logger.exception("Could not apply %s, due %s", boundary.subject, boundary.due)
        return Outcome(boundary, f"{type(error).__name__}: {error}")
    return Outcome(boundary) if applied else None


def find_boundaries(now: datetime) -> list[Boundary]:
    """What is due at `now`, in due order; at one moment expiries come before go-lives."""
    facts = _facts(timezone.localdate(now))
    due = [*_expiries(now), *_go_lives(now), *facts, *_graces(now), *_alerts(now)]
    return sorted(due, key=lambda boundary: boundary.due)


def _expiries(now: datetime) -> Iterator[Boundary]:
    expired = Page.objects.filter(live=True, expire_at__lte=now)
    for page in expired:
        yield Boundary(page.expire_at, f"expiry of “{page.title}”", expired.filter(pk=page.pk), _expire)


def _expire(page: Page) -> None:
    page.specific.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def _go_lives(now: datetime) -> Iterator[Boundary]:
    approved = Revision.objects.filter(approved_go_live_at__lte=now)
    for revision in approved.order_by("approved_go_live_at"):
        subject = f"publication of “{revision.object_str}”"
        yield Boundary(revision.approved_go_live_at, subject, approved.filter(pk=revision.pk), _go_live)


def _go_live(revision: Revision) -> None:
    revision.publish(log_action="wagtail.publish.scheduled")


def _facts(today: date) -> Iterator[Boundary]:
    state = FactValue.State
    values = FactValue.objects.select_related("layer", "definition")
    starting = values.filter(state=state.UPCOMING, valid_from__lte=today)
    ending = values.filter(state=state.CURRENT, valid_to__lt=today)
    for row in starting:
        if row.valid_from:
            due = midnight(row.valid_from)
            yield Boundary(due, f"start of {row}", starting.filter(pk=row.pk), FactValue.save)
    for row in ending:
        if row.valid_to:
            due = midnight(row.valid_to + timedelta(days=1))
            yield Boundary(due, f"end of {row}", ending.filter(pk=row.pk), FactValue.save)


def midnight(day: date) -> datetime:
    """The first moment of a day in Europe/London."""
    return timezone.make_aware(datetime.combine(day, time.min))


def _graces(now: datetime) -> Iterator[Boundary]:
    over = PageRecord.objects.filter(in_grace=True, grace_until__lte=now)
    for record in over:
        if record.grace_until:
            yield Boundary(
                record.grace_until, f"grace of “{record.title}”", over.filter(pk=record.pk), end_grace
            )


def _alerts(now: datetime) -> Iterator[Boundary]:
    """Ends and starts. One that is over before it could start ends without having been seen."""
    alerts = Alert.objects.select_related("layer")
    starting = alerts.filter(state=Alert.State.SCHEDULED, starts__lte=now)
    ending = alerts.filter(state=Alert.State.LIVE, ends__lte=now)
    for row in ending:
        if row.ends:
            yield Boundary(row.ends, f"end of alert “{row}”", ending.filter(pk=row.pk), Alert.save)
    for row in starting:
        yield Boundary(row.starts, f"start of alert “{row}”", starting.filter(pk=row.pk), Alert.save)
