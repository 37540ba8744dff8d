"""The client and the service agree: the mirror against the API itself, in one process."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests
from django.test import Client
from requests.adapters import HTTPAdapter
from urllib3 import HTTPResponse

from syndication.client import Folder, Mirror, NotAllowed, Outcome, Service
from tests.api.conftest import World
from tests.samples import a_page, a_removed, a_small_site

URL = "https://testserver/api/v1/councils"


class InProcess(HTTPAdapter):
    """Takes requests' requests to Django's test client."""

    def __init__(self, django: Client) -> None:
        super().__init__()
        self.django = django

    def send(self, request: requests.PreparedRequest, *_: Any, **__: Any) -> requests.Response:
        address = urlsplit(str(request.url))
        answered = self.django.get(f"{address.path}?{address.query}", headers=dict(request.headers))
        raw = HTTPResponse(
            BytesIO(answered.content), answered.headers, answered.status_code, preload_content=False
        )
        return self.build_response(request, raw)


@pytest.fixture
def mirror(client: Client, tmp_path: Path) -> Mirror:
    return a_mirror(client, tmp_path, "ambridge")


def a_mirror(django: Client, path: Path, slug: str) -> Mirror:
    service = Service(f"{URL}/{slug}", limit=2, sleep=lambda seconds: None)
    service.session.mount("https://", InProcess(django))
    return Mirror(service, Folder(path / slug, service.url), allow_mass_removal=True)


def test_a_folder_holds_exactly_what_the_council_publishes(mirror: Mirror) -> None:
    assert mirror.pull() == Outcome(put=4)
    assert mirror.folder.ids() == set(a_small_site().pages)
    assert mirror.pull() == Outcome()


def test_a_folder_follows_an_edit_and_a_removal(mirror: Mirror, world: World) -> None:
    mirror.pull()
    site, gone = world.sites["ambridge"], a_removed("moving-home", version=31)
    pages = {**site.pages, a_page().id: a_page(version=30, title="Ffônio “ni” 🚮")}
    del pages[gone.id]
    world.sites["ambridge"] = replace(site, pages=pages, removed={**site.removed, gone.id: gone}, head=31)
    assert mirror.pull() == Outcome(put=1, removed=1)
    assert {page["title"] for page in mirror.folder.pages()} == {page.title for page in pages.values()}


def test_a_restored_backup_is_followed(mirror: Mirror, world: World) -> None:
    mirror.pull()
    world.epoch = "e2"
    assert mirror.pull().resynced


@pytest.mark.parametrize("slug", ["nowhere", "borsetshire"])
def test_an_unknown_council_and_a_missing_key_are_told_apart_from_faults(
    client: Client,
    tmp_path: Path,
    slug: str,
) -> None:
    with pytest.raises(NotAllowed):
        a_mirror(client, tmp_path, slug).pull()
