"""“Is this page useful?” and “Report a problem”: the one form of a council's site. It asks for no personal details."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlencode

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from syndication.actions.record_feedback import record_opinion, record_problem
from syndication.domain.pages import ResolvedPage
from syndication.http.quota import is_flooding
from themes.wording import say

from .answers import show
from .context import Head, Link, Visit, card_link
from .missing import not_found
from .visits import on_form, on_site

LONGEST_TEXT = 1000
MOST_ADDRESSES = 1  # more than one web address in a text is what advertisements look like
PER_MINUTE = 10
SENT_AS = "application/x-www-form-urlencoded"  # the other way, multipart, could bring files of any size
_ADDRESS = re.compile(r"https?://|www\.", re.IGNORECASE)
_UNPRINTABLE = re.compile(r"[^\S\n]+|[\x00-\x09\x0b-\x1f\x7f]")


@dataclass(frozen=True)
class Answer:
    """What was filled in, and what is wrong with it."""

    text: str = ""
    error: str = ""


@on_form
def feedback(visit: Visit, request: HttpRequest) -> HttpResponse:
    """The form about one page, and what comes from it."""
    if request.method == "POST" and request.content_type != SENT_AS:
        raise BadRequest(f"The form is sent as {SENT_AS}; files are not taken.")
    data = request.POST if request.method == "POST" else request.GET
    page = _find_page(visit, data.get("page", ""))
    if page is None:
        return not_found(visit)
    if request.method != "POST":
        return _form(visit, page, Answer())
    response = _receive(visit, request, page)
    response.headers["Cache-Control"] = "no-store"
    return response


def _find_page(visit: Visit, item_id: str) -> ResolvedPage | None:
    page = visit.site.pages.get(item_id)
    return page if page and page.language == visit.language else None


def _receive(visit: Visit, request: HttpRequest, page: ResolvedPage) -> HttpResponse:
    text = clean_text(request.POST.get("problem", ""))
    if not is_from_here(request):
        return _form(visit, page, Answer(text, say("feedback_elsewhere", visit.language)), status=403)
    if is_flooding(request, "feedback", PER_MINUTE):
        return _form(visit, page, Answer(text, say("feedback_flood", visit.language)), status=429)
    opinion = request.POST.get("useful", "")
    if opinion in {"yes", "no"}:
        record_opinion(visit.council, page, useful=opinion == "yes")
        return _thank(visit, page, useful=opinion)
    fault = find_fault(text, visit.language)
    if fault:
        return _form(visit, page, Answer(text, fault), status=422)
    record_problem(visit.council, page, text)
    return _thank(visit, page)


def is_from_here(request: HttpRequest) -> bool:
    """Whether the form was sent from this very site (Fetch Metadata; Origin where a browser knows no such thing)."""
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site in {"same-origin", "none"}
    origin = request.headers.get("Origin", "")
    return not origin or origin.partition("://")[2] == request.get_host()


def clean_text(text: str) -> str:
    """The text without control characters, spaces folded, lines kept."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(_UNPRINTABLE.sub(" ", line).strip() for line in lines).strip()


def find_fault(text: str, language: str) -> str:
    """What keeps a text from being sent, as a sentence; "" where nothing does."""
    if not text:
        return say("problem_empty", language)
    if len(text) > LONGEST_TEXT:
        return say("problem_long", language, most=LONGEST_TEXT, count=len(text))
    if len(_ADDRESS.findall(text)) > MOST_ADDRESSES:
        return say("problem_addresses", language)
    return ""


def _form(visit: Visit, page: ResolvedPage, answer: Answer, status: int = 200) -> HttpResponse:
    heading = say("problem_title", visit.language)
    title = f"{say('error', visit.language)}: {heading}" if answer.error else heading
    return show(
        visit,
        "feedback",
        Head(title, has_search=False),
        status=status,
        heading=heading,
        page=page,
        about=card_link(visit, page),
        answer=answer,
        most=LONGEST_TEXT,
        days=settings.FEEDBACK_DAYS,
    )


def _thank(visit: Visit, page: ResolvedPage, **members: str) -> HttpResponseRedirect:
    query = urlencode({"page": page.id, **members})
    response = HttpResponseRedirect(f"{visit.here('/feedback/thanks/')}?{query}")
    response.status_code = 303
    return response


@on_site
def thanks(visit: Visit, request: HttpRequest) -> HttpResponse:
    """Where a form leads to once it was kept. After a “no” it asks what was wrong."""
    page = _find_page(visit, request.GET.get("page", ""))
    if page is None:
        return not_found(visit)
    asks = request.GET.get("useful") == "no"
    report = Link(say("problem_tell", visit.language), f"{visit.here('/feedback/')}?page={page.id}")
    head = Head(say("thanks_title", visit.language), has_search=False)
    return show(visit, "thanks", head, back=card_link(visit, page), report=report if asks else None)
