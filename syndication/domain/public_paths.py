"""From an address back to the page that a council has there."""

from __future__ import annotations

from .pages import CouncilSite, ResolvedPage


def tidy_path(path: str) -> str:
    """The one spelling of a path: lower case, single slashes, one at either end."""
    return "/".join(["", *(part for part in path.lower().split("/") if part), ""])


def find_page_at_path(site: CouncilSite, path: str) -> ResolvedPage | None:
    """The page at a path of the site, language included ("/cy/biniau/"), or the guide whose chapter is there.

    A path that a page has had before leads to it too.
    """
    language, wanted = _split(site, tidy_path(path))
    guide, _ = find_chapter(site, language, wanted) or (None, 0)
    moved = site.pages.get(site.redirects.get((language, wanted), ""))
    return site.at_path(language, wanted) or guide or moved


def find_chapter(site: CouncilSite, language: str, path: str) -> tuple[ResolvedPage, int] | None:
    """The guide under whose path a tidy path names a chapter, with the chapter's place from 0, or None."""
    above, _, slug = path.rstrip("/").rpartition("/")
    guide = site.at_path(language, f"{above}/")
    slugs = [chapter.slug for chapter in guide.chapters] if guide and guide.kind == "guide" else []
    return (guide, slugs.index(slug)) if guide and slug in slugs else None


def _split(site: CouncilSite, path: str) -> tuple[str, str]:
    """The language of a tidy path, and the rest; the default language has no part of its own."""
    first = path.split("/")[1]
    return (first, path.removeprefix(f"/{first}")) if first in site.languages else (site.languages[0], path)


def find_page_at_url(site: CouncilSite, url: str) -> ResolvedPage | None:
    """The page whose public address this is; a slash more or less at its end does not matter."""
    bare = url.rstrip("/")
    return site.at_url(url) or site.at_url(bare) or site.at_url(f"{bare}/")
