"""Tells Django where the templates are."""

from django.apps import AppConfig


class ThemesConfig(AppConfig):
    name = "themes"
