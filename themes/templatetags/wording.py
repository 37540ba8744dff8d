"""`{% say "search" %}` writes a sentence in the page's language, the council's own if it has one; dates too."""

from __future__ import annotations

from datetime import date, datetime

from django import template
from django.template import Context

from themes.wording import LANGUAGE_NAMES
from themes.wording import long_date as write_date
from themes.wording import long_moment as write_moment
from themes.wording import say as find_sentence

register = template.Library()


@register.simple_tag(takes_context=True)
def say(context: Context, key: str, language: str = "", **values: object) -> str:
    own = getattr(context.get("frame"), "words", {}) if not language else {}
    return own.get(key) or find_sentence(key, language or context["language"], **values)


@register.filter
def long_date(day: date, language: str) -> str:
    return write_date(day, language)


@register.filter(expects_localtime=True)
def long_moment(moment: datetime, language: str) -> str:
    return write_moment(moment, language)


@register.filter
def language_name(language: str) -> str:
    return LANGUAGE_NAMES.get(language, language)
