"""What a council says of itself, and the tasks that it puts first."""

import re
from datetime import date

import pytest
from django.test import Client

from tests.samples import a_uuid
from tests.views.site_samples import sample_site, serving

HOST = "ambridge.localhost:8000"


@pytest.fixture
def site():
    with serving(sample_site()) as served:
        yield served


def get(path, **headers):
    return Client(headers={"host": HOST, **headers}).get(path)


def text(path, **headers):
    return get(path, **headers).content.decode()


def test_accessibility_statement_names_the_council_and_claims_no_audit(site):
    page = text("/accessibility-statement/")

    assert "Ambridge District Council" in page
    assert "we do not claim that these pages meet every criterion" in page
    assert "has not been audited by an independent specialist yet" in page
    assert "nid ydym yn honni" in text("/cy/accessibility-statement/")


def test_top_tasks_are_the_councils_own_in_its_order():
    chosen = [a_uuid(f"shared {name}") for name in ("moving-home", "nothing", "bulky-waste")]
    with serving(sample_site(), top_tasks=chosen):
        tasks = text("/").split('id="tasks"')[1].split("</section>")[0]
    assert re.findall(r"<li><a[^>]*>([^<]*)", tasks) == ["Moving home", "Get rid of large items"]


def test_without_a_choice_the_pages_read_most_come_first_then_those_with_an_action():
    with serving(
        sample_site(), reads={a_uuid("shared recycling-centre"): 3, a_uuid("shared moving-home"): 9}
    ):
        tasks = text("/").split('id="tasks"')[1].split("</section>")[0]
    titles = re.findall(r"<li><a[^>]*>([^<]*)", tasks)
    assert titles[0] == "Moving home"
    assert titles[-1] == "Get rid of large items"
    assert len(titles) == 3


def test_an_audited_council_says_what_its_audit_found():
    audit = {"compliance": "partial", "audited_on": date(2026, 9, 1), "audited_by": "Access Experts"}
    with serving(sample_site(), known_problems_en="The map has no text", **audit):
        page = text("/accessibility-statement/")
    assert "partially compliant</strong>" in page
    assert "<li>The map has no text</li>" in page
    assert "audited by Access Experts on 1 September 2026" in page


def test_statements_speak_both_languages_and_the_contact_page_leads_to_each_service(site):
    assert "does not set any cookies" in text("/cookies/")
    assert "Nid yw Cyngor Dosbarth Ambridge yn gosod unrhyw gwcis" in text("/cy/cookies/")
    assert "deleted after 365 days" in text("/privacy/")
    assert "ar ôl 365 o ddiwrnodau" in text("/cy/privacy/")
    contact = text("/contact/")
    assert "01632 960 001" in contact
    assert re.search(r'<a href="/bins/bulky-waste/#block-[0-9a-f-]+">Get rid of large items</a>', contact)
