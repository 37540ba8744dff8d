"""A council's managers change its look beside a preview; its editors look; nobody else finds the screen."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from cms.library_setup import EDITORS
from cms.models import ServicePage
from syndication.actions.give_role import give_role
from syndication.domain.logo_upload import read_logo
from syndication.models import Branding, Change, Council, Logo
from syndication.models.logos import store_logo
from tests.cms.builders import make_user
from tests.domain.logo_files import picture, svg

from .builders import last_change, make_member, sign_in, url

SCREEN, PREVIEW = "councils_branding", "councils_branding_preview"
JSON = {"accept": "application/json"}


@pytest.fixture
def mia(ambridge: Council) -> Client:
    """The manager of Ambridge."""
    person = make_user("mia")
    give_role(person, ambridge, "manager")
    return sign_in(get_user_model().objects.get(pk=person.pk))


def form_of(client: Client, **changes: Any) -> dict[str, Any]:
    """What the browser would send: the form as it is shown, with some fields changed."""
    form = client.get(url(SCREEN, "ambridge")).context["form"]
    shown = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in shown.items() if value not in (None, False)} | changes


def save(client: Client, **changes: Any) -> Any:
    return client.post(url(SCREEN, "ambridge"), form_of(client, **changes))


def brand() -> Branding:
    return Branding.objects.get(council__slug="ambridge")


def test_a_manager_changes_the_look_and_the_log_says_who(mia: Client) -> None:
    answer = save(
        mia, link="#7A0033", theme="town", emergency_phone="01632 960999", word_search_hint_en="Try bins"
    )
    assert (answer.status_code, answer["Location"]) == (302, url(SCREEN, "ambridge"))
    row = brand()
    assert (row.link, row.theme, row.emergency_phone) == ("#7a0033", "town", "01632 960999")
    assert row.words == {"search_hint": {"en": "Try bins"}}
    assert (last_change().event, last_change().actor.username, last_change().payload["link"]) == (
        "branding",
        "mia",
        "#7a0033",
    )


def test_the_history_of_a_brand_names_who_saved_it(mia: Client, alice: Client) -> None:
    assert save(mia, link="#7a0033").status_code == 302
    history = alice.get(url("branding:history", brand().pk)).content.decode()
    assert "Mia" in history or "mia" in history


def test_an_editor_looks_and_saves_nothing(bob: Client) -> None:
    page = bob.get(url(SCREEN, "ambridge"))
    assert "Only managers of the council change this." in page.content.decode()
    assert page.context["form"].fields["link"].disabled
    before = brand().number
    assert bob.post(url(SCREEN, "ambridge"), {"link": "#7a0033"})["Location"] == url("wagtailadmin_home")
    assert brand().number == before
    assert bob.get(url(PREVIEW, "ambridge")).status_code == 200


@pytest.mark.parametrize("name", [SCREEN, PREVIEW, "councils_site_pages"])
def test_nobody_else_finds_it(mia: Client, bob: Client, borchester: Council, library: Any, name: str) -> None:
    outsider = make_user("oscar")
    give_role(outsider, borchester, "manager")
    for client in (sign_in(outsider), sign_in(make_member("eve", EDITORS))):
        assert client.get(url(name, "ambridge")).status_code == 404
        assert client.post(url(name, "ambridge"), {"link": "#000000"}).status_code == 404
    assert mia.get(url(name, "borchester")).status_code == 404
    assert mia.get(url(name, "nowhere")).status_code == 404
    stranger = Client(headers={"host": "localhost"}).get(url(name, "ambridge"))
    assert stranger["Location"].startswith(url("wagtailadmin_login"))


def test_a_poor_pair_is_refused_with_a_button_for_the_nearest_that_passes(mia: Client) -> None:
    answer = save(mia, link="#7aa7ff")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Link #7aa7ff on background #ffffff has a contrast of" in page
    [line] = answer.context["contrast"].problems
    assert f'name="action-use" value="link={line.suggestion}"' in page
    assert "1 pair of colours fails" in page
    used = save(mia, **{"link": "#7aa7ff", "action-use": f"link={line.suggestion}"})
    assert used.context["form"]["link"].value() == line.suggestion
    assert used.context["contrast"].problems == []
    assert brand().link != line.suggestion, "taking a suggestion saves nothing yet"
    assert save(mia, link=line.suggestion).status_code == 302


def test_the_preview_shows_what_is_not_saved_on_the_councils_real_pages(
    mia: Client, page: ServicePage
) -> None:
    before = brand().number
    data = form_of(mia, link="#7aa7ff", short_name="Am", preview_page="service", preview_scheme="dark")
    answer = mia.post(url(PREVIEW, "ambridge"), data, headers=JSON).json()
    assert "Missed bin" in answer["html"]
    assert "--link:#7aa7ff" in answer["html"], "also a pair that will be refused"
    assert ":root{color-scheme:dark}" in answer["html"]
    assert "Fails" in answer["contrast"]
    assert brand().number == before


def test_a_field_that_is_no_colour_leaves_the_preview_as_it_was(mia: Client) -> None:
    html = mia.post(url(PREVIEW, "ambridge"), form_of(mia, link="red"), headers=JSON).json()["html"]
    assert f"--link:{brand().link}" in html


def test_the_preview_runs_nothing_and_is_framed_by_our_own_screen_only(
    mia: Client, page: ServicePage
) -> None:
    answer = mia.get(url(PREVIEW, "ambridge"))
    policy = answer["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'")
    assert "script" not in policy
    assert "frame-ancestors 'self'; sandbox" in policy
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert "no-store" in answer["Cache-Control"]
    html = answer.content.decode()
    assert '<link rel="stylesheet"' not in html
    assert "<body inert>" in html


def test_a_logo_is_kept_while_the_form_is_refused_and_then_saved(mia: Client) -> None:
    file = SimpleUploadedFile("logo.png", svg(), content_type="image/png")
    refused = save(mia, logo_file=file, link="#7aa7ff")
    kept = refused.context["form"]["logo_kept"].value()
    assert kept.endswith(".svg")
    assert brand().logo is None
    assert save(mia, logo_kept=kept).status_code == 302
    assert brand().logo.name == kept
    assert last_change().payload["logo"] == kept
    assert save(mia, logo_remove="on").status_code == 302
    assert brand().logo is None
    assert Logo.objects.count() == 1, "old pages may still ask for it"


def test_a_logo_of_another_council_cannot_be_kept(mia: Client, borchester: Council) -> None:
    theirs = store_logo(borchester, read_logo(picture()))
    assert save(mia, logo_kept=theirs.name).status_code == 302
    assert brand().logo is None


def test_a_hostile_logo_is_refused_at_its_field(mia: Client) -> None:
    file = SimpleUploadedFile("logo.svg", svg("<script>alert(1)</script>"), content_type="image/svg+xml")
    answer = save(mia, logo_file=file)
    assert "“script”" in answer.context["form"].errors["logo_file"][0]
    assert not Logo.objects.exists()


def test_lists_are_filled_row_by_row(mia: Client) -> None:
    rows = {
        "account_1_url": "https://www.facebook.com/ambridge",
        "account_3_url": "https://social.example/@a",
        "account_3_label": "Mastodon",
        "link_2_href": "/your-council/",
        "link_2_en": "Meetings",
    }
    assert save(mia, **rows).status_code == 302
    assert [account["label"] for account in brand().social] == ["Facebook", "Mastodon"]
    assert brand().footer_links == [{"href": "/your-council/", "en": "Meetings", "cy": ""}]
    wrong = save(mia, account_1_url="http://x.example/", link_2_en="", link_1_href="/a b/")
    assert set(wrong.context["form"].errors) == {"account_1_url", "link_1_href"}


def test_two_people_at_once_lose_nothing(mia: Client, alice: Client, ambridge: Council) -> None:
    opened = form_of(mia)
    assert save(alice, link="#7a0033", phone="01632 960777").status_code == 302
    answer = mia.post(url(SCREEN, "ambridge"), opened | {"link": "#00337a", "email": "mia@ambridge.example"})
    form = answer.context["form"]
    assert "Nothing was saved." in answer.content.decode()
    assert (form["phone"].value(), form["email"].value()) == ("01632 960777", "mia@ambridge.example")
    [clash] = answer.context["clashes"]
    assert (clash.name, clash.stored, clash.typed) == ("link", "#7a0033", "#00337a")
    assert clash.started == opened["link"]
    again = opened | {name: form[name].value() for name in ("link", "email", "phone", "based_on")}
    assert mia.post(url(SCREEN, "ambridge"), again).status_code == 302
    row = brand()
    assert (row.link, row.phone, row.email) == ("#00337a", "01632 960777", "mia@ambridge.example")


def test_site_pages_are_the_managers_too(mia: Client, bob: Client, page: ServicePage) -> None:
    chosen = str(page.translation_key)
    screen = url("councils_site_pages", "ambridge")
    form = {"task_1": chosen, "compliance": "untested", "based_on": 0}
    assert bob.post(screen, form)["Location"] == url("wagtailadmin_home")
    assert mia.post(screen, form).status_code == 302
    assert last_change().payload["top_tasks"] == [chosen]
    stale = mia.post(screen, form | {"task_1": "", "known_problems_en": "Maps"})
    assert stale.status_code == 200
    assert "Nothing was saved." in stale.content.decode()
    assert Change.objects.filter(event="site").count() == 1


def test_the_home_screen_leads_there(mia: Client) -> None:
    home = mia.get(url("wagtailadmin_home")).content.decode()
    assert url(SCREEN, "ambridge") in home
    assert url("councils_site_pages", "ambridge") in home
