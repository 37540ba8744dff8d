"""The Python examples of docs/feeds.md do what they say, on a running demo."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import DemoServer

from .pages import ROOT, fences, read


def run_example(which: str, server: DemoServer, folder: Path) -> str:
    """What the one example that holds `which` prints."""
    (example,) = [code for code in fences(read("feeds.md"), "python") if which in code]
    code = example.replace("http://localhost:8000", server.origin)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", code]
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_following_changes_gives_a_copy_that_is_in_step(demo_server: DemoServer, tmp_path: Path) -> None:
    assert run_example("def is_in_step", demo_server, tmp_path).endswith("pages; in step: True\n")


def test_the_mirror_puts_every_page_once(demo_server: DemoServer, tmp_path: Path) -> None:
    printed = run_example("Mirror(", demo_server, tmp_path).splitlines()
    assert printed[-1] == f"{len(printed) - 1} put, 0 removed"
    assert len(list(tmp_path.glob("copy/????????-*.json"))) == len(printed) - 1


def test_feedparser_is_told_that_nothing_has_changed(demo_server: DemoServer, tmp_path: Path) -> None:
    printed = run_example("feedparser", demo_server, tmp_path).splitlines()
    assert printed[0].startswith("urn:uuid:")
    assert printed[-1] == "304"
