"""Correcting an alert while it is scheduled or live."""

from __future__ import annotations

from typing import Any

from syndication.domain.errors import AlertIsOver, StaleEdit
from syndication.models import Alert, content_transaction


def change_alert(alert: Alert, *, based_on: int, user: Any = None) -> Alert:
    """Stores what `alert` holds; `based_on` is the number of the row that its author saw.

    Raises ValidationError, AlertIsOver once it has ended, StaleEdit where somebody has saved since.
    """
    alert.full_clean(exclude=["layer"])
    with content_transaction(user):
        stored = lock_unfinished(alert)
        if stored.number != based_on:
            raise StaleEdit("Somebody has changed this alert since you opened it. Open it again.")
        # Whom it reaches stays: those whom another layer does not reach would never hear of its end.
        alert.layer, alert.state, alert.live_since = stored.layer, stored.state, stored.live_since
        alert.save()
    return alert


def lock_alert(alert: Alert) -> Alert:
    """The row as stored, locked until the content transaction ends."""
    return Alert.objects.select_for_update(of=("self",)).get(pk=alert.pk)


def lock_unfinished(alert: Alert) -> Alert:
    """The same for one that is scheduled or live; raises AlertIsOver."""
    stored = lock_alert(alert)
    if stored.is_over:
        raise AlertIsOver("This alert is over and stays as it was. Write a new one.")
    return stored
