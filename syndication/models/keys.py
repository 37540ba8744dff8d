"""Feed keys: a council's read credentials, shown once and stored only as a keyed digest."""

from __future__ import annotations

import secrets

from django.conf import settings
from django.db import models
from django.utils.crypto import salted_hmac

TOKEN_PREFIX = "ccfeed_"  # noqa: S105 - public, so that leaked keys can be recognised
SHOWN = len(TOKEN_PREFIX) + 4
SALT = "syndication.feedkey"


class FeedKey(models.Model):
    """Lets one reader read one council's feeds and API, where that council asks for keys."""

    council = models.ForeignKey("syndication.Council", on_delete=models.CASCADE, related_name="feed_keys")
    name = models.CharField(max_length=100, help_text="Who uses this key, such as “council website”.")
    prefix = models.CharField(max_length=16, editable=False)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    last_used_at = models.DateTimeField(null=True, blank=True, editable=False)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["council", "name", "id"]

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix}…)"

    @classmethod
    def issue(cls, council: models.Model, name: str) -> tuple[FeedKey, str]:
        """A new key with its text, which is never to be had again."""
        text = TOKEN_PREFIX + secrets.token_urlsafe(24)
        key = cls.objects.create(council=council, name=name, prefix=text[:SHOWN], digest=digest_of(text))
        return key, text


def digest_of(text: str, secret: str | bytes | None = None) -> str:
    """HMAC-SHA256 (hex) of a key's text under the service's secret, so that a stolen table opens nothing."""
    return salted_hmac(SALT, text, secret=secret, algorithm="sha256").hexdigest()


def digests_of(text: str) -> list[str]:
    """The digests that a key may be stored under: one for the current secret and each that it replaced."""
    return [digest_of(text, secret) for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
