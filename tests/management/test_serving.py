"""Serving on one machine: a port that is taken is said at once, and no process outlives the others."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

ROOT = Path(__file__).resolve().parents[2]
SLEEPER = [sys.executable, "-c", "import os, time; os.write(1, b'%d\\n' % os.getpid()); time.sleep(60)"]
RUN = f"from syndication.management.processes import run_together; run_together([{SLEEPER!r}] * 2)"


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        sock.listen()
        yield sock.getsockname()[1]


def test_the_demo_says_that_its_port_is_taken_before_it_makes_anything(
    taken: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORT", str(taken))
    with pytest.raises(
        CommandError, match=rf"port {taken}: Address already in use.*PORT={taken + 1} make demo"
    ):
        call_command("demo")


def test_a_taken_port_starts_no_process(taken: int) -> None:
    with pytest.raises(CommandError, match="Address already in use"):
        call_command("serve", port=taken)


@pytest.mark.parametrize("request_to_stop", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_no_process_outlives_a_request_to_stop(request_to_stop: signal.Signals) -> None:
    parent = subprocess.Popen([sys.executable, "-c", RUN], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert parent.stdout
    children = [int(parent.stdout.readline()) for _ in range(2)]
    parent.send_signal(request_to_stop)
    assert parent.wait(15) == 0
    assert [pid for pid in children if is_running(pid)] == []


def test_when_one_process_ends_the_others_do() -> None:
    parent = subprocess.Popen([sys.executable, "-c", RUN], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert parent.stdout
    first, second = (int(parent.stdout.readline()) for _ in range(2))
    os.kill(first, signal.SIGKILL)
    parent.wait(15)
    assert not is_running(second)


def is_running(pid: int, within: float = 2) -> bool:
    """Whether a process is still there a moment later."""
    deadline = time.monotonic() + within
    while time.monotonic() < deadline:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.05)
    return True
