"""What makes a page hard to read, to find or to trust: rules over a page as a value. Plain Python."""

from .checking import check_library, check_page
from .findings import RULES, SEVERITIES, Finding, Rule, Severity
from .pages import PageName, PageText
from .surroundings import Surroundings

__all__ = [
    "RULES",
    "SEVERITIES",
    "Finding",
    "PageName",
    "PageText",
    "Rule",
    "Severity",
    "Surroundings",
    "check_library",
    "check_page",
]
