"""Syndication: who receives what of the shared library."""

from django.apps import AppConfig


class SyndicationConfig(AppConfig):
    name = "syndication"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import signals

        signals.connect()
