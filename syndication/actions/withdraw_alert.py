"""An alert was a mistake: it should not have been said."""

from __future__ import annotations

from typing import Any

from syndication.domain.errors import AlertIsOver
from syndication.models import Alert, content_transaction

from .change_alert import lock_alert


def withdraw_alert(alert: Alert, *, user: Any = None) -> Alert:
    """Takes an alert back, also one that has ended: its page says so and what it said is shown no more.

    Raises AlertIsOver for one that was withdrawn before.
    """
    with content_transaction(user):
        stored = lock_alert(alert)
        if stored.state == Alert.State.WITHDRAWN:
            raise AlertIsOver("This alert was withdrawn already.")
        stored.delete()
    return stored
