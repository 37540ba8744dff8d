"""A release that alters output is a row in the log: every item of every council is presented again (law 2)."""

from __future__ import annotations

import hashlib

from django.conf import settings

from syndication.feeds.fingerprint import FINGERPRINT
from syndication.models import Release, content_transaction


def record_release(note: str = "") -> bool:
    """Writes a row when the renderer or the stored addresses have changed since the last; True where it did.

    Run it last when a release is rolled out: until then both versions serve, told apart by their ETags.
    """
    fingerprint = current_fingerprint()
    last = Release.objects.order_by("-number").first()
    if last and last.fingerprint == fingerprint:
        return False
    with content_transaction():
        Release(fingerprint=fingerprint, note=note or "Presentation updated").save()
    return True


def current_fingerprint() -> str:
    """Of the renderer's code and of the addresses that end up in bytes."""
    parts = [FINGERPRINT, settings.PUBLIC_ORIGIN, settings.COUNCIL_ORIGIN]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
