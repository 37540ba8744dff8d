"""A theme's templates come before the components, and may extend what they replace."""

from __future__ import annotations

from pathlib import Path

from django.template import Context

from themes.registry import Theme
from themes.rendering import template_engine


def a_theme(folder: Path, **templates: str) -> Theme:
    (folder / "templates").mkdir()
    for name, text in templates.items():
        (folder / "templates" / f"{name}.html").write_text(text)
    return Theme("harbour", "Harbour", "", folder)


def test_a_theme_without_a_template_uses_the_shared_one(tmp_path: Path) -> None:
    found = template_engine(a_theme(tmp_path)).get_template("topic.html")
    assert found.origin.name.endswith("components/templates/topic.html")


def test_a_theme_may_extend_the_template_that_it_replaces(tmp_path: Path) -> None:
    theme = a_theme(tmp_path, gone='{% extends "gone.html" %}{% block content %}Ahoy{% endblock %}')
    frame = {"title": "Closed", "head": {"title": "Closed"}}
    html = (
        template_engine(theme).get_template("gone.html").render(Context({"frame": frame, "language": "en"}))
    )
    assert "<title>Closed</title>" in html
    assert "Ahoy" in html
