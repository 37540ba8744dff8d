"""Counting how often pages are read, without a trace of who reads them.

Reads are added up in memory and stored from time to time, so that reading a page never writes to the database.
What a process has not stored when it ends is lost: these are hints for a home page, not statistics.
"""

from __future__ import annotations

import logging
import time
from collections import Counter
from threading import Lock, Thread

from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.db.models import F
from django.utils import timezone

from syndication.models import Council, PageUse

logger = logging.getLogger(__name__)
Key = tuple[int, str]  # (council, shared id)
MOST_KEYS = 20_000  # beyond that, while the database is away, nothing new is counted

_counts: Counter[Key] = Counter()
_lock = Lock()
_stored_at = time.monotonic()


def count_use(council: Council, shared_id: str) -> None:
    """Counts one read; stores what has gathered once USE_SECONDS have passed. 0 turns counting off."""
    if not settings.USE_SECONDS:
        return
    key = (council.pk, shared_id)
    with _lock:
        if key in _counts or len(_counts) < MOST_KEYS:
            _counts[key] += 1
        due = _is_due()
    if due:
        Thread(target=_store_apart, name="count-use", daemon=True).start()


def _is_due() -> bool:
    global _stored_at
    now = time.monotonic()
    if now - _stored_at < settings.USE_SECONDS:
        return False
    _stored_at = now
    return True


def _store_apart() -> None:
    try:
        store_uses()
    finally:
        connection.close()


def store_uses() -> int:
    """Adds what has gathered to today's rows; how many reads. On failure they stay for the next time."""
    with _lock:
        taken = Counter(_counts)
        _counts.clear()
    try:
        with transaction.atomic():
            for (council, shared_id), count in sorted(taken.items()):
                _add(council, shared_id, count)
    except DatabaseError:
        logger.warning("Reads could not be stored; they are kept for the next time.", exc_info=True)
        with _lock:
            _counts.update(taken)
        return 0
    return taken.total()


def _add(council: int, shared_id: str, count: int) -> None:
    row, _created = PageUse.objects.get_or_create(
        council_id=council, shared_id=shared_id, day=timezone.localdate()
    )
    PageUse.objects.filter(pk=row.pk).update(count=F("count") + count)
