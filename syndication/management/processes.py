"""Runs a few processes side by side and ends them together."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from types import FrameType

GRACE_SECONDS = 10


class Stopped(Exception):
    """Raised when the operating system asks this process to stop."""


def run_together(commands: Sequence[Sequence[str]]) -> int:
    """Starts every command and waits; when one ends, or on Ctrl-C, ends the others. Returns the first exit code."""
    for request in (signal.SIGTERM, signal.SIGHUP):  # SIGHUP: the terminal was closed
        signal.signal(request, _stop)
    processes = [subprocess.Popen(command) for command in commands]  # noqa: S603 — our own commands
    try:
        return _wait_for_first(processes)
    except (KeyboardInterrupt, Stopped):
        return 0
    finally:
        _end(processes)


def _stop(number: int, frame: FrameType | None) -> None:
    raise Stopped


def _wait_for_first(processes: Sequence[subprocess.Popen[bytes]]) -> int:
    while True:
        for process in processes:
            code = process.poll()
            if code is not None:
                return code or 1
        time.sleep(0.3)


def _end(processes: Sequence[subprocess.Popen[bytes]]) -> None:
    for process in processes:
        if process.poll() is None:
            process.terminate()
    deadline = time.monotonic() + GRACE_SECONDS
    for process in processes:
        try:
            process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()


def manage(*arguments: str) -> list[str]:
    """The command line of one of our own commands, in this interpreter."""
    return [sys.executable, "manage.py", *arguments]
