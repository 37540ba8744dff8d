"""Pages, facts and form data that say only what a test is about."""

from __future__ import annotations

from typing import Any
from uuid import NAMESPACE_DNS, uuid5

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from cms.library_setup import LibrarySetup
from cms.models import FactDefinition, ServicePage, SharedPage, TopicPage


def block_id(name: str) -> str:
    """The same UUID for the same name, every time."""
    return str(uuid5(NAMESPACE_DNS, name))


def raw_block(kind: str, /, *, called: str = "", **value: Any) -> dict[str, Any]:
    """One block of a stream as Wagtail stores it."""
    return {"type": kind, "id": block_id(called or kind), "value": {"locked": False, **value}}


def make_fact(key: str, kind: str = "text", **fields: Any) -> FactDefinition:
    """A saved fact definition."""
    return FactDefinition.objects.create(key=key, label=key.replace("-", " "), type=kind, **fields)


def make_topic(
    library: LibrarySetup, title: str = "Bins", parent: Page | None = None, **fields: Any
) -> TopicPage:
    """A live topic."""
    above = parent or library.roots["en"]
    page = TopicPage(
        title=title, summary=f"About {title.lower()}.", locale=above.locale, live=False, **fields
    )
    above.add_child(instance=page)
    publish(page)
    return page


def make_service(
    topic: TopicPage, title: str = "Missed bin", body: list[Any] | None = None, **fields: Any
) -> ServicePage:
    """A draft service page; publish it to make it live."""
    page = ServicePage(title=title, summary="What to do.", locale=topic.locale, live=False, **fields)
    page.body = ServicePage._meta.get_field("body").to_python(
        body or [raw_block("text", html="<p>Tell us.</p>")]
    )
    topic.add_child(instance=page)
    return page


def publish(page: SharedPage, kind: str = "minor", note: str = "Note", user: Any = None) -> None:
    """Publishes as the editor does, and brings the instance up to date."""
    page.change_kind, page.change_note = kind, note
    page.save_revision(user=user).publish(user=user)
    page.refresh_from_db()


def make_user(name: str, *groups: Group) -> Any:
    """A member of staff."""
    user = get_user_model().objects.create_user(name, f"{name}@library.example", "password")
    user.groups.set(groups)
    return user


def page_form(html: str = "<p>Tell us.</p>", **fields: Any) -> dict[str, Any]:
    """The editor's form of a service page with one text block."""
    return nested_form_data(
        {
            "title": "Missed bin",
            "slug": "missed-bin",
            "summary": "What to do.",
            "body": streamfield([("text", {"html": rich_text(html)})]),
            "related_pages": streamfield([]),
            "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 0},
            "change_kind": "",
            "change_note": "",
            **fields,
        }
    )
