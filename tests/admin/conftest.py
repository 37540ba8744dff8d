"""A library with one page, two councils and their people: Alice runs the platform, Bob edits Ambridge."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from cms.library_setup import LibrarySetup, set_up_library
from cms.models import ServicePage
from syndication.actions.give_role import give_role
from syndication.models import Council
from syndication.permissions import PLATFORM_ADMINS
from syndication.queries.library import forget_editions
from syndication.queries.sites import forget_sites
from tests.cms.builders import make_fact, make_service, make_topic, make_user, publish

from .builders import make_council, make_member, sign_in


@pytest.fixture(autouse=True)
def fresh_memory() -> None:
    forget_editions()
    forget_sites()


@pytest.fixture
def library(db: Any) -> LibrarySetup:
    return set_up_library()


@pytest.fixture
def page(library: LibrarySetup) -> ServicePage:
    """Missed bin, published once."""
    make_fact("waste-fee", "money", guidance="What a collection costs.")
    found = make_service(make_topic(library))
    publish(found)
    return found


@pytest.fixture
def ambridge(db: Any) -> Council:
    return make_council("Ambridge")


@pytest.fixture
def borchester(db: Any) -> Council:
    return make_council("Borchester")


@pytest.fixture
def alice(db: Any) -> Client:
    """A platform admin who is no superuser."""
    return sign_in(make_member("alice", PLATFORM_ADMINS))


@pytest.fixture
def bob(ambridge: Council) -> Client:
    """An editor of Ambridge."""
    person = make_user("bob")
    give_role(person, ambridge, "editor")
    return sign_in(get_user_model().objects.get(pk=person.pk))
