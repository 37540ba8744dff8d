"""Tells Django where the templates are, and to check the themes."""

from django.apps import AppConfig


class ThemesConfig(AppConfig):
    name = "themes"

    def ready(self) -> None:
        from . import checks  # noqa: F401 — registers itself
