"""Pictures to upload, some of them hostile."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
SVG = f'<svg {NAMESPACES} viewBox="0 0 300 100">{{}}</svg>'


def svg(inside: str = '<path d="M0 0h300v100H0z" fill="#1f5c3a"/>', **root: str) -> bytes:
    text = SVG.format(inside)
    for name, value in root.items():
        text = text.replace("<svg ", f'<svg {name}="{value}" ', 1)
    return text.encode()


def picture(
    kind: str = "PNG", size: tuple[int, int] = (600, 200), mode: str = "RGBA", **options: Any
) -> bytes:
    """A flat picture with a disc on it."""
    image = Image.new(mode, size)
    ImageDraw.Draw(image).ellipse((10, 10, size[1] - 10, size[1] - 10), fill="#1f5c3a" if mode != "P" else 1)
    buffer = BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def noise(size: tuple[int, int] = (1200, 400)) -> bytes:
    """What no encoder makes small."""
    return saved(Image.effect_noise(size, 200).convert("RGB"))


def moving(kind: str) -> bytes:
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue")]
    return saved(frames[0], kind, save_all=True, append_images=frames[1:])


def png_that_claims(width: int, height: int) -> bytes:
    """A few bytes that would unfold into as many pixels."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 100_000)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def saved(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    buffer = BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()
