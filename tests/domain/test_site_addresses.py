"""Where citizens read: on the council's site here, or at the addresses of its own website."""

from __future__ import annotations

from dataclasses import replace

import pytest

from syndication.domain.documents import Chapter
from syndication.domain.site_addresses import SiteAddresses, find_template_fault

from .world import World, text, uid

HERE = SiteAddresses("https://c.example", ("en", "cy"))
THERE = replace(HERE, template="https://www.c.example/{language}/services/{path}")


def test_pages_live_here_unless_the_council_says_otherwise() -> None:
    assert HERE.page("en", "/bins/missed-bin/", "1") == "https://c.example/bins/missed-bin/"
    assert HERE.page("cy", "/biniau/", "1") == "https://c.example/cy/biniau/"
    assert HERE.chapter("https://c.example/moving/", "after") == "https://c.example/moving/after/"
    assert HERE.home("cy") == "https://c.example/cy/"


@pytest.mark.parametrize(
    ("template", "address"),
    [
        ("https://www.c.example/{path}", "https://www.c.example/bins/missed-bin"),
        ("https://www.c.example/{language}/{path}/", "https://www.c.example/en/bins/missed-bin/"),
        ("https://www.c.example/{slug}-{id}", "https://www.c.example/missed-bin-77"),
        ("https://www.c.example/page.aspx?id={id}", "https://www.c.example/page.aspx?id=77"),
    ],
)
def test_a_template_names_pages_as_the_councils_own_website_does(template: str, address: str) -> None:
    assert replace(HERE, template=template).page("en", "/bins/missed-bin/", "77") == address


def test_a_guides_chapters_are_headings_of_the_councils_own_page() -> None:
    assert THERE.chapter("https://www.c.example/en/services/moving", "after").endswith("/moving#after")


def test_the_front_page_is_the_councils_own() -> None:
    assert THERE.home("en") == "https://www.c.example/"
    assert replace(THERE, homepage="https://www.c.example/home").home("cy") == "https://www.c.example/home"


@pytest.mark.parametrize(
    ("template", "languages", "words"),
    [
        ("www.c.example/{path}", ("en",), "full address"),
        ("http://www.c.example/{path}", ("en",), "full address"),
        ("https://{path}.c.example/", ("en",), "full address"),
        ("https://me:secret@c.example/{path}", ("en",), "full address"),
        ("https://www.c.example", ("en",), "full address"),
        ("https://www.c.example/{lgsl}/{id}", ("en",), "{lgsl} is not known"),
        ("https://www.c.example/{path.__class__}", ("en",), "is not known"),
        ("https://www.c.example/{path", ("en",), "Write letters"),
        ("https://www.c.example/#{path}", ("en",), "Write letters"),
        ("https://www.c.example/{slug}", ("en",), "{path} or {id}"),
        ("https://www.c.example/{path}", ("en", "cy"), "{language}"),
    ],
)
def test_a_poor_template_is_refused_with_what_to_write(
    template: str, languages: tuple[str, ...], words: str
) -> None:
    assert words in find_template_fault(template, languages)


@pytest.mark.parametrize("template", [THERE.template, "https://www.c.example:8443/p?id={id}"])
def test_a_good_template_has_no_fault(template: str) -> None:
    assert find_template_fault(template, ("en", "cy")) == ""


def linked_world() -> World:
    world = World()
    world.publish("bins", kind="topic")
    world.publish("missed", parent=uid("bins"))
    link = f'<a href="ref:page/{uid("missed")}">Missed</a> <a href="ref:page/{uid("never")}">Never</a>'
    world.publish("p", text("a", link))
    return world


def read_elsewhere(world: World) -> None:
    world._touch_all(url_template="https://www.c.example/services/{path}")


def test_links_between_pages_follow_the_template() -> None:
    world = linked_world()
    read_elsewhere(world)

    assert 'href="https://www.c.example/services/bins/missed"' in world.html("p")
    assert 'href="https://www.c.example/"' in world.html("p")  # a lost link falls back to the front page
    assert world.page("missed").path == "/bins/missed/"
    assert [card.url for card in world.page("missed").topics] == ["https://www.c.example/services/bins"]


def test_a_template_raises_the_version_of_every_page() -> None:
    world = linked_world()
    before = world.site()
    read_elsewhere(world)
    after = world.site()

    assert all(page.version > before.pages[id_].version for id_, page in after.pages.items())


def test_a_page_and_its_chapters_are_found_by_their_public_address() -> None:
    world = linked_world()
    world.publish("g", kind="guide", chapters=(Chapter(uid("one"), "one", "One"),))
    read_elsewhere(world)
    site = world.site()

    for url, name in (("bins/missed", "missed"), ("g", "g"), ("g#one", "g")):
        assert site.at_url(f"https://www.c.example/services/{url}") is site.translation(uid(name), "en")
    assert site.at_url("https://c.example/bins/missed/") is None
