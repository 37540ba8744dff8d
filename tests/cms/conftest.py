"""A library ready to write in, and people to write in it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from cms.library_setup import LibrarySetup, set_up_library
from cms.models import TopicPage

from .builders import make_topic, make_user


@pytest.fixture
def library(db: Any) -> LibrarySetup:
    return set_up_library()


@pytest.fixture
def topic(library: LibrarySetup) -> TopicPage:
    return make_topic(library)


@pytest.fixture
def editor(library: LibrarySetup) -> Client:
    """Alice writes."""
    client = Client(headers={"host": "localhost"})
    client.force_login(make_user("alice", library.editors))
    return client


@pytest.fixture
def publisher(library: LibrarySetup) -> Client:
    """Bob approves and publishes."""
    client = Client(headers={"host": "localhost"})
    client.force_login(make_user("bob", library.publishers))
    return client
