"""Seeds the demo step by step; each step is one content transaction or several, and may be run again."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from django.core.management import call_command

from .accounts import store_accounts
from .all_councils import join_all_councils
from .demo_councils import store_demo_councils
from .demo_facts import store_demo_facts
from .demo_file import Demo, read_demo
from .demo_links import store_demo_links
from .demo_scenes import play_scenes
from .progress import Report, be_silent
from .register import load_register


def seed_demo(*, all_councils: bool = False, report: Report = be_silent) -> None:
    """Library, register, councils, facts, overrides, accounts; `all_councils` joins the real ones as well."""
    demo = read_demo()
    for title, step in _steps(demo, report):
        _run(title, step, report)
    if all_councils:
        _run("Every council of the register", lambda: join_all_councils(report), report)


def _steps(demo: Demo, report: Report) -> list[tuple[str, Callable[[], object]]]:
    slugs = [council.slug for council in demo.publishing]
    return [
        ("Setting up the library", lambda: call_command("setup_library")),
        ("Register of councils and services", lambda: load_register(report=report)),
        ("Shared library", lambda: call_command("load_library")),
        ("Fictional councils", lambda: store_demo_councils(demo)),
        ("Their facts", store_demo_facts),
        ("Their deep links", lambda: store_demo_links(demo)),
        ("Their overrides, holds and opt-outs", lambda: play_scenes(demo)),
        ("Accounts", lambda: store_accounts(slugs)),
    ]


def _run(title: str, step: Callable[[], object], report: Report) -> None:
    started = monotonic()
    report(f"{title} …")
    step()
    report(f"  done in {monotonic() - started:.1f} s")
