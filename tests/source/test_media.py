"""How editions link to images and documents."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from django.core.files.base import ContentFile
from wagtail.images.tests.utils import get_test_image_file

from cms.models import LibraryDocument, LibraryImage
from syndication.actions.record_definition import record_media
from syndication.models import MediaRecord, content_transaction
from syndication.queries.library import media_value
from syndication.source.media import build_media

pytestmark = pytest.mark.django_db


def test_image_has_the_address_of_its_storage_and_a_size() -> None:
    image = LibraryImage.objects.create(title="Sofa", uuid=UUID(int=1), file=get_test_image_file())
    media = build_media(image, number=7)
    assert (media.id, media.kind, media.number) == (str(UUID(int=1)), "image", 7)
    assert media.url.startswith("/media/original_images/")
    assert (media.width, media.height) == (640, 480)


def test_document_says_its_type_and_length() -> None:
    document = LibraryDocument(title="Form", file=ContentFile(b"%PDF", name="form.pdf"))
    document._set_document_file_metadata()
    document.save()
    media = build_media(document)
    assert (media.kind, media.title, media.size, media.content_type) == (
        "document",
        "Form",
        4,
        "application/pdf",
    )


def test_media_follow_the_service_to_another_host(settings: Any) -> None:
    image = LibraryImage.objects.create(title="Sofa", uuid=UUID(int=1), file=get_test_image_file())
    with content_transaction():
        record_media(image)
    record = MediaRecord.objects.get()
    settings.PUBLIC_ORIGIN = "https://pages.example"
    assert media_value(record).url == f"https://pages.example{image.file.url}"
    record.snapshot["url"] = "https://bucket.example/sofa.png"
    assert media_value(record).url == "https://bucket.example/sofa.png"
