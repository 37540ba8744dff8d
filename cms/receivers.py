"""What happens to a shared page's own row once it was published."""

from __future__ import annotations

from typing import Any

from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published

from .models import SharedPage

USED_UP = {
    "change_kind": "",
    "change_note": "",
    "removal_kind": "",
    "removal_note": "",
    "removal_is_legal": False,
}


@receiver(page_published, dispatch_uid="cms_clear_change")
def clear_change(instance: Page, **kwargs: Any) -> None:
    """Kind and note belong to one publication: the revision keeps them, the row is ready for the next."""
    # A first publication that is only scheduled sends this signal too, with `live` still False.
    if isinstance(instance, SharedPage) and instance.live:
        type(instance).objects.filter(pk=instance.pk).update(**USED_UP)
