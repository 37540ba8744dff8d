"""manage.py check_content."""

from __future__ import annotations

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from cms.content_format.names import page_uuid
from cms.models import ServicePage, TopicPage

from .builders import make_service, publish, raw_block


@pytest.fixture
def page(topic: TopicPage) -> ServicePage:
    """One warning for its link and one for its missing review date, and two pieces of advice."""
    html = '<p>Look <a href="https://www.gov.uk">here</a>.</p>'
    made = make_service(topic, body=[raw_block("text", html=html)], translation_key=page_uuid("missed-bin"))
    publish(made)
    return made


def check(*arguments: str) -> str:
    out = StringIO()
    call_command("check_content", *arguments, stdout=out)
    return out.getvalue()


def found(*arguments: str) -> list[str]:
    return [finding["rule"] for finding in json.loads(check(*arguments, "--format", "json"))["findings"]]


def test_findings_are_told_page_by_page_with_counts_at_the_end(page: ServicePage) -> None:
    lines = check().splitlines()
    assert lines[0] == "Missed bin (en)"
    assert lines[1].startswith("  warning link-vague: “here” does not say where the link leads.")
    assert lines[2] == "          in Text “Look here.”"
    assert lines[-1] == "2 pages: 2 warnings, 2 pieces of advice"


def test_a_clean_library_says_so(topic: TopicPage) -> None:
    assert check() == "1 page: nothing found\n"


def test_json_says_where_and_what_to_do(page: ServicePage) -> None:
    data = json.loads(check("--format", "json"))
    assert (data["pages"], data["counts"]) == (2, {"error": 0, "warning": 2, "advice": 2})
    vague: dict[str, Any] = data["findings"][0]
    assert vague["page"] == {"id": str(page.translation_key), "language": "en", "title": "Missed bin"}
    assert (vague["severity"], vague["where"]) == ("warning", "Text “Look here.”")


def test_less_grave_findings_can_be_left_out(page: ServicePage) -> None:
    assert found("--severity", "warning") == ["link-vague", "review-none"]
    assert found("--severity", "error") == []


@pytest.mark.parametrize("name", ["missed-bin", str(page_uuid("missed-bin")), page_uuid("missed-bin").hex])
def test_one_page_can_be_named_in_several_ways(page: ServicePage, name: str) -> None:
    publish(make_service(page.get_parent().specific, "Other"))
    assert json.loads(check("--page", name, "--format", "json"))["pages"] == 1


def test_a_page_is_found_by_its_slug(page: ServicePage) -> None:
    publish(make_service(page.get_parent().specific, "Other"))
    assert json.loads(check("--page", "other", "--format", "json"))["pages"] == 1


def test_an_unknown_page_is_refused_with_what_to_give(page: ServicePage) -> None:
    with pytest.raises(CommandError, match=r"called “bin”\. Give a slug"):
        check("--page", "bin")


def test_a_language_without_pages_finds_nothing(page: ServicePage) -> None:
    assert check("--language", "cy") == "0 pages: nothing found\n"
    assert found("--language", "en") == found()


def test_it_fails_only_for_what_is_grave_enough(page: ServicePage) -> None:
    assert check("--fail-on", "error")
    with pytest.raises(SystemExit, match="1"):
        check("--fail-on", "warning")


def test_drafts_are_checked_when_asked_for(page: ServicePage) -> None:
    make_service(page.get_parent().specific, "t" * 70).save_revision()
    assert "title-long" not in found()
    assert "title-long" in found("--drafts")
