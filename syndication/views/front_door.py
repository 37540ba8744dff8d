"""The front door of the service's own host: which councils publish here, and where."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from syndication.models import Council
from syndication.queries import councils
from themes.wording import LANGUAGE_NAMES


def front_door(request: HttpRequest) -> HttpResponse:
    """Every joined council with its site, feeds and API."""
    page = {
        "councils": [card(council) for council in councils.list_councils()],
        "origin": settings.PUBLIC_ORIGIN,
    }
    return render(request, "syndication/front_door.html", page)


def card(council: Council) -> dict[str, Any]:
    return {
        "name": council.name,
        "slug": council.slug,
        "url": f"{council.public_origin}/",
        "languages": [{"code": code, "name": LANGUAGE_NAMES.get(code, code)} for code in council.languages],
        "requires_key": council.requires_key,
    }
