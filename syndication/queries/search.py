"""Searching a council's site."""

from __future__ import annotations

from syndication.domain.pages import CouncilSite
from syndication.domain.search.searching import Answer, Search
from syndication.models import Council

from .search_index import find_index


def search_site(
    council: Council, site: CouncilSite, language: str, question: str, *, exactly: bool = False
) -> Answer:
    """What the council publishes in a language about a cleaned question."""
    return Search(site, language, find_index(council, site, language)).answer(question, exactly=exactly)
