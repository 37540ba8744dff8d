"""Rich text keeps its structure and its facts, and nothing that could harm a reader."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cms.markup import is_blank, is_safe_url, sanitise_rich

CLEANED = [
    ("<p>Hello <b>you</b> and <i>me</i></p>", "<p>Hello <strong>you</strong> and <em>me</em></p>"),
    ('<p data-block-key="k" class="x" onclick="x()">{{fee|words}}</p>', "<p>{{fee|words}}</p>"),
    ("<p>a</p><script>alert(1)</script><style>p{}</style>", "<p>a</p>"),
    ('<p><a href="javascript:alert(1)">go</a></p>', "<p>go</p>"),
    ('<p><a href="/relative">go</a></p>', "<p>go</p>"),
    ('<p><a href="https://u:p@x.example/">go</a></p>', "<p>go</p>"),
    ('<a href="ref:page/1-a" rel="x" target="_blank">go</a>', '<a href="ref:page/1-a">go</a>'),
    ('<a href="https://x.example/?a=1&b=2">go</a>', '<a href="https://x.example/?a=1&amp;b=2">go</a>'),
    ('<a href="mailto:a@b.example">a</a><a href="tel:+441632">b</a>', None),
    ("<p></p><ul><li> </li></ul><p>a<br>b</p>", "<p>a<br>b</p>"),
    ("<table><tr><td>cell</td></tr></table><h1>big</h1>", "cellbig"),
    ('<img src=x onerror="x()"><p>a</p>', "<p>a</p>"),
    ("fish & chips < 5", "fish &amp; chips &lt; 5"),
]


def test_nesting_that_no_reader_needs_is_flattened_and_its_words_stay() -> None:
    clean = sanitise_rich("<ul><li>" * 500 + "deep" + "</li></ul>" * 500)
    assert "deep" in clean
    assert clean.count("<ul>") == clean.count("</ul>") < 10
    assert sanitise_rich(clean) == clean


@pytest.mark.parametrize(("html", "clean"), CLEANED)
def test_rich_text_is_cleaned(html: str, clean: str | None) -> None:
    assert sanitise_rich(html) == (html if clean is None else clean)


FRAGMENTS = [
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<a>",
    "</a>",
    "<li>",
    "<ul>",
    "</ul>",
    "<br>",
    "<h2>",
    "<svg>",
    "<style>",
    "<!--",
    "-->",
    "<math>",
    "{{a}}",
    "&lt;",
    "&amp;lt;",
    "x",
]
FRAGMENTS += ["<a href='ref:page/x'>", " ", "\x00", "\u00a0"]
MARKUP = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=5), max_size=20).map("".join)


@example("<h2><a><h2>-->")
@given(MARKUP)
def test_cleaning_twice_is_cleaning_once(html: str) -> None:
    once = sanitise_rich(html)
    assert sanitise_rich(once) == once
    assert "<svg" not in once
    assert "<style" not in once


@pytest.mark.parametrize(
    "url",
    [
        "https://x.example/a?b#c",
        "http://x.example",
        "mailto:a@b.example",
        "tel:+441632960001",
        "ref:fact/a-1",
    ],
)
def test_safe_addresses(url: str) -> None:
    assert is_safe_url(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        "data:text/html,x",
        "//x.example",
        "/a",
        "https://",
        "ftp://x.example",
        "https://a:b@x.example",
        "https://x.example/\n",
        "java\tscript:x",
        "https:\\\\x.example",
        "ref:user/1",
        "x" * 3000,
    ],
)
def test_unsafe_addresses(url: str) -> None:
    assert not is_safe_url(url)


def test_blank_is_what_shows_nothing() -> None:
    assert is_blank("<p> <br>&nbsp;</p>")
    assert not is_blank("<p>{{a}}</p>")
