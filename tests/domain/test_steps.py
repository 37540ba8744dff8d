"""A page knows the step by steps that lead to it."""

from syndication.domain.pages import CouncilSite, ResolvedPage
from syndication.domain.steps import find_places
from tests.samples import ORIGIN, a_block, a_chapter, a_page, a_site

BANDS, PAY = a_page("bands"), a_page("pay")


def journey(name: str, *links: str, **changes: object) -> ResolvedPage:
    steps = tuple(
        a_chapter(f"Step {number}", blocks=(a_block(f'<p><a href="{url}">Go</a></p>'),))
        for number, url in enumerate(links, 1)
    )
    return a_page(name, kind="step-by-step", title=name, blocks=(), chapters=steps, **changes)


def places(site: CouncilSite, page: ResolvedPage) -> list[tuple[str, int]]:
    return [(place.journey.title, place.number) for place in find_places(site, page)]


def test_a_page_stands_in_the_step_that_links_to_it() -> None:
    site = a_site(BANDS, PAY, journey("Pay less", BANDS.url, PAY.url))
    assert places(site, PAY) == [("Pay less", 2)]
    assert places(site, BANDS) == [("Pay less", 1)]


def test_a_page_that_two_steps_name_stands_in_the_first() -> None:
    site = a_site(PAY, journey("Pay less", PAY.url, PAY.url))
    assert places(site, PAY) == [("Pay less", 1)]


def test_an_anchor_or_a_query_leads_to_the_same_page() -> None:
    site = a_site(PAY, journey("Pay less", f"{ORIGIN}/", f"{PAY.url}#cards", f"{PAY.url}?a=1"))
    assert places(site, PAY) == [("Pay less", 2)]


def test_several_step_by_steps_come_by_title() -> None:
    site = a_site(PAY, journey("Moving", PAY.url), journey("arrears", PAY.url))
    assert places(site, PAY) == [("arrears", 1), ("Moving", 1)]


def test_guides_and_other_languages_do_not_count() -> None:
    guide = a_page("guide", kind="guide", chapters=(a_chapter(blocks=(a_block(f'<a href="{PAY.url}">'),)),))
    site = a_site(PAY, guide, journey("Talu llai", PAY.url, language="cy"))
    assert places(site, PAY) == []
