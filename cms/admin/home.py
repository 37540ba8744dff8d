"""What waits for whoever writes the library: approvals, pages under way or returned, reviews that fall due."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.admin.ui.components import Component
from wagtail.models import TaskState, WorkflowState

from cms.models import SHARED_PAGE_TYPES, SharedPage

# Reviews are announced so long before their day.
NOTICE = timedelta(days=30)
SHOWN = 10


class LibraryWorkPanel(Component):
    """The first thing on the home page; Wagtail's own lists below say more."""

    name = "library_work"
    order = 100
    template_name = "cms/admin/library_work.html"

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        user = (parent_context or {})["request"].user
        own = WorkflowState.objects.filter(requested_by=user)
        due = find_due(user)
        return {
            "to_approve": TaskState.objects.reviewable_by(user).count(),
            "under_way": own.filter(status=WorkflowState.STATUS_IN_PROGRESS).count(),
            "returned": own.filter(status=WorkflowState.STATUS_NEEDS_CHANGES).count(),
            "due": due[:SHOWN],
            "more_due": max(len(due) - SHOWN, 0),
            "today": timezone.localdate(),
        }


def find_due(user: Any) -> list[SharedPage]:
    """Live pages that this person may review and whose next review is near or past, the most urgent first."""
    return sorted(_due_pages(user), key=lambda page: (page.next_review, page.title))


def _due_pages(user: Any) -> Iterator[SharedPage]:
    until = timezone.localdate() + NOTICE
    for model in SHARED_PAGE_TYPES:
        for page in model.objects.live().filter(next_review__lte=until).select_related("locale"):
            if page.permissions_for_user(user).can_edit():
                yield page
