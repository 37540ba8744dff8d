"""The demo's alerts: live ones of a council, a partnership and a nation, and one that is still to come."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from cms.content_format.names import page_uuid
from syndication.actions.publish_alert import publish_alert
from syndication.models import Alert, Layer

from .demo_file import Demo, DemoAlert
from .identities import alert_uuid


def store_demo_alerts(demo: Demo) -> None:
    """Publishes those that were never published; one that has been changed or ended since stays so."""
    for given in demo.alerts:
        name = alert_uuid(given.name)
        if not Alert.objects.filter(uuid=name).exists():
            publish_alert(_alert(name, given))


def _alert(name: UUID, given: DemoAlert) -> Alert:
    kind, slug = given.layer.split("/")
    return Alert(
        uuid=name,
        layer=Layer.objects.get(kind=kind, slug=slug),
        severity=given.severity,
        kind=given.kind,
        title=given.title,
        text=given.text,
        title_cy=given.title_cy,
        text_cy=given.text_cy,
        about=[str(page_uuid(page)) for page in given.about],
        link_page=page_uuid(given.link_page) if given.link_page else None,
        starts=timezone.now() + timedelta(days=given.starts_in_days),
    )
