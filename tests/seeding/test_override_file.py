"""Overrides in content files become differences: names turn into ids, and each kind finds its path."""

from __future__ import annotations

import tomllib

import pytest

from cms.content_format.names import block_uuid, chapter_uuid, fact_uuid, page_uuid
from cms.models import FactDefinition
from syndication.actions.localise_page import Difference
from syndication.actions.seeding.identities import local_block_uuid
from syndication.actions.seeding.override_file import Place, read_overrides
from syndication.domain.documents import Block

pytestmark = pytest.mark.django_db

START = '[[override]]\nlayer = "ambridge"\npage = "bulky-waste"\nlanguage = "en"\n'
PLACE = Place("ambridge", "bulky-waste", "en")


def read(*tables: str) -> list[Difference]:
    text = "\n".join(START + table for table in tables)
    return read_overrides(tomllib.loads(text)["override"])[PLACE]


@pytest.mark.parametrize(
    ("table", "path"),
    [
        ('op = "set"\nfield = "title"\ntext = "x"', "title"),
        ('op = "hide"\nblock = "fees"', f"body/{block_uuid('bulky-waste', 'fees')}"),
        ('op = "insert"\nposition = "end"', "body"),
        (
            'op = "set"\nfield = "title"\nchapter = "after"',
            f"chapters/{chapter_uuid('bulky-waste', 'after')}/title",
        ),
        (
            'op = "hide"\nchapter = "after"\nblock = "fees"',
            f"chapters/{chapter_uuid('bulky-waste', 'after')}/body/{block_uuid('bulky-waste', 'fees')}",
        ),
    ],
)
def test_each_operation_finds_its_path(table: str, path: str) -> None:
    assert [difference.path for difference in read(table)] == [path]


def test_a_replacing_block_keeps_the_id_and_its_facts_and_links_are_by_uuid() -> None:
    fee, page = fact_uuid("fee"), page_uuid("missed-bin")
    (difference,) = read(
        'op = "replace"\nblock = "fees"\n[[override.blocks]]\nname = "fees"\ntype = "text"\n'
        "html = '<p>{{fee|words}} <a href=\"ref:page/missed-bin\">see</a></p>'"
    )
    html = f'<p>{{{{{fee}|words}}}} <a href="ref:page/{page}">see</a></p>'
    assert difference.blocks == [Block(str(block_uuid("bulky-waste", "fees")), "text", {"html": html})]


def test_an_inserted_block_is_the_councils_own() -> None:
    (difference,) = read(
        'op = "insert"\nposition = "after"\nblock = "fees"\n'
        '[[override.blocks]]\nname = "book"\ntype = "action"\nkind = "pay"\nlabel = "Book"\nfact = "link"'
    )
    (block,) = difference.blocks
    assert block.id == str(local_block_uuid("ambridge", "bulky-waste", "book"))
    assert block.value == {"kind": "pay", "label": "Book", "fact": str(fact_uuid("link")), "note": ""}
    assert (difference.position, difference.path) == ("after", f"body/{block_uuid('bulky-waste', 'fees')}")


def test_an_inserted_block_can_be_an_anchor() -> None:
    news = '[[override.blocks]]\nname = "news"\ntype = "warning"\ntext = "x"'
    _, below = read(
        f'op = "insert"\nposition = "start"\n{news}', 'op = "insert"\nposition = "after"\nblock = "news"'
    )
    assert below.path == f"body/{local_block_uuid('ambridge', 'bulky-waste', 'news')}"


def test_the_text_of_a_slot_has_facts_by_key_as_editors_see_them() -> None:
    FactDefinition.objects.create(uuid=fact_uuid("fee"), key="fee", label="Fee", type="money")
    text = '<p>{{fee}} <a href="ref:page/missed-bin">see</a></p>'
    (difference,) = read(f'op = "fill"\nblock = "local"\ntext = \'{text}\'')
    assert difference.text == f'<p>{{{{fee}}}} <a href="ref:page/{page_uuid("missed-bin")}">see</a></p>'


def test_each_override_has_an_id_of_its_own_that_stays() -> None:
    tables = ['op = "hide"\nblock = "fees"', 'op = "hide"\nblock = "intro"']
    ids = [difference.id for difference in read(*tables)]
    assert len(set(ids)) == 2
    assert ids == [difference.id for difference in read(*tables)]


def test_ids_stay_when_an_override_of_another_page_comes_before() -> None:
    """A demo that is there already must know its overrides again when the file grows."""
    one = {"layer": "ambridge", "page": "bulky-waste", "language": "en", "op": "hide", "block": "fees"}
    (alone,) = read_overrides([one])[PLACE]
    grown = read_overrides([{**one, "page": "noise"}, one])[PLACE]
    assert [difference.id for difference in grown] == [alone.id]
