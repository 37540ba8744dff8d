"""Layers: nations, partnerships and councils (the tenants), and who belongs to what."""

from __future__ import annotations

import uuid
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models

from syndication.domain.library import LayerKind
from syndication.domain.site_addresses import LONGEST_TEMPLATE, SiteAddresses, find_template_fault

from .log import Entry, Event, LoggedModel


class Tier(models.TextChoices):
    COUNTY = "county"
    DISTRICT = "district"
    UNITARY = "unitary"


class Layer(LoggedModel):
    """Whoever may hold facts and localisations of its own. `uuid` never changes."""

    class Kind(models.TextChoices):
        NATION = "nation"
        PARTNERSHIP = "partnership"
        COUNCIL = "council"

    uuid = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    kind: models.CharField[str, LayerKind] = models.CharField(
        max_length=12, choices=Kind.choices, editable=False
    )
    slug = models.SlugField(max_length=60)
    name = models.CharField(max_length=120)

    class Meta:
        ordering = ["kind", "name"]
        constraints = [models.UniqueConstraint(fields=["kind", "slug"], name="layer_slug_once_per_kind")]

    def __str__(self) -> str:
        return self.name

    def log_entry(self) -> Entry:
        return Entry(
            Event.COUNCIL,
            "presentation",
            layer_id=self.layer_pk,
            payload={"slug": self.slug, "name": self.name},
        )

    @property
    def layer_pk(self) -> int:
        return int(self.pk)


class NationManager(models.Manager["Layer"]):
    def get_queryset(self) -> models.QuerySet[Layer]:
        return super().get_queryset().filter(kind=Layer.Kind.NATION)


class Nation(Layer):
    """England, Scotland, Wales or Northern Ireland, as a layer."""

    objects = NationManager()  # type: ignore[misc,assignment]

    class Meta:
        proxy = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.kind = Layer.Kind.NATION
        super().save(*args, **kwargs)


class Partnership(Layer):
    """A group of councils (a county, a consortium) whose facts and overrides its members inherit."""

    description = models.TextField(blank=True)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.kind = Layer.Kind.PARTNERSHIP
        super().save(*args, **kwargs)


def default_languages() -> list[str]:
    return ["en"]


