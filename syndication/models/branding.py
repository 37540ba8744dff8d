"""A council's colours, fonts, logo and wording; a poor pair of colours is refused when it is saved."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models

from syndication.domain.brand_checks import check_brand
from syndication.domain.brand_links import FooterLink, SocialLink
from syndication.domain.branding import LARGEST_RADIUS, Brand
from syndication.domain.contrast import HEX_COLOUR
from themes.registry import DEFAULT as DEFAULT_THEME
from themes.registry import UnknownTheme, get_theme
from themes.typefaces import DEFAULT as DEFAULT_FONT
from themes.typefaces import TYPEFACES

from .brand_rules import find_list_faults
from .councils import Council
from .log import Entry, Event, LoggedModel
from .logos import Logo

COLOURS = ("primary", "on_primary", "accent", "link", "background", "text")
# All that a branding says, but for its logos, which are in the log by name.
LOGGED = (
    *COLOURS, "font", "theme", "radius", "short_name", "short_name_cy", "strapline_en", "strapline_cy", "footer_en",
    "footer_cy", "footer_links", "phone", "email", "emergency_phone", "emergency_label_en", "emergency_label_cy",
    "social", "words",
)  # fmt: skip
PHONE = RegexValidator(r"^[0-9+() -]*$", "Write a telephone number in digits and spaces.")
COLOUR = RegexValidator(r"^#[0-9a-f]{6}$", "Write a colour as #rrggbb, in lower case.")


def colour(default: str, help_text: str) -> models.CharField[str, str]:
    return models.CharField(max_length=7, default=default, validators=[COLOUR], help_text=help_text)


class Branding(LoggedModel):
    """How one council looks. The colours are tokens of the theme."""

    council = models.OneToOneField(Council, on_delete=models.CASCADE, related_name="branding")
    primary = colour("#1d4f6e", "Header and buttons.")
    on_primary = colour("#ffffff", "Text on the primary colour.")
    accent = colour("#b3541e", "Rules, highlights and icons.")
    link = colour("#1d4f8e", "Links on the background.")
    background = colour("#ffffff", "The page.")
    text = colour("#1a1a1a", "Text on the background.")
    font = models.CharField(max_length=20, default=DEFAULT_FONT)
    theme = models.CharField(max_length=40, default=DEFAULT_THEME)
    radius = models.PositiveSmallIntegerField(default=6, help_text="Corner radius in CSS pixels, 0 to 24.")
    short_name = models.CharField(
        max_length=60, blank=True, help_text="The part of the name that the header shows large."
    )
    short_name_cy = models.CharField("short name in Welsh", max_length=60, blank=True)
    strapline_en = models.CharField(max_length=120, blank=True)
    strapline_cy = models.CharField(max_length=120, blank=True)
    footer_en = models.CharField(max_length=300, blank=True)
    footer_cy = models.CharField(max_length=300, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    emergency_phone = models.CharField(
        max_length=30,
        blank=True,
        validators=[PHONE],
        help_text="For when you are closed. In the footer and on the contact page.",
    )
    emergency_label_en = models.CharField(
        max_length=60, blank=True, help_text="What it is for. Empty: “Out of hours”."
    )
    emergency_label_cy = models.CharField("emergency label in Welsh", max_length=60, blank=True)
    logo = models.ForeignKey(Logo, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    logo_dark = models.ForeignKey(Logo, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    # [{"label", "url"}], [{"en", "cy", "href"}], {key of a sentence: {language: text}}
    social = models.JSONField(default=list, blank=True)
    footer_links = models.JSONField(default=list, blank=True)
    words = models.JSONField(default=dict, blank=True)

    def __str__(self) -> str:
        return f"Branding of {self.council}"

    def clean(self) -> None:
        self._refuse_unknown_looks()
        self._refuse_facts()
        self._refuse_faulty_lists()
        if self.radius is not None and self.radius > LARGEST_RADIUS:
            raise ValidationError({"radius": f"A corner radius is at most {LARGEST_RADIUS} pixels."})
        if not self._is_readable():
            return  # the fields say themselves what is wrong with them
        problems: dict[str, list[str]] = {}
        for problem in check_brand(self.as_brand()):
            problems.setdefault(problem.foreground, []).append(problem.message)
        if problems:
            raise ValidationError(problems)

    def _refuse_facts(self) -> None:
        """A brand knows no facts, and no braces may reach a citizen (law 6)."""
        braced = [name for name in LOGGED if "{{" in str(getattr(self, name))]
        if braced:
            message = "A brand cannot refer to facts: write the value itself."
            raise ValidationError(dict.fromkeys(braced, message))

    def _refuse_faulty_lists(self) -> None:
        faults: dict[str, list[str]] = {}
        for name, fault in find_list_faults(self.social, self.footer_links, self.words):
            faults.setdefault(name, []).append(fault)
        if faults:
            raise ValidationError(faults)

    def _refuse_unknown_looks(self) -> None:
        """Themes are folders and typefaces files, so what may be picked is not in the database."""
        if self.font not in TYPEFACES:
            raise ValidationError({"font": f"There is no font “{self.font}”."})
        try:
            get_theme(self.theme)
        except UnknownTheme as error:
            raise ValidationError({"theme": str(error)}) from error

    def _is_readable(self) -> bool:
        colours = (getattr(self, name) for name in COLOURS)
        return self.council_id is not None and all(HEX_COLOUR.fullmatch(colour) for colour in colours)

    def as_brand(self) -> Brand:
        """The branding as the theme and the API read it."""
        council = self.council
        names = worded(council.name, council.name_cy)
        return Brand(
            name=names,
            short_name={**names, **worded(self.short_name, self.short_name_cy or self.short_name)},
            strapline=worded(self.strapline_en, self.strapline_cy),
            primary=self.primary,
            on_primary=self.on_primary,
            accent=self.accent,
            link=self.link,
            background=self.background,
            text=self.text,
            font=self.font,
            radius=self.radius,
            theme=self.theme,
            logo=self.logo.as_value() if self.logo else None,
            logo_dark=self.logo_dark.as_value() if self.logo_dark else None,
            footer=worded(self.footer_en, self.footer_cy),
            footer_links=tuple(FooterLink(labels(row), row["href"]) for row in self.footer_links),
            phone=self.phone,
            email=self.email,
            emergency_phone=self.emergency_phone,
            emergency_label=worded(self.emergency_label_en, self.emergency_label_cy),
            social=tuple(SocialLink(row["label"], row["url"]) for row in self.social),
            words=self.words,
        )

    def log_entry(self) -> Entry:
        payload = {name: getattr(self, name) for name in LOGGED}
        logos = {name: str(getattr(self, name) or "") for name in ("logo", "logo_dark")}
        return Entry(
            Event.BRANDING, "presentation", layer_id=self.council.layer_pk, payload={**payload, **logos}
        )


def labels(row: dict[str, str]) -> dict[str, str]:
    return worded(row.get("en", ""), row.get("cy", ""))


def worded(english: str, welsh: str) -> dict[str, str]:
    """Wording by language; a language without any is left out."""
    return {language: text for language, text in (("en", english), ("cy", welsh)) if text}
