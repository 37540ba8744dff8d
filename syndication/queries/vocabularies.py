"""The words that pages use, kept in memory while they stand, and the editors' synonyms, read anew each time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from threading import Lock

from cms.models import SearchSynonyms
from syndication.domain.memory import remembered
from syndication.domain.pages import CouncilSite
from syndication.domain.search.synonyms import SynonymLine, Thesaurus
from syndication.domain.search.vocabulary import Dictionary, Vocabulary
from syndication.models import Change, SearchEntry, SearchWord

_shared: dict[str, tuple[int, Vocabulary]] = {}
_lock = Lock()


def get_dictionary(site: CouncilSite, language: str, layers: Sequence[int]) -> Dictionary:
    """The words of the shared library, then those that the council's own layers bring."""
    own = remembered(site, ("own words", language), lambda: _read_own(language, layers))
    return Dictionary((get_shared_words(language), own))


def get_shared_words(language: str) -> Vocabulary:
    """One value for all councils. It follows the newest shared row of the log."""
    head = Change.objects.filter(layer=None).order_by("-number").values_list("number", flat=True).first() or 0
    with _lock:
        known = _shared.get(language)
        if known is None or known[0] != head:
            rows = SearchWord.objects.filter(language=language).values_list("word", "count")
            known = _shared[language] = (head, Vocabulary(language, dict(rows)))
        return known[1]


def _read_own(language: str, layers: Sequence[int]) -> Vocabulary:
    rows = SearchEntry.objects.filter(layer_id__in=layers, language__in=(language, ""))
    counts: Counter[str] = Counter()
    for row in rows:
        counts.update(row.all_words)
    return Vocabulary(language, counts)


def get_thesaurus(language: str) -> Thesaurus:
    """The editors' lines as they stand now."""
    rows = SearchSynonyms.objects.filter(language=language).order_by("pk")
    return Thesaurus(language, tuple(SynonymLine(row.word_list, row.means_list) for row in rows))


def forget_vocabularies() -> None:
    """Drops what this process keeps; for tests, whose databases reuse numbers."""
    with _lock:
        _shared.clear()