class Council(Layer):
    """A member authority: the tenant. All 382 are registered; those that `joined` publish."""

    gss_code = models.CharField(max_length=9, unique=True, help_text="The ONS code, such as E06000022.")
    name_cy = models.CharField("Welsh name", max_length=120, blank=True)
    name_forms = models.JSONField(
        "mutated Welsh forms", default=dict, blank=True, help_text="soft, nasal, aspirate and a (after “â”)."
    )
    nation = models.ForeignKey(Nation, on_delete=models.PROTECT, related_name="councils")
    tier = models.CharField(max_length=8, choices=Tier.choices)
    parent = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="districts",
        help_text="A district's county council.",
    )
    homepage = models.URLField(blank=True)
    joined = models.BooleanField(default=False)
    suspended = models.BooleanField(default=False)
    requires_key = models.BooleanField(
        "feed key required", default=False, help_text="Feeds and API answer only to this council's own keys."
    )
    languages = models.JSONField(
        default=default_languages, help_text="The first is the default, such as [“en”, “cy”]."
    )
    former_languages = models.JSONField(default=list, editable=False)
    site_origin = models.CharField(
        "site address",
        max_length=200,
        blank=True,
        validators=[
            RegexValidator(
                r"^https?://[a-z0-9.-]+(:\d+)?$", "Write an address such as https://www.example.gov.uk"
            )
        ],
        help_text="Where its citizens' site is. Empty: the service's own pattern.",
    )
    url_template = models.CharField(
        "address template",
        max_length=LONGEST_TEMPLATE,
        blank=True,
        help_text="Only for a council that shows the pages on its own website: where they are there, such as "
        "https://www.example.gov.uk/services/{path}. Every link then leads there.",
    )

    class Meta:
        ordering = ["name"]

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.kind = Layer.Kind.COUNCIL
        self._remember_languages()
        super().save(*args, **kwargs)
        self._claim_host()

    def clean(self) -> None:
        super().clean()
        fault = self._find_template_fault() if self.url_template else ""
        if fault:
            raise ValidationError({"url_template": fault})

    def _find_template_fault(self) -> str:
        """Also where it leads back to a site here: each would then send search engines to the other."""
        if fault := find_template_fault(self.url_template, self.languages):
            return fault
        host = urlsplit(self.url_template).hostname or ""
        if host in settings.SERVICE_HOSTS or CouncilHost.objects.filter(host=host).exists():
            return f"{host} is published here: leave this empty, or name the council's own website."
        return ""

    def _remember_languages(self) -> None:
        before = (
            Council.objects.filter(pk=self.pk).values_list("languages", flat=True).first()
            if self.pk
            else None
        )
        left = set(self.former_languages) | set(before or [])
        self.former_languages = sorted(left - set(self.languages))

    def _claim_host(self) -> None:
        if self.joined:
            CouncilHost.objects.get_or_create(
                host=urlsplit(self.public_origin).hostname, defaults={"council": self}
            )

    def log_entry(self) -> Entry:
        payload = {
            "slug": self.slug,
            "name": self.name,
            "name_cy": self.name_cy,
            "tier": self.tier,
            "joined": self.joined,
            "suspended": self.suspended,
            "languages": self.languages,
            "origin": self.public_origin,
            "url_template": self.url_template,
        }
        return Entry(Event.COUNCIL, "presentation", layer_id=self.layer_pk, payload=payload)

    @property
    def layer_pk(self) -> int:
        return int(self.layer_ptr_id) if self.layer_ptr_id else 0

    @property
    def public_origin(self) -> str:
        """The absolute address of its site, without a trailing slash; from stored settings, never the request."""
        return self.site_origin or settings.COUNCIL_ORIGIN.format(council=self.slug)

    def home(self) -> str:
        """Where its citizens begin: its site here, or the website of its own that shows the pages."""
        addresses = SiteAddresses(self.public_origin, self.languages, self.url_template, self.homepage)
        return addresses.home(self.languages[0])

    def display_name(self, language: str) -> str:
        return self.name_cy if language == "cy" and self.name_cy else self.name


class CouncilHost(models.Model):
    """The exact table of hosts: which council answers to which Host header (law 7)."""

    host = models.CharField(max_length=253, unique=True)
    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="hosts")

    def __str__(self) -> str:
        return self.host

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.host = self.host.lower().rstrip(".")
        super().save(*args, **kwargs)


class Membership(LoggedModel):
    """A council's place in a partnership. `order` runs outwards to inwards where it belongs to several."""

    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="memberships")
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="memberships")
    order = models.PositiveSmallIntegerField(default=0)
    active = models.BooleanField(default=True)

    class Meta:
        ordering = ["order", "pk"]
        constraints = [models.UniqueConstraint(fields=["council", "partnership"], name="member_once")]

    def __str__(self) -> str:
        return f"{self.council} in {self.partnership}"

    def end(self) -> None:
        self.active = False

    def log_entry(self) -> Entry:
        payload = {"partnership": self.partnership.slug, "order": self.order, "active": self.active}
        return Entry(Event.MEMBERSHIP, "local", layer_id=self.council.layer_pk, payload=payload)


class CouncilRole(models.Model):
    """What a person may do for one council. A person may hold several, in several councils."""

    class Role(models.TextChoices):
        EDITOR = "editor"
        MANAGER = "manager"

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="council_roles")
    council = models.ForeignKey(Council, on_delete=models.CASCADE, related_name="roles")
    role = models.CharField(max_length=8, choices=Role.choices)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "council"], name="one_role_per_person_and_council")
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.council} {self.role}"
