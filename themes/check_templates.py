"""What a theme's templates forgot: parts that nothing uses or nobody has, and what every site must offer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from django.core.checks import CheckMessage, Error
from django.template import TemplateSyntaxError

from .registry import Theme
from .rendering import template_engine

USES = re.compile(r"""\{%\s*(?:include|extends)\s+["']([^"']+)["']""")
# What a template must hold, itself or in the parts that it includes, and what citizens lack without it.
OFFERS: Mapping[str, Mapping[str, str]] = {
    "base.html": {
        "{% block content %}": "the page's own content",
        'id="content"': "a target for “Skip to main content”",
        "frame.title": "a title",
        "frame.stylesheets": "the stylesheets",
        "frame.alerts": "the alerts",
        "frame.not_in": "the note that a page has no translation",
    },
    "parts/header.html": {
        "frame.home": "the way home",
        "frame.a_to_z": "the way to A to Z",
        "frame.search": "the search",
        "frame.switch": "the other language",
        "frame.logo": "the logo",
        "frame.wordmark": "the name",
        "frame.is_preview": "the note that this is a preview",
    },
    "parts/footer.html": {
        "frame.accessibility": "the accessibility statement",
        "frame.privacy": "the privacy notice",
        "frame.contact": "the way to the contact page",
        "frame.phone": "the telephone number",
        "frame.email": "the e-mail address",
        "frame.emergency": "the number for emergencies",
        "frame.footer": "the footer's text",
        "frame.footer_links": "the footer's links",
        "frame.social": "the council's accounts elsewhere",
    },
    "contact.html": {"frame.phone": "the telephone number", "frame.emergency": "the number for emergencies"},
    "home.html": {
        "frame.search": "the search",
        "frame.strapline": "the strapline",
        "how_can_we_help": "the heading that a council may word itself",
        "topics": "the topics",
        "top_tasks": "the top tasks",
    },
}


def check(theme: Theme) -> list[CheckMessage]:
    """The findings about one theme's templates."""
    return [*_broken(theme), *_unused(theme), *_forgotten(theme)]


def _broken(theme: Theme) -> Iterator[CheckMessage]:
    for name in sorted(own_templates(theme)):
        try:
            template_engine(theme).get_template(name)
        except TemplateSyntaxError as error:
            yield _error(theme, name, f"cannot be read: {error}", "E006")
        for used in uses(theme, name):
            if not texts(theme, used):
                yield _error(theme, name, f"uses “{used}”, which nobody has", "E006")


def _unused(theme: Theme) -> Iterator[CheckMessage]:
    for name in sorted(own_templates(theme) - reached(theme, *page_templates(theme))):
        yield _error(theme, name, "is a template that nothing includes", "E007")


def _forgotten(theme: Theme) -> Iterator[CheckMessage]:
    for name, offers in OFFERS.items():
        held = "".join(text for part in sorted(reached(theme, name)) for text in texts(theme, part))
        for needed, meaning in offers.items():
            if needed not in held:
                yield _error(theme, name, f"forgets {meaning} ({needed})", "E008")


def _error(theme: Theme, name: str, finding: str, code: str) -> CheckMessage:
    return Error(f"{theme.slug}/templates/{name} {finding}.", hint="See docs/themes.md.", id=f"themes.{code}")


def own_templates(theme: Theme) -> set[str]:
    own, _ = theme.template_folders
    return {path.relative_to(own).as_posix() for path in own.rglob("*.html")}


def page_templates(theme: Theme) -> list[str]:
    """Those that are rendered by name; all others are included or extended by one of them."""
    _, shared = theme.template_folders
    return [path.name for path in shared.glob("*.html") if path.name != "base.html"]


def reached(theme: Theme, *names: str) -> set[str]:
    """These templates and all that they lead to."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(uses(theme, name))
    return found


def uses(theme: Theme, name: str) -> list[str]:
    return [used for text in texts(theme, name) for used in USES.findall(text)]


def texts(theme: Theme, name: str) -> list[str]:
    """The theme's own template of that name; one that extends its own name brings the shared one with it."""
    found = [folder / name for folder in theme.template_folders if (folder / name).exists()]
    first = [path.read_text("utf-8") for path in found[:1]]
    return [path.read_text("utf-8") for path in found] if first and name in USES.findall(first[0]) else first
