"""A council's real pages in a look that nobody has saved yet."""

from __future__ import annotations

from syndication.domain.branding import Brand
from syndication.domain.pages import ResolvedPage
from syndication.models import Council
from syndication.queries.alerts import find_live_alerts
from syndication.queries.sites import get_site

from .content import show_page
from .context import Visit
from .pages import show_home
from .tasks import find_top_tasks


def render_trial(council: Council, brand: Brand, page: str, scheme: str) -> str:
    """One page as HTML that needs nothing else but pictures: no file, no script, and no link that leads anywhere."""
    site = get_site(council)
    visit = Visit(
        council=council,
        site=site,
        brand=brand,
        language=site.languages[0],
        base=f"/sites/{council.slug}",
        alerts=find_live_alerts(council),
        tried_in="dark" if scheme == "dark" else "light",
    )
    shown = find_service(visit) if page == "service" else None
    response = show_page(visit, shown) if shown else show_home(visit)
    return response.content.decode()


def find_service(visit: Visit) -> ResolvedPage | None:
    """The first service page that people come for, else the first that there is."""
    pages = [*find_top_tasks(visit), *visit.site.ordered(visit.language)]
    return next((page for page in pages if page.kind == "service"), None)
