"""One council's own state as a value: its layers, subscriptions, holds, opt-outs and providers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from syndication.domain.document_json import load_operation
from syndication.domain.facts import FactValue as FactValueValue
from syndication.domain.library import CouncilState, Hold, Layer, OptOut, PageKey, Provider, Subscription
from syndication.domain.overrides import Localisation as LocalisationValue
from syndication.models import Council, FactValue, Localisation
from syndication.models import Layer as LayerRow


def find_chain(council: Council) -> list[LayerRow]:
    """The council's layers from the nation inwards; the council itself is last."""
    memberships = council.memberships.filter(active=True).select_related("partnership")
    return [council.nation, *(membership.partnership for membership in memberships), council]


def find_providers(council: Council) -> list[Council]:
    """The councils of the other tier: a district's county, a county's districts."""
    if council.parent:
        return [council.parent]
    return list(council.districts.order_by("name")) if council.tier == "county" else []


def get_council_state(
    council: Council, chain: Sequence[LayerRow], providers: Sequence[Council]
) -> CouncilState:
    """Everything that resolving needs to know about one council."""
    return CouncilState(
        id=str(council.uuid),
        slug=council.slug,
        name=names_of(council),
        nation=council.nation.slug,
        tier=council.tier,
        languages=tuple(council.languages),
        origin=council.public_origin,
        url_template=council.url_template,
        homepage=council.homepage,
        layers=tuple(get_layer(layer) for layer in chain),
        subscriptions=_subscriptions(council),
        holds=_holds(council),
        opt_outs=_opt_outs(council),
        providers=tuple(provider_value(provider) for provider in providers),
        suspended=council.suspended,
        former_languages=tuple(council.former_languages),
        number=own_number(council),
    )


def own_number(council: Council) -> int:
    """The highest number of rows that touch all that it publishes: name, address, suspension, memberships."""
    return max([council.number, *council.memberships.values_list("number", flat=True)])


def names_of(council: Council) -> dict[str, Any]:
    """The council's name by language; the Welsh one with its mutated forms."""
    names: dict[str, Any] = {"en": council.name}
    if council.name_cy:
        names["cy"] = {"text": council.name_cy, **council.name_forms}
    return names


def get_layer(layer: LayerRow) -> Layer:
    """A layer with all its facts and published localisations."""
    return Layer(str(layer.uuid), layer.kind, layer.slug, layer.name, _localisations(layer), _facts(layer))


def _localisations(layer: LayerRow) -> dict[PageKey, LocalisationValue]:
    found = {}
    for row in Localisation.objects.filter(layer_id=layer.pk, number__gt=0):
        operations = tuple(load_operation(data) for data in row.operations)
        value = LocalisationValue(
            str(layer.uuid),
            str(row.shared_id),
            row.language,
            operations,
            row.number,
            row.card_number,
            tuple(row.paths),
        )
        found[value.shared_id, value.language] = value
    return found


def _facts(layer: LayerRow) -> dict[str, tuple[FactValueValue, ...]]:
    found: dict[str, list[FactValueValue]] = defaultdict(list)
    for row in FactValue.objects.filter(layer_id=layer.pk).order_by("pk"):
        value = FactValueValue(
            str(row.definition_id),
            row.value,
            row.language,
            row.valid_from,
            row.valid_to,
            row.state,
            row.number,
            row.state_number,
        )
        found[value.fact].append(value)
    return {fact: tuple(values) for fact, values in found.items()}


def _subscriptions(council: Council) -> tuple[Subscription, ...]:
    return tuple(
        Subscription(
            row.scope,
            str(row.shared_id) if row.shared_id else None,
            row.active,
            row.number,
            row.local_path,
            tuple(row.past_paths),
        )
        for row in council.subscriptions.order_by("pk")
    )


def _holds(council: Council) -> dict[PageKey, Hold]:
    rows = council.holds.order_by("pk")
    return {
        (str(row.shared_id), row.language): Hold(
            str(row.shared_id), row.language, row.edition, row.active, row.number, row.review_by
        )
        for row in rows
    }


def _opt_outs(council: Council) -> dict[str, OptOut]:
    rows = council.opt_outs.order_by("pk")
    return {
        str(row.shared_id): OptOut(str(row.shared_id), row.active, row.number, row.address) for row in rows
    }


def provider_value(council: Council) -> Provider:
    """A council of the other tier with its own deep links, which are its facts."""
    rows = FactValue.objects.filter(layer_id=council.pk).select_related("definition").order_by("pk")
    links, number = {}, council.number
    for row in rows:
        lgsl, lgil = row.definition.snapshot["lgsl"], row.definition.snapshot["lgil"]
        if lgsl is not None:
            number = max(number, row.number)
            if row.state == FactValue.State.CURRENT:
                links[lgsl, lgil] = str(row.value)
    return Provider(council.name, council.homepage, links, number)
