"""Saving a draft of a localisation: baselines are written, a stale save is refused, nothing is lost (law 8)."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from wagtail.models import Revision

from syndication.domain.baselines import baseline_for
from syndication.domain.errors import OverrideRefused, StaleEdit
from syndication.domain.local_paths import find_path_fault
from syndication.models import Localisation, Override
from syndication.queries.bases import Base, get_base


def save_localisation(localisation: Localisation, *, based_on: int, user: Any = None) -> Revision:
    """Stores the overrides in memory as a draft and returns the revision.

    `based_on` is the `lock_version` that the editor started from; raises StaleEdit when somebody saved since,
    and OverrideRefused when an override addresses something that is not there or is locked.
    """
    base = get_base(localisation.layer, str(localisation.shared_id), localisation.language)
    for order, override in enumerate(localisation.overrides.all()):
        override.sort_order = order
        write_baseline(override, base, user)
    with transaction.atomic():
        if localisation.pk is None:
            localisation.save()
        claim(localisation, based_on)
        return localisation.save_revision(user=user)


def claim(localisation: Localisation, based_on: int) -> None:
    """Moves `lock_version` on by one; raises StaleEdit where it is not `based_on` any more."""
    rows = Localisation.objects.filter(pk=localisation.pk, lock_version=based_on)
    if not rows.update(lock_version=F("lock_version") + 1):
        raise StaleEdit(
            "Somebody else saved this localisation after you opened it. Compare the versions and save again.",
            localisation=localisation.pk,
        )
    localisation.lock_version = based_on + 1


def check_text(override: Override) -> None:
    """Raises OverrideRefused for a path that no page may have."""
    fault = find_path_fault(override.text) if override.path == "path" else ""
    if fault:
        raise OverrideRefused(fault, path="path")


def write_baseline(override: Override, base: Base, user: Any = None) -> None:
    """Records what a new override was written against; one that has its baseline keeps it."""
    check_text(override)
    if override.baseline_target == override.target:
        return
    found = baseline_for(
        base.document,
        base.above,
        override.path,
        override.position,
        kind=override.kind,
        brings_children=override.brings_children,
    )
    override.path = found.path
    override.baseline_target = override.target
    override.baseline_hash, override.baseline = found.hash, found.base_json
    before, after = found.neighbours
    override.neighbour_before, override.neighbour_after = before or "", after or ""
    override.baseline_edition = base.edition.number
    override.author = user.get_username() if user else override.author
    override.written_at = timezone.now()
