"""Where a council's site leads besides its pages: accounts elsewhere, and the links of its footer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

MOST_ACCOUNTS, MOST_FOOTER_LINKS = 8, 6
LONGEST_URL, LONGEST_LABEL = 200, 40
SITE_PATH = re.compile(r"/(?!/)[\w./-]*(?:#[\w-]+)?", re.ASCII)
# By the end of the host name; the services' own spelling.
SERVICES: Mapping[str, str] = {
    "bsky.app": "Bluesky",
    "facebook.com": "Facebook",
    "flickr.com": "Flickr",
    "instagram.com": "Instagram",
    "linkedin.com": "LinkedIn",
    "nextdoor.co.uk": "Nextdoor",
    "threads.net": "Threads",
    "tiktok.com": "TikTok",
    "twitter.com": "X",
    "vimeo.com": "Vimeo",
    "whatsapp.com": "WhatsApp",
    "x.com": "X",
    "youtube.com": "YouTube",
}


@dataclass(frozen=True)
class SocialLink:
    """One account of the council elsewhere, such as ("Mastodon", "https://social.example/@ambridge")."""

    label: str
    url: str


@dataclass(frozen=True)
class FooterLink:
    """One link of the footer. `href` is an https address or a path of the site; shown where it has a label."""

    label: Mapping[str, str]
    href: str


def find_url_fault(url: str) -> str:
    """What is wrong with an address on another website, as a sentence; "" for a good one."""
    try:
        parts = urlsplit(url)
        is_good = parts.scheme == "https" and "." in (parts.hostname or "") and parts.username is None
    except ValueError:
        is_good = False
    if not is_good or len(url) > LONGEST_URL or not url.isprintable() or " " in url:
        return f"Give an address of at most {LONGEST_URL} characters that begins with https://."
    return ""


def find_href_fault(href: str) -> str:
    """The same for an address that may also be a path of the council's own site."""
    if href.startswith("/"):
        return "" if SITE_PATH.fullmatch(href) else "Write a path of this site like /bins-and-recycling/."
    return (
        find_url_fault(href)
        and "Give an address that begins with https://, or a path of this site such as /bins/."
    )


def service_name(url: str) -> str:
    """What a known service is called, "" for any other."""
    host = (urlsplit(url).hostname or "").lower()
    return next((name for end, name in SERVICES.items() if host == end or host.endswith(f".{end}")), "")
