"""A logo made of pixels, written anew: whatever else the uploaded file held is gone."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from PIL import Image, ImageOps, UnidentifiedImageError

from .logos import HIGHEST, LARGEST_LOGO, WIDEST, LogoFile, LogoKind, LogoRefused, fit

FORMATS = ("PNG", "JPEG", "WEBP")
LONGEST_SIDE = 8_000  # pixels
MOST_PIXELS = 16_000_000
SMALLER = "Make it smaller: 1200 × 400 is all that is used."
BROKEN = "This picture is damaged. Export it again as PNG and upload that."


def read_pixels(data: bytes) -> LogoFile:
    """PNG, JPEG or WebP as a small PNG or WebP at twice its size on the page; raises LogoRefused."""
    image = _decoded(data)
    image.thumbnail((2 * WIDEST, 2 * HIGHEST), Image.Resampling.LANCZOS)
    width, height = fit(image.width / 2, image.height / 2)
    for kind, content in _encodings(image):
        if len(content) <= LARGEST_LOGO:
            return LogoFile(kind, content, width, height)
    raise LogoRefused(
        "This picture is too detailed for a logo: even compressed it has more than 40 kB, and every page carries it. "
        "Upload one with fewer colours or without its background, or an SVG."
    )


def _decoded(data: bytes) -> Image.Image:
    """The picture without its metadata, the right way up; its size is looked at before any pixel is."""
    try:
        image = Image.open(BytesIO(data), formats=FORMATS)
        _refuse_size(image)
        image.load()
        upright = ImageOps.exif_transpose(_of_eight_bits(image))
        return upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    except LogoRefused:
        raise
    except Image.DecompressionBombError as error:
        raise LogoRefused(f"This picture has too many pixels. {SMALLER}") from error
    except UnidentifiedImageError as error:
        raise LogoRefused(
            "This is no picture that can be a logo. Upload a PNG, JPEG, WebP or SVG file."
        ) from error
    except Exception as error:  # decoders raise whatever they stumble over
        raise LogoRefused(BROKEN) from error


def _of_eight_bits(image: Image.Image) -> Image.Image:
    """Greys of sixteen bits as eight: converted as they are, all but the darkest would be white."""
    if not image.mode.startswith("I"):
        return image
    return image.point(lambda grey: grey / 256).convert("L")


def _refuse_size(image: Image.Image) -> None:
    if getattr(image, "n_frames", 1) > 1:
        raise LogoRefused("This picture moves. Upload one that stands still.")
    if max(image.size) > LONGEST_SIDE or image.width * image.height > MOST_PIXELS:
        width, height = image.size
        raise LogoRefused(f"This picture has {width} × {height} pixels. {SMALLER}")


def _encodings(image: Image.Image) -> Iterator[tuple[LogoKind, bytes]]:
    """Exact ones first, the smaller of the two before the other; then ones that give up some detail."""
    exact: list[tuple[LogoKind, bytes]] = [
        ("png", _written(image, "PNG", optimize=True)),
        ("webp", _written(image, "WEBP", lossless=True)),
    ]
    yield from sorted(exact, key=lambda one: len(one[1]))
    for quality in (90, 80):
        yield "webp", _written(image, "WEBP", quality=quality)


def _written(image: Image.Image, kind: str, **options: Any) -> bytes:
    """Only the pixels: a copy has no colour profile, no EXIF and no text chunks."""
    bare = Image.new(image.mode, image.size)
    bare.paste(image)
    buffer = BytesIO()
    bare.save(buffer, kind, **options)
    return buffer.getvalue()
