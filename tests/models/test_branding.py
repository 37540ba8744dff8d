"""A branding stores no more than what its rules allow, and every save says all of it to the log."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError

from syndication.domain.logo_upload import read_logo
from syndication.models import Branding, Change, Council, Logo
from syndication.models.logos import store_logo
from syndication.queries.brands import find_logo, get_brand
from tests.admin.builders import make_council
from tests.domain.logo_files import picture, svg


@pytest.fixture
def ambridge(db: Any) -> Council:
    return make_council("Ambridge")


def branding_of(council: Council) -> Branding:
    return Branding.objects.get(council=council)


ACCOUNT = {"label": "Mastodon", "url": "https://social.example/@a"}
LINK = {"en": "Jobs", "cy": "", "href": "https://jobs.example/"}


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("social", [{**ACCOUNT, "url": "http://social.example/"}], "begins with https://"),
        ("social", [{**ACCOUNT, "url": "javascript:alert(1)"}], "begins with https://"),
        ("social", [{**ACCOUNT, "url": "https://user:word@social.example/"}], "begins with https://"),
        ("social", [{**ACCOUNT, "url": "https://[social.example/"}], "begins with https://"),
        ("social", [{**ACCOUNT, "label": ""}], "what this account is called"),
        ("social", [{**ACCOUNT, "label": "x" * 41}], "at most 40 characters"),
        ("social", [ACCOUNT] * 9, "room for 8"),
        ("footer_links", [{**LINK, "href": "//evil.example/"}], "path of this site"),
        ("strapline_en", "Ring {{contact-phone}}", "write the value itself"),
        ("words", {"search": {"en": "Ring {{contact-phone}}"}}, "write the value itself"),
        ("footer_links", [{**LINK, "href": "/bins/?next=x"}], "path of this site"),
        ("footer_links", [{**LINK, "href": "mailto:x@y.example"}], "begins with https://"),
        ("footer_links", [{**LINK, "en": ""}], "what this link is called"),
        ("footer_links", [LINK] * 7, "room for 6"),
        ("words", {"skip": {"en": "Skip"}}, "no sentence “skip”"),
        ("words", {"top_tasks": {"en": "x" * 41}}, "at most 40 characters"),
        ("words", {"top_tasks": {"en": "Two\nlines"}}, "in one line"),
        ("emergency_phone", "<b>999</b>", "digits and spaces"),
    ],
)
def test_what_would_break_a_page_is_refused(ambridge: Council, field: str, value: Any, words: str) -> None:
    row = branding_of(ambridge)
    setattr(row, field, value)
    with pytest.raises(ValidationError) as refusal:
        row.full_clean()
    assert list(refusal.value.message_dict) == [field]
    assert words in refusal.value.message_dict[field][0]


def test_all_of_it_is_in_the_log(ambridge: Council) -> None:
    row = branding_of(ambridge)
    row.social, row.footer_links, row.emergency_phone = [ACCOUNT], [LINK], "01632 960999"
    row.logo = store_logo(ambridge, read_logo(svg()))
    row.save()
    payload = Change.objects.latest("number").payload
    assert (payload["social"], payload["footer_links"], payload["emergency_phone"]) == (
        [ACCOUNT],
        [LINK],
        "01632 960999",
    )
    assert payload["logo"] == row.logo.name
    assert set(payload) >= {
        "theme",
        "primary",
        "short_name",
        "strapline_cy",
        "footer_en",
        "words",
        "logo_dark",
    }


def test_the_same_logo_is_stored_once_for_a_council_and_found_for_no_other(ambridge: Council) -> None:
    borchester = make_council("Borchester")
    first, again = (store_logo(ambridge, read_logo(picture())) for _ in range(2))
    assert first == again
    assert Logo.objects.count() == 1
    assert find_logo(ambridge, first.name) == first
    assert find_logo(borchester, first.name) is None
    assert find_logo(ambridge, f"logo-{first.digest}.svg") is None


def test_pages_read_the_brand_without_the_bytes_of_its_logo(
    ambridge: Council, django_assert_num_queries: Any
) -> None:
    row = branding_of(ambridge)
    row.logo = store_logo(ambridge, read_logo(svg()))
    row.save()
    with django_assert_num_queries(1) as queries:
        brand = get_brand(ambridge)
    assert brand.logo == row.logo.as_value()
    assert '"content"' not in queries[0]["sql"]


def test_a_welsh_short_name_alone_stays_off_english_pages(ambridge: Council) -> None:
    branding = branding_of(ambridge)
    branding.short_name, branding.short_name_cy = "", "Caerbont"
    assert branding.as_brand().short_name == {"en": "Ambridge", "cy": "Caerbont"}
