"""Shared text expanded for one council: no key, brace, None, empty link or dangling sentence is left."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.markup import BLOCK_TYPES, render_block, sanitise_rich
from syndication.domain.facts import FactAnswer, FactDefinition
from syndication.domain.templates import compile_template, expand, expand_text

KINDS = {"phone": "phone", "fee": "money", "site": "url", "name": "text", "hours": "hours", "odd": "text"}
KINDS |= {"gone": "phone", "soft": "text", "off": "yes_no", "on": "yes_no", "bad": "date"}
VALUES: dict[str, Any] = {
    "phone": "01632960001",
    "fee": "52.00",
    "site": "https://ambridge.example/pay?a=1&b=2",
    "name": {"text": "Caerdydd <3", "soft": "Gaerdydd"},
    "hours": {"regular": [{"days": ["mon"], "opens": "09:00", "closes": "17:00"}], "exceptions": []},
    "odd": "{{phone}} {",
    "off": False,
    "on": True,
    "bad": "not a date",
}
FALLBACKS = {"soft": {"en": "Ask <us>.", "cy": "Gofynnwch i ni."}}
PHONE = '<a href="tel:+441632960001">01632 960 001</a>'


def find_fact(key: str) -> FactAnswer | None:
    if key not in KINDS:
        return None
    definition = FactDefinition(key, key, key, KINDS[key], fallback=FALLBACKS.get(key, {}))
    return FactAnswer(definition, VALUES.get(key), "", 1, 1, True)


def find_link(kind: str, reference: str) -> str:
    return "" if reference == "gone" else f"https://ambridge.example/{kind}/{reference}/"


def shown(html: str, language: str = "en") -> str:
    return expand(compile_template(html), fact=find_fact, link=find_link, language=language)


STORIES = {
    "a fact in a text": ("<p>Call {{phone}}.</p>", f"<p>Call {PHONE}.</p>"),
    "a format": ("<p>It is {{fee|words}} in {{name|soft}}.</p>", "<p>It is 52 pounds in Gaerdydd.</p>"),
    "a value is escaped": ("<p>{{name}}</p>", "<p>Caerdydd &lt;3</p>"),
    "a value expands no further": ("<p>{{odd}}</p>", "<p>&#123;phone&#125; &#123;</p>"),
    "the sentence goes": ("<p>We help. Call {{gone}} now. Bye.</p>", "<p>We help. Bye.</p>"),
    "the last sentence goes": ("<p>We help. Call {{gone}}.</p><p>Bye.</p>", "<p>We help.</p><p>Bye.</p>"),
    "the fallback comes": ("<p>We help. Call {{soft}}. Bye.</p>", "<p>We help. Ask &lt;us&gt;. Bye.</p>"),
    "the whole element around it": ("<p>A. Do <strong>call {{gone}}</strong>. B.</p>", "<p>A. B.</p>"),
    "after an element that ends one": ("<p><em>Stop!</em> Call {{gone}}.</p>", "<p><em>Stop!</em></p>"),
    "no end inside e.g. and 5 p.m. on": (
        "<p>Go. E.g. ring, e.g. {{gone}}, at 5 p.m. on Mondays.</p>",
        "<p>Go.</p>",
    ),
    "a line break ends one": ("<p>Phone {{gone}}<br>Fee {{fee}}<br>Text {{gone}}</p>", "<p>Fee £52</p>"),
    "an unknown fact": ("<p>A. See {{who-knows}}.</p>", "<p>A.</p>"),
    "an unfit value": ("<p>A. From {{bad}}.</p>", "<p>A.</p>"),
    "braces that name nothing": ("<p>A. See {{ Bad. Key }} b. C.</p>", "<p>A. C.</p>"),
    "stray braces": ("<p>A }} b {{ c.</p>", "<p>A  b  c.</p>"),
    "an empty item": ("<ul><li>Call {{gone}}</li><li>B</li></ul>", "<ul><li>B</li></ul>"),
    "an empty list and its heading": (
        "<h2>Call</h2><ul><li>{{gone}}</li></ul><h2>B</h2><p>b</p>",
        "<h2>B</h2><p>b</p>",
    ),
    "a heading over what stays": (
        "<h2>A</h2><h3>B</h3><p>{{gone}}</p><p>c</p>",
        "<h2>A</h2><h3>B</h3><p>c</p>",
    ),
    "an empty cell": ("<table><tr><th>A</th><td>{{gone}}</td></tr></table>", None),
    "only with its fact": ('<div data-only="phone">a</div><div data-only="gone">b</div>', "<div>a</div>"),
    "only where it is yes": ('<p data-only="on">a</p><p data-only="off">b</p>', "<p>a</p>"),
    "a page": (
        '<p><a href="ref:page/p-1">go</a></p>',
        '<p><a href="https://ambridge.example/page/p-1/">go</a></p>',
    ),
    "a page not published": ('<p>See <a href="ref:page/gone">bins</a>.</p>', "<p>See bins.</p>"),
    "a link to a fact": (
        '<p><a class="k" href="ref:fact/site">Pay {{phone}}</a></p>',
        '<p><a class="k" href="https://ambridge.example/pay?a=1&amp;b=2">Pay 01632 960 001</a></p>',
    ),
    "a link to a missing fact": ('<p>A. <a href="ref:fact/gone">Pay</a>.</p>', "<p>A.</p>"),
    "a link to no address": ('<p><a href="ref:fact/fee">Pay</a></p>', "<p>Pay</p>"),
    "a reference that is none": ('<p><a href="ref:nonsense">Pay</a></p>', "<p>Pay</p>"),
    "a telephone link": (
        '<p><a href="tel:{{phone}}">Ring</a></p>',
        '<p><a href="tel:+441632960001">Ring</a></p>',
    ),
    "a fact in an address": (
        '<p><a href="https://x.example/?at={{name}}">go</a></p>',
        '<p><a href="https://x.example/?at=Caerdydd%20%3C3">go</a></p>',
    ),
    "an attribute": (
        '<figure><img src="ref:image/i" alt="Bins. Call {{gone}}. {{name}}."></figure>',
        '<figure><img src="https://ambridge.example/image/i/" alt="Bins. Caerdydd &lt;3."></figure>',
    ),
    "an image that is gone": (
        '<figure><img src="ref:image/gone" alt="x"><figcaption>c</figcaption></figure>',
        "",
    ),
    "hours as a list": ("<dd>{{hours|list}}</dd>", "<dd><ul><li>Monday, 9am to 5pm</li></ul></dd>"),
    "a list instead of a paragraph": (
        "<p>{{hours|list}}</p>",
        "<div><ul><li>Monday, 9am to 5pm</li></ul></div>",
    ),
    "no list inside a sentence": ("<p>Open {{hours|list}}.</p>", "<p>Open Monday, 9am to 5pm.</p>"),
}


@pytest.mark.parametrize("story", STORIES)
def test_expanding(story: str) -> None:
    html, expected = STORIES[story]
    if expected is None:
        expected = html.replace("{{gone}}", "–")
    assert shown(html) == expected


def test_the_fallback_speaks_the_language_of_the_page() -> None:
    assert shown("<p>Ffoniwch {{soft}}.</p>", "cy") == "<p>Gofynnwch i ni.</p>"


def test_a_contact_card_without_one_fact_keeps_its_title_and_its_other_rows() -> None:
    card = render_block("contact", {"title": "Talk", "phone": "phone", "email": "gone"}, language="en")
    assert shown(card) == (
        '<div class="contact"><h2 class="contact__title">Talk</h2><dl class="contact__list">'
        f'<div class="contact__row contact__row--phone"><dt>Phone</dt><dd>{PHONE}</dd></div></dl></div>'
    )
    assert shown(card.replace("phone", "gone")) == ""


def test_a_warning_of_nothing_is_no_warning() -> None:
    assert shown(render_block("warning", {"text": "Call {{gone}}."}, language="en")) == ""


def test_an_expander_over_nothing_is_left_out() -> None:
    assert shown(render_block("expander", {"title": "More"}, "<p>{{gone}}</p>", language="en")) == ""


def test_titles_are_plain_and_follow_the_same_rules() -> None:
    title = "Bins in {{name}}. Call {{phone}}. Or {{gone}}. {{soft}} {{odd}}"
    assert expand_text("Bins in {{name}}", fact=find_fact, language="en") == "Bins in Caerdydd <3"
    assert expand_text("Pay {{fee}}. Call {{gone}}.", fact=find_fact, language="en") == "Pay £52."
    assert expand_text("Call {{soft}}.", fact=find_fact, language="cy") == "Gofynnwch i ni."
    assert "{{" not in expand_text(title, fact=find_fact, language="en")
    assert expand_text("Plain  text. ", fact=find_fact, language="en") == "Plain  text. "


TOKENS = st.sampled_from([f"{{{{{key}}}}}" for key in (*KINDS, "who-knows", "Bad Key", "")])
WORDS = (
    TOKENS
    | st.sampled_from([". ", "Call ", "! ", "{", "}", "{{", "}}", "e.g. ", "£", "&", "<", "\n", "x"])
    | st.text()
)
HREFS = st.sampled_from(
    ["ref:page/a", "ref:page/gone", "ref:fact/site", "ref:fact/gone", "https://x.example/{{name}}"]
)
INLINE = st.recursive(
    WORDS,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda parts: f"<strong>{''.join(parts)}</strong>")
        | st.tuples(HREFS, inner).map(lambda pair: f'<a href="{pair[0]}">{pair[1]}</a>')
    ),
    max_leaves=4,
)
BLOCKS = st.tuples(st.sampled_from(["p", "h2", "li", "em"]), st.lists(INLINE, max_size=4)).map(
    lambda pair: f"<{pair[0]}>{''.join(pair[1])}</{pair[0]}>"
)
RICH = st.lists(BLOCKS | INLINE, max_size=5).map("".join)


@given(RICH)
def test_what_has_lost_all_its_words_is_not_there(rich: str) -> None:
    html = shown(sanitise_rich(rich))
    assert not re.search(r"<(p|li|h2|a|strong)[^>]*>\s*</\1>", html)


@given(RICH)
def test_whatever_is_written_no_citizen_sees_the_machinery(rich: str) -> None:
    html = shown(sanitise_rich(rich))
    assert "{{" not in html
    assert "}}" not in html
    assert "None" not in html or "None" in rich
    assert "ref:" not in html or "ref:" in re.sub(r'href="[^"]*"', "", rich)
    assert 'href=""' not in html
    assert "<a></a>" not in html
    assert not re.search(r"<a [^>]*>\s*</a>", html)
    assert sanitise_rich(html) == html.replace("&#123;", "{").replace("&#125;", "}").strip()


@given(RICH.map(lambda html: re.sub(r"[{}]|ref:\w+/", "", html)))
def test_text_without_facts_is_left_exactly_as_it_was(rich: str) -> None:
    html = sanitise_rich(rich)
    assert shown(html) == html
    assert shown(f'<div data-only="phone" class="x">{html}</div>') == f'<div class="x">{html}</div>'


@given(st.lists(WORDS, max_size=8).map("".join))
def test_no_title_shows_the_machinery(text: str) -> None:
    title = expand_text(text, fact=find_fact, language="en")
    assert "{{" not in title
    assert "}}" not in title


@given(st.text(alphabet="ab<>/=\"' {}!-pli&;.\n"))
def test_anything_at_all_can_be_compiled(html: str) -> None:
    assert "{{" not in shown(html)


@given(kind=st.sampled_from(sorted(BLOCK_TYPES)), text=st.lists(WORDS, max_size=4).map("".join))
def test_no_block_shows_the_machinery(kind: str, text: str) -> None:
    value = dict.fromkeys(["title", "html", "text", "label", "note", "alt", "default", "caption"], text)
    value |= dict.fromkeys(["fact", "phone", "image"], "gone" if len(text) % 2 else "phone")
    rows = {"items": [{"title": text, "html": text, "text": text, "page": "a"}], "do": [text]}
    html = shown(
        render_block(kind, value | rows | {"rows": [{"item": text, "fee": text}]}, text, language="en")
    )
    assert "{{" not in html
    assert "data-only" not in html or "data-only" in text
