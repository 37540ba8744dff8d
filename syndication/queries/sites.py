"""A council's resolved site: worked out when asked for, kept while the numbers that it came from stand."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from syndication.domain.pages import CouncilSite
from syndication.domain.resolve import resolve, with_times
from syndication.models import Council

from .library import get_library
from .log import current_epoch, find_heads, find_times
from .state import find_chain, find_providers, get_council_state

KEPT = 500
_sites: OrderedDict[tuple[object, ...], CouncilSite] = OrderedDict()
_lock = Lock()


def get_site(council: Council) -> CouncilSite:
    """All that a council publishes now, each page with the time of its version."""
    chain, providers = find_chain(council), find_providers(council)
    heads = find_heads(layer.pk for layer in (*chain, *providers))
    library_head = heads.pop(None, 0)
    key = (current_epoch(), council.pk, library_head, tuple(sorted(heads.items())))  # type: ignore[type-var]
    with _lock:
        if key in _sites:
            _sites.move_to_end(key)
            return _sites[key]
    site = resolve(get_library(library_head), get_council_state(council, chain, providers))
    versions = {page.version for page in site.pages.values()} | {
        gone.version for gone in site.removed.values()
    }
    site = with_times(site, find_times(versions))
    _keep(key, site)
    return site


def _keep(key: tuple[object, ...], site: CouncilSite) -> None:
    """Keeps the newest site of each council and at most KEPT of them."""
    with _lock:
        for old in [other for other in _sites if other[1] == key[1]]:
            del _sites[old]
        _sites[key] = site
        while len(_sites) > KEPT:
            _sites.popitem(last=False)


def forget_sites() -> None:
    """Drops what this process keeps; for tests, whose databases reuse numbers."""
    with _lock:
        _sites.clear()
