"""Who publishes here."""

from __future__ import annotations

from django.test import Client

from syndication.api.schemas import Council, CouncilList

from .conftest import API


def test_the_list_names_every_council_that_publishes(client: Client) -> None:
    answer = client.get(API).json()
    CouncilList.model_validate(answer)
    assert [council["slug"] for council in answer["councils"]] == ["ambridge", "barchester", "borsetshire"]


def test_a_council_tells_where_to_read_it(client: Client) -> None:
    council = client.get(f"{API}/ambridge").json()
    Council.model_validate(council)
    assert council["url"] == "http://ambridge.localhost:8000/"
    assert council["api"]["changes"] == "http://localhost:8000/api/v1/councils/ambridge/changes"
    assert [feed["language"] for feed in council["feeds"]] == ["en", "cy"]
    assert council["name"]["cy"] == "Cyngor Dosbarth Ambridge"


def test_a_council_gives_its_look_as_tokens(client: Client) -> None:
    theme = client.get(f"{API}/ambridge").json()["theme"]
    assert (theme["light"]["primary"], theme["radius"], theme["logo_url"]) == ("#1d3f72", 6, None)


def test_an_unknown_council_is_a_problem_of_its_own(client: Client) -> None:
    for rest in ("", "/pages", "/changes", "/export.ndjson", "/digest"):
        answer = client.get(f"{API}/nowhere{rest}")
        assert (answer.status_code, answer.json()["title"]) == (404, "Unknown council")
