"""The search box and its results."""

from __future__ import annotations

from collections.abc import Mapping

ENGLISH: Mapping[str, str] = {
    "search": "Search",
    "search_label": "Search this website",
    "search_hint": "For example: bins, council tax, parking",
    "more_pages": "More results",
    "results_title": "Results for “{query}”",
    "results_0": "No results for “{query}”",
    "results_1": "1 result for “{query}”",
    "results_many": "{count} results for “{query}”",
    "no_results_help": "Check the spelling, or try fewer or different words.",
    "did_you_mean": "Did you mean",
}

WELSH: Mapping[str, str] = {
    "search": "Chwilio",
    "search_label": "Chwilio’r wefan hon",
    "search_hint": "Er enghraifft: biniau, treth gyngor, parcio",
    "more_pages": "Rhagor o ganlyniadau",
    "results_title": "Canlyniadau ar gyfer “{query}”",
    "results_0": "Dim canlyniadau ar gyfer “{query}”",
    "results_1": "1 canlyniad ar gyfer “{query}”",
    "results_many": "{count} canlyniad ar gyfer “{query}”",
    "no_results_help": "Gwiriwch y sillafu, neu rhowch gynnig ar lai o eiriau neu ar eiriau gwahanol.",
    "did_you_mean": "Oeddech chi’n meddwl",
}
