"""Finding facts in text, renaming them, and pointing at what only looks like one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cms.facts import Token, find_tokens, malformed_tokens, nearest_key, replace_keys

UUID = "3f0c7f0e-5b1f-4a53-9a55-0c2f5d7a9b10"


def test_tokens_are_found_with_their_format_and_place() -> None:
    assert find_tokens("Call {{ phone }} or pay {{fee|words}}.") == [
        Token("phone", "", 5, 16),
        Token("fee", "words", 24, 37),
    ]


def test_keys_become_uuids_and_formats_stay() -> None:
    text = replace_keys("{{ fee | words }} and {{other}}", {"fee": UUID})
    assert text == f"{{{{{UUID}|words}}}} and {{{{other}}}}"
    assert replace_keys(text, {UUID: "fee"}) == "{{fee|words}} and {{other}}"


def test_what_only_looks_like_a_token_is_pointed_at() -> None:
    text = "{{good}} {{}} {{Bad Key}} {{unclosed and stray}} {single} {{a|B}}"
    assert malformed_tokens(text) == ["{{}}", "{{Bad Key}}", "{{unclosed and stray}}", "{{a|B}}"]
    assert malformed_tokens("open {{ only") == ["{{ only"]
    assert malformed_tokens("close only }}") == ["close only }}"]


def test_a_mistyped_key_gets_a_suggestion() -> None:
    known = ["bulky-waste-fee", "council-name"]
    assert nearest_key("Bulky waste fees", known) == "bulky-waste-fee"
    assert nearest_key("zzz", known) is None


@given(st.text(alphabet="ab-{}| \n"))
def test_every_double_brace_is_a_token_or_pointed_at(text: str) -> None:
    rest = text
    for token in reversed(find_tokens(text)):
        rest = rest[: token.start] + "\n" + rest[token.end :]
    assert bool(malformed_tokens(text)) == ("{{" in rest or "}}" in rest)
