"""Receivers that hand what Wagtail did to the action that records it. Each is two lines (law 1)."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.db.models.signals import post_delete, post_migrate, post_save
from wagtail.signals import page_published, page_unpublished, post_page_move, published, unpublished

from cms.models import FactDefinition, LibraryDocument, LibraryImage, SharedPage
from cms.signals import page_reviewed
from syndication.actions.index_search import build_missing_index, index_changes
from syndication.actions.move_page import move_page
from syndication.actions.publish_localisation import publish_localisation, unpublish_localisation
from syndication.actions.publish_page import publish_page
from syndication.actions.record_definition import (
    record_definition,
    record_media,
    remove_definition,
    remove_media,
)
from syndication.actions.record_review import record_review
from syndication.actions.remove_page import remove_page
from syndication.actions.staff_groups import set_up_staff_groups
from syndication.models import Entry, Localisation
from syndication.models.log import changes_recorded


def on_page_published(instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, SharedPage):
        publish_page(instance)


def on_page_unpublished(instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, SharedPage):
        reason, note = instance.removal_kind or "gone", instance.removal_note
        language = instance.locale.language_code
        remove_page(
            instance.translation_key, language, reason=reason, note=note, legal=instance.removal_is_legal
        )


def on_page_moved(instance: Any, parent_page_before: Any, parent_page_after: Any, **kwargs: Any) -> None:
    page = instance.specific
    if isinstance(page, SharedPage) and parent_page_before.pk != parent_page_after.pk:
        move_page(page, parent_page_after)


def on_page_reviewed(page: SharedPage, **kwargs: Any) -> None:
    record_review(page)


def on_definition_saved(instance: FactDefinition, **kwargs: Any) -> None:
    record_definition(instance)


def on_definition_deleted(instance: FactDefinition, **kwargs: Any) -> None:
    remove_definition(instance.uuid)


def on_media_saved(instance: Any, **kwargs: Any) -> None:
    record_media(instance)


def on_media_deleted(instance: Any, **kwargs: Any) -> None:
    remove_media(instance.uuid)


def on_localisation_published(instance: Any, **kwargs: Any) -> None:
    publish_localisation(instance)


def on_localisation_unpublished(instance: Any, **kwargs: Any) -> None:
    unpublish_localisation(instance)


def on_changes_recorded(entries: tuple[Entry, ...], **kwargs: Any) -> None:
    index_changes(entries)


def on_migrated(**kwargs: Any) -> None:
    set_up_staff_groups()
    build_missing_index()


def connect() -> None:
    """Connects every receiver, once; called when the app is ready."""
    page_published.connect(on_page_published)
    page_unpublished.connect(on_page_unpublished)
    post_page_move.connect(on_page_moved)
    page_reviewed.connect(on_page_reviewed)
    post_save.connect(on_definition_saved, sender=FactDefinition)
    post_delete.connect(on_definition_deleted, sender=FactDefinition)
    for model in (LibraryImage, LibraryDocument):
        post_save.connect(on_media_saved, sender=model)
        post_delete.connect(on_media_deleted, sender=model)
    published.connect(on_localisation_published, sender=Localisation)
    unpublished.connect(on_localisation_unpublished, sender=Localisation)
    changes_recorded.connect(on_changes_recorded)
    # After the last app, whose own permissions are then there.
    post_migrate.connect(on_migrated, sender=apps.get_app_config("auth"))
