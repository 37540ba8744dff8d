"""Holds an alert's item against the schema that OpenAPI shows."""

from __future__ import annotations

from typing import Any

from syndication.api.alert_schemas import Alert


def check_alert(item: dict[str, Any]) -> None:
    """Raises ValidationError for a member too many, too few, or of the wrong type."""
    Alert.model_validate(item, strict=True)
