"""A council's pages on other websites: by oEmbed, and at the addresses of a website of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest
from lxml import html

from tests.conftest import DemoServer

BULKY = "/bins-and-recycling/bulky-waste/"
THERE = "https://www.casterbridge.example/services"


def oembed(server: DemoServer, url: str, **members: str) -> Any:
    return server.get("/oembed", params={"url": url, **members})


def found(server: DemoServer, url: str) -> str | None:
    """The title of the page at an address, or None."""
    answer = oembed(server, url)
    return str(answer.json()["title"]) if answer.status_code == 200 else None


def test_every_address_of_a_page_is_known(demo_server: DemoServer) -> None:
    origin = demo_server.council_origin("ambridge")
    title = found(demo_server, f"{origin}{BULKY}")
    item = next(item for item in items(demo_server, "ambridge") if item["url"] == f"{origin}{BULKY}")
    bare = item["id"].removeprefix("urn:uuid:")

    assert title == item["title"]
    assert found(demo_server, f"{demo_server.origin}/sites/ambridge{BULKY}?from=mail#top") == title
    assert found(demo_server, f"{demo_server.origin}/embed/ambridge/{bare}") == title
    assert found(demo_server, origin.upper() + BULKY.upper().rstrip("/")) == title


@pytest.mark.parametrize(
    "url",
    [
        "https://www.gov.uk/",
        "ambridge",
        "file:///etc/passwd",
        f"http://www.gov.uk\\\\@ambridge.localhost{BULKY}",
        f"http://ann:secret@ambridge.localhost{BULKY}",
        "http://[",
        "{origin}/",
        "{origin}/a-z/",
        "{origin}/nothing/",
        "http://localhost/sites/nobody/",
    ],
)
def test_any_other_address_is_not_found(demo_server: DemoServer, url: str) -> None:
    answer = oembed(demo_server, url.format(origin=demo_server.council_origin("ambridge")))

    assert (answer.status_code, answer.headers["Content-Type"]) == (404, "application/problem+json")


def test_the_answer_has_what_the_standard_wants(demo_server: DemoServer) -> None:
    answer = oembed(demo_server, demo_server.council_origin("ambridge") + BULKY, maxwidth="400").json()

    assert (answer["version"], answer["type"]) == ("1.0", "rich")
    assert (answer["width"], answer["height"]) == (400, None)
    assert answer["author_name"] == "Ambridge District Council"
    assert answer["html"].startswith('<article class="council-page" lang="en">')


def test_xml_says_the_same(demo_server: DemoServer) -> None:
    url = demo_server.council_origin("ambridge") + BULKY
    answer, root = (
        oembed(demo_server, url).json(),
        ElementTree.fromstring(oembed(demo_server, url, format="xml").text),
    )

    assert root.tag == "oembed"
    assert {member.tag: member.text for member in root} == {
        name: str(value) for name, value in answer.items() if value is not None
    }


def test_no_other_format_is_offered(demo_server: DemoServer) -> None:
    answer = oembed(demo_server, demo_server.council_origin("ambridge") + BULKY, format="yaml")

    assert answer.status_code == 501
    assert answer.json()["type"].endswith("/problems/format-not-offered")
    assert demo_server.get("/oembed").json()["member"] == "url"


def test_discovery_leads_to_the_answer(demo_server: DemoServer) -> None:
    page = html.fromstring(demo_server.get(BULKY, "ambridge").content)
    address = page.xpath("string(//link[@type='application/json+oembed']/@href)")

    assert demo_server.get(address.removeprefix(demo_server.origin)).json()["title"] == page.findtext(".//h1")


def items(server: DemoServer, council: str) -> list[dict[str, Any]]:
    return list(server.get(f"/feeds/{council}/feed.json?all=1").json()["items"])


@pytest.fixture
def _own_website(demo_server: DemoServer) -> Iterator[None]:
    """Casterbridge shows the pages on its own website, while a test runs."""
    change = "from syndication.models import Council; council = Council.objects.get(slug='casterbridge'); "
    demo_server.run_python(f"{change}council.url_template = '{THERE}/{{path}}'; council.save()")
    yield
    demo_server.run_python(f"{change}council.url_template = ''; council.save()")


@pytest.mark.usefixtures("_own_website")
def test_everything_leads_to_the_councils_own_website(demo_server: DemoServer) -> None:
    published, here = items(demo_server, "casterbridge"), demo_server.council_origin("casterbridge")

    assert all(item["url"].startswith(f"{THERE}/") for item in published)
    assert not any(f'href="{here}' in item["content_html"] for item in published)
    assert any(f'href="{THERE}/' in item["content_html"] for item in published)
    feed = demo_server.get("/feeds/casterbridge/feed.json?limit=1").json()
    assert not feed["home_page_url"].startswith(here)
    assert f'rel="canonical" href="{THERE}{BULKY.rstrip("/")}"' in demo_server.get(BULKY, "casterbridge").text
    assert found(demo_server, f"{THERE}{BULKY}") == found(demo_server, f"{here}{BULKY}")


def test_a_template_is_a_change_of_every_page_and_so_is_its_end(
    demo_server: DemoServer, request: pytest.FixtureRequest
) -> None:
    before = {item["id"]: item["_syndication"]["version"] for item in items(demo_server, "casterbridge")}
    request.getfixturevalue("_own_website")
    after = {item["id"]: item["_syndication"]["version"] for item in items(demo_server, "casterbridge")}

    assert before.keys() == after.keys()
    assert all(after[id_] > version for id_, version in before.items())
