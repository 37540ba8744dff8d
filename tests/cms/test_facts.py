"""Fact definitions: what they hold, and what stops them being renamed or deleted."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError
from django.test import Client
from django.urls import reverse

from cms.models import FactDefinition, TopicPage
from cms.models.fact_uses import find_fact_uses

from .builders import make_fact, make_service, publish, raw_block


def test_uses_in_live_text_and_in_drafts_are_found(topic: TopicPage) -> None:
    fact = make_fact("bins-phone", "phone")
    live = make_service(topic, "Live", [raw_block("text", html="<p>{{bins-phone|text}}</p>")])
    publish(live)
    draft = make_service(topic, "Draft")
    draft.summary = "Call {{ bins-phone }}."
    draft.save_revision()
    make_service(topic, "Neither", [raw_block("text", html="<p>{{bins-phone-2}}</p>")])
    assert [page.title for page in find_fact_uses(fact)] == ["Draft", "Live"]


def test_fact_chosen_in_a_block_counts_as_a_use(topic: TopicPage) -> None:
    fact = make_fact("bins-hours", "hours")
    page = make_service(topic, body=[raw_block("hours", title="Open", fact=str(fact.uuid))])
    assert find_fact_uses(fact) == [page]


def test_fact_in_use_is_neither_renamed_nor_deleted(topic: TopicPage) -> None:
    fact = make_fact("bins-phone", "phone")
    make_service(topic, "Missed bin", [raw_block("text", html="<p>{{bins-phone}}</p>")])
    fact.key = "waste-phone"
    with pytest.raises(ValidationError, match="Missed bin"):
        fact.full_clean()
    with pytest.raises(ProtectedError, match="Missed bin"):
        FactDefinition.objects.get().delete()


def test_fact_that_nothing_uses_may_be_renamed_and_deleted(topic: TopicPage) -> None:
    fact = make_fact("bins-phone", "phone")
    fact.key = "waste-phone"
    fact.full_clean()
    fact.delete()
    assert not FactDefinition.objects.exists()


def test_default_of_the_wrong_type_is_refused_with_what_to_type(db: None) -> None:
    fact = FactDefinition(key="fee", label="Fee", type="money", default_en="a lot")
    with pytest.raises(ValidationError) as caught:
        fact.full_clean()
    assert "an amount such as 52" in str(caught.value.message_dict["default_en"])


def test_defaults_are_canonical_values_by_language(db: None) -> None:
    fee = make_fact("fee", "money", default_en="42")
    container = make_fact(
        "box", "choice", choices_en="a box\na bag", choices_cy="bocs\nbag", default_cy="bocs"
    )
    name = make_fact("name", default_cy='{"text": "Cyngor", "soft": "Gyngor"}')
    assert fee.defaults == {"en": "42.00"}
    assert container.defaults == {"cy": "bocs"}
    assert name.defaults == {"cy": {"text": "Cyngor", "soft": "Gyngor"}}


def test_list_behind_the_insert_button_needs_a_login_and_shows_formats(editor: Client) -> None:
    make_fact("bins-phone", "phone", example="01632 960 001")
    url = reverse("library_fact_list")
    assert Client(headers={"host": "localhost"}).get(url).status_code == 302
    (fact,) = editor.get(url).json()["facts"]
    assert fact["key"] == "bins-phone"
    assert [(kind["name"], kind["example"]) for kind in fact["formats"]] == [
        ("", "01632 960 001"),
        ("text", "01632 960 001"),
    ]


def test_screen_refuses_to_delete_a_fact_in_use(topic: TopicPage) -> None:
    fact = make_fact("bins-phone", "phone")
    make_service(topic, "Missed bin", [raw_block("text", html="<p>{{bins-phone}}</p>")])
    client = Client(headers={"host": "localhost"})
    client.force_login(get_user_model().objects.create_superuser("root", "root@library.example", "password"))
    answer = client.post(reverse("library_facts:delete", args=[fact.pk]), follow=True)
    assert "Missed bin" in answer.content.decode()
    assert FactDefinition.objects.exists()


@pytest.mark.parametrize("words", ["Bins phone", "bins-ph", "switchboard"])
def test_facts_are_found_by_name_key_and_guidance(admin_client: Client, words: str) -> None:
    fact = make_fact("bins-phone", "phone")
    fact.guidance = "The direct line, not the switchboard"
    fact.save()
    make_fact("library-hours", "hours")
    answer = admin_client.get(reverse("library_facts:index"), {"q": words}, HTTP_HOST="localhost")
    assert [row.key for row in answer.context["object_list"]] == ["bins-phone"]
