"""An alert was a mistake: it should not have been said."""

from __future__ import annotations

from typing import Any

from syndication.models import Alert, content_transaction

from .change_alert import lock_alert


def withdraw_alert(alert: Alert, *, user: Any = None) -> Alert:
    """Takes an alert back: its page says so and what it said is shown no more. Raises AlertIsOver."""
    with content_transaction(user):
        stored = lock_alert(alert)
        stored.delete()
    return stored
