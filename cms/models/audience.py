"""Whom a page can be for."""

from __future__ import annotations

NATIONS = (
    ("england", "England"),
    ("wales", "Wales"),
    ("scotland", "Scotland"),
    ("northern-ireland", "Northern Ireland"),
)
TIERS = (("county", "Counties"), ("district", "Districts"), ("unitary", "Unitaries"))
