"""A theme's page as HTML: its own template where it has one, else the shared component."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from django.conf import settings
from django.template import Context, Engine

from .registry import Theme, choose_theme

LIBRARIES = {"wording": "themes.templatetags.wording"}


def render_page(theme: str, template: str, context: Mapping[str, object]) -> str:
    """One page, such as "home". Depends on nothing but its context: no request, no session."""
    page = template_engine(choose_theme(theme)).get_template(f"{template}.html")
    return str(page.render(Context(dict(context))))


@lru_cache(maxsize=32)
def template_engine(theme: Theme) -> Engine:
    """Finds a theme's templates before the components, so that it may also extend the one that it replaces.

    While developing, a changed template shows at once.
    """
    loaders = ["django.template.loaders.filesystem.Loader"] if settings.DEBUG else None
    folders = [str(folder) for folder in theme.template_folders]
    return Engine(dirs=folders, libraries=LIBRARIES, loaders=loaders)
