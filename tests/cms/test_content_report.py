"""The report of content checks under Reports."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from cms.models import ServicePage, TopicPage

from .builders import make_fact, make_service, make_user, publish, raw_block

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(topic: TopicPage) -> ServicePage:
    html = '<p>Look <a href="https://www.gov.uk">here</a>.</p>'
    made = make_service(topic, body=[raw_block("text", html=html)], content_owner="Waste team")
    publish(made)
    return made


def export(client: Client, **query: str) -> list[dict[str, str]]:
    answer: Any = client.get(reverse("library_content_report"), {**query, "export": "csv"})
    return list(csv.DictReader(StringIO(b"".join(answer.streaming_content).decode())))


def test_editors_read_what_to_do_and_go_to_the_block(editor: Client, page: ServicePage) -> None:
    html = editor.get(reverse("library_content_report")).content.decode()
    assert "Name the page or the task instead." in html
    block = page.body[0].id
    assert f"{reverse('wagtailadmin_pages:edit', args=[page.pk])}#block-{block}-section" in html


def test_an_unused_fact_leads_to_the_list_of_facts(editor: Client, topic: TopicPage) -> None:
    make_fact("bins-phone", "phone")
    html = editor.get(reverse("library_content_report")).content.decode()
    assert f"{reverse('library_facts:index')}?q=bins-phone" in html


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ({}, ["link-vague", "review-none", "contact-none", "next-none"]),
        ({"severity": "warning"}, ["link-vague", "review-none"]),
        ({"severity": "error"}, []),
        ({"rule": "next-none"}, ["next-none"]),
        ({"owner": "Waste team", "rule": "link-vague"}, ["link-vague"]),
        ({"topic": "Bins", "rule": "link-vague"}, ["link-vague"]),
        ({"language": "cy"}, []),
    ],
)
def test_findings_can_be_filtered_and_exported(
    editor: Client, page: ServicePage, query: dict[str, str], codes: list[str]
) -> None:
    assert [row["Code"] for row in export(editor, **query)] == codes


def test_the_export_says_all_of_a_finding(editor: Client, page: ServicePage) -> None:
    (row,) = export(editor, rule="link-vague")
    assert row["What to do"].startswith("“here” does not say")
    assert (row["Page"], row["Language"], row["Where"]) == ("Missed bin", "English", "Text “Look here.”")
    assert (row["Topic"], row["Owner"], row["Severity"]) == ("Bins", "Waste team", "Warning")


def test_the_export_comes_as_a_workbook_too(editor: Client, page: ServicePage) -> None:
    answer: Any = editor.get(reverse("library_content_report"), {"export": "xlsx", "rule": "link-vague"})
    rows = list(load_workbook(BytesIO(b"".join(answer.streaming_content))).active.values)
    assert [row[1] for row in rows] == ["Code", "link-vague"]


def test_the_menu_offers_it_to_editors_and_not_to_others(editor: Client, page: ServicePage) -> None:
    address = reverse("library_content_report")
    assert address in editor.get(reverse("wagtailadmin_home")).content.decode()
    stranger = Client(headers={"host": "localhost"})
    stranger.force_login(make_user("carol"))
    assert stranger.get(address).status_code == 302


def test_it_costs_as_many_queries_for_many_pages_as_for_few(editor: Client, topic: TopicPage) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert editor.get(reverse("library_content_report_results")).status_code == 200
        return len(captured)

    queries()  # what the process keeps from now on
    few = queries()
    for number in range(20):
        publish(make_service(topic, f"Page {number}"))
    assert queries() == few
