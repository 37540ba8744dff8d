"""What machines look for on any host: security.txt, and robots.txt of the service's own."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.test import Client

from cms.checks import check_security_contact
from syndication.views.well_known import expiry, write_security_txt
from tests.samples import ORIGIN
from tests.views.site_samples import serving

SECURITY_TXT = "/.well-known/security.txt"


def get(path, host="localhost"):
    return Client(headers={"host": host}).get(path)


def fields(response):
    return dict(line.split(": ", 1) for line in response.content.decode().splitlines())


def test_the_service_says_whom_to_tell_about_a_weakness():
    said = fields(get(SECURITY_TXT))

    assert said["Contact"] == "mailto:security@commons.example"
    assert said["Canonical"] == "http://localhost:8000/.well-known/security.txt"
    assert said["Preferred-Languages"] == "en, cy"


def test_a_councils_host_says_the_same_of_itself():
    with serving():
        said = fields(get(SECURITY_TXT, "ambridge.localhost:8000"))

    assert said["Canonical"] == f"{ORIGIN}/.well-known/security.txt"


def test_a_policy_is_named_where_there_is_one(settings):
    settings.SECURITY_POLICY = "https://pages.example/security"

    assert "Policy: https://pages.example/security\n" in write_security_txt(ORIGIN, date(2026, 11, 24))


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 7, 31), date(2026, 12, 31), date(2028, 2, 29)])
def test_it_is_good_for_months_but_never_for_a_year(day):
    ahead = expiry(day) - datetime(day.year, day.month, day.day, tzinfo=UTC)

    assert timedelta(days=150) < ahead < timedelta(days=186)
    assert expiry(day) == expiry(day.replace(day=1))


def test_without_a_contact_there_is_none_and_the_check_says_so(settings):
    assert check_security_contact() == []
    settings.SECURITY_CONTACT = []

    assert get(SECURITY_TXT).status_code == 404
    assert [message.id for message in check_security_contact()] == ["cms.W001"]


def test_search_engines_stay_out_of_the_admin_and_may_read_that_previews_are_none():
    text = get("/robots.txt").content.decode()

    assert "Disallow: /admin/" in text
    assert "/sites/" not in text
