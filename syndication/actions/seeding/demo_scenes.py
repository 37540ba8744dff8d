"""What has happened in the demo: overrides, a hold, an opt-out, later editions that left some behind."""

from __future__ import annotations

from pathlib import Path

from cms.content_format.files import read_toml
from cms.content_format.names import block_uuid, page_uuid
from syndication.actions.hold_page import hold_page
from syndication.actions.localise_page import Difference, localise_page
from syndication.actions.opt_out import opt_out
from syndication.models import Council, EditionRow, Hold, Layer, Localisation, OptOut, PageRecord
from syndication.source.blocks import stream_data

from .demo_file import Demo, Withdrawal
from .library_edits import create_text_page, find_block, get_body, get_page, publish_body, withdraw
from .override_file import OVERRIDES, Place, Table, read_blocks, read_overrides


def play_scenes(demo: Demo, path: Path = OVERRIDES) -> None:
    """Plays what has not been played yet. Each part is a content transaction of its own."""
    tables = read_toml(path)
    for place, differences in read_overrides(tables.get("override", ())).items():
        _localise(place, differences)
    for table in tables.get("hold", ()):
        _hold(table)
    for table in tables.get("opt_out", ()):
        _opt_out(table)
    for table in tables.get("library_edit", ()):
        _edit_library(table)
    for withdrawal in demo.withdrawals:
        _withdraw(withdrawal)


def find_edited_pages(path: Path = OVERRIDES) -> set[tuple[str, str]]:
    """Name and language of the pages whose later edition is out: content files hold their earlier text."""
    tables = read_toml(path).get("library_edit", ())
    return {(table["page"], table["language"]) for table in tables if _is_edited(table)}


def _localise(place: Place, differences: list[Difference]) -> None:
    layer = Layer.objects.exclude(kind=Layer.Kind.NATION).get(slug=place.layer)
    shared_id = page_uuid(place.page)
    rows = Localisation.objects.filter(layer=layer, shared_id=shared_id, language=place.language)
    published = {operation["id"] for row in rows for operation in row.operations}
    if not {str(difference.id) for difference in differences} <= published:
        localise_page(layer, str(shared_id), place.language, differences)


def _hold(table: Table) -> None:
    council, shared_id, language = _council(table), page_uuid(table["page"]), table.get("language", "en")
    if not Hold.objects.filter(council=council, shared_id=shared_id, language=language).exists():
        reason, review_by = table.get("reason", ""), table.get("review_by")
        hold_page(council, str(shared_id), language, reason=reason, review_by=review_by)


def _opt_out(table: Table) -> None:
    council, shared_id = _council(table), page_uuid(table["page"])
    if not OptOut.objects.filter(council=council, shared_id=shared_id).exists():
        opt_out(council, shared_id, address=table.get("address", ""), reason=table.get("reason", ""))


def _council(table: Table) -> Council:
    return Council.objects.select_related("nation", "parent").get(slug=table["council"])


def _edit_library(table: Table) -> None:
    """Replaces or removes one block of a shared page in a new edition."""
    if _is_edited(table):
        return
    page, block_id = get_page(table["page"], table["language"]), block_uuid(table["page"], table["block"])
    body = get_body(page)
    at = body.index(find_block(body, block_id))
    new = read_blocks(table.get("blocks", ()), lambda _name: block_id, "overrides.toml")
    body[at : at + 1] = stream_data(new, table["language"])
    publish_body(page, body, kind=table["change"], note=table["note"])


def _is_edited(table: Table) -> bool:
    """The public note tells."""
    rows = EditionRow.objects.filter(shared_id=page_uuid(table["page"]), language=table["language"])
    return rows.filter(note=table["note"]).exists()


def _withdraw(given: Withdrawal) -> None:
    if PageRecord.objects.filter(shared_id=page_uuid(given.name)).exists():
        return
    texts = {"slug": given.slug, "title": given.title, "summary": given.summary, "html": given.html}
    withdraw(create_text_page(given.topic, given.name, **texts), given.note)
