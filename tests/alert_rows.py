"""Alerts as rows, and the passing of time for them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from syndication.actions.publish_alert import publish_alert
from syndication.models import Alert, Layer


def publish(layer: Layer, title: str = "Bins are late", **fields: Any) -> Alert:
    """An alert of a layer, live at once unless it `starts` later."""
    return publish_alert(Alert(layer_id=layer.pk, **{"title": title, "text": "Leave them out.", **fields}))


def later(**time: float) -> Any:
    return timezone.now() + timedelta(**time)


def pass_time(**time: float) -> None:
    """Makes every alert's start and end come sooner, as if so much time had passed."""
    for row in Alert.objects.all():
        ends = row.ends and row.ends - timedelta(**time)
        Alert.objects.filter(pk=row.pk).update(starts=row.starts - timedelta(**time), ends=ends)
