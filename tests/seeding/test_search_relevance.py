"""What citizens ask for and should see first, over the whole demo. The same list must hold on every database."""

from __future__ import annotations

import pytest

from cms.content_format.names import page_uuid
from syndication.queries.councils import get_council
from syndication.queries.search import search_site
from syndication.queries.sites import get_site

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]

# Question, then the page that must come first, or pages of which one must.
ENGLISH = [
    ("council tax", "council-tax"),
    ("concil tax", "council-tax"),
    ("counciltax", "council-tax"),
    ("pay my council tax bill online", "council-tax-pay"),
    ("how do I pay council tax", "council-tax-pay"),
    ("council tax band", "council-tax-bands"),
    ("single person discount", "council-tax-discount"),
    ("council tax reduction", "council-tax-support"),
    ("bin day", "bin-day"),
    ("when is my bin collected AM1 2BC", "bin-day missed-bin"),
    ("missed bin", "missed-bin"),
    ("rubish", "bin-day fly-tipping bins-and-recycling"),
    ("recyling", "bins-and-recycling new-bin"),
    ("sofa", "bulky-waste"),
    ("get rid of a fridge", "bulky-waste"),
    ("garden waste", "garden-waste"),
    ("dumped rubbish", "fly-tipping"),
    ("fly tipping", "fly-tipping"),
    ("parkin permit", "parking-permits"),
    ("parking ticket", "parking-fine"),
    ("pot hole", "potholes"),
    ("lamp post not working", "street-lights"),
    ("libary", "library-join libraries"),
    ("blue badge", "blue-badge"),
    ("disabled parking badge", "blue-badge"),
    ("rats", "pest-control"),
    ("noisy neighbours", "noise"),
    ("primary school", "primary-school-place"),
    ("school holidays", "school-term-dates"),
    ("free school meals", "free-school-meals"),
    ("register to vote", "electoral-register"),
    ("homeless", "homelessness"),
    ("complaint", "complaints"),
    ("moving house", "moving-home"),
    ("death", "when-someone-dies"),
    ("allotment", "allotments"),
    ("planning permission", "planning-comments planning-and-building"),
]
WELSH = [
    ("treth gyngor", "council-tax"),
    ("treth gyngr", "council-tax"),
    ("dreth", "council-tax council-tax-pay council-tax-support cut-council-tax"),
    ("talu treth gyngor", "council-tax-pay"),
    ("biniau", "bins-and-recycling missed-bin bin-day new-bin assisted-collection"),
    ("finiau", "bins-and-recycling missed-bin bin-day new-bin assisted-collection"),
    ("bathodyn glas", "blue-badge"),
    ("fathodyn", "blue-badge"),
    ("bathodin glas", "blue-badge"),
    ("soffa", "bulky-waste"),
    ("cwyno", "complaints"),
    ("pleidleisio", "electoral-register voting"),
    ("gwastraff gardd", "garden-waste"),
    ("wastraff gardd", "garden-waste"),
]


def first(council: str, language: str, question: str) -> str:
    """The title of the best page for a question."""
    found = get_council(council)
    answer = search_site(found, get_site(found), language, question)
    return answer.pages[0].shared_id if answer.pages else ""


@pytest.mark.parametrize(("question", "names"), ENGLISH)
def test_english_questions_find_their_page(question: str, names: str) -> None:
    assert first("ambridge", "en", question) in {str(page_uuid(name)) for name in names.split()}


@pytest.mark.parametrize(("question", "names"), WELSH)
def test_welsh_questions_find_their_page(question: str, names: str) -> None:
    assert first("llareggub", "cy", question) in {str(page_uuid(name)) for name in names.split()}


def test_a_councils_own_words_find_its_page_and_nobody_elses() -> None:
    assert first("ambridge", "en", "other large item") == str(page_uuid("bulky-waste"))
