"""Storing the lines of search synonyms."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.exceptions import ValidationError

from cms.content_format import ContentError
from cms.content_format.synonyms import SynonymsContent
from cms.models import SearchSynonyms


def store_synonyms(lines: Iterable[SynonymsContent]) -> None:
    """Adds the lines that are not there. One that is there belongs to the editors, whatever the file says since."""
    known = set(SearchSynonyms.objects.values_list("uuid", flat=True))
    for line in lines:
        if line.uuid not in known:
            _add(line)


def _add(line: SynonymsContent) -> None:
    row = SearchSynonyms(uuid=line.uuid, language=line.language, words=line.words, means=line.means)
    try:
        row.full_clean()
    except ValidationError as error:
        raise ContentError(f"Synonyms “{line.words}”: {'; '.join(error.messages)}") from error
    row.save()
