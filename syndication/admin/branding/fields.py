"""The fields of the branding form that are more than a line of text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString

from syndication.domain.brand_links import MOST_ACCOUNTS, MOST_FOOTER_LINKS
from themes.registry import list_themes
from themes.typefaces import TYPEFACES
from themes.wording import CHANGEABLE, LANGUAGE_NAMES, say

SHORT_CODE = re.compile(r"#?([0-9a-f])([0-9a-f])([0-9a-f])", re.IGNORECASE)
LOGOS = ("logo", "logo_dark")
FILES = "image/png,image/jpeg,image/webp,image/svg+xml,.svg"


class ColourInput(forms.TextInput):
    """A colour's code, with the browser's own picker beside it where there are scripts."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        code = super().render(name, value, {**(attrs or {}), "spellcheck": "false", "size": 9}, renderer)
        picker = '<input type="color" value="{}" data-colour-picker aria-label="Pick this colour" hidden>'
        return format_html(
            '<span class="council-colour">{}{}</span>', code, format_html(picker, value or "#000000")
        )


class ColourField(forms.CharField):
    """`#rrggbb`; takes capitals, `#rgb` and a code without its #."""

    widget = ColourInput

    def to_python(self, value: Any) -> str:
        code = str(super().to_python(value)).strip().lower()
        if short := SHORT_CODE.fullmatch(code):
            code = "".join(digit * 2 for digit in short.groups())
        return f"#{code}" if re.fullmatch(r"[0-9a-f]{6}", code) else code


def theme_choices() -> list[tuple[str, str]]:
    return [(theme.slug, f"{theme.name}: {theme.description}") for theme in list_themes().values()]


def font_choices() -> list[tuple[str, str]]:
    return [(slug, typeface.name) for slug, typeface in TYPEFACES.items()]


def logo_fields(name: str) -> dict[str, forms.Field]:
    """The file, what is there already by its name, and the tick that takes it away."""
    return {
        f"{name}_file": forms.FileField(
            required=False,
            widget=forms.FileInput(attrs={"accept": FILES}),
            label="Logo for dark backgrounds" if name == "logo_dark" else "Logo",
            help_text="PNG, JPEG, WebP or plain SVG with the council's name in it. It is shown 64 pixels high.",
        ),
        f"{name}_kept": forms.CharField(required=False, widget=forms.HiddenInput),
        f"{name}_remove": forms.BooleanField(required=False, label="Show no such logo"),
    }


def account_fields(place: int) -> dict[str, forms.Field]:
    return {
        f"account_{place}_url": forms.CharField(required=False, label=f"Account {place}: address"),
        f"account_{place}_label": forms.CharField(required=False, label=f"Account {place}: name"),
    }


def link_fields(place: int) -> dict[str, forms.Field]:
    return {
        f"link_{place}_href": forms.CharField(required=False, label=f"Link {place}: address"),
        f"link_{place}_en": forms.CharField(required=False, label=f"Link {place}: text"),
        f"link_{place}_cy": forms.CharField(required=False, label=f"Link {place}: text in Welsh"),
    }


def word_field(key: str, language: str) -> forms.Field:
    """Our sentence stands in the field as long as the council has none."""
    ours = say(key, language)
    return forms.CharField(
        required=False,
        label=f"Instead of “{ours}”"
        if language == "en"
        else f"Instead of “{ours}” ({LANGUAGE_NAMES[language]})",
        max_length=CHANGEABLE[key],
    )


def word_name(key: str, language: str) -> str:
    return f"word_{key}_{language}"


def listed_fields() -> Mapping[str, forms.Field]:
    """All fields that stand for parts of lists."""
    found: dict[str, forms.Field] = {}
    for name in LOGOS:
        found |= logo_fields(name)
    for place in range(1, MOST_ACCOUNTS + 1):
        found |= account_fields(place)
    for place in range(1, MOST_FOOTER_LINKS + 1):
        found |= link_fields(place)
    words = [(key, language) for key in CHANGEABLE for language in LANGUAGE_NAMES]
    return found | {word_name(*pair): word_field(*pair) for pair in words}
