"""A council's resolved site: worked out when asked for, kept while the numbers that it came from stand."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Hashable, Sequence
from threading import Lock

from syndication.domain.pages import CouncilSite
from syndication.domain.resolve import resolve, with_times
from syndication.models import Council, Layer

from .library import get_library
from .log import current_epoch, find_heads, find_times
from .state import find_chain, find_providers, get_council_state

KEPT_PAGES = 100_000  # of all councils together; one takes about 4 kB
Key = tuple[Hashable, ...]  # (epoch, council, the library's number, the numbers of layers and providers)
_sites: OrderedDict[Key, CouncilSite] = OrderedDict()
_lock = Lock()
_resolving: defaultdict[int, Lock] = defaultdict(Lock)


def get_site(council: Council) -> CouncilSite:
    """All that a council publishes now, each page with the time of its version."""
    chain, providers = find_chain(council), find_providers(council)
    heads = find_heads(layer.pk for layer in (*chain, *providers))
    library_head = heads.pop(None, 0)
    key = (current_epoch(), council.pk, library_head, *sorted(heads.items(), key=str))
    found = _find(key)
    if found is None:
        # Many ask at once after a change; one of them works it out.
        with _resolving[council.pk]:
            found = _find(key) or _keep(key, _resolve(council, chain, providers, library_head))
    return found


def _resolve(
    council: Council, chain: Sequence[Layer], providers: Sequence[Council], library_head: int
) -> CouncilSite:
    site = resolve(get_library(library_head), get_council_state(council, chain, providers))
    versions = {page.version for page in site.pages.values()}
    return with_times(site, find_times(versions | {gone.version for gone in site.removed.values()}))


def _find(key: Key) -> CouncilSite | None:
    with _lock:
        if key in _sites:
            _sites.move_to_end(key)
        return _sites.get(key)


def _keep(key: Key, site: CouncilSite) -> CouncilSite:
    """Keeps the newest site of each council, as many of those last asked for as there is room for."""
    with _lock:
        for old in [other for other in _sites if other[1] == key[1]]:
            del _sites[old]
        _sites[key] = site
        while len(_sites) > 1 and sum(len(kept.pages) for kept in _sites.values()) > KEPT_PAGES:
            _sites.popitem(last=False)
    return site


def forget_sites() -> None:
    """Drops what this process keeps; for tests, whose databases reuse numbers."""
    with _lock:
        _sites.clear()
