"""Descriptions for developers, which mark `code` as Markdown does."""

from __future__ import annotations

import re

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
CODE = re.compile(r"`([^`]+)`")


@register.filter
def marked_up(text: str) -> SafeString:
    """The text on one line, escaped, with `code` as an element."""
    return mark_safe(CODE.sub(r"<code>\1</code>", escape(" ".join(text.split()))))
