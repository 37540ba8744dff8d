"""Where a fact is used: in the live text and in the latest draft of every shared page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from django.db.models import Model

if TYPE_CHECKING:
    from .fact_definitions import FactDefinition
    from .shared_page import SharedPage

TEXT_FIELDS = ("title", "summary")
STREAM_FIELDS = ("body", "chapters")


def find_fact_uses(definition: FactDefinition) -> list[SharedPage]:
    """The pages whose live text or latest draft uses a fact, by title."""
    from . import SHARED_PAGE_TYPES

    pattern = _pattern(definition)
    pages = (page for model in SHARED_PAGE_TYPES for page in model.objects.select_related("latest_revision"))
    return sorted(
        (page for page in pages if any(pattern.search(text) for text in _texts(page))),
        key=lambda page: (page.title, page.pk),
    )


def describe_uses(uses: Iterable[Model]) -> str:
    """The uses as one phrase for a message: the first ten by name, then how many more."""
    names = [f"“{page}”" for page in uses]
    more = f" and {len(names) - 10} more" if len(names) > 10 else ""
    return ", ".join(names[:10]) + more


def _pattern(definition: FactDefinition) -> re.Pattern[str]:
    key = re.escape(definition.key)
    return re.compile(rf"\{{\{{\s*{key}\s*(\||\}}\}})|{definition.uuid}", re.IGNORECASE)


def _texts(page: SharedPage) -> Iterator[str]:
    for name in TEXT_FIELDS:
        yield getattr(page, name)
    for name in STREAM_FIELDS:
        if hasattr(page, name):
            yield json.dumps(list(getattr(page, name).raw_data), ensure_ascii=False)
    if page.latest_revision:
        content = page.latest_revision.content
        yield from (str(content.get(name, "")) for name in TEXT_FIELDS + STREAM_FIELDS)
