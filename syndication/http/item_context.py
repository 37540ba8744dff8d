"""What an item of a council says that is not the page's own."""

from __future__ import annotations

from django.conf import settings

from syndication.domain.pages import CouncilSite
from syndication.feeds.items import ItemContext
from syndication.models import Council


def item_context(council: Council, site: CouncilSite) -> ItemContext:
    """Names and addresses from stored settings, never from the request."""
    names = {language: council.display_name(language) for language in site.languages}
    return ItemContext(settings.PUBLIC_ORIGIN, site.addresses.home(site.languages[0]), names)
