"""Concurrent writers to one log, as threads or processes, some of which roll back; a reader polls beside them."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


class RolledBack(Exception):
    pass


def make_tables() -> None:
    """The tables that the log needs: migrating everything would take far longer than the race itself."""
    from django.contrib.auth.models import Group, Permission, User
    from django.contrib.contenttypes.models import ContentType
    from django.db import connection

    from syndication.models import Change, Counter, Layer

    with connection.schema_editor() as editor:
        for model in (ContentType, Permission, Group, User, Layer, Counter, Change):
            editor.create_model(model)


def write(count: int, seed: int) -> int:
    """Writes `count` transactions of one to three entries, rolls one in ten back; the number of entries kept."""
    from syndication.models import Entry, Event, content_transaction

    chance, kept = random.Random(seed), 0
    for index in range(count):
        entries = chance.randint(1, 3)
        try:
            with content_transaction() as collector:
                for _ in range(entries):
                    collector.record(Entry(Event.RELEASE, "presentation", note=f"{seed}-{index}"))
                time.sleep(chance.random() * 0.002)
                if chance.random() < 0.1:
                    raise RolledBack
        except RolledBack:
            continue
        kept += entries
    return kept


class Reader(threading.Thread):
    """Polls `number > cursor` until told to stop, as a consumer does."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[int] = []
        self.done = threading.Event()

    def run(self) -> None:
        from django.db import connection

        while not self.done.is_set():
            self.poll()
            time.sleep(0.002)
        connection.close()

    def poll(self) -> None:
        from syndication.models import Change

        cursor = self.seen[-1] if self.seen else 0
        numbers = Change.objects.filter(number__gt=cursor).order_by("number").values_list("number", flat=True)
        self.seen.extend(numbers)


def print_race(writers: int, count: int) -> None:
    """Writers and a reader as threads of this process; prints what was kept, seen and stored as JSON."""
    from syndication.models import Change

    make_tables()
    reader = Reader()
    reader.start()
    kept = write_in_threads(writers, count)
    reader.done.set()
    reader.join()
    reader.poll()
    stored = list(Change.objects.order_by("number").values_list("number", flat=True))
    print(json.dumps({"kept": kept, "seen": reader.seen, "stored": stored}))


def write_in_threads(writers: int, count: int) -> int:
    from django.db import connection

    kept: list[int] = []

    def work(seed: int) -> None:
        try:
            kept.append(write(count, seed))
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(writers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    assert len(kept) == writers, "a writer failed"
    return sum(kept)


def run_race(writers: int, count: int, url: str) -> dict[str, Any]:
    """What `print_race` prints, on another database, which is empty."""
    output, _ = start(f"print_race({writers}, {count})", url).communicate(timeout=240)
    return dict(json.loads(output.splitlines()[-1]))


def start_processes(writers: int, count: int, url: str) -> list[subprocess.Popen[str]]:
    """Writers in processes of their own, in a database that is empty; each prints how many entries it kept."""
    assert start("make_tables()", url).wait(60) == 0
    return [start(f"print(write({count}, {seed}))", url) for seed in range(writers)]


def start(call: str, url: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "cms.settings.test", "TEST_DATABASE_URL": url}
    code = f"import django; django.setup(); from tests.models.writers import *; {call}"
    command = [sys.executable, "-c", code]
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
