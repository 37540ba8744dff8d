"""A logo is written anew from what it shows; whatever else its file held reaches nobody."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from syndication.domain.logo_upload import read_logo
from syndication.domain.logos import LARGEST_LOGO, LARGEST_UPLOAD, Logo, LogoRefused, Placed, place_logo

from .logo_files import moving, noise, picture, png_that_claims, saved

LIGHT, DARK = Logo("logo-a.png", 300, 100), Logo("logo-b.png", 300, 100)


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "RGBA"), ("PNG", "P"), ("JPEG", "RGB"), ("JPEG", "CMYK"), ("WEBP", "RGBA")]
)
def test_pictures_become_a_small_png_or_webp(kind: str, mode: str) -> None:
    found = read_logo(picture(kind, mode=mode))
    image = opened(found.content)
    assert image.format.lower() == found.kind in {"png", "webp"}
    assert (image.size, found.width, found.height) == ((600, 200), 300, 100)
    assert len(found.content) <= LARGEST_LOGO


def test_a_large_picture_is_stored_at_twice_its_size_on_the_page() -> None:
    found = read_logo(picture(size=(3000, 1000)))
    assert (found.width, found.height, opened(found.content).size) == (600, 200, (1200, 400))


def test_greys_of_sixteen_bits_stay_grey() -> None:
    grey = opened(read_logo(saved(Image.new("I;16", (60, 20), 0x8000))).content)
    assert grey.convert("RGB").getpixel((5, 5)) == (128, 128, 128)


def test_what_can_be_seen_through_stays_so() -> None:
    found = read_logo(picture())
    assert opened(found.content).convert("RGBA").getpixel((599, 199))[3] == 0


def test_metadata_stays_behind() -> None:
    notes, exif = PngInfo(), Image.Exif()
    notes.add_text("Comment", "taken at home, 51.5 N")
    exif[0x013B] = "A. Photographer"
    for data in (picture(pnginfo=notes), picture("JPEG", mode="RGB", exif=exif)):
        content = read_logo(data).content
        assert not opened(content).getexif()
        assert b"home" not in content
        assert b"Photographer" not in content


def test_a_picture_on_its_side_is_set_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert opened(read_logo(picture("JPEG", (600, 200), "RGB", exif=exif)).content).size == (133, 400)


def test_a_script_behind_a_picture_is_gone() -> None:
    content = read_logo(picture() + b"<script>alert(1)</script><?php system($_GET[0]); ?>").content
    assert b"script" not in content
    assert b"php" not in content


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "PNG, JPEG, WebP or SVG"),
        (b"GIF89a" + b"\0" * 100, "PNG, JPEG, WebP or SVG"),
        (b"%PDF-1.7 logo", "PNG, JPEG, WebP or SVG"),
        (picture("BMP", mode="RGB"), "PNG, JPEG, WebP or SVG"),
        (picture()[:-60], "damaged"),
        (picture("JPEG", mode="RGB")[:900], "damaged"),
        (b"\x89PNG\r\n\x1a\n" + b"\xff" * 500, "PNG, JPEG, WebP or SVG"),
        (png_that_claims(50_000, 50_000), "too many pixels"),
        (png_that_claims(7_900, 7_900), "7900 × 7900 pixels"),
        (moving("PNG"), "moves"),
        (moving("WEBP"), "moves"),
        (noise(), "too detailed"),
        (b"\0" * (LARGEST_UPLOAD + 1), "more than 2 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_cannot_be_a_logo_is_refused_with_what_to_do(data: bytes, words: str) -> None:
    with pytest.raises(LogoRefused, match=words):
        read_logo(data)


def test_a_file_is_named_for_its_bytes() -> None:
    assert (
        read_logo(picture()).digest
        == read_logo(picture()).digest
        != read_logo(picture(size=(300, 100))).digest
    )


@pytest.mark.parametrize(
    ("for_dark", "paper", "ground", "placed"),
    [
        (None, "#ffffff", "#ffffff", Placed(LIGHT, on_plate=False)),
        (None, "#ffffff", "#1f5c3a", Placed(LIGHT, on_plate=True)),
        (DARK, "#ffffff", "#1f5c3a", Placed(DARK, on_plate=False)),
        (DARK, "#ffffff", "#eef3f0", Placed(LIGHT, on_plate=False)),
        (None, "#10151a", "#1f2c3a", Placed(LIGHT, on_plate=False)),
        (None, "#10151a", "#f5d90a", Placed(LIGHT, on_plate=True)),
    ],
)
def test_a_logo_stands_where_it_can_be_seen(
    for_dark: Logo | None, paper: str, ground: str, placed: Placed
) -> None:
    assert place_logo(LIGHT, for_dark, paper, ground) == placed
