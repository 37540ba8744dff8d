"""Loads the register's files, by default those that the project carries."""

from __future__ import annotations

from pathlib import Path

from syndication.models import content_transaction
from syndication.source.register import read_councils, read_interactions, read_services

from .councils import load_councils
from .progress import Report, be_silent
from .services import load_interactions, load_services

ROOT = Path(__file__).resolve().parents[3]
COUNCILS = ROOT / "syndication" / "data" / "councils.csv"
SERVICES = ROOT / "cms" / "data" / "lgsl_services.csv"
INTERACTIONS = ROOT / "cms" / "data" / "lgil_interactions.csv"


def load_register(
    councils: Path = COUNCILS,
    services: Path = SERVICES,
    interactions: Path = INTERACTIONS,
    report: Report = be_silent,
) -> None:
    """Reads all three files before it writes anything; one transaction, so all or nothing."""
    service_rows, interaction_rows = read_services(services), read_interactions(interactions)
    council_rows = read_councils(councils)
    with content_transaction():
        report(f"Services (LGSL): {load_services(service_rows)}.")
        report(f"Interactions (LGIL): {load_interactions(interaction_rows)}.")
        report(f"Councils: {load_councils(council_rows, report)}.")
