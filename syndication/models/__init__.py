"""Tables, constraints, querysets: the log, the library's editions, and each council's own small state."""

from .alerts import Alert
from .branding import Branding
from .councils import Council, CouncilHost, CouncilRole, Layer, Membership, Nation, Partnership, Tier
from .feedback import PageOpinion, PageUse, ProblemReport
from .keys import FeedKey
from .library import DefinitionRecord, EditionRow, MediaRecord, PageRecord, Release
from .local import FactValue, Hold, OptOut, Subscription
from .localisations import Localisation, Override
from .log import (
    Change,
    Collector,
    Counter,
    Entry,
    Event,
    LoggedModel,
    content_transaction,
    record_entry,
    record_saved,
)
from .logos import Logo
from .search import FruitlessSearch, SearchEntry, SearchWord
from .site_pages import MOST_TASKS, SitePages

__all__ = [
    "MOST_TASKS",
    "Alert",
    "Branding",
    "Change",
    "Collector",
    "Council",
    "CouncilHost",
    "CouncilRole",
    "Counter",
    "DefinitionRecord",
    "EditionRow",
    "Entry",
    "Event",
    "FactValue",
    "FeedKey",
    "FruitlessSearch",
    "Hold",
    "Layer",
    "Localisation",
    "LoggedModel",
    "Logo",
    "MediaRecord",
    "Membership",
    "Nation",
    "OptOut",
    "Override",
    "PageOpinion",
    "PageRecord",
    "PageUse",
    "Partnership",
    "ProblemReport",
    "Release",
    "SearchEntry",
    "SearchWord",
    "SitePages",
    "Subscription",
    "Tier",
    "content_transaction",
    "record_entry",
    "record_saved",
]
