"""Alerts on a council's site: banners where they belong, in the reader's language or marked, and pages of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from lxml import html

from syndication.domain.alerts import Alert
from tests.alert_samples import NOON, an_alert, in_english, over
from tests.samples import a_uuid
from tests.views.site_samples import serving

BINS = a_uuid("shared bins")
STORM = f"/alerts/{a_uuid('alert storm')}/"


def get(path: str) -> Any:
    return Client(headers={"host": "ambridge.localhost"}).get(path)


@contextmanager
def telling(*alerts: Alert) -> Iterator[None]:
    with serving(alerts=alerts):
        yield


def banners(path: str) -> list[str]:
    """What the banners of a page say, in their order."""
    page = html.fromstring(get(path).content.decode())
    found = page.xpath("//section[contains(@class, 'alerts')]//div[contains(@class, 'alert-words')]")
    return [" ".join(words.text_content().split()) for words in found]


def test_an_alert_for_the_whole_site_is_on_every_page() -> None:
    with telling(an_alert()):
        for path in (
            "/",
            "/bins/",
            "/bins/bulky-waste/",
            "/moving-home/on-the-day/",
            "/search/?q=x",
            "/a-z/",
        ):
            assert "Storm on the coast" in banners(path)[0], path
        assert get("/nothing/").status_code == 404
        assert "Storm on the coast" in banners("/nothing/")[0]
        assert "Storm on the coast" in banners("/bins/old-page/")[0], "also where a page is gone"


def test_it_stands_before_the_main_content_in_a_landmark_with_a_name() -> None:
    with telling(an_alert()):
        page = html.fromstring(get("/bins/").content.decode())
    [section] = page.xpath("//section[@aria-label='Alerts now']")
    assert section.xpath("following::main")
    assert not section.xpath("ancestor::main")


def test_severity_and_kind_are_words() -> None:
    with telling(an_alert(severity="emergency", kind="incident")):
        assert banners("/")[0].startswith("Emergency: Serious incident Storm on the coast")
        assert banners("/cy/")[0].startswith("Argyfwng: Digwyddiad difrifol Storm ar yr arfordir")


def test_a_topics_alert_is_on_that_topic_and_all_beneath_and_named_on_the_home_page() -> None:
    with telling(an_alert(about=(BINS,))):
        assert [len(banners(path)) for path in ("/bins/", "/bins/missed-bin/", "/housing/")] == [1, 1, 0]
        assert banners("/") == []
        assert "1 alert about a single service" in get("/").content.decode()
        assert "single service" not in get("/housing/").content.decode()


def test_the_first_paragraph_is_told_and_the_way_to_the_rest() -> None:
    with telling(an_alert()):
        [banner] = banners("/")
        assert "Stay away from the sea wall." in banner
        assert "Call 999" not in banner
        assert f'href="{STORM}"' in get("/").content.decode()


def test_away_from_home_only_an_emergency_is_told_in_full() -> None:
    for severity, is_full in (("notice", False), ("warning", False), ("emergency", True)):
        alert = an_alert(severity=severity)
        words = alert.texts["en"].paragraphs[0]
        with telling(alert):
            assert words in banners("/")[0]
            assert (words in banners("/bins/bulky-waste/")[0]) is is_full, severity


def test_english_on_a_welsh_page_is_marked_and_explained_in_welsh() -> None:
    with telling(in_english()):
        page = html.fromstring(get("/cy/").content.decode())
        [title] = page.xpath("//*[contains(@class, 'alert-title')]")
        assert (title.get("lang"), title.text_content()) == ("en", "Storm on the coast")
        assert "Yn Saesneg yn unig" in banners("/cy/")[0]
        assert "only available" not in banners("/")[0]
        assert not html.fromstring(get("/").content.decode()).xpath("//*[@lang='en' and @class]")


def test_what_is_not_live_is_on_no_page() -> None:
    with telling(over(), an_alert("later", state="scheduled", live_since=None)):
        assert banners("/") == []
        assert get(f"/alerts/{a_uuid('alert later')}/").status_code == 404


def test_all_alerts_have_a_page_with_what_has_ended() -> None:
    with telling(an_alert(about=(BINS,)), over("flood")):
        page = get("/alerts/").content.decode()
        assert banners("/alerts/") == [], "it says them itself"
        assert f'id="alert-{a_uuid("alert storm")}"' in page
        assert "Call 999 if anybody<br>is in danger." in page
        assert "Ended: 6pm on 1 January 2026" in page
        assert 'href="/alerts.rss.xml?lang=en"' in page
    with telling():
        assert "Nid oes rhybuddion ar hyn o bryd." in get("/cy/alerts/").content.decode()


def test_one_alert_has_an_address_to_send_around() -> None:
    with telling(an_alert(ends=NOON + timedelta(hours=6, minutes=30), link="https://www.example.org/storm")):
        page = get(STORM).content.decode()
        assert "<h1>Storm on the coast</h1>" in page
        assert 'href="https://www.example.org/storm"' in page
        assert "12pm on 1 January 2026" in page
        assert "6:30yh ar 1 Ionawr 2026" in get(f"/cy{STORM}").content.decode()


def test_its_address_stays_when_it_has_ended_and_says_so() -> None:
    with telling(over()):
        answer = get(STORM)
        assert answer.status_code == 200
        assert "This alert has ended." in answer.content.decode()
        assert "alert-warning" not in answer.content.decode()


def test_a_withdrawn_one_is_gone_and_not_repeated() -> None:
    with telling(over(state="withdrawn")):
        answer = get(STORM)
        assert answer.status_code == 410
        assert "Please disregard it" in answer.content.decode()
        assert "Storm" not in answer.content.decode()


@pytest.mark.parametrize("path", ["/alerts/x/", "/alerts/00000000-0000-0000-0000-000000000001/"])
def test_what_never_was_is_not_found(path: str) -> None:
    with telling(an_alert()):
        assert get(path).status_code == 404


def test_what_people_type_is_never_markup() -> None:
    hostile = type(in_english().texts["en"])("<script>x</script>", '"><img src=x onerror=y>')
    with telling(in_english(texts={"en": hostile})):
        for path in ("/", "/alerts/", STORM):
            page = get(path).content.decode()
            assert "<script>" not in page
            assert "<img src=x" not in page


def test_every_page_names_the_feeds_of_alerts_in_each_language() -> None:
    with telling():
        page = get("/bins/").content.decode()
    for name in ("alerts.json", "alerts.rss.xml", "alerts.atom.xml"):
        for language in ("en", "cy"):
            assert re.search(rf'<link rel="alternate"[^>]*/{name}\?lang={language}"', page)
    assert 'href="/alerts/">Alerts</a>' in page


def test_a_preview_keeps_its_links_under_its_path() -> None:
    with telling(an_alert()):
        page = Client(headers={"host": "localhost"}).get("/sites/ambridge/").content.decode()
    assert f'href="/sites/ambridge{STORM}"' in page
