"""Golden files. UPDATE_SNAPSHOTS=1 rewrites them; read the difference before committing it."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent


def assert_snapshot(name: str, content: bytes) -> None:
    """`content` is byte for byte what is stored under `name`."""
    path = FOLDER / name
    if os.environ.get("UPDATE_SNAPSHOTS") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    assert content == path.read_bytes(), f"{name} differs; UPDATE_SNAPSHOTS=1 accepts the new form"
