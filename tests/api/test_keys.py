"""A council that asks for a key answers to its own keys and to nothing else."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from syndication.domain.errors import KeyRequired
from syndication.models import Council, FeedKey, Nation
from syndication.queries.keys import check_access, find_reader

from .conftest import API, World

pytestmark = pytest.mark.django_db


@pytest.fixture
def borsetshire(world: World) -> Council:
    return a_stored_council(world, "borsetshire", "E07000002")


def a_stored_council(world: World, slug: str, code: str) -> Council:
    nation, _ = Nation.objects.get_or_create(kind="nation", slug="england", name="England")
    council = Council(
        slug=slug, name=slug.title(), gss_code=code, nation=nation, tier="district", requires_key=True
    )
    council.save()
    world.councils[slug] = council
    return council


def bearer(text: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {text}"}


def test_a_key_opens_its_council(client: Client, borsetshire: Council) -> None:
    _, text = FeedKey.issue(borsetshire, "website")
    answer = client.get(f"{API}/borsetshire/pages", headers=bearer(text))
    assert (answer.status_code, len(answer.json()["pages"])) == (200, 4)
    assert answer["Cache-Control"].startswith("private")
    assert "Authorization" in answer["Vary"]


@pytest.mark.parametrize("rest", ["pages", "pages/x", "changes", "export.ndjson", "digest"])
def test_without_a_key_nothing_is_told(client: Client, borsetshire: Council, rest: str) -> None:
    answer = client.get(f"{API}/borsetshire/{rest}")
    assert (answer.status_code, answer["WWW-Authenticate"]) == (401, 'Bearer realm="council feeds"')
    assert answer.json()["type"].endswith("/problems/key-required")
    assert answer["Cache-Control"] == "no-store"


def test_who_asks_for_keys_is_public(client: Client, borsetshire: Council) -> None:
    assert client.get(f"{API}/borsetshire").json()["requires_key"] is True


def test_another_councils_key_a_revoked_one_and_nonsense_are_refused(
    world: World, borsetshire: Council
) -> None:
    _, foreign = FeedKey.issue(a_stored_council(world, "felpersham", "E07000003"), "spy")
    revoked, old = FeedKey.issue(borsetshire, "old website")
    FeedKey.objects.filter(pk=revoked.pk).update(revoked_at=timezone.now())
    for header in (
        None,
        "",
        "Bearer",
        f"Basic {old}",
        *(f"Bearer {text}" for text in (foreign, old, "x", old * 50)),
    ):
        with pytest.raises(KeyRequired):
            check_access(borsetshire, header)


def test_a_key_is_stored_only_as_a_digest_and_outlives_a_rotated_secret(
    borsetshire: Council, settings: Any
) -> None:
    key, text = FeedKey.issue(borsetshire, "website")
    assert text not in str(FeedKey.objects.filter(pk=key.pk).values())
    assert text.startswith(key.prefix)
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "the next secret", [settings.SECRET_KEY]
    assert find_reader(f"bearer {text}") == key


def test_use_is_noted_at_most_once_an_hour(borsetshire: Council) -> None:
    key, text = FeedKey.issue(borsetshire, "website")
    check_access(borsetshire, f"Bearer {text}")
    key.refresh_from_db()
    first = key.last_used_at
    check_access(borsetshire, f"Bearer {text}")
    key.refresh_from_db()
    assert first is not None
    assert key.last_used_at == first
    long_ago = timezone.now() - timedelta(hours=2)
    FeedKey.objects.filter(pk=key.pk).update(last_used_at=long_ago)
    check_access(borsetshire, f"Bearer {text}")
    key.refresh_from_db()
    assert key.last_used_at != long_ago


def test_a_key_has_a_quota_of_its_own_and_made_up_ones_do_not(
    client: Client, borsetshire: Council, settings: Any
) -> None:
    _, text = FeedKey.issue(borsetshire, "website")
    settings.API_RATE_LIMIT = 1
    cache.clear()
    assert client.get(API).status_code == 200
    assert client.get(API, headers=bearer("ccfeed_made-up")).status_code == 429
    assert client.get(API, headers=bearer(text)).status_code == 200
