"""The form of a branding. What is typed can be looked at as a brand before it is saved, also where it is refused."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from wagtail.admin.forms.models import WagtailAdminModelForm

from syndication.domain.brand_checks import WORDS
from syndication.domain.brand_links import MOST_ACCOUNTS, MOST_FOOTER_LINKS, service_name
from syndication.domain.branding import Brand
from syndication.domain.logo_upload import read_logo
from syndication.domain.logos import LARGEST_UPLOAD, LogoRefused
from syndication.models import Branding, Council
from syndication.models.brand_rules import account_faults, footer_faults
from syndication.models.branding import COLOUR, COLOURS
from syndication.models.logos import store_logo
from syndication.queries.brands import find_logo
from themes.wording import CHANGEABLE, LANGUAGE_NAMES

from .fields import LOGOS, ColourField, font_choices, listed_fields, theme_choices, word_name


class BrandingBaseForm(WagtailAdminModelForm):
    """A council is chosen once. Themes and typefaces are those that the code has."""

    fields: dict[str, Any]
    data: Any
    instance: Branding

    theme = forms.ChoiceField(choices=theme_choices, widget=forms.RadioSelect)
    font = forms.ChoiceField(choices=font_choices)
    based_on = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial |= {"based_on": self.instance.number, **initial_lists(self.instance)}
        if self.instance.pk and "council" in self.fields:
            self.fields["council"].disabled = True

    @property
    def council(self) -> Council | None:
        return self.instance.council if self.instance.council_id else self.cleaned_data.get("council")

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for name in LOGOS:
            self._read_logo(name)
        self._read_accounts()
        self._read_links()
        self._read_words()
        return cleaned

    def _read_logo(self, name: str) -> None:
        """A new file is stored at once, so that a form that comes back need not be given it again."""
        file, council = self.cleaned_data.get(f"{name}_file"), self.council
        if council is None or self.cleaned_data.get(f"{name}_remove"):
            setattr(self.instance, name, None)
            return
        kept = find_logo(council, self.cleaned_data.get(f"{name}_kept") or "")
        if file:
            try:
                kept = store_logo(council, read_logo(file.read(LARGEST_UPLOAD + 1)))
            except LogoRefused as error:
                self.add_error(f"{name}_file", str(error))
        setattr(self.instance, name, kept)
        if kept and hasattr(self.data, "copy"):
            self.data = self.data.copy()
            self.data[self.add_prefix(f"{name}_kept")] = kept.name

    def _read_accounts(self) -> None:
        rows = [self._row(f"account_{place}", ("label", "url")) for place in range(1, MOST_ACCOUNTS + 1)]
        for row in rows:
            row["label"] = row["label"] or (service_name(row["url"]) if row["url"] else "")
        if not self._has_faults("account", rows, account_faults, "url"):
            self.instance.social = [row for row in rows if any(row.values())]

    def _read_links(self) -> None:
        rows = [self._row(f"link_{place}", ("href", "en", "cy")) for place in range(1, MOST_FOOTER_LINKS + 1)]
        if not self._has_faults("link", rows, footer_faults, "href"):
            self.instance.footer_links = [row for row in rows if any(row.values())]

    def _row(self, prefix: str, members: Iterable[str]) -> dict[str, str]:
        return {member: (self.cleaned_data.get(f"{prefix}_{member}") or "").strip() for member in members}

    def _has_faults(self, kind: str, rows: list[dict[str, str]], find: Any, member: str) -> bool:
        """Tells each fault at the field of its row."""
        faults = [
            (place, fault) for place, row in enumerate(rows, 1) if any(row.values()) for fault in find(row)
        ]
        for place, fault in faults:
            self.add_error(f"{kind}_{place}_{member}", fault)
        return bool(faults)

    def _read_words(self) -> None:
        texts = {
            key: {
                code: (self.cleaned_data.get(word_name(key, code)) or "").strip() for code in LANGUAGE_NAMES
            }
            for key in CHANGEABLE
        }
        own = {key: {code: text for code, text in said.items() if text} for key, said in texts.items()}
        self.instance.words = {key: said for key, said in own.items() if said}

    def as_brand(self) -> Brand:
        """What has been typed, as far as it is a brand: whatever is no colour at all stays as it was stored."""
        self.is_valid()
        return self.instance.as_brand()


def initial_lists(branding: Branding) -> dict[str, str]:
    """What the fields of lists begin with."""
    found = {f"{name}_kept": str(getattr(branding, name) or "") for name in LOGOS}
    for kind, rows in (("account", branding.social), ("link", branding.footer_links)):
        for place, row in enumerate(rows, 1):
            found |= {f"{kind}_{place}_{member}": text for member, text in row.items()}
    for key, said in branding.words.items():
        found |= {word_name(key, language): text for language, text in said.items()}
    return found


def _colour(name: str) -> ColourField:
    about = str(getattr(Branding._meta.get_field(name), "help_text", ""))
    return ColourField(label=WORDS[name], max_length=20, validators=[COLOUR], help_text=about)


BrandingForm: type[BrandingBaseForm] = type(
    "BrandingForm", (BrandingBaseForm,), {**{name: _colour(name) for name in COLOURS}, **listed_fields()}
)
