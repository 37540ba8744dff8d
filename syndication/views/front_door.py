"""The front door of the service's own host: which councils publish here, and where."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from syndication.queries import councils


def front_door(request: HttpRequest) -> HttpResponse:
    """Every joined council with its site, feeds and API."""
    found = [
        {
            "name": council.name,
            "slug": council.slug,
            "url": f"{council.public_origin}/",
            "languages": council.languages,
            "requires_key": council.requires_key,
        }
        for council in councils.list_councils()
    ]
    return render(
        request, "syndication/front_door.html", {"councils": found, "origin": settings.PUBLIC_ORIGIN}
    )
