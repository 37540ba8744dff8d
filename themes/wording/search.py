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
    "results_most": "The {count} best results for “{query}”",
    "results_some": "No page has all of “{query}”",
    "results_some_help": "These pages have some of the words.",
    "no_results_help": "Check the spelling, or try fewer or different words.",
    "did_you_mean": "Did you mean",
    "or": "or",
    "showing_for": "Showing results for",
    "search_instead": "Search instead for",
    "narrow_by_topic": "Narrow the results by topic",
    "every_topic": "Every topic",
    "popular_tasks": "What people often come for",
    "ask_us": "Ask us",
}

WELSH: Mapping[str, str] = {
    "search": "Chwilio",
    "search_label": "Chwilio’r wefan hon",
    "search_hint": "Er enghraifft: biniau, treth gyngor, parcio",
    "more_pages": "Rhagor o ganlyniadau",
    "results_title": "Canlyniadau ar gyfer “{query}”",
    "results_0": "Dim canlyniadau ar gyfer “{query}”",
    "results_1": "1 canlyniad ar gyfer “{query}”",
    "results_many": "{count} o ganlyniadau ar gyfer “{query}”",
    "results_most": "Y {count} canlyniad gorau ar gyfer “{query}”",
    "results_some": "Nid oes yr un dudalen sy’n cynnwys pob gair o “{query}”",
    "results_some_help": "Mae’r tudalennau hyn yn cynnwys rhai o’r geiriau.",
    "no_results_help": "Gwiriwch y sillafu, neu rhowch gynnig ar lai o eiriau neu ar eiriau gwahanol.",
    "did_you_mean": "Oeddech chi’n golygu",
    "or": "neu",
    "showing_for": "Yn dangos canlyniadau ar gyfer",
    "search_instead": "Chwilio yn lle hynny am",
    "narrow_by_topic": "Cyfyngu’r canlyniadau yn ôl pwnc",
    "every_topic": "Pob pwnc",
    "popular_tasks": "Yr hyn y mae pobl yn aml yn chwilio amdano",
    "ask_us": "Gofynnwch i ni",
}
