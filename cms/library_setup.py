"""What an installation needs before anyone writes: languages, root pages, groups, the workflow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Page,
    Site,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from .models import LibraryRootPage

ROOTS = {"en": ("library", "Shared library"), "cy": ("llyfrgell", "Llyfrgell a rennir")}
# What the editor calls the place above the roots, which Wagtail's migration calls “Root”.
EVERYTHING = "All pages"
EDITORS, PUBLISHERS = "Library editors", "Library publishers"
WORKFLOW = "Library approval"
PAGE_PERMISSIONS = {
    EDITORS: ("add_page", "change_page"),
    PUBLISHERS: ("add_page", "change_page", "publish_page", "lock_page", "unlock_page"),
}
# Wagtail checks its own models' permissions, whichever model stores the media.
MEDIA_PERMISSIONS = {
    "wagtailimages": ("add_image", "change_image", "choose_image"),
    "wagtaildocs": ("add_document", "change_document", "choose_document"),
}
READ_PERMISSIONS = (
    "view_factdefinition",
    "view_lgslservice",
    "view_lgilinteraction",
    "view_contentowner",
    "view_searchsynonyms",
    "add_searchsynonyms",
    "change_searchsynonyms",
    "delete_searchsynonyms",
)
WRITE_PERMISSIONS = (
    "add_factdefinition",
    "change_factdefinition",
    "delete_factdefinition",
    "add_contentowner",
    "change_contentowner",
    "delete_contentowner",
)


@dataclass(frozen=True)
class LibrarySetup:
    """What setting up found or made."""

    roots: dict[str, LibraryRootPage]
    editors: Group
    publishers: Group
    workflow: Workflow


@transaction.atomic
def set_up_library() -> LibrarySetup:
    """Makes what is missing and leaves alone what is there; can be run at any time."""
    roots = {code: _root(code) for code in ROOTS}
    _site(roots["en"])
    Page.objects.filter(depth=1, title="Root").update(title=EVERYTHING, draft_title=EVERYTHING)
    editors, publishers = (_group(name, roots.values()) for name in (EDITORS, PUBLISHERS))
    publishers.permissions.add(*_permissions("cms", WRITE_PERMISSIONS))
    return LibrarySetup(roots, editors, publishers, _workflow(publishers, roots.values()))


def _root(code: str) -> LibraryRootPage:
    locale, _created = Locale.objects.get_or_create(language_code=code)
    found = LibraryRootPage.objects.filter(locale=locale).first()
    if found:
        return found
    slug, title = ROOTS[code]
    english = LibraryRootPage.objects.first()
    root = LibraryRootPage(title=title, slug=slug, locale=locale)
    if english:
        root.translation_key = english.translation_key
    Page.get_first_root_node().add_child(instance=root)
    return root


def _site(root: LibraryRootPage) -> None:
    """Wagtail's one site; councils are reached by host in syndication, never through it."""
    site = Site.objects.filter(is_default_site=True).first()
    if site is None:
        Site.objects.create(
            hostname="localhost", port=80, root_page=root, is_default_site=True, site_name="Shared library"
        )
    elif site.root_page_id != root.pk:
        welcome = site.root_page
        site.root_page, site.site_name = root.page_ptr, "Shared library"
        site.save()
        _drop_welcome(welcome)


def _drop_welcome(page: Page) -> None:
    """Removes the page that Wagtail's own first migration made, and nothing that anyone wrote."""
    if page.specific_class is Page and page.is_leaf() and not page.revisions.exists():
        page.delete()


def _group(name: str, roots: Iterable[LibraryRootPage]) -> Group:
    group, _created = Group.objects.get_or_create(name=name)
    group.permissions.add(
        *_permissions("wagtailadmin", ("access_admin",)),
        *_permissions("cms", READ_PERMISSIONS),
        *_permissions("simple_translation", ("submit_translation",)),
    )
    for root in roots:
        for permission in _permissions("wagtailcore", PAGE_PERMISSIONS[name]):
            GroupPagePermission.objects.get_or_create(group=group, page=root.page_ptr, permission=permission)
    for app_label, codenames in MEDIA_PERMISSIONS.items():
        for permission in _permissions(app_label, codenames):
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=Collection.get_first_root_node(), permission=permission
            )
    return group


def _permissions(app_label: str, codenames: Iterable[str]) -> list[Permission]:
    found = list(Permission.objects.filter(content_type__app_label=app_label, codename__in=list(codenames)))
    missing = set(codenames) - {permission.codename for permission in found}
    if missing:
        raise LookupError(f"Permissions are missing: {', '.join(sorted(missing))}. Run migrate first.")
    return found


def _workflow(publishers: Group, roots: Iterable[LibraryRootPage]) -> Workflow:
    workflow, _created = Workflow.objects.get_or_create(name=WORKFLOW)
    task = GroupApprovalTask.objects.filter(name="Approval by a library publisher").first()
    if task is None:
        task = GroupApprovalTask.objects.create(name="Approval by a library publisher")
    task.groups.add(publishers)
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task.task_ptr, defaults={"sort_order": 0})
    for root in roots:
        WorkflowPage.objects.get_or_create(page=root.page_ptr, defaults={"workflow": workflow})
    return workflow
