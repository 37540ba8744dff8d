"""Who may read a council's feeds, and the keys that its cursors are signed with."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac

from syndication.domain.errors import KeyRequired
from syndication.models import Council, FeedKey
from syndication.models.keys import TOKEN_PREFIX, digests_of

LONGEST_KEY = 200
USE_NOTED_EVERY = timedelta(hours=1)  # a read must not cost a write each time
ADVICE = "Send it as `Authorization: Bearer …`; the council's manager can issue one."


def check_access(council: Council, authorization: str | None) -> None:
    """Passes for public councils and for holders of a key of this council; else raises KeyRequired."""
    if not council.requires_key:
        return
    key = find_reader(authorization)
    if key is None or key.council_id != council.pk:
        raise KeyRequired(f"{council.slug} publishes to holders of a feed key only. {ADVICE}")
    _note_use(key)


def find_reader(authorization: str | None) -> FeedKey | None:
    """The unrevoked key that this Authorization header carries, of whichever council, or None."""
    scheme, _, text = (authorization or "").partition(" ")
    text = text.strip()
    if scheme.lower() != "bearer" or not text.startswith(TOKEN_PREFIX) or len(text) > LONGEST_KEY:
        return None
    return FeedKey.objects.filter(digest__in=digests_of(text), revoked_at=None).first()


def cursor_keys() -> list[bytes]:
    """Keys to sign cursors with (the first) and to accept them from (all), following Django's secrets."""
    secrets = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return [salted_hmac("syndication.cursor", "", secret=s, algorithm="sha256").digest() for s in secrets]


def _note_use(key: FeedKey) -> None:
    now = timezone.now()
    if key.last_used_at is None or key.last_used_at < now - USE_NOTED_EVERY:
        FeedKey.objects.filter(pk=key.pk).update(last_used_at=now)
