"""Free tags of library pages, one through table for each page type."""

from __future__ import annotations

from django.db import models
from modelcluster.fields import ParentalKey
from taggit.models import TaggedItemBase


class TopicTag(TaggedItemBase):
    """A tag on a topic."""

    content_object = ParentalKey("cms.TopicPage", on_delete=models.CASCADE, related_name="tagged_items")


class ServiceTag(TaggedItemBase):
    """A tag on a service page."""

    content_object = ParentalKey("cms.ServicePage", on_delete=models.CASCADE, related_name="tagged_items")


class StepByStepTag(TaggedItemBase):
    """A tag on a step by step."""

    content_object = ParentalKey("cms.StepByStepPage", on_delete=models.CASCADE, related_name="tagged_items")


class GuideTag(TaggedItemBase):
    """A tag on a guide."""

    content_object = ParentalKey("cms.GuidePage", on_delete=models.CASCADE, related_name="tagged_items")
