"""`council-mirror pull URL --out DIR`: keeps a folder in step with what a council publishes.

Exit codes: 0 in step; 1 the service could not be reached or broke its contract, or the disk failed; 2 wrong
use, or the folder belongs to something else; 3 too many pages would have been removed; 4 the copy is complete
and yet differs; 5 no such council, or a key is needed.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from .errors import MirrorError
from .folder import Folder, Rehearsal
from .mirror import Mirror, Outcome
from .service import Service


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry point; returns the exit code."""
    options = parser().parse_args(arguments)
    try:
        mirror = build_mirror(options)
        return watch(mirror, options.every) if options.watch else pull_once(mirror, options.dry_run)
    except MirrorError as error:
        say(f"council-mirror: {error}")
        return error.exit_code
    except OSError as error:
        say(f"council-mirror: the copy cannot be written: {error}")
        return 1
    except KeyboardInterrupt:
        say("stopped; run again to continue")
        return 130


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="council-mirror", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    pull = top.add_subparsers(dest="command", required=True).add_parser(
        "pull", help="bring the folder into step"
    )
    pull.add_argument(
        "url", metavar="URL", help="the council's API, such as https://pages.example/api/v1/councils/ambridge"
    )
    pull.add_argument("--out", metavar="DIR", type=Path, required=True, help="the folder that holds the copy")
    pull.add_argument(
        "--key", default=os.environ.get("COUNCIL_MIRROR_KEY"), help="feed key (or COUNCIL_MIRROR_KEY)"
    )
    pull.add_argument("--watch", action="store_true", help="stay, and pull again and again")
    pull.add_argument(
        "--every", metavar="SECONDS", type=positive, default=60.0, help="between pulls (default 60)"
    )
    pull.add_argument("--dry-run", action="store_true", help="say what would change, write nothing")
    pull.add_argument(
        "--allow-mass-removal", action="store_true", help="let more pages go than --removal-share"
    )
    pull.add_argument(
        "--removal-share",
        metavar="SHARE",
        type=share,
        default=0.3,
        help="of the copy that may go at once, between 0 and 1 (default 0.3)",
    )
    return top


def positive(text: str) -> float:
    number = float(text)
    if not 1 <= number <= 86_400:
        raise argparse.ArgumentTypeError("must be between 1 and 86400 seconds")
    return number


def share(text: str) -> float:
    number = float(text)
    if not 0 <= number <= 1:
        raise argparse.ArgumentTypeError("must be between 0 and 1")
    return number


def build_mirror(options: argparse.Namespace) -> Mirror:
    kind = Rehearsal if options.dry_run else Folder
    return Mirror(
        Service(options.url, options.key),
        kind(options.out, options.url),
        on_progress=show_progress,
        allow_mass_removal=options.allow_mass_removal,
        removal_share=options.removal_share,
    )


def pull_once(mirror: Mirror, rehearsed: bool = False) -> int:
    outcome = mirror.pull()
    held = len(mirror.folder.ids())
    verb = "would be put" if rehearsed else "put"
    again = " (copied anew)" if outcome.resynced else ""
    say(f"in step: {held} pages; {outcome.put} {verb}, {outcome.removed} removed{again}")
    return 0


def watch(mirror: Mirror, every: float) -> int:
    """Pulls for ever; only an error that trying again cannot mend ends it."""
    while True:
        try:
            pull_once(mirror)
        except MirrorError as error:
            if error.lasting:
                raise
            say(f"council-mirror: {error} Trying again in {every:g} s.")
        time.sleep(every)


def show_progress(outcome: Outcome) -> None:
    if sys.stderr.isatty():
        print(f"\r{outcome.put} put, {outcome.removed} removed …\x1b[K", end="", file=sys.stderr, flush=True)


def say(text: str) -> None:
    lead = "\r\x1b[K" if sys.stderr.isatty() else ""
    print(f"{lead}{text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
