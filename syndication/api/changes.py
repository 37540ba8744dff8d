"""Changes, the complete export, and the digest: how a copy is made, kept in step and proved."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse
from ninja import Query, Router

from syndication.domain.changes import Change, changes_since, digest, end_cursor
from syndication.domain.cursors import Cursor, decode, encode
from syndication.domain.pages import CouncilSite, ResolvedPage
from syndication.feeds.assembly import find_last_change
from syndication.feeds.items import ItemContext, build_item, digest_entry, urn
from syndication.http.answers import answer, answer_if_changed, strong_etag, to_json
from syndication.http.item_context import item_context
from syndication.queries import keys, log

from .operations import OF_A_COUNCIL, Published, get_published, reads
from .schemas import Changes, Digest, Page

router = Router(tags=["Staying in step"])
CURSOR = Query("", description="From the last answer. Left out or empty: everything, from the beginning.")
LIMIT = Query(100, ge=1, le=500, description="At most so many changes in one answer.")


@reads(
    router,
    "/councils/{council}/changes",
    gives=Changes,
    refuses=(*OF_A_COUNCIL, 410),
    summary="Everything that changed since a cursor, removals included",
)
def changes(request: HttpRequest, council: str, cursor: str = CURSOR, limit: int = LIMIT) -> HttpResponseBase:
    """Apply the answers in order until `more` is false; keep `cursor` for the next time.

    Changes are never filtered. The latest state of an item comes once in an answer. 410 with type
    `resync-required` means: ask again without a cursor, and when done remove what the answers did not name.
    """
    published, epoch = get_published(request, council), log.current_epoch()
    site = published.site
    since = read_cursor(cursor, published, epoch)
    batch = changes_since(site, since, limit, epoch=epoch)
    context = item_context(published.council, published.site)
    value = {
        "changes": [_change(entry, context) for entry in batch.entries],
        "cursor": write_cursor(batch.cursor),
        "more": batch.more,
    }
    return answer(request, value, private=published.private)


@reads(
    router,
    "/councils/{council}/export.ndjson",
    gives=Page,
    refuses=OF_A_COUNCIL,
    summary="The complete set, one page a line",
)
def export(request: HttpRequest, council: str) -> HttpResponseBase:
    """Ordered by version, then id. The header `Syndication-Cursor` is where changes go on from this set."""
    published, epoch = get_published(request, council), log.current_epoch()
    site, context = published.site, item_context(published.council, published.site)
    response = answer_if_changed(
        request,
        lambda: StreamingHttpResponse(_lines(site, context), content_type="application/x-ndjson"),
        etag=state_tag("export", epoch, site, context),
        modified=find_last_change(site),
        private=published.private,
    )
    response["Syndication-Cursor"] = write_cursor(end_cursor(site, epoch))
    return response


@reads(
    router,
    "/councils/{council}/digest",
    gives=Digest,
    refuses=OF_A_COUNCIL,
    summary="Proof that a copy is in step",
)
def digest_of_council(request: HttpRequest, council: str) -> HttpResponseBase:
    """Compare with the same sum over your copy after applying changes until `more` is false."""
    published, epoch = get_published(request, council), log.current_epoch()
    site, context = published.site, item_context(published.council, published.site)
    summed = digest(digest_entry(page, context) for page in site.pages.values())
    cursor = write_cursor(end_cursor(site, epoch))
    value = {"count": summed.count, "sha256": summed.sha256, "cursor": cursor}
    return answer(request, value, private=published.private)


def state_tag(name: str, epoch: str, site: CouncilSite, context: ItemContext) -> str:
    """A strong ETag from all that decides every item's bytes, without making them."""
    said = json.dumps(asdict(context), sort_keys=True)
    return strong_etag(name, epoch, site.council_id, site.head, said)


def read_cursor(text: str, published: Published, epoch: str) -> Cursor | None:
    if not text:
        return None
    site = published.site
    return decode(text, keys.cursor_keys(), epoch=epoch, council_id=site.council_id, head=site.head)


def write_cursor(cursor: Cursor) -> str:
    return encode(cursor, keys.cursor_keys()[0])


def _change(entry: Change, context: ItemContext) -> dict[str, Any]:
    if isinstance(entry, ResolvedPage):
        item = build_item(entry, context)
        sha256 = item["_syndication"]["sha256"]
        return {"op": "put", "id": item["id"], "version": entry.version, "sha256": sha256, "page": item}
    removal = {"op": "remove", "id": urn(entry.id), "version": entry.version, "reason": entry.reason}
    optional = {"redirect_to": entry.redirect_to, "note": entry.note}
    return removal | {name: value for name, value in optional.items() if value}


def _lines(site: CouncilSite, context: ItemContext) -> Iterator[bytes]:
    for page in sorted(site.pages.values(), key=lambda page: (page.version, page.id)):
        yield to_json(build_item(page, context)) + b"\n"
