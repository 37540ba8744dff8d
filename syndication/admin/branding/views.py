"""Editing a brand beside a preview of it: for the people of one council, and for those who run the platform."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_http_methods
from wagtail.admin.panels import ObjectList

from syndication.actions.save_branding import save_branding
from syndication.domain.brand_checks import WORDS
from syndication.domain.branding import Brand
from syndication.models import Branding, Council
from syndication.permissions import can_edit_council

from ..base import ChangeView
from ..gate import hide_unless
from ..own_rows import OwnRowView, StaleSafeMixin
from .contrast import build_panel, render_panel
from .fields import LOGOS
from .forms import BrandingForm
from .panels import branding_panels

PAGES = {"home": "Home page", "service": "Service page"}
SCHEMES = {"light": "By day", "dark": "By night"}
# Gives one page of a council in a brand and a colour scheme, as HTML.
Renderer = Callable[[Council, Brand, str, str], str]

OWN_PANEL = ObjectList(branding_panels(), base_form_class=BrandingForm).bind_to_model(Branding)


class BrandEditorMixin:
    """Adds contrast panel and preview, and takes a suggestion without saving anything."""

    template_name = "syndication/admin/branding.html"
    store = staticmethod(save_branding)
    request: HttpRequest
    object: Branding

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs: dict[str, Any] = super().get_form_kwargs()  # type: ignore[misc]
        field, _, colour = self.request.POST.get("action-use", "").partition("=")
        if field in WORDS:
            kwargs["data"] = self.request.POST.copy()
            kwargs["data"][field] = colour
        return kwargs

    def is_valid(self, form: Any) -> bool:
        """A form in which somebody took a suggestion is shown again, whether it is good or not."""
        if "action-use" not in self.request.POST:
            return bool(super().is_valid(form))  # type: ignore[misc]
        self.produced_error_message = None
        form.full_clean()
        return False

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)  # type: ignore[misc]
        form = context["form"]
        brand = form.as_brand() if form.is_bound else form.instance.as_brand()
        return {
            **context,
            "council": form.instance.council,
            "contrast": build_panel(brand),
            "preview_pages": PAGES.items(),
            "preview_schemes": SCHEMES.items(),
        }


class OwnBrandingView(BrandEditorMixin, OwnRowView):
    """“Your council → Branding”."""

    model = Branding
    screen = "Branding"
    edit_url_name = "councils_branding"
    header_icon = "sliders"
    panel = OWN_PANEL


class BrandingChangeView(BrandEditorMixin, StaleSafeMixin, ChangeView):
    """The same for platform admins, from the list of all brands."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "may_save": True}


@never_cache
@xframe_options_sameorigin
@require_http_methods(["GET", "HEAD", "POST"])
def preview(request: HttpRequest, slug: str, render: Renderer) -> HttpResponse:
    """A page in the look that the form holds, saved or not. As JSON with the contrast panel for our own script."""
    council = get_object_or_404(Council, slug=slug, joined=True)
    hide_unless(can_edit_council(request.user, council))
    form = _filled_form(request, council)
    brand = form.as_brand() if form.is_bound else form.instance.as_brand()
    wanted = request.POST.get("preview_page", "home"), request.POST.get("preview_scheme", "light")
    html = render(council, brand, *wanted)
    if not request.accepts("text/html"):
        kept = {f"{name}_kept": str(getattr(form.instance, name) or "") for name in LOGOS}
        return JsonResponse({"html": html, "contrast": render_panel(brand), "kept": kept})
    response = HttpResponse(html)
    response.headers["Content-Security-Policy"] = preview_policy()
    return response


def _filled_form(request: HttpRequest, council: Council) -> Any:
    row = Branding.objects.filter(council=council).first() or Branding(council=council)
    data, files = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    return OWN_PANEL.get_form_class()(data, files, instance=row, for_user=request.user)


def preview_policy() -> str:
    """Styles and fonts within the page and pictures of ours; no script, no form, and only our own screen frames it."""
    return "; ".join(
        [
            "default-src 'none'",
            "style-src 'unsafe-inline'",
            f"img-src 'self' data: {settings.PUBLIC_ORIGIN}",
            "font-src data:",
            "form-action 'none'",
            "base-uri 'none'",
            "frame-ancestors 'self'",
            "sandbox",
        ]
    )
