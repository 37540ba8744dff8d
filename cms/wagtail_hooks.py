"""Where the library's screens join Wagtail's editor."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page
from wagtail.rich_text.feature_registry import FeatureRegistry

from .admin import content_checker, guards, removal, reviewing, rich_text_features
from .admin.content_report import ContentReportMenuItem, ContentReportView
from .admin.facts import list_facts
from .admin.home import LibraryWorkPanel
from .admin.viewsets import LibraryGroup, library_permissions

guards.switch_off_bulk_actions()
# Wagtail's one site stands for the library and is never changed; councils are managed under Councils.
HIDDEN_SETTINGS = frozenset({"sites"})
# News for those who run Wagtail, with a badge at the menu for everybody who never opened them.
HIDDEN_HELP = ("whats-new-in-wagtail", "editor-guide")


@hooks.register("register_admin_viewset")
def register_library() -> LibraryGroup:
    return LibraryGroup()


@hooks.register("register_permissions")
def register_library_permissions() -> Any:
    return library_permissions()


@hooks.register("register_admin_urls")
def register_library_urls() -> list[URLPattern]:
    return [
        path("library/facts.json", list_facts, name="library_fact_list"),
        path("library/review/<int:page_id>/", reviewing.mark_as_reviewed, name="library_review"),
        path("reports/content-checks/", ContentReportView.as_view(), name="library_content_report"),
        path(
            "reports/content-checks/results/",
            ContentReportView.as_view(results_only=True),
            name="library_content_report_results",
        ),
    ]


@hooks.register("register_rich_text_features", order=10)
def register_rich_text_features(features: FeatureRegistry) -> None:
    rich_text_features.register(features)


@hooks.register("insert_global_admin_js")
def add_fact_picker() -> str:
    return format_html(
        '<script src="{}" data-facts="{}"></script>',
        static("cms/insert-fact.js"),
        reverse("library_fact_list"),
    )


@hooks.register("insert_global_admin_css")
def add_editor_style() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("cms/editor.css"))


@hooks.register("register_reports_menu_item")
def add_content_report() -> MenuItem:
    url = reverse("library_content_report")
    return ContentReportMenuItem("Content checks", url, name="content-checks", icon_name="glasses", order=100)


@hooks.register("construct_wagtail_userbar")
def use_library_checker(request: HttpRequest, items: list[Any], page: Any) -> None:
    content_checker.use_library_checker(request, items, page)


@hooks.register("insert_editor_js")
def add_library_findings() -> str:
    return format_html('<script src="{}"></script>', static("cms/library-findings.js"))


@hooks.register("construct_settings_menu")
def hide_settings(request: HttpRequest, items: list[MenuItem]) -> None:
    items[:] = [item for item in items if item.name not in HIDDEN_SETTINGS]


@hooks.register("construct_help_menu")
def hide_help(request: HttpRequest, items: list[MenuItem]) -> None:
    items[:] = [item for item in items if not item.name.startswith(HIDDEN_HELP)]


@hooks.register("construct_homepage_panels")
def add_library_work(request: HttpRequest, panels: list[Any]) -> None:
    panels.insert(0, LibraryWorkPanel())


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(reviewing.LOG_ACTION, "Review", "Marked as reviewed")


@hooks.register("register_page_header_buttons")
def add_review_button(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterable[Any]:
    return reviewing.review_button(page, user, priority=55)


@hooks.register("register_page_listing_more_buttons")
def add_review_to_listing(page: Page, user: Any, next_url: str | None = None) -> Iterable[Any]:
    return reviewing.review_button(page, user, priority=35)


@hooks.register("before_edit_page")
def before_edit_page(request: HttpRequest, page: Page) -> None:
    guards.forget_used_change(request, page)


@hooks.register("before_unpublish_page")
def before_unpublish_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    return removal.ask_for_removal(request, page)


@hooks.register("before_delete_page")
def before_delete_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    return removal.refuse_deleting_live_pages(request, page)


@hooks.register("before_convert_alias_page")
def before_convert_alias_page(request: HttpRequest, page: Page) -> None:
    guards.refuse_aliases(request, page)
