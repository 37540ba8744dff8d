"""Unpublishing asks how and why, since readers are told; a live page is never simply deleted."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from wagtail.admin import messages
from wagtail.models import Page

from cms.blocks.checks import check_note
from cms.models import SHARED_PAGE_TYPES, RemovalKind, SharedPage


class RemovalForm(forms.Form):
    """How a page goes away, with a public note."""

    removal_kind = forms.ChoiceField(
        label="What happens to the page", choices=RemovalKind.choices, widget=forms.RadioSelect
    )
    removal_note = forms.CharField(
        label="Public note",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        validators=[check_note],
        help_text="Councils and readers of feeds see it",
    )
    removal_is_legal = forms.BooleanField(
        label="The law requires it",
        required=False,
        help_text="Councils that hold an older edition lose it at once",
    )


def ask_for_removal(request: HttpRequest, page: Page) -> HttpResponse | None:
    """before_unpublish_page: keeps the answers on the page and on those that go with it, or asks again."""
    if not isinstance(page, SharedPage):
        return None
    form = RemovalForm(request.POST)
    if not form.is_valid():
        return _ask_again(request, page, form)
    for name, value in form.cleaned_data.items():
        setattr(page, name, value)
    pages = [page.pk]
    if request.POST.get("include_descendants"):
        pages += page.get_descendants().live().values_list("pk", flat=True)
    for model in SHARED_PAGE_TYPES:
        model.objects.filter(pk__in=pages).update(**form.cleaned_data)
    return None


def _ask_again(request: HttpRequest, page: SharedPage, form: RemovalForm) -> HttpResponse:
    context = {
        "page": page,
        "object": page,
        "form": form,
        "live_descendant_count": page.get_descendants().live().count(),
        "unpublish_url": reverse("wagtailadmin_pages:unpublish", args=[page.pk]),
        "next_url": reverse("wagtailadmin_explore", args=[page.get_parent().pk]),
        "page_title": "Unpublish",
        "page_subtitle": page.get_admin_display_title(),
        "header_icon": "doc-empty-inverse",
    }
    return TemplateResponse(request, "wagtailadmin/pages/confirm_unpublish.html", context)


def refuse_deleting_live_pages(request: HttpRequest, page: Page) -> HttpResponse | None:
    """before_delete_page: what is live is unpublished first, with a note."""
    live = page.get_descendants(inclusive=True).live()
    if request.method != "POST" or not issubclass(page.specific_class, SharedPage) or not live.exists():
        return None
    names = ", ".join(f"“{title}”" for title in live.values_list("title", flat=True)[:5])
    messages.error(
        request,
        f"Unpublish before deleting, so that councils are told why a page went away. Still live: {names}.",
    )
    return redirect(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
