"""Of an SVG only shapes, colours and references to its own parts are left; anything that could act is refused."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from syndication.domain.logo_upload import read_logo
from syndication.domain.logos import LogoRefused

from .logo_files import SVG, svg

STOPS = '<linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient>'
GRADIENT = f'{STOPS}<linearGradient id="b" xlink:href="#a"/>'


def written(data: bytes) -> str:
    found = read_logo(data)
    ElementTree.fromstring(found.content)
    return found.content.decode()


def test_a_plain_drawing_is_kept_with_a_size() -> None:
    found = read_logo(svg())
    assert (found.kind, found.width, found.height) == ("svg", 600, 200)
    assert found.content.decode() == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100" width="600" height="200">'
        '<path d="M0 0h300v100H0z" fill="#1f5c3a" /></svg>'
    )


@pytest.mark.parametrize(
    ("inside", "kept"),
    [
        (f"<defs>{GRADIENT}</defs><rect fill='url(#b)'/>", 'fill="url(#b)"'),
        (
            "<style>.cls-1{fill:#fff;stroke-width:2px}</style><g class='cls-1'/>",
            ".cls-1{fill:#fff;stroke-width:2px}",
        ),
        ("<symbol id='s'><circle r='1'/></symbol><use xlink:href='#s' x='3'/>", '<use href="#s" x="3" />'),
        ("<clipPath id='c'><rect/></clipPath><g clip-path='url(#c)'/>", 'clip-path="url(#c)"'),
        ("<path style='fill:red;-inkscape-stroke:none;font-family:Arial'/>", 'style="fill:red"'),
        ("<g transform='translate(3 4) rotate(-45)'/>", 'transform="translate(3 4) rotate(-45)"'),
    ],
)
def test_what_editors_write_is_understood(inside: str, kept: str) -> None:
    assert kept in written(svg(inside))


@pytest.mark.parametrize(
    "inside",
    [
        "<title>Draft 3, by Eve</title>",
        "<!-- Eve's computer --><?php echo 1 ?>",
        "<metadata><rdf:RDF xmlns:rdf='urn:rdf'><rdf:li>Eve</rdf:li></rdf:RDF></metadata>",
        "<sodipodi:namedview xmlns:sodipodi='urn:s' onload='eve()'><x:script xmlns:x='http://www.w3.org/1999/xhtml'>eve()</x:script></sodipodi:namedview>",
        "<path data-name='Eve' xml:base='https://eve.example/' aria-label='Eve'/>",
        "Eve <g>Eve</g>",
    ],
)
def test_what_shows_nothing_is_left_out(inside: str) -> None:
    text = written(svg(inside))
    assert "Eve" not in text
    assert "eve" not in text
    assert "php" not in text


HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT>alert(1)</SCRIPT>",
    "<script href='https://eve.example/x.js'/>",
    "<g onload='alert(1)'/>",
    "<path OnClick='alert(1)'/>",
    "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
    "<image href='https://eve.example/x.png'/>",
    "<image href='data:image/png;base64,AAAA'/>",
    "<feImage href='https://eve.example/x'/>",
    "<a href='javascript:alert(1)'><path/></a>",
    "<use href='https://eve.example/x.svg#a'/>",
    "<use xlink:href='data:image/svg+xml,x#a'/>",
    "<use href=' #a'/>",
    "<animate attributeName='href' to='javascript:alert(1)'/>",
    "<set attributeName='onload' to='alert(1)'/>",
    "<iframe src='https://eve.example'/>",
    "<handler>alert(1)</handler>",
    "<text>Council</text>",
    "<filter id='f'/>",
    "<pattern id='p'/>",
    "<path fill='url(https://eve.example/x)'/>",
    "<path fill='url(//eve.example/x)'/>",
    "<path fill='url(x.svg#a)'/>",
    "<path fill='URL( https://eve.example/x )'/>",
    "<path style='fill:url(https://eve.example)'/>",
    "<path style='fill:u\\72l(https://eve.example)'/>",
    "<path style='fill:expression(alert(1))'/>",
    "<path style='fill:image-set(\"x\" 1x)'/>",
    "<path style='fill:/**/url(x)'/>",
    "<style>@import 'https://eve.example/x.css';</style>",
    "<style>@import url(x);.a{fill:red}</style>",
    "<style>@font-face{font-family:x;src:url(x)}</style>",
    "<style>.a{fill:url(https://eve.example)}</style>",
    "<style>.a[fill^='x']{fill:red}</style>",
    "<style><![CDATA[</style><script>alert(1)</script>]]></style>",
]


@pytest.mark.parametrize("inside", HOSTILE)
def test_whatever_could_act_or_call_is_refused(inside: str) -> None:
    with pytest.raises(LogoRefused):
        read_logo(svg(inside))


@pytest.mark.parametrize("attribute", ["onload", "onerror", "onbegin"])
def test_the_root_may_not_act_either(attribute: str) -> None:
    with pytest.raises(LogoRefused, match="script"):
        read_logo(svg(**{attribute: "alert(1)"}))


LAUGHS = '<!ENTITY l0 "ha">' + "".join(f'<!ENTITY l{n} "' + f"&l{n - 1};" * 10 + '">' for n in range(1, 9))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (f"<!DOCTYPE svg [{LAUGHS}]>{SVG.format('&l8;')}".encode(), "DOCTYPE"),
        (b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + svg("&x;"), "DOCTYPE"),
        (b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://eve.example/x.dtd">' + svg(), "DOCTYPE"),
        (svg()[:-4], "not well-formed"),
        (b"<svg viewBox='0 0 1 1'/>", "not SVG"),
        (b"<html xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></html>", "not SVG"),
        (b"<?xml version='1.0' encoding='x-eve'?>" + svg(), "not well-formed"),
        (svg().replace(b'viewBox="0 0 300 100"', b""), "viewBox"),
        (svg().replace(b"0 0 300 100", b"0 0 nan 100"), "viewBox"),
        (svg().replace(b"0 0 300 100", b"0 0 300 0"), "viewBox"),
        (svg().replace(b"0 0 300 100", b"0 0 5e-324 5e-324"), "viewBox"),
        (svg().replace(b"0 0 300 100", b"0 0 1e308 1e308"), "viewBox"),
        (svg("<g>" * 60 + "</g>" * 60), "groups within groups"),
        (svg("<path/>" * 3_001), "more than 3,000 shapes"),
        (svg(f"<path d='{'M0 0' * 20_000}'/>"), "more than 40 kB"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_drawing_is_refused_with_what_to_do(data: bytes, words: str) -> None:
    with pytest.raises(LogoRefused, match=words):
        read_logo(data)


@pytest.mark.parametrize(
    "inside",
    [
        "<path id='l0'/>"
        + "".join(f"<g id='l{n}'>" + f"<use href='#l{n - 1}'/>" * 10 + "</g>" for n in range(1, 8)),
        "<g id='a'><use href='#a'/></g>",
        "<mask id='a'><rect mask='url(#b)'/></mask><mask id='b'><rect/></mask><g mask='url(#a)'/>",
        "<style>.m{mask:url(#a)}</style><mask id='a'><rect class='m'/></mask><g class='m'/>",
        "<style>rect{mask:url(#a)}</style><mask id='a'><rect/></mask>",
        "<clipPath id='a'><rect style='clip-path:url(#b)'/></clipPath><g style='clip-path:url(#a)'/>",
        "<g id='a'>" + "<path/>" * 100 + "</g>" + "<use href='#a'/>" * 30,
    ],
)
def test_a_drawing_cannot_unfold_into_a_huge_one(inside: str) -> None:
    with pytest.raises(LogoRefused, match="parts within parts"):
        read_logo(svg(inside))
