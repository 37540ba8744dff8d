"""Telling citizens something at once, or from a moment on."""

from __future__ import annotations

from typing import Any

from syndication.models import Alert, content_transaction


def publish_alert(alert: Alert, *, user: Any = None) -> Alert:
    """Stores a new alert: live at once, or scheduled where it starts later. Raises ValidationError."""
    alert.full_clean(exclude=["layer"])
    with content_transaction(user):
        alert.save()
    return alert
