"""Every type of page in every theme and both languages: nobody is shut out, at any width, by day or by night."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import DemoServer

from .conftest import broken_rules
from .page_types import COUNCIL, WIDTHS

pytestmark = pytest.mark.browser
VNU = os.environ.get("VNU_JAR", "")
# By day on a telephone and on a desk, by night in between: each is another palette or another layout.
SCHEMES = {320: "light", 768: "dark", 1280: "light"}


def test_both_languages_have_nearly_every_type(addresses: dict[str, str]) -> None:
    welsh = [name for name in addresses if name.endswith("(cy)")]
    assert len(welsh) >= 17, "all but a page that was never in Welsh"


def test_axe_finds_nothing_and_nothing_runs_off_the_screen(
    demo_server: DemoServer, addresses: dict[str, str], theme: str, page: Any
) -> None:
    problems = []
    for name, path in addresses.items():
        page.goto(demo_server.council_origin(COUNCIL) + path)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=SCHEMES[width])
            problems += [(name, width, found) for found in broken_rules(page)]
            needed = page.evaluate("document.documentElement.scrollWidth")
            problems += [(name, width, f"needs {needed} px")] if needed > width else []
    assert problems == []


def test_the_html_is_valid(
    demo_server: DemoServer, addresses: dict[str, str], theme: str, tmp_path: Path
) -> None:
    """By the Nu Html Checker, which knows the standard."""
    if not (VNU and Path(VNU).exists() and shutil.which("java")):
        pytest.skip("no Nu Html Checker: set VNU_JAR to vnu.jar, and have java")
    for name, path in addresses.items():
        file = tmp_path / f"{re.sub('[^a-z]+', '-', name)}.html"
        file.write_text(demo_server.get(path, COUNCIL).text)
    result = subprocess.run(
        ["java", "-jar", VNU, "--format", "json", *map(str, tmp_path.glob("*.html"))],
        capture_output=True,
        text=True,
        check=False,
    )
    messages = json.loads(result.stderr or '{"messages": []}')["messages"]
    assert [
        (Path(message["url"]).stem, message["message"], message.get("extract")) for message in messages
    ] == []
