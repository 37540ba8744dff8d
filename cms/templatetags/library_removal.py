"""The questions of the unpublish screen."""

from __future__ import annotations

from django import template
from wagtail.models import Page

from cms.admin.removal import RemovalForm
from cms.models import SharedPage

register = template.Library()


@register.simple_tag
def removal_form(page: Page, form: RemovalForm | None) -> RemovalForm | list[object]:
    """The form with its errors, a fresh one, or nothing for a page that is not of the library."""
    if not isinstance(page, SharedPage):
        return []
    return form or RemovalForm(initial={"removal_kind": page.removal_kind or "gone"})
