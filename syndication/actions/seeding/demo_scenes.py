"""What happened in the demo before today: overrides that drifted, a hold, an opt-out, a page withdrawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from cms.models import SharedPage
from syndication.actions.hold_page import hold_page
from syndication.actions.localise_page import Difference, localise_page
from syndication.actions.opt_out import opt_out
from syndication.models import Council, DefinitionRecord, Hold, Layer, Localisation, OptOut, PageRecord
from syndication.source.blocks import stream_data

from .content_blocks import Facts, build_block
from .demo_file import Demo, DemoHold, DemoOptOut, EarlierWording, Withdrawal
from .identities import block_uuid, page_uuid
from .library_edits import Raw, create_text_page, find_block, get_body, get_page, publish_body, withdraw
from .override_file import OVERRIDES, Place, group_by_place, read_overrides

Changes = dict[Place, list[Difference]]


def play_scenes(demo: Demo) -> None:
    """Every scene that has not been played yet, in an order in which partnerships come before members."""
    facts = dict(DefinitionRecord.objects.filter(active=True).values_list("key", "uuid"))
    changes = group_by_place(read_overrides(OVERRIDES, facts))
    partnerships = {partnership.slug for partnership in demo.partnerships}
    ordered = dict(sorted(changes.items(), key=lambda item: item[0].layer not in partnerships))
    for earlier in demo.earlier:
        _play_earlier(earlier, ordered, demo.holds, facts)
    _localise_all(ordered)
    for given in demo.opt_outs:
        _opt_out(given)
    for withdrawal in demo.withdrawals:
        _withdraw(withdrawal)


def _play_earlier(earlier: EarlierWording, changes: Changes, holds: Iterable[DemoHold], facts: Facts) -> None:
    """Goes back to the earlier wording, lets councils write and hold, and publishes today’s text again."""
    where = (earlier.page, earlier.language)
    waiting = _unpublished(
        {place: what for place, what in changes.items() if (place.page, place.language) == where}
    )
    held = [hold for hold in holds if (hold.page, hold.language) == where and not _is_held(hold)]
    if not waiting and not held:
        return
    page = get_page(*where)
    today = get_body(page)
    publish_body(page, _earlier_body(today, earlier, facts), kind="minor", note="Wording brought up to date")
    _localise_all(waiting)
    for hold in held:
        hold_page(_council(hold.council), str(page.translation_key), hold.language, reason=hold.reason)
    publish_body(page, today, kind=earlier.kind, note=earlier.note)


def _earlier_body(today: Raw, earlier: EarlierWording, facts: Facts) -> Raw:
    body = [{**block, "value": block["value"]} for block in today]
    for name, members in earlier.blocks.items():
        block = find_block(body, block_uuid(earlier.page, name))
        block["value"] = {**block["value"], **members}
    if earlier.added:
        at = body.index(find_block(body, block_uuid(earlier.page, earlier.after))) + 1
        added = build_block(earlier.added, facts, lambda name: block_uuid(earlier.page, name))
        body[at:at] = stream_data((added,))
    return body


def _localise_all(changes: Changes) -> None:
    for place, differences in _unpublished(changes).items():
        localise_page(_layer(place.layer), str(page_uuid(place.page)), place.language, differences)


def _unpublished(changes: Changes) -> Changes:
    return {
        place: differences for place, differences in changes.items() if not _is_published(place, differences)
    }


def _is_published(place: Place, differences: Sequence[Difference]) -> bool:
    rows = Localisation.objects.filter(
        layer=_layer(place.layer), shared_id=page_uuid(place.page), language=place.language
    )
    wanted = {str(difference.id) for difference in differences}
    return any(wanted <= {operation["id"] for operation in row.operations} for row in rows)


def _layer(slug: str) -> Layer:
    return Layer.objects.exclude(kind=Layer.Kind.NATION).get(slug=slug)


def _council(slug: str) -> Council:
    return Council.objects.select_related("nation", "parent").get(slug=slug)


def _is_held(hold: DemoHold) -> bool:
    rows = Hold.objects.filter(
        council__slug=hold.council, shared_id=page_uuid(hold.page), language=hold.language
    )
    return rows.exists()


def _opt_out(given: DemoOptOut) -> None:
    shared_id: UUID = page_uuid(given.page)
    if not OptOut.objects.filter(council__slug=given.council, shared_id=shared_id).exists():
        opt_out(_council(given.council), shared_id, address=given.address, reason=given.reason)


def _withdraw(given: Withdrawal) -> None:
    if PageRecord.objects.filter(shared_id=page_uuid(given.name)).exists():
        return
    page: SharedPage = create_text_page(
        given.topic, given.name, slug=given.slug, title=given.title, summary=given.summary, html=given.html
    )
    withdraw(page, given.note)
