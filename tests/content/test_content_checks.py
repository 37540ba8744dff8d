"""The sample library passes its own checks, as it stands in the demo's database."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, demo_environment

# Reviews fall due as time passes; that says nothing of the text.
BY_THE_CALENDAR = {"review-overdue"}


@pytest.fixture(scope="module")
def checked(demo_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What `check_content` says of the demo, with the library's edits that the demo publishes."""
    folder = tmp_path_factory.mktemp("checked") / "var"
    shutil.copytree(demo_folder, folder)
    command = [sys.executable, "manage.py", "check_content", "--format", "json"]
    environment = demo_environment(folder, 8000)
    result = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_no_page_has_an_error_or_a_warning(checked: dict[str, Any]) -> None:
    grave = [
        (finding["rule"], (finding["page"] or {}).get("title"), finding["where"], finding["message"])
        for finding in checked["findings"]
        if finding["severity"] != "advice" and finding["rule"] not in BY_THE_CALENDAR
    ]
    assert grave == []


def test_the_whole_library_was_read(checked: dict[str, Any]) -> None:
    files = list((ROOT / "cms" / "content" / "pages").glob("*.toml"))
    assert checked["pages"] > len(files) > 100
