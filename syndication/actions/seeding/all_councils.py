"""Joins every council of the register, with its real deep links: the demo at full size."""

from __future__ import annotations

from pathlib import Path

from syndication.actions.join_council import join_council
from syndication.models import Council, content_transaction
from syndication.source.register import read_councils

from .councils import EVERY
from .deep_links import LINKS, load_deep_links
from .progress import Report, be_silent
from .register import COUNCILS


def join_all_councils(register: Path = COUNCILS, links: Path = LINKS, report: Report = be_silent) -> None:
    """Joins those that have not joined yet, each taking the whole library, in one content transaction."""
    codes = [council.gss_code for council in read_councils(register)]
    with content_transaction():
        waiting = Council.objects.filter(gss_code__in=codes, joined=False).select_related("nation")
        total = len(waiting)
        report(f"{total} councils to join.")
        for done, council in enumerate(waiting, start=1):
            join_council(council)
            if done % EVERY == 0:
                report(f"  {done} of {total} joined")
        load_deep_links(links, report=report)
