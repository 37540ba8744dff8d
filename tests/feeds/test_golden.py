"""Golden feeds: the bytes that readers get, in every format and language."""

from __future__ import annotations

import pytest

from tests.snapshots import assert_snapshot

from .builders import RENDERERS, written

QUESTIONS = {"every-language": {}, "en": {"lang": "en"}, "cy": {"lang": "cy"}, "complete": {"all": True}}


@pytest.mark.parametrize("name", RENDERERS)
@pytest.mark.parametrize("question", QUESTIONS)
def test_bytes_are_as_agreed(name: str, question: str) -> None:
    assert_snapshot(f"feeds/{question}.{name}", written(name, **QUESTIONS[question]))


@pytest.mark.parametrize("name", RENDERERS)
def test_same_state_gives_same_bytes(name: str) -> None:
    assert written(name) == written(name)
