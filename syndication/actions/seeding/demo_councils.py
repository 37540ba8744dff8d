"""The demo's fictional councils: who they are, how they look, what they take from the library."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from cms.content_format.names import page_uuid
from syndication.domain.logo_svg import read_svg
from syndication.models import (
    Branding,
    Council,
    Membership,
    Nation,
    Partnership,
    SitePages,
    Subscription,
    content_transaction,
)
from syndication.models.logos import Logo, store_logo
from syndication.source.welsh import mutated_forms

from .demo_file import DEMO, Demo, DemoCouncil, DemoPartnership, DemoSubscription
from .identities import layer_uuid
from .storing import store

LOGOS = DEMO.parent / "logos"


def store_demo_councils(demo: Demo) -> None:
    """Partnerships, councils, memberships, branding and subscriptions, in one content transaction."""
    with content_transaction():
        for partnership in demo.partnerships:
            _store_partnership(partnership)
        for council in demo.councils:
            _store_demo_council(council)


def _store_partnership(given: DemoPartnership) -> None:
    row = Partnership.objects.filter(slug=given.slug).first()
    row = row or Partnership(slug=given.slug, uuid=layer_uuid("partnership", given.slug))
    store(row, {"name": given.name, "description": given.description})


def _store_demo_council(given: DemoCouncil) -> None:
    row = Council.objects.filter(gss_code=given.gss_code).first()
    row = row or Council(gss_code=given.gss_code, uuid=layer_uuid("council", given.gss_code))
    store(row, _fields(given))
    _store_memberships(row, given)
    if given.branding:
        branding = Branding.objects.filter(council=row).first() or Branding(council=row)
        store(branding, {**given.branding, **_logos(row, given)})
    if given.top_tasks:
        tasks = [str(page_uuid(name)) for name in given.top_tasks]
        store(SitePages.objects.filter(council=row).first() or SitePages(council=row), {"top_tasks": tasks})
    for subscription in given.subscriptions:
        _store_subscription(row, subscription)


def _logos(council: Council, given: DemoCouncil) -> dict[str, Logo]:
    files = {name: read_svg((LOGOS / file).read_bytes()) for name, file in given.logos.items()}
    return {name: store_logo(council, file) for name, file in files.items()}


def _fields(given: DemoCouncil) -> dict[str, Any]:
    return {
        "slug": given.slug,
        "name": given.name,
        "name_cy": given.name_cy,
        "name_forms": mutated_forms(given.name_cy) if given.name_cy else {},
        "nation": Nation.objects.get(slug=given.nation),
        "tier": given.tier,
        "parent": Council.objects.get(slug=given.parent) if given.parent else None,
        "homepage": given.homepage,
        "joined": given.joined,
        "languages": list(given.languages),
    }


def _store_memberships(council: Council, given: DemoCouncil) -> None:
    for order, slug in enumerate(given.partnerships):
        partnership = Partnership.objects.get(slug=slug)
        row = Membership.objects.filter(council=council, partnership=partnership).first()
        store(row or Membership(council=council, partnership=partnership), {"order": order, "active": True})


def _store_subscription(council: Council, given: DemoSubscription) -> None:
    pages: list[UUID | None] = [page_uuid(name) for name in given.pages] or [None]
    for shared_id in pages:
        row = Subscription.objects.filter(council=council, scope=given.scope, shared_id=shared_id).first()
        row = row or Subscription(council=council, scope=given.scope, shared_id=shared_id)
        store(row, {"local_path": given.local_path, "active": True})
