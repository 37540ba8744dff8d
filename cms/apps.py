"""The shared library, where central editors write."""

from __future__ import annotations

from django.apps import AppConfig


class CmsConfig(AppConfig):
    """Connects the library's own checks and receivers when Django starts."""

    name = "cms"
    label = "cms"
    verbose_name = "Shared library"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import checks, receivers  # noqa: F401
