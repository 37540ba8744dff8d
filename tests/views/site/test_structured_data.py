"""What a page is in schema.org's words: the council, its site, the page, its trail, the service and how to use it."""

import json
import re
from dataclasses import replace

import pytest
from django.test import Client

from syndication.domain.branding import Brand
from syndication.domain.channels import Channel
from syndication.views.site.structured_data import Place, Publisher, build_graph, write_graph
from tests.samples import ORIGIN, a_page, a_topic_page
from tests.views.schema_org import unknown_words
from tests.views.site_samples import sample_site, serving

AMBRIDGE = Publisher(
    name="Ambridge District Council",
    area="Ambridge",
    gss_code="E07000999",
    council_id=f"{ORIGIN}/#council",
    home=f"{ORIGIN}/",
    language="en",
    search=f"{ORIGIN}/search/?q={{search_term_string}}",
    phone="01632 960 001",
)
PLACE = Place(
    "Missed bin", f"{ORIGIN}/bins/missed-bin/", "", (("Home", f"{ORIGIN}/"), ("Bins", f"{ORIGIN}/bins/"))
)
ONLINE = Channel("Report a missed bin", url="https://forms.ambridge.example/missed")
HOURS = {
    "regular": [{"days": ["mon", "tue"], "opens": "09:00", "closes": "24:00"}],
    "exceptions": [{"date": "2026-12-25", "closed": True}],
}
BY_PHONE = Channel("Waste team", phone="01632960001", email="waste@ambridge.example", hours=HOURS)
AT_A_COUNTER = Channel(
    address={"lines": ["Council Offices", "Felpersham Road"], "postcode": "BA1 1AA"}, hours=HOURS
)


def node(kind, page, publisher=AMBRIDGE, place=PLACE):
    found = [each for each in build_graph(publisher, place, page)["@graph"] if each["@type"] == kind]
    return found[0] if found else None


def channels(*given):
    return node("GovernmentService", a_page(channels=given))["availableChannel"]


def test_a_service_says_who_provides_it_and_where():
    service = node("GovernmentService", a_page())

    assert (service["name"], service["serviceType"]) == ("Missed bin", "Household waste collection")
    assert service["provider"] == {"@id": f"{ORIGIN}/#council"}
    assert service["areaServed"]["identifier"]["value"] == "E07000999"
    assert service["identifier"] == {"@type": "PropertyValue", "propertyID": "LGSL", "value": "524"}


def test_a_form_is_a_channel_with_an_address():
    assert channels(ONLINE) == [
        {
            "@type": "ServiceChannel",
            "name": "Report a missed bin",
            "availableLanguage": "en",
            "serviceUrl": "https://forms.ambridge.example/missed",
        }
    ]


def test_a_telephone_is_a_channel_with_its_hours():
    phone = channels(BY_PHONE)[0]["servicePhone"]

    assert (phone["telephone"], phone["email"]) == ("+441632960001", "waste@ambridge.example")
    assert phone["hoursAvailable"] == [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": ["Monday", "Tuesday"],
            "opens": "09:00",
            "closes": "23:59",
        },
        {
            "@type": "OpeningHoursSpecification",
            "validFrom": "2026-12-25",
            "validThrough": "2026-12-25",
            "opens": "00:00",
            "closes": "00:00",
        },
    ]


def test_a_counter_is_a_channel_with_a_place_and_its_hours():
    place = channels(AT_A_COUNTER)[0]["serviceLocation"]

    assert place["address"]["streetAddress"] == "Council Offices, Felpersham Road"
    assert len(place["openingHoursSpecification"]) == 2


def test_the_hours_beside_a_telephone_are_not_said_of_the_building():
    both = channels(replace(AT_A_COUNTER, phone="01632960001"))[0]

    assert "openingHoursSpecification" not in both["serviceLocation"]
    assert len(both["servicePhone"]["hoursAvailable"]) == 2


def test_a_page_says_when_it_was_reviewed_and_what_it_is_about():
    page = node("WebPage", a_page(version=9))

    assert (page["lastReviewed"], page["dateModified"]) == ("2026-01-05", "2026-01-01T09:00:00Z")
    assert page["mainEntity"] == {"@id": f"{ORIGIN}/bins/missed-bin/#service"}
    assert page["isPartOf"] == {"@id": f"{ORIGIN}/#website"}


@pytest.mark.parametrize("page", [a_page(signpost=True), a_topic_page(), a_page(kind="guide", service=None)])
def test_what_is_no_service_of_the_council_is_not_called_one(page):
    assert node("GovernmentService", page) is None


def test_the_trail_ends_with_the_page_itself():
    steps = node("BreadcrumbList", a_page())["itemListElement"]

    assert [(step["position"], step["name"]) for step in steps] == [
        (1, "Home"),
        (2, "Bins"),
        (3, "Missed bin"),
    ]
    assert steps[-1]["item"] == PLACE.url


def test_the_home_page_is_the_council_and_its_searchable_site():
    home = build_graph(AMBRIDGE, Place("Ambridge District Council", f"{ORIGIN}/"))["@graph"]

    assert [each["@type"] for each in home] == ["GovernmentOrganization", "WebSite"]
    assert home[1]["potentialAction"]["target"]["urlTemplate"].endswith("?q={search_term_string}")


def test_nothing_in_the_data_can_end_its_element():
    written = write_graph({"name": "</script><!-- & \u2028"})

    assert not set("<>&\u2028") & set(written)
    assert json.loads(written)["name"] == "</script><!-- & \u2028"


PATHS = ["/", "/a-z/", "/bins/", "/bins/bulky-waste/", "/cy/biniau/eitemau-mawr/", "/moving-home/on-the-day/"]


def data_at(path):
    with serving(sample_site()):
        page = Client(headers={"host": "ambridge.localhost:8000"}).get(path).content.decode()
    return [
        json.loads(text) for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    ]


@pytest.mark.parametrize("path", PATHS)
def test_every_kind_of_page_says_what_it_is_in_words_that_exist(path):
    (graph,) = data_at(path)

    assert graph["@context"] == "https://schema.org"
    assert unknown_words(graph["@graph"]) == set()


@pytest.mark.parametrize("path", PATHS)
def test_every_reference_is_to_something_in_the_same_data(path):
    (graph,) = data_at(path)
    text = json.dumps(graph)
    referred = set(re.findall(r'\{"@id": "([^"]+)"\}', text))

    assert referred <= {node["@id"] for node in graph["@graph"]}


def test_a_chapter_lies_beneath_its_guide():
    (graph,) = data_at("/moving-home/on-the-day/")
    trail = next(node for node in graph["@graph"] if node["@type"] == "BreadcrumbList")

    assert [step["name"] for step in trail["itemListElement"]] == [
        "Home",
        "Moving home",
        "On the day – Moving home",
    ]


def test_a_page_that_is_not_there_says_nothing_of_itself():
    assert data_at("/nothing/") == []


def test_hostile_names_stay_inside_the_data():
    name = {"en": '</script><script>alert("1")</script>'}
    with serving(sample_site(languages=("en",)), Brand(name=name, short_name=name)):
        page = Client(headers={"host": "ambridge.localhost:8000"}).get("/").content.decode()

    assert re.findall(r"<script[^>]*>", page) == ['<script type="application/ld+json">']
