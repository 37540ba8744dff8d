"""Where the councils' screens join Wagtail's admin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse_lazy
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from .admin.policies import register_policies

register_policies()

from .admin import home  # noqa: E402 - Wagtail must know the policies before it sees a viewset
from .admin.alerts.viewset import AlertViewSet  # noqa: E402
from .admin.branding.views import OwnBrandingView, preview  # noqa: E402
from .admin.feed_keys import REVOKED  # noqa: E402
from .admin.feedback import council_feedback, library_feedback, tick_report  # noqa: E402
from .admin.groups import CouncilsGroup  # noqa: E402
from .admin.reports import council_report  # noqa: E402
from .admin.searches import FruitlessSearchesView  # noqa: E402
from .admin.site_pages import OwnSitePagesView  # noqa: E402
from .views.site.trial import render_trial  # noqa: E402


@hooks.register("register_admin_viewset")
def register_councils() -> CouncilsGroup:
    return CouncilsGroup()


@hooks.register("register_admin_viewset")
def register_alerts() -> AlertViewSet:
    return AlertViewSet()


@hooks.register("register_admin_urls")
def register_council_urls() -> list[URLPattern]:
    return [
        path("councils/report/<slug:slug>/", council_report, name="councils_report"),
        path("councils/your/<slug:slug>/branding/", OwnBrandingView.as_view(), name="councils_branding"),
        path(
            "councils/your/<slug:slug>/branding/preview/",
            preview,
            {"render": render_trial},
            name="councils_branding_preview",
        ),
        path("councils/your/<slug:slug>/site-pages/", OwnSitePagesView.as_view(), name="councils_site_pages"),
        path("councils/feedback/<slug:slug>/", council_feedback, name="councils_feedback"),
        path("councils/feedback/problem/<int:pk>/", tick_report, name="councils_tick_problem"),
        path("reports/feedback/", library_feedback, name="library_feedback"),
        path("reports/searches/", FruitlessSearchesView.as_view(), name="fruitless_searches"),
        path(
            "reports/searches/results/",
            FruitlessSearchesView.as_view(results_only=True),
            name="fruitless_searches_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def register_feedback() -> MenuItem:
    return home.LibraryReportMenuItem(
        "Feedback on pages", reverse_lazy("library_feedback"), name="feedback", icon_name="comment", order=700
    )


@hooks.register("register_reports_menu_item")
def add_fruitless_searches() -> MenuItem:
    url = reverse_lazy("fruitless_searches")
    return home.LibraryReportMenuItem(
        FruitlessSearchesView.page_title, url, name="fruitless-searches", icon_name="search", order=710
    )


@hooks.register("register_admin_menu_item")
def register_your_council() -> MenuItem:
    return home.YourCouncilMenuItem(
        "Your council", reverse_lazy("wagtailadmin_home"), name="your-council", icon_name="home", order=10
    )


@hooks.register("construct_main_menu", order=1000)
def arrange_menu(request: HttpRequest, items: list[Any]) -> None:
    home.arrange_menu(request, items)


@hooks.register("construct_homepage_panels", order=1000)
def arrange_home(request: HttpRequest, panels: list[Any]) -> None:
    home.arrange_home(request, panels)


@hooks.register("construct_homepage_summary_items", order=1000)
def arrange_summary(request: HttpRequest, items: list[Any]) -> None:
    home.arrange_summary(request, items)


@hooks.register("insert_global_admin_css")
def add_style() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("syndication/admin/councils.css"))


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(REVOKED, "Revoke key", "Revoked the key")
