"""The contrast panel: every pair of chosen colours in words, and what would do where one fails."""

from __future__ import annotations

from dataclasses import dataclass

from django.template.loader import render_to_string

from syndication.domain.brand_checks import CHOSEN, WORDS, Measure, measure, measure_site, mend_brand
from syndication.domain.branding import Brand


@dataclass(frozen=True)
class Line:
    """One pair of the panel. `suggestion` is "" for one that passes."""

    words: str
    field: str
    found: Measure
    suggestion: str


@dataclass(frozen=True)
class ContrastPanel:
    lines: tuple[Line, ...]
    worked_out: int  # pairs of the colours that follow from the chosen ones, by day and night
    failing: int  # of those

    @property
    def problems(self) -> list[Line]:
        return [line for line in self.lines if not line.found.passes]


def build_panel(brand: Brand) -> ContrastPanel:
    mended = mend_brand(brand)
    lines = (_line(measure(brand, pair), getattr(mended, pair.front)) for pair in CHOSEN)
    site = [found.passes for _, found in measure_site(brand)]
    return ContrastPanel(tuple(lines), len(site), site.count(False))


def render_panel(brand: Brand) -> str:
    return render_to_string("syndication/admin/includes/contrast.html", {"contrast": build_panel(brand)})


def _line(found: Measure, mended: str) -> Line:
    words = f"{WORDS[found.pair.front]} on {WORDS[found.pair.back].lower()}"
    return Line(words, found.pair.front, found, "" if found.passes else mended)
