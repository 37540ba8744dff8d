"""An alert is over: what it told of has passed."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from syndication.models import Alert, content_transaction

from .change_alert import lock_unfinished


def end_alert(alert: Alert, *, user: Any = None) -> Alert:
    """Ends a live alert now, or calls off a scheduled one; it stays among the past ones. Raises AlertIsOver."""
    with content_transaction(user):
        stored = lock_unfinished(alert)
        stored.ends, stored.state = timezone.now(), Alert.State.ENDED
        stored.save()
    return stored
