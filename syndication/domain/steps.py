"""Where a page stands in the step by steps of its council."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from .memory import remembered
from .pages import CouncilSite, ResolvedChapter, ResolvedPage

_LINK = re.compile(r'href="([^"#?]+)')


@dataclass(frozen=True)
class StepPlace:
    """A page is linked from one step of a step by step: the first of those that name it."""

    journey: ResolvedPage
    number: int  # from 1


def find_places(site: CouncilSite, page: ResolvedPage) -> tuple[StepPlace, ...]:
    """The places of a page in the step by steps of its language, by their titles; worked out once a site."""
    places = remembered(site, ("steps", page.language), lambda: _find_all(site, page.language))
    return places.get(page.url, ())


def _find_all(site: CouncilSite, language: str) -> Mapping[str, tuple[StepPlace, ...]]:
    found: defaultdict[str, dict[str, StepPlace]] = defaultdict(dict)
    journeys = [page for page in site.ordered(language) if page.kind == "step-by-step"]
    for journey in sorted(journeys, key=lambda page: (page.title.casefold(), page.id)):
        for number, step in enumerate(journey.chapters, 1):
            for url in _links(step):
                found[url].setdefault(journey.id, StepPlace(journey, number))
    return {url: tuple(places.values()) for url, places in found.items()}


def _links(step: ResolvedChapter) -> list[str]:
    return [url for block in step.blocks for url in _LINK.findall(block.html)]
