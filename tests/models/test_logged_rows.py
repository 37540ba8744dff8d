"""Every kind of row that belongs in the log says what it writes there, and what deleting it means."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db.models import ProtectedError

from syndication.models import Change, LoggedModel, Nation

KINDS = [model for model in apps.get_models() if issubclass(model, LoggedModel)]


@pytest.mark.parametrize("model", KINDS, ids=lambda model: model.__name__)
def test_every_kind_says_what_it_writes(model: type[LoggedModel]) -> None:
    assert model.log_entry is not LoggedModel.log_entry


@pytest.mark.django_db
def test_a_row_that_history_needs_is_not_deleted() -> None:
    nation = Nation(slug="england", name="England")
    nation.save()
    with pytest.raises(ProtectedError, match="England cannot be deleted"):
        nation.delete()
    assert (Nation.objects.count(), Change.objects.count()) == (1, 1)
