"""What an answer costs the database: a handful of queries, however many pages there are."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cms.library_setup import set_up_library
from cms.models import TopicPage
from syndication.models import Change, Layer, Membership, Partnership
from syndication.queries.log import find_heads
from syndication.queries.sites import forget_sites
from tests.admin.builders import make_council, sign_in
from tests.cms.builders import make_service, make_topic, publish

SERVICE, OWN = "localhost", "ambridge.localhost"
READS = [
    (SERVICE, "/feeds/ambridge/feed.json", 5),
    (OWN, "/rss.xml", 6),
    (OWN, "/", 8),
    (OWN, "/bins/page-0/", 6),
    (OWN, "/search/?q=page", 9),
    (OWN, "/sitemap.xml", 6),
    (SERVICE, "/api/v1/councils/ambridge/pages", 4),
    (SERVICE, "/api/v1/councils/ambridge/changes", 5),
    (SERVICE, "/api/v1/councils/ambridge/digest", 5),
    (SERVICE, "/api/v1/councils/ambridge/alerts", 10),
    (SERVICE, "/feeds/ambridge/alerts.json", 11),
]
COLD = 29


@pytest.fixture
def topic(db: Any) -> TopicPage:
    """A topic with three pages, of the library that Ambridge takes."""
    made = make_topic(set_up_library())
    make_council("Ambridge")
    add_pages(made, 0, 3)
    return made


def add_pages(topic: TopicPage, start: int, end: int) -> None:
    for number in range(start, end):
        publish(make_service(topic, title=f"Page {number}"))


def queries_of(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


@pytest.mark.parametrize(("host", "path", "most"), READS)
def test_a_warm_answer_takes_a_handful_of_queries(topic: TopicPage, host: str, path: str, most: int) -> None:
    client = Client(headers={"host": host})
    assert queries_of(client, path) <= COLD
    assert queries_of(client, path) <= most


def test_a_cold_answer_takes_as_many_queries_for_ten_pages_as_for_three(topic: TopicPage) -> None:
    client = Client(headers={"host": SERVICE})
    for_three = queries_of(client, "/feeds/ambridge/feed.json")
    add_pages(topic, 3, 10)
    forget_sites()
    assert queries_of(client, "/feeds/ambridge/feed.json") <= for_three


def test_a_report_takes_as_many_queries_for_ten_pages_as_for_three(topic: TopicPage, admin_user: Any) -> None:
    client, path = sign_in(admin_user), reverse("councils_report", args=["ambridge"])
    for_three = [queries_of(client, path) for _ in range(2)][-1]
    add_pages(topic, 3, 10)
    assert [queries_of(client, path) for _ in range(2)][-1] <= for_three <= 14


def test_a_list_of_partnerships_reads_their_members_at_once(db: Any, admin_user: Any) -> None:
    client, path = sign_in(admin_user), reverse("partnerships:index")
    make_partnership("Wessex")
    for_one = [queries_of(client, path) for _ in range(2)][-1]
    for name in ("Mercia", "Kernow"):
        make_partnership(name)
    assert queries_of(client, path) == for_one


def make_partnership(name: str) -> None:
    partnership = Partnership(slug=name.lower(), name=name)
    partnership.save()
    Membership(council=make_council(f"{name}ton"), partnership=partnership).save()


def test_heads_are_the_highest_number_of_each_layer_and_of_what_is_shared(topic: TopicPage) -> None:
    rows = list(Change.objects.values_list("layer", "number"))
    highest = {layer: max(number for one, number in rows if one == layer) for layer, _ in rows}
    assert find_heads([*Layer.objects.values_list("pk", flat=True), 999]) == highest
