"""What an item of a council says that is not the page's own."""

from __future__ import annotations

from django.conf import settings

from syndication.feeds.items import ItemContext

from .operations import Published


def item_context(published: Published) -> ItemContext:
    names = {language: published.council.display_name(language) for language in published.site.languages}
    return ItemContext(settings.PUBLIC_ORIGIN, published.site.origin, names)
