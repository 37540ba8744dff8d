"""“Mark as reviewed”: a deliberate act of its own. It makes no edition."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from wagtail.admin import messages
from wagtail.admin.widgets import AdminDateInput, Button
from wagtail.log_actions import log
from wagtail.models import Page

from cms.models import SharedPage
from cms.signals import page_reviewed

LOG_ACTION = "cms.review"
YEAR = timedelta(days=365)


class ReviewForm(forms.Form):
    """When the page has to be looked at again."""

    next_review = forms.DateField(widget=AdminDateInput, label="Next review", help_text="Within two years")

    def clean_next_review(self) -> date:
        chosen: date = self.cleaned_data["next_review"]
        today = timezone.localdate()
        if not today < chosen <= today + 2 * YEAR:
            raise forms.ValidationError("Choose a day in the next two years.")
        return chosen


def mark_as_reviewed(request: HttpRequest, page_id: int) -> HttpResponse:
    """Asks for the day of the next review, and records that the page was read and found right today."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not can_review(page, request.user):
        raise PermissionDenied
    form = ReviewForm(request.POST or None, initial={"next_review": timezone.localdate() + YEAR})
    if request.method == "POST" and form.is_valid():
        record_review(page, form.cleaned_data["next_review"], request.user)
        messages.success(request, f"“{page}” is marked as reviewed.")
        return redirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    return TemplateResponse(request, "cms/admin/mark_as_reviewed.html", {"page": page, "form": form})


def can_review(page: Page, user: Any) -> bool:
    """Whoever may edit a shared page may review it, once it is live."""
    return isinstance(page, SharedPage) and page.live and page.permissions_for_user(user).can_edit()


def record_review(page: SharedPage, next_review: date, user: Any) -> None:
    """Stores both dates on the page's row, and tells whoever listens."""
    page.last_reviewed, page.next_review = timezone.localdate(), next_review
    type(page).objects.filter(pk=page.pk).update(last_reviewed=page.last_reviewed, next_review=next_review)
    log(instance=page, action=LOG_ACTION, user=user, data={"next_review": next_review.isoformat()})
    page_reviewed.send(sender=type(page), page=page, user=user)


def review_button(page: Page, user: Any, priority: int) -> Iterator[Button]:
    """The button of the page's menu, where it applies."""
    if can_review(page.specific_deferred, user):
        url = reverse("library_review", args=[page.pk])
        yield Button("Mark as reviewed", url, icon_name="check", priority=priority)
