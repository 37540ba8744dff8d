"""Each kind of problem has a stable address that explains it."""

from __future__ import annotations

import pytest
from django.test import Client, RequestFactory

from syndication.domain.errors import PageRemoved, SyndicationError
from syndication.http.problems import answers_with_problems, problem_response
from syndication.views.problem_pages import EXPLANATIONS, error_classes


def test_every_kind_of_error_is_explained_and_none_twice() -> None:
    assert {kind.code for kind in error_classes()} == set(EXPLANATIONS)
    assert all(text.endswith(".") for text in EXPLANATIONS.values())


@pytest.mark.parametrize("kind", error_classes(), ids=lambda kind: kind.code)
def test_a_problems_address_opens(client: Client, kind: type[SyndicationError]) -> None:
    answer = client.get(f"/problems/{kind.code}")
    assert (answer.status_code, answer["Content-Type"].split(";")[0]) == (200, "text/html")
    assert kind.title in answer.content.decode()


def test_all_problems_are_listed_and_an_unknown_one_is_a_problem(client: Client) -> None:
    listed = client.get("/problems/").content.decode()
    assert all(f'href="/problems/{code}"' in listed for code in EXPLANATIONS)
    assert client.get("/problems/nonsense").status_code == 404


def test_a_problems_own_members_cannot_displace_the_standard_ones() -> None:
    error = PageRemoved("Gone.", reason="withdrawn", status=200)
    answer = problem_response(error, RequestFactory().get("/x?key=secret"))
    assert (answer.status_code, answer["Cache-Control"]) == (410, "public, max-age=60")
    assert b"secret" not in answer.content


def test_a_keyholders_errors_stay_out_of_shared_caches() -> None:
    request = RequestFactory().get("/x", headers={"Authorization": "Bearer k"})
    assert problem_response(PageRemoved("Gone."), request)["Cache-Control"] == "private, max-age=60"


def test_a_view_may_raise_what_it_means() -> None:
    @answers_with_problems
    def view(request: object, name: str) -> None:  # type: ignore[type-var]
        raise PageRemoved(f"{name} is gone.")

    assert view(RequestFactory().get("/x"), name="bins").status_code == 410
