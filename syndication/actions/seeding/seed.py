"""Seeds the demo step by step; each step is one content transaction or several, and may be run again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from time import monotonic

from cms.content_format import read_library
from cms.library_loading import load_library
from syndication.models import content_transaction

from .accounts import store_accounts
from .all_councils import join_all_councils
from .demo_alerts import store_demo_alerts
from .demo_councils import store_demo_councils
from .demo_facts import store_demo_facts
from .demo_file import Demo, read_demo
from .demo_links import store_demo_links
from .demo_scenes import find_edited_pages, play_scenes
from .progress import Report, be_silent
from .register import ROOT, load_register

CONTENT = ROOT / "cms" / "content"


def seed_demo(*, all_councils: bool = False, report: Report = be_silent) -> None:
    """Library, register, councils, facts, overrides, accounts; `all_councils` joins the real ones as well."""
    demo = read_demo()
    for title, step in _steps(demo, report):
        _run(title, step, report)
    if all_councils:
        _run("Every council of the register", lambda: join_all_councils(report=report), report)


def _steps(demo: Demo, report: Report) -> list[tuple[str, Callable[[], object]]]:
    slugs = [council.slug for council in demo.publishing]
    return [
        ("Register of councils and services", lambda: load_register(report=report)),
        ("Shared library", lambda: _load_library(report)),
        ("Fictional councils", lambda: store_demo_councils(demo)),
        ("Their facts", store_demo_facts),
        ("Deep links of their county", store_demo_links),
        ("Their overrides, holds and opt-outs", lambda: play_scenes(demo)),
        ("Their alerts", lambda: store_demo_alerts(demo)),
        ("Accounts", lambda: store_accounts(slugs)),
    ]


def _load_library(report: Report) -> None:
    """Loads the content files, but for the pages that the demo's library has moved on from."""
    edited = find_edited_pages()
    library = read_library(CONTENT)
    pages = tuple(page for page in library.pages if (page.name, page.language) not in edited)
    with content_transaction():
        load_library(replace(library, pages=pages), report=report)


def _run(title: str, step: Callable[[], object], report: Report) -> None:
    started = monotonic()
    report(f"{title} …")
    step()
    report(f"  done in {monotonic() - started:.1f} s")
