"""The typed environment: each setting read once, refused with its own name when it is missing or wrong."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

ORIGIN = re.compile(r"https?://([a-z0-9.-]+|\[[0-9a-f:]+\])(:[0-9]{1,5})?", re.IGNORECASE)
PERCENT = "Write special characters of the password as percent signs and codes, such as %2F for /."
CONTACTS = ("mailto:", "https://", "tel:")
TRUE = {"1", "true", "yes", "on"}
FALSE = {"0", "false", "no", "off", ""}


@dataclass(frozen=True)
class Environment:
    """Reads settings from a mapping of strings, by default the process environment."""

    values: Mapping[str, str]

    def text(self, name: str, default: str | None = None) -> str:
        value = self.values.get(name, default)
        if value is None:
            raise ImproperlyConfigured(
                f"{name} is not set. Set it in the environment; docs/settings.md says what it is."
            )
        return value

    def flag(self, name: str, default: bool = False) -> bool:
        value = self.values.get(name, "1" if default else "0").strip().lower()
        if value not in TRUE | FALSE:
            raise ImproperlyConfigured(f"{name} must be yes or no, not {value!r}.")
        return value in TRUE

    def integer(self, name: str, default: int) -> int:
        value = self.values.get(name, str(default))
        try:
            return int(value)
        except ValueError:
            raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}.") from None

    def names(self, name: str, default: str = "") -> list[str]:
        return [part.strip() for part in self.values.get(name, default).split(",") if part.strip()]

    def contacts(self, name: str, default: str = "") -> list[str]:
        """Addresses that a person can be told something at, as URIs (RFC 9116 section 2.5.3)."""
        found = self.names(name, default)
        if wrong := [contact for contact in found if not contact.startswith(CONTACTS)]:
            raise ImproperlyConfigured(
                f"{name} must hold addresses such as mailto:security@pages.example, not {wrong[0]!r}."
            )
        return found

    def origin(self, name: str, default: str | None = None) -> str:
        """An absolute http(s) address without a trailing slash, such as `https://pages.example`."""
        value = self.text(name, default).rstrip("/")
        if not is_origin(value):
            raise ImproperlyConfigured(f"{name} must be an address such as https://pages.example.")
        return value

    def council_origin(self, name: str, default: str | None = None) -> str:
        """The pattern of councils' addresses, such as `https://{council}.pages.example`."""
        value = self.text(name, default).rstrip("/")
        if value.count("{council}") != 1 or not is_origin(value.replace("{council}", "x")):
            raise ImproperlyConfigured(f"{name} must be like https://{{council}}.pages.example.")
        return value

    def email(self, name: str, default: str) -> dict[str, object]:
        """Where mail goes out, as Django's settings."""
        try:
            return mail_settings(self.text(name, default))
        except ValueError:  # its own message might show the password
            raise ImproperlyConfigured(
                f"{name} must be like smtp://user:password@mail.example:587. {PERCENT}"
            ) from None

    def database(self, name: str, default: str | None) -> dict[str, object]:
        """Django's DATABASES entry from `sqlite:///path` or `postgresql://user:password@host:port/name`."""
        try:
            url = urlsplit(self.text(name, default))
            port = url.port
        except ValueError:  # its own message would show a piece of the password
            raise ImproperlyConfigured(f"{name} is no address. {PERCENT}") from None
        if url.scheme == "sqlite":
            return sqlite_database(
                url.path.removeprefix("/") if url.path.startswith("//") is False else url.path[1:]
            )
        if url.scheme in {"postgres", "postgresql"}:
            return postgres_database(url.path.lstrip("/"), url.hostname, port, url.username, url.password)
        raise ImproperlyConfigured(f"{name} must start with sqlite:/// or postgresql://, not {url.scheme!r}.")


def mail_settings(url: str) -> dict[str, object]:
    """Django's EMAIL_… settings from `smtp://user:password@host:port` or `smtps://…`; without one, to the console.

    `smtp` speaks TLS where it has a password to protect (STARTTLS, port 587); `smtps` from the start (port 465).
    """
    if not url:
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    parts = urlsplit(url)
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise ValueError(url)
    implicit = parts.scheme == "smtps"
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if implicit else 587 if parts.password else 25),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": implicit,
        "EMAIL_USE_TLS": bool(parts.password) and not implicit,
        "EMAIL_TIMEOUT": 20,
    }


def is_origin(text: str) -> bool:
    """True of scheme, host and perhaps port; anything more (a path, a password) would end up in every link."""
    return ORIGIN.fullmatch(text) is not None


def sqlite_database(path: str) -> dict[str, object]:
    """SQLite as law 1 wants it: WAL, full synchronisation, immediate transactions, a busy timeout."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=20000;",
        },
    }


def postgres_database(
    name: str, host: str | None, port: int | None, user: str | None, password: str | None
) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(name),
        "HOST": host or "",
        "PORT": str(port or ""),
        "USER": unquote(user or ""),
        "PASSWORD": unquote(password or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def database_apps(database: Mapping[str, object]) -> list[str]:
    """Apps that only one engine needs: SQLite works with no driver of PostgreSQL installed."""
    return ["django.contrib.postgres"] if str(database["ENGINE"]).endswith("postgresql") else []


env = Environment(os.environ)
