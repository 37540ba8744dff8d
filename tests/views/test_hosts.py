"""A request reaches the service, one council, or nobody: the Host header alone decides."""

import pytest
from django.test import Client, RequestFactory

from syndication.views.hosts import CouncilHostMiddleware
from tests.views.site_samples import serving


def ask(host, path="/", **headers):
    """The status, and the urlconf that the request was sent to (None: the service's own)."""
    seen = []

    def inside(request):
        from django.http import HttpResponse

        seen.append(request)
        return HttpResponse("inside")

    with serving():
        response = CouncilHostMiddleware(inside)(
            RequestFactory().get(path, headers={"host": host, **headers})
        )
    return response, (seen[0] if seen else None)


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8000", "LOCALHOST:9", "127.0.0.1:8000", "testserver"]
)
def test_the_services_own_names_reach_the_service(host):
    _, request = ask(host)

    assert not hasattr(request, "urlconf")
    assert not hasattr(request, "council")


@pytest.mark.parametrize(
    "host", ["ambridge.localhost", "ambridge.localhost:8000", "AMBRIDGE.localhost", "ambridge.localhost."]
)
def test_a_councils_host_reaches_its_site(host):
    _, request = ask(host)

    assert request.urlconf == "syndication.urls_site"
    assert request.council.slug == "ambridge"


@pytest.mark.parametrize(
    "host",
    [
        "borchester.localhost",
        "x.ambridge.localhost",
        "ambridge.localhost.evil.example",
        "evil.example",
        "10.0.0.1",
    ],
)
def test_an_unknown_host_is_refused_and_told_what_to_do(host):
    response, request = ask(host)

    assert (response.status_code, request) == (421, None)
    assert "SERVICE_HOSTS" in response.content.decode()
    assert response["Cache-Control"] == "no-store"


@pytest.mark.parametrize("host", ["bad host", "a/b", "<script>", "under_score!"])
def test_a_host_that_is_no_name_is_a_bad_request(host):
    response, request = ask(host)

    assert (response.status_code, request) == (400, None)


def test_a_forwarded_host_is_not_believed():
    response, _ = ask("evil.example", **{"x-forwarded-host": "ambridge.localhost"})
    assert response.status_code == 421

    _, request = ask("ambridge.localhost", **{"x-forwarded-host": "localhost"})
    assert request.council.slug == "ambridge"
    assert "HTTP_X_FORWARDED_HOST" not in request.META


def test_health_checks_may_come_by_address():
    response, request = ask("10.0.0.1:8000", "/healthz")

    assert (response.status_code, request.path) == (200, "/healthz")
    assert not hasattr(request, "council")


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/problems/", "/healthz", "/readyz"])
def test_the_services_public_pages_are_only_read(path):
    response = Client(enforce_csrf_checks=True).post(path)

    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
