"""What stands around every page: menu, breadcrumb, footer, languages."""

from __future__ import annotations

from collections.abc import Mapping

ENGLISH: Mapping[str, str] = {
    "skip": "Skip to main content",
    "home": "Home",
    "you_are_here": "You are here",
    "main_menu": "Main menu",
    "language": "Language",
    "services": "Services",
    "a_to_z_short": "A to Z",
    "a_to_z": "Services A to Z",
    "not_in_language": "This page is not available in English.",
    "language_home": "Go to the English home page",
    "available_in": "This page is available in English",
    "contact_us": "Contact us",
    "phone": "Phone",
    "out_of_hours": "Out of hours",
    "email": "Email",
    "follow_us": "Follow us",
    "about_site": "About this website",
    "updates": "Updates feed (RSS)",
    "accessibility": "Accessibility statement",
    "cookies": "Cookies",
    "privacy": "Privacy notice",
    "preview": "Preview. The public address of this page is",
}

WELSH: Mapping[str, str] = {
    "skip": "Neidio i’r prif gynnwys",
    "home": "Hafan",
    "you_are_here": "Rydych chi yma",
    "main_menu": "Prif ddewislen",
    "language": "Iaith",
    "services": "Gwasanaethau",
    "a_to_z_short": "A i Y",
    "a_to_z": "Gwasanaethau A i Y",
    "not_in_language": "Nid yw’r dudalen hon ar gael yn Gymraeg.",
    "language_home": "Ewch i’r hafan Gymraeg",
    "available_in": "Mae’r dudalen hon ar gael yn Gymraeg",
    "contact_us": "Cysylltu â ni",
    "phone": "Ffôn",
    "out_of_hours": "Y tu allan i oriau gwaith",
    "email": "E-bost",
    "follow_us": "Dilynwch ni",
    "about_site": "Ynglŷn â’r wefan hon",
    "updates": "Ffrwd diweddariadau (RSS)",
    "accessibility": "Datganiad hygyrchedd",
    "cookies": "Cwcis",
    "privacy": "Hysbysiad preifatrwydd",
    "preview": "Rhagolwg. Cyfeiriad cyhoeddus y dudalen hon yw",
}
