"""From an address back to the page that a council has there."""

from __future__ import annotations

from .pages import CouncilSite, ResolvedPage


def find_page_at_path(site: CouncilSite, path: str) -> ResolvedPage | None:
    """The page at a path of the site, language included ("/cy/biniau/"), or the guide whose chapter is there.

    A path that a page has had before leads to it too.
    """
    language, parts = _split(site, path)
    wanted, above = (f"/{'/'.join(some)}/" if some else "/" for some in (parts, parts[:-1]))
    guide = site.at_path(language, above)
    chapters = [chapter.slug for chapter in guide.chapters] if guide and guide.kind == "guide" else []
    moved = site.pages.get(site.redirects.get((language, wanted), ""))
    return (
        site.at_path(language, wanted) or (guide if parts[-1:] and parts[-1] in chapters else None) or moved
    )


def _split(site: CouncilSite, path: str) -> tuple[str, list[str]]:
    """The language, and the parts of the path under it; the default language has no part of its own."""
    parts = [part for part in path.lower().split("/") if part]
    named = parts[:1] and parts[0] in site.languages
    return (parts[0], parts[1:]) if named else (site.languages[0], parts)


def find_page_at_url(site: CouncilSite, url: str) -> ResolvedPage | None:
    """The page whose public address this is; a slash more or less at its end does not matter."""
    bare = url.rstrip("/")
    return site.at_url(url) or site.at_url(bare) or site.at_url(f"{bare}/")


def template_start(template: str) -> str:
    """What every address of a template begins with."""
    return template.partition("{")[0]
