"""Where citizens read a council's pages: on its site here, or at addresses of the council's own website."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

PLACEHOLDERS = ("path", "slug", "id", "language")
LONGEST_TEMPLATE = 200
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_HOST = re.compile(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9](:\d{1,5})?")
_REST = re.compile(r"[A-Za-z0-9._~/?=&+%-]*")


@dataclass(frozen=True)
class SiteAddresses:
    """Makes the absolute addresses of one council's pages.

    `template` is how the council's own website names pages, such as `https://www.ambridge.example/a/{path}`;
    "" where citizens read here. `origin` has no slash at the end.
    """

    origin: str
    languages: Sequence[str]  # the first is the default
    template: str = ""
    homepage: str = ""  # of the council's own website

    def page(self, language: str, path: str, id_: str) -> str:
        """The address of the page at `path` ("/topic/page/"), whose item id is `id_`."""
        if not self.template:
            return f"{self.origin}{self.prefix(language)}{path}"
        parts = path.strip("/")
        return self.template.format(path=parts, slug=parts.rpartition("/")[2], id=id_, language=language)

    def chapter(self, page: str, slug: str) -> str:
        """A guide's chapter: a page here; on the council's own website, which has the guide whole, a heading."""
        return f"{page}#{slug}" if self.template else f"{page}{slug}/"

    def home(self, language: str) -> str:
        """The front page in a language."""
        if not self.template:
            return f"{self.origin}{self.prefix(language)}/"
        whole = urlsplit(self.template)
        return self.homepage or f"{whole.scheme}://{whole.netloc}/"

    def prefix(self, language: str) -> str:
        """What paths of a language begin with on the site here: "" for the default language, "/cy" for another."""
        return "" if language == self.languages[0] else f"/{language}"


def template_start(template: str) -> str:
    """What every address of a template begins with."""
    return template.partition("{")[0]


def find_template_fault(template: str, languages: Sequence[str]) -> str:
    """What is wrong with an address template, as a sentence that says what to write; "" if nothing."""
    scheme, _, address = template.partition("://")
    host, slash, rest = address.partition("/")
    named = _PLACEHOLDER.findall(rest)
    if scheme != "https" or not slash or not _HOST.fullmatch(host):
        return "Write a full address such as https://www.example.gov.uk/services/{path}."
    if unknown := [name for name in named if name not in PLACEHOLDERS]:
        return f"{{{unknown[0]}}} is not known here. Known are {{path}}, {{slug}}, {{id}} and {{language}}."
    if not _REST.fullmatch(_PLACEHOLDER.sub("", rest)):
        return "Write letters, digits and . _ ~ / ? = & + % - only, without a part after #."
    if "id" not in named and "path" not in named:
        return "Put {path} or {id} into it, so that no two pages share an address."
    if len(languages) > 1 and not {"id", "language"} & set(named):
        return "Put {language} into it: pages of two languages can have one path."
    return ""
