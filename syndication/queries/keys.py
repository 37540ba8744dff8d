"""Who may read a council's feeds, and the keys that its cursors are signed with."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac

from syndication.domain.errors import KeyRequired
from syndication.models import Council
from syndication.models.keys import FeedKey, digests_of

LONGEST_KEY = 200
USE_NOTED_EVERY = timedelta(hours=1)  # a read must not cost a write each time
ADVICE = "Send it as `Authorization: Bearer …`; the council's manager can issue one."


def check_access(council: Council, authorization: str | None) -> None:
    """Passes for public councils and for holders of a key of this council; else raises KeyRequired."""
    if not council.requires_key:
        return
    key = find_key(council, _bearer(authorization))
    if key is None:
        raise KeyRequired(f"{council.slug} publishes to holders of a feed key only. {ADVICE}")
    _note_use(key)


def find_key(council: Council, text: str) -> FeedKey | None:
    """The council's own unrevoked key with this text, or None."""
    if not text or len(text) > LONGEST_KEY:
        return None
    return FeedKey.objects.filter(council=council, digest__in=digests_of(text), revoked_at=None).first()


def cursor_keys() -> list[bytes]:
    """Keys to sign cursors with (the first) and to accept them from (all), following Django's secrets."""
    secrets = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return [salted_hmac("syndication.cursor", "", secret=s, algorithm="sha256").digest() for s in secrets]


def _bearer(authorization: str | None) -> str:
    scheme, _, text = (authorization or "").partition(" ")
    return text.strip() if scheme.lower() == "bearer" else ""


def _note_use(key: FeedKey) -> None:
    now = timezone.now()
    if key.last_used_at is None or key.last_used_at < now - USE_NOTED_EVERY:
        FeedKey.objects.filter(pk=key.pk).update(last_used_at=now)
