"""Tables of the shared library: pages, facts, services, media."""

from .fact_definitions import FactDefinition
from .media import LibraryDocument, LibraryImage, LibraryRendition
from .owners import ContentOwner
from .page_types import (
    PAGE_KINDS,
    SHARED_PAGE_TYPES,
    GuidePage,
    LibraryRootPage,
    ServicePage,
    StepByStepPage,
    TopicPage,
)
from .search_synonyms import SearchSynonyms
from .services import LgilInteraction, LgslService
from .shared_page import ChangeKind, RemovalKind, SharedPage
from .tags import GuideTag, ServiceTag, TopicTag

__all__ = [
    "PAGE_KINDS",
    "SHARED_PAGE_TYPES",
    "ChangeKind",
    "ContentOwner",
    "FactDefinition",
    "GuidePage",
    "GuideTag",
    "LgilInteraction",
    "LgslService",
    "LibraryDocument",
    "LibraryImage",
    "LibraryRendition",
    "LibraryRootPage",
    "RemovalKind",
    "SearchSynonyms",
    "ServicePage",
    "ServiceTag",
    "SharedPage",
    "StepByStepPage",
    "TopicPage",
    "TopicTag",
]
