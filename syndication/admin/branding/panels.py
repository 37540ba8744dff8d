"""The branding form in its sections."""

from __future__ import annotations

from typing import Any

from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from syndication.domain.brand_links import MOST_ACCOUNTS, MOST_FOOTER_LINKS
from themes.wording import CHANGEABLE, LANGUAGE_NAMES

from .fields import LOGOS, account_fields, link_fields, word_name


def branding_panels() -> list[Any]:
    """What people change most comes first; lists are closed until somebody opens them."""
    return [
        MultiFieldPanel(
            [
                _pair("primary", "on_primary"),
                _pair("accent", "link"),
                _pair("background", "text"),
            ],
            heading="Colours",
            help_text="Text needs a contrast of 4.5 to 1 against what is behind it (WCAG 2.2).",
        ),
        MultiFieldPanel([FieldPanel("theme"), FieldPanel("font"), FieldPanel("radius")], heading="Shape"),
        MultiFieldPanel([_logo_row(name) for name in LOGOS] + _kept(), heading="Logo"),
        MultiFieldPanel(
            [_pair("short_name", "short_name_cy"), _pair("strapline_en", "strapline_cy")], heading="Header"
        ),
        MultiFieldPanel(
            [
                _pair("phone", "email"),
                FieldPanel("emergency_phone"),
                _pair("emergency_label_en", "emergency_label_cy"),
            ],
            heading="Contact",
        ),
        MultiFieldPanel(
            [_pair("footer_en", "footer_cy"), *(_row(link_fields(n)) for n in _places(MOST_FOOTER_LINKS))],
            heading="Footer",
            help_text="Addresses begin with https://, or are paths of the site such as /your-council/.",
            classname="collapsed",
        ),
        MultiFieldPanel(
            [_row(account_fields(n)) for n in _places(MOST_ACCOUNTS)],
            heading="Accounts elsewhere",
            help_text="Well-known services get their name by themselves.",
            classname="collapsed",
        ),
        MultiFieldPanel(
            [_row({word_name(key, language): None for language in LANGUAGE_NAMES}) for key in CHANGEABLE],
            heading="Your words",
            help_text="Empty fields leave our sentence as it is.",
            classname="collapsed",
        ),
        FieldPanel("based_on"),
    ]


def _logo_row(name: str) -> Any:
    return FieldRowPanel([FieldPanel(f"{name}_file"), FieldPanel(f"{name}_remove")])


def _kept() -> list[Any]:
    return [FieldPanel(f"{name}_kept") for name in LOGOS]


def _pair(*names: str) -> Any:
    return FieldRowPanel([FieldPanel(name) for name in names])


def _row(fields: Any) -> Any:
    return FieldRowPanel([FieldPanel(name) for name in fields])


def _places(most: int) -> range:
    return range(1, most + 1)
