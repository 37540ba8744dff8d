"""Asking citizens what they think of a page, and thanking them."""

from __future__ import annotations

from collections.abc import Mapping

ENGLISH: Mapping[str, str] = {
    "useful_title": "Is this page useful?",
    "useful_yes": "Yes",
    "useful_no": "No",
    "useful_yes_more": "this page is useful",
    "useful_no_more": "this page is not useful",
    "problem_link": "Report a problem with this page",
    "problem_title": "Report a problem with a page",
    "problem_about": "The page is",
    "problem_label": "What is wrong?",
    "problem_hint": (
        "Do not tell us who you are: leave out names, addresses and telephone numbers. "
        "Use {most} characters or fewer."
    ),
    "problem_send": "Send",
    "problem_service": ("This form is about the page only. For a service or an answer,"),
    "problem_contact": "contact us",
    "problem_kept": "We keep what you write for {days} days. We do not know who wrote it.",
    "problem_empty": "Write what is wrong with the page",
    "problem_long": "Use {most} characters or fewer. You have used {count}",
    "problem_addresses": "Leave out the web addresses",
    "problem_tell": "Tell us what is wrong with it",
    "feedback_elsewhere": "Send this form from our own website. We have kept what you wrote below",
    "feedback_flood": "A lot has come from where you are. Wait a minute, then send it again",
    "error": "Error",
    "error_summary": "There is a problem",
    "thanks_title": "Thank you",
    "thanks_text": "What you told us helps us to make this page better.",
    "thanks_back": "Go back to",
}

WELSH: Mapping[str, str] = {
    "useful_title": "A yw’r dudalen hon yn ddefnyddiol?",
    "useful_yes": "Ydy",
    "useful_no": "Nac ydy",
    "useful_yes_more": "mae’r dudalen hon yn ddefnyddiol",
    "useful_no_more": "nid yw’r dudalen hon yn ddefnyddiol",
    "problem_link": "Rhoi gwybod am broblem gyda’r dudalen hon",
    "problem_title": "Rhoi gwybod am broblem gyda thudalen",
    "problem_about": "Y dudalen yw",
    "problem_label": "Beth sydd o’i le?",
    "problem_hint": (
        "Peidiwch â dweud pwy ydych chi: peidiwch â chynnwys enwau, cyfeiriadau na rhifau ffôn. "
        "Defnyddiwch {most} o nodau neu lai."
    ),
    "problem_send": "Anfon",
    "problem_service": ("Ar gyfer y dudalen yn unig y mae’r ffurflen hon. I gael gwasanaeth neu ateb,"),
    "problem_contact": "cysylltwch â ni",
    "problem_kept": (
        "Byddwn yn cadw’r hyn rydych chi’n ei ysgrifennu am {days} o ddiwrnodau. "
        "Nid ydym yn gwybod pwy a’i ysgrifennodd."
    ),
    "problem_empty": "Ysgrifennwch beth sydd o’i le ar y dudalen",
    "problem_long": "Defnyddiwch {most} o nodau neu lai. Rydych chi wedi defnyddio {count}",
    "problem_addresses": "Peidiwch â chynnwys cyfeiriadau gwe",
    "problem_tell": "Dywedwch wrthym beth sydd o’i le arni",
    "feedback_elsewhere": (
        "Anfonwch y ffurflen hon o’n gwefan ni. Rydym wedi cadw’r hyn a ysgrifennoch isod"
    ),
    "feedback_flood": (
        "Mae llawer o negeseuon wedi dod o’ch cysylltiad chi. Arhoswch funud, yna anfonwch y ffurflen eto"
    ),
    "error": "Gwall",
    "error_summary": "Mae problem",
    "thanks_title": "Diolch",
    "thanks_text": "Mae’r hyn a ddywedoch wrthym yn ein helpu i wella’r dudalen hon.",
    "thanks_back": "Yn ôl i",
}
