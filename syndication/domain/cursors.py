"""Cursors: a council's place in its own changes, signed so that only the service can make one."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from .armour import armoured, find_raw
from .errors import ResyncRequired

END = "~"  # sorts after every UUID: the place behind the last item of a version
LONGEST = 600  # characters; a real cursor has about 200
SIGNATURE_BYTES = 32


@dataclass(frozen=True, order=True)
class Cursor:
    """Everything up to (version, id) has been seen; `head` is the council's head when the first sync began.

    A copy that started without a cursor never held what was removed by `head`: see `changes_since`.
    """

    epoch: str
    council_id: str
    version: int
    id: str
    head: int


def encode(cursor: Cursor, key: bytes) -> str:
    """The cursor as url-safe text with an HMAC-SHA256 signature."""
    fields = [cursor.epoch, cursor.council_id, cursor.version, cursor.id, cursor.head]
    body = json.dumps(fields, separators=(",", ":"), ensure_ascii=False).encode()
    return armoured(_sign(body, key) + body)


def decode(text: str, keys: bytes | Iterable[bytes], *, epoch: str, council_id: str, head: int) -> Cursor:
    """The cursor that `encode` made with any of `keys`; raises ResyncRequired for every other text.

    Also refused: another epoch (a backup was restored), another council's cursor, one ahead of the head.
    """
    cursor = _read(text, (keys,) if isinstance(keys, bytes) else tuple(keys))
    if cursor.epoch != epoch:
        raise _resync("This cursor is from before the service was restored from a backup.")
    if cursor.council_id != council_id:
        raise _resync("This cursor belongs to another council.")
    if max(cursor.version, cursor.head) > head:
        raise _resync("This cursor is ahead of the council's latest change.")
    return cursor


def _read(text: str, keys: tuple[bytes, ...]) -> Cursor:
    raw = find_raw(text, LONGEST)
    if raw is None:
        raise _resync("This is not a cursor that this service gave.")
    signature, body = raw[:SIGNATURE_BYTES], raw[SIGNATURE_BYTES:]
    if not any(hmac.compare_digest(signature, _sign(body, key)) for key in keys):
        raise _resync("This cursor was altered, or its signing key has been retired.")
    return _fields(json.loads(body))


def _fields(values: list[Any]) -> Cursor:
    """Of a body whose signature is right, so only a change of format can spoil it."""
    match values:
        case [str(epoch), str(council_id), int(version), str(place), int(head)]:
            return Cursor(epoch, council_id, version, place, head)
    raise _resync("This cursor is in a format that is no longer used.")


def _sign(body: bytes, key: bytes) -> bytes:
    return hmac.new(key, b"syndication.cursor.1:" + body, hashlib.sha256).digest()


def _resync(reason: str) -> ResyncRequired:
    return ResyncRequired(f"{reason} Ask again without a cursor, then remove what the answers did not name.")
