"""What Wagtail offers and the library does not: aliases, bulk actions, notes of an earlier publication."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.models import Page

from cms.models import SharedPage


def switch_off_bulk_actions() -> None:
    """Pages are published, unpublished, moved and deleted one by one, each with its note."""
    PageBulkAction.models = []


def refuse_aliases(request: HttpRequest, page: Page) -> None:
    """before_convert_alias_page: there are none, so nothing can be converted."""
    raise PermissionDenied("The shared library has no aliases.")


def forget_used_change(request: HttpRequest, page: Page) -> None:
    """before_edit_page: a draft made from a published text starts without that text's kind and note."""
    if isinstance(page, SharedPage) and (_is_reverting(request) or _is_withdrawn(page)):
        page.change_kind = page.change_note = ""


def _is_reverting(request: HttpRequest) -> bool:
    return request.resolver_match is not None and "revision_id" in request.resolver_match.kwargs


def _is_withdrawn(page: SharedPage) -> bool:
    """True while nothing was written since the page was last live."""
    revision = page.latest_revision
    if page.live or revision is None or revision.approved_go_live_at:
        return False
    # The instance is the draft, which knows nothing of its own publication: the row does.
    published = type(page).objects.values_list("last_published_at", flat=True).get(pk=page.pk)
    return published is not None and revision.created_at <= published
