"""The shared page: what topics, service pages and guides have in common."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from wagtail.models import Locale, Page, PagePermissionTester, Revision

from cms.page_forms import SharedPageCopyForm, SharedPageForm

from . import page_panels
from .audience import NATIONS, TIERS
from .fields import BlocksField, ChoiceListField
from .media import LibraryImage
from .publication import Change, check_slug, get_change, refuse_alias, require_change
from .services import LgilInteraction, LgslService


class ChangeKind(models.TextChoices):
    """How far a change goes; councils may follow minor changes and review legal ones."""

    MINOR = "minor", "Minor: wording, links, spelling"
    MAJOR = "major", "Major: what people should do or expect has changed"
    LEGAL = "legal", "Legal: the law requires this change"


class RemovalKind(models.TextChoices):
    """How a page goes away."""

    GONE = "gone", "Gone: the service or page no longer exists"
    WITHDRAWN = "withdrawn", "Withdrawn: the page was wrong or is out of date"


class SharedPagePermissionTester(PagePermissionTester):
    """Nobody may make a shared page private: everything in the library is public or a draft."""

    def can_set_view_restrictions(self) -> bool:
        return False


class SharedPage(Page):
    """One page of the shared library in one language. Its `translation_key` is the shared id."""

    summary = models.CharField(
        max_length=300, help_text="One or two sentences. Shown in lists, search results and feeds."
    )
    image = models.ForeignKey(
        LibraryImage, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    service = models.ForeignKey(
        LgslService,
        verbose_name="service (LGSL)",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    interaction = models.ForeignKey(
        LgilInteraction,
        verbose_name="interaction (LGIL)",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    nations = ChoiceListField(options=NATIONS, help_text="None ticked means all nations")
    tiers = ChoiceListField(options=TIERS, help_text="None ticked means every kind of council")
    content_owner = models.CharField(
        "owner", max_length=120, blank=True, help_text="The team that answers for this page"
    )
    last_reviewed = models.DateField(null=True, blank=True, editable=False)
    next_review = models.DateField(null=True, blank=True, editable=False)
    title_locked = models.BooleanField(default=False, help_text="No council may change the title")
    related_pages = BlocksField(page_panels.RelatedPagesBlock(), blank=True)
    change_kind = models.CharField("kind of change", max_length=10, choices=ChangeKind, blank=True)
    change_note = models.CharField(
        "public note",
        max_length=300,
        blank=True,
        help_text="Tells councils and readers of feeds what has changed",
    )
    removal_kind = models.CharField(max_length=10, choices=RemovalKind, blank=True, editable=False)
    removal_note = models.CharField(max_length=300, blank=True, editable=False)
    removal_is_legal = models.BooleanField(default=False, editable=False)

    is_creatable = False
    private_page_options: ClassVar[list[str]] = []
    base_form_class = SharedPageForm
    copy_form_class = SharedPageCopyForm
    exclude_fields_in_copy = [
        "change_kind",
        "change_note",
        "removal_kind",
        "removal_note",
        "removal_is_legal",
        "last_reviewed",
        "next_review",
    ]
    # What belongs to the page as a whole: an older or newer draft must not bring its own.
    KEPT_FROM_ROW = ("last_reviewed", "next_review", "removal_kind", "removal_note", "removal_is_legal")
    promote_panels = page_panels.PROMOTE
    settings_panels = page_panels.SETTINGS

    class Meta:
        abstract = True

    @property
    def published_change(self) -> Change:
        """The kind and public note with which the live revision was published."""
        return get_change(self.live_revision)

    def clean(self) -> None:
        super().clean()
        check_slug(self.slug)

    def save(self, *args: Any, **kwargs: Any) -> None:
        refuse_alias(self)
        super().save(*args, **kwargs)

    def create_alias(self, **kwargs: Any) -> None:
        """Always refused: an alias would be a second page with one shared id."""
        raise ValidationError("Pages of the shared library cannot have aliases. Link to the page instead.")

    def copy_for_translation(self, locale: Locale, *args: Any, **kwargs: Any) -> SharedPage:
        """A draft translation; topics above that have none become drafts too, never Wagtail's aliases."""
        kwargs["alias"] = False
        return super().copy_for_translation(locale, *args, **kwargs)

    def publish(self, revision: Revision, *args: Any, **kwargs: Any) -> None:
        require_change(revision)
        super().publish(revision, *args, **kwargs)

    def with_content_json(self, content: dict[str, Any]) -> SharedPage:
        page = super().with_content_json(content)
        for name in self.KEPT_FROM_ROW:
            setattr(page, name, getattr(self, name))
        return page

    def permissions_for_user(self, user: Any) -> PagePermissionTester:
        return SharedPagePermissionTester(user, self)

    def get_url_parts(self, request: HttpRequest | None = None) -> None:
        """None: the library has no public address of its own; every council gives the page one."""
        return

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        raise Http404("Shared pages are read on a council's site.")

    def _get_dummy_header_url(self, original_request: HttpRequest | None = None) -> str | None:
        # Wagtail's preview request would be for “/”, and so get the headers of public pages, which
        # forbid frames and scripts; a preview is a screen of the editor.
        return original_request.build_absolute_uri() if original_request else None

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        from cms.previews import render_preview

        return render_preview(self, request)
