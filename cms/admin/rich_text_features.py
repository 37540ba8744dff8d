"""“Insert fact” in Draftail, and links that lead to a fact."""

from __future__ import annotations

import re
from typing import Any

from draftjs_exporter import DOM
from wagtail.admin.rich_text.converters.contentstate import link_entity
from wagtail.admin.rich_text.editors.draftail.features import ControlFeature
from wagtail.rich_text.feature_registry import FeatureRegistry

FEATURE = "insert-fact"
_FACT_ADDRESS = re.compile(r"ref:fact/[a-z0-9-]{1,100}")


def register(features: FeatureRegistry) -> None:
    """Adds the control to the registry, and lets the stock link feature keep `ref:fact/…` addresses."""
    control = ControlFeature({"type": FEATURE}, js=["cms/insert-fact-draftail.js"])
    features.register_editor_plugin("draftail", FEATURE, control)
    stock = features.converter_rules_by_converter.get("contentstate", {}).get("link")
    if stock is not None:
        stock["to_database_format"]["entity_decorators"]["LINK"] = fact_link_entity


def fact_link_entity(props: dict[str, Any]) -> Any:
    """A link to a fact as `<a href="ref:fact/key">`; every other link as Wagtail writes it."""
    address = props.get("url") or ""
    if props.get("id") is None and _FACT_ADDRESS.fullmatch(address):
        return DOM.create_element("a", {"href": address}, props["children"])
    return link_entity(props)
