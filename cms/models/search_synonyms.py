"""Words that mean the same to citizens, for the search of every council's site."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import models

from cms.languages import LANGUAGES

SHORTEST, LONGEST = 2, 60


class SearchSynonyms(models.Model):
    """One line. Without `means`, each of `words` finds the others; with it, they find `means` and not the reverse."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    language = models.CharField(max_length=10, choices=list(LANGUAGES.items()), default="en")
    words = models.TextField(
        help_text="Words or short phrases with commas between them, such as: rubbish, refuse, trash, bins."
    )
    means = models.TextField(
        "also finds",
        blank=True,
        help_text="Leave this empty when all of the words above mean the same. Otherwise: what somebody who asks "
        "for one of them should find, such as: social housing. Asking for that does not find the words above.",
    )

    class Meta:
        ordering = ["language", "words"]
        verbose_name = "line of search synonyms"
        verbose_name_plural = "search synonyms"

    def __str__(self) -> str:
        return f"{self.words} → {self.means}" if self.means else self.words

    @property
    def word_list(self) -> tuple[str, ...]:
        return split_list(self.words)

    @property
    def means_list(self) -> tuple[str, ...]:
        return split_list(self.means)

    def clean(self) -> None:
        self.words, self.means = ", ".join(self.word_list), ", ".join(self.means_list)
        for name, words in (("words", self.word_list), ("means", self.means_list)):
            fault = find_fault(words)
            if fault:
                raise ValidationError({name: fault})
        if not self.means and len(self.word_list) == 1:
            raise ValidationError(
                {"words": "One word means nothing by itself: add another, or say what it finds."}
            )
        self._refuse_what_is_listed_already()

    def _refuse_what_is_listed_already(self) -> None:
        others = SearchSynonyms.objects.filter(language=self.language).exclude(pk=self.pk)
        for other in others:
            if bool(other.means) == bool(self.means):
                shared = _folded(other.word_list) & _folded(self.word_list)
                if shared:
                    detail = f"“{min(shared)}” is already in the line “{other}”. Add the words there."
                    raise ValidationError({"words": detail})


def split_list(text: str) -> tuple[str, ...]:
    """What stands between commas or on lines of its own, trimmed, without empty ones."""
    parts = (" ".join(part.split()) for line in text.splitlines() for part in line.split(","))
    return tuple(part for part in parts if part)


def find_fault(words: tuple[str, ...]) -> str:
    """What is wrong with a list, or ""."""
    for word in words:
        if not SHORTEST <= len(word) <= LONGEST or not any(character.isalnum() for character in word):
            return f"“{word}” is no word or short phrase."
    twice = [word for number, word in enumerate(words) if word.casefold() in _folded(words[:number])]
    return f"“{twice[0]}” is there twice." if twice else ""


def _folded(words: Iterable[str]) -> set[str]:
    return {word.casefold() for word in words}
