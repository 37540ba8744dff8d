"""Wagtail's content checker with those of our rules that can be seen in a preview."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest
from wagtail.admin.userbar import ContentCheckerItem

from cms.quality.links import BARE_ADDRESS, VAGUE
from cms.quality.readability import LONGEST_SENTENCE

_PROSE = "main p:not([class]), main li, .summary, .warning__text, .action__note"


def _rule(code: str, selector: str) -> dict[str, Any]:
    """A rule for axe; static/cms/content-checker.js says how it is checked."""
    rule = {"id": code, "impact": "moderate", "selector": selector, "enabled": True}
    return {**rule, "tags": ["best-practice"], "any": [f"check-{code}"]}


class LibraryCheckerItem(ContentCheckerItem):
    """Wagtail's checks and those of our rules that can be seen in a page's HTML."""

    axe_custom_rules = [
        *ContentCheckerItem.axe_custom_rules,
        _rule("link-vague", "main a[href]"),
        _rule("sentence-long", _PROSE),
        _rule("action-many", "main[data-kind='service'] .action__link"),
    ]
    axe_custom_checks = [
        *ContentCheckerItem.axe_custom_checks,
        {"id": "check-link-vague", "options": {"vague": sorted(VAGUE), "address": BARE_ADDRESS}},
        {"id": "check-sentence-long", "options": {"words": LONGEST_SENTENCE}},
        {"id": "check-action-many"},
    ]
    axe_run_only = [*ContentCheckerItem.axe_run_only, "link-vague", "sentence-long", "action-many"]
    axe_messages = {
        **ContentCheckerItem.axe_messages,
        "link-vague": {
            "error_name": "Vague link text",
            "help_text": "Name the page or the task that the link leads to",
        },
        "sentence-long": {
            "error_name": f"Sentence of more than {LONGEST_SENTENCE} words",
            "help_text": "Make it two sentences",
        },
        "action-many": {
            "error_name": "More than one action",
            "help_text": "A service page has one action; move this one to a page of its own",
        },
    }

    @property
    def media(self) -> forms.Media:
        return forms.Media(js=["cms/content-checker.js"])


def use_library_checker(request: HttpRequest, items: list[Any], page: Any) -> None:
    """construct_wagtail_userbar: our checker in the place of Wagtail's."""
    items[:] = [
        LibraryCheckerItem(in_editor=item.in_editor) if isinstance(item, ContentCheckerItem) else item
        for item in items
    ]
