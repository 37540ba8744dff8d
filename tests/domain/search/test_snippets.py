"""Words that stand out."""

from hypothesis import given
from hypothesis import strategies as st

from syndication.domain.search.snippets import Piece, build_snippet, mark_words

FOUND = frozenset({"ty", "bins"})


def test_words_are_marked_as_they_are_written():
    assert mark_words("Bins at Tŷ Gwyn", FOUND) == (
        Piece("Bins", marked=True),
        Piece(" at "),
        Piece("Tŷ", marked=True),
        Piece(" Gwyn"),
    )


@given(st.text())
def test_marking_changes_no_letter(text):
    assert "".join(piece.text for piece in mark_words(text, FOUND)) == text


def test_a_snippet_is_the_part_with_the_most_words():
    text = " ".join(["bins", *["far"] * 60, "bins", "near", "tŷ", *["away"] * 60])
    shown = "".join(piece.text for piece in build_snippet(text, FOUND))
    assert "bins near tŷ" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")


def test_a_text_without_the_words_has_no_snippet():
    assert build_snippet("nothing here", FOUND) == ()
