"""Images and documents of the library; editions refer to them by UUID, never by row."""

from __future__ import annotations

import uuid

from django.db import models
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class LibraryImage(AbstractImage):
    """An image with what is needed to publish it: its description is the alt text."""

    uuid = models.UUIDField("UUID", default=uuid.uuid4, unique=True, editable=False)
    licence = models.CharField(max_length=120, blank=True, help_text="Such as: Open Government Licence v3.0")
    credit = models.CharField(max_length=200, blank=True, help_text="Whom to name beside the image")
    is_decoration = models.BooleanField(
        "decoration only",
        default=False,
        help_text="It shows nothing that the text does not say, and so needs no description",
    )

    admin_form_fields = (*Image.admin_form_fields, "is_decoration", "licence", "credit")

    class Meta(AbstractImage.Meta):
        verbose_name = "library image"
        verbose_name_plural = "library images"
        permissions = [("choose_image", "Can choose image")]

    @property
    def default_alt_text(self) -> str:
        """The description, and never the title: a file name is no alt text."""
        return self.description


class LibraryRendition(AbstractRendition):
    """One size of a library image."""

    image = models.ForeignKey(LibraryImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"), name="cms_rendition_once_per_size"
            )
        ]


class LibraryDocument(AbstractDocument):
    """A file that people can download."""

    uuid = models.UUIDField("UUID", default=uuid.uuid4, unique=True, editable=False)

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = "library document"
        verbose_name_plural = "library documents"
        permissions = [("choose_document", "Can choose document")]
