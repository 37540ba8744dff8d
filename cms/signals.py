"""Signals of the shared library that Wagtail has none for."""

from __future__ import annotations

from django.dispatch import Signal

# Sent after a deliberate review was recorded: sender is the page's class; page, user.
page_reviewed = Signal()
