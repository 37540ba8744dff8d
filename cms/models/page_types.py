"""The page types of the library tree: root, topics, service pages, guides, step by steps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from modelcluster.contrib.taggit import ClusterTaggableManager
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from cms.blocks import BodyBlocks, ChapterBlocks, StepByStepBlocks
from cms.quality.pages import Kind

from . import page_panels
from .fields import BlocksField
from .shared_page import SharedPage
from .tags import GuideTag, ServiceTag, StepByStepTag, TopicTag


class LibraryRootPage(Page):
    """The top of the library in one language. It is not published to councils."""

    licence = models.CharField(
        max_length=200, blank=True, help_text="Under which councils may use these pages"
    )
    attribution = models.CharField(
        max_length=300, blank=True, help_text="Whom readers of feeds are asked to name"
    )

    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    subpage_types: ClassVar[list[str]] = ["cms.TopicPage"]
    private_page_options: ClassVar[list[str]] = []
    preview_modes: ClassVar[list[tuple[str, str]]] = []
    content_panels = [*Page.content_panels, FieldPanel("licence"), FieldPanel("attribution")]

    class Meta:
        verbose_name = "library root"

    @classmethod
    def can_create_at(cls, parent: Page) -> bool:
        """Never in the editor: setup_library makes one for each language."""
        return False

    def get_url_parts(self, request: HttpRequest | None = None) -> None:
        return

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        raise Http404("The library is read on a council's site.")


class TopicPage(SharedPage):
    """A landing or sub-landing page: gathers the pages about one subject."""

    body = BlocksField(BodyBlocks(), blank=True)
    tags = ClusterTaggableManager(through=TopicTag, blank=True)

    is_creatable = True
    parent_page_types: ClassVar[list[str]] = ["cms.LibraryRootPage", "cms.TopicPage"]
    subpage_types: ClassVar[list[str]] = [
        "cms.TopicPage",
        "cms.ServicePage",
        "cms.GuidePage",
        "cms.StepByStepPage",
    ]
    page_description = "A landing page that gathers pages about one subject"
    content_panels = [*Page.content_panels, FieldPanel("summary"), FieldPanel("body"), page_panels.CHANGE]

    class Meta:
        verbose_name = "topic"


class ServicePage(SharedPage):
    """One page about one task."""

    body = BlocksField(BodyBlocks())
    tags = ClusterTaggableManager(through=ServiceTag, blank=True)

    is_creatable = True
    parent_page_types: ClassVar[list[str]] = ["cms.TopicPage"]
    subpage_types: ClassVar[list[str]] = []
    page_description = "One page about one task, such as reporting a missed bin"
    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        page_panels.SERVICE,
        FieldPanel("body"),
        page_panels.CHANGE,
    ]

    class Meta:
        verbose_name = "service page"


class GuidePage(SharedPage):
    """A longer subject in chapters, each with an address of its own."""

    body = BlocksField(BodyBlocks(), blank=True, verbose_name="introduction")
    chapters = BlocksField(ChapterBlocks())
    tags = ClusterTaggableManager(through=GuideTag, blank=True)

    is_creatable = True
    parent_page_types: ClassVar[list[str]] = ["cms.TopicPage"]
    subpage_types: ClassVar[list[str]] = []
    page_description = "A longer subject in several chapters"
    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        page_panels.SERVICE,
        FieldPanel("body"),
        FieldPanel("chapters"),
        page_panels.CHANGE,
    ]

    class Meta:
        verbose_name = "guide"


class StepByStepPage(SharedPage):
    """A task of several steps, in order, each with links to the pages on which it is done."""

    body = BlocksField(BodyBlocks(), blank=True, verbose_name="introduction")
    chapters = BlocksField(StepByStepBlocks(), verbose_name="steps")
    tags = ClusterTaggableManager(through=StepByStepTag, blank=True)

    is_creatable = True
    parent_page_types: ClassVar[list[str]] = ["cms.TopicPage"]
    subpage_types: ClassVar[list[str]] = []
    page_description = "A task of several steps, each with links to the pages on which it is done"
    content_panels = [
        *Page.content_panels,
        FieldPanel("summary"),
        page_panels.SERVICE,
        FieldPanel("body"),
        FieldPanel("chapters"),
        page_panels.CHANGE,
    ]

    class Meta:
        verbose_name = "step by step"
        verbose_name_plural = "step by steps"


# What each type is called in content files, editions and rules.
PAGE_KINDS: Mapping[type[SharedPage], Kind] = {
    TopicPage: "topic",
    ServicePage: "service",
    GuidePage: "guide",
    StepByStepPage: "step-by-step",
}
SHARED_PAGE_TYPES: tuple[type[SharedPage], ...] = tuple(PAGE_KINDS)
