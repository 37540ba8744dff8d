"""Council roles: who may do what for which council."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel
from wagtail.log_actions import log

from syndication.actions.give_role import end_role, give_role
from syndication.models import Council, CouncilRole

from .base import AddView, ChangeView, CouncilsViewSet, EndView, ListView


class RoleForm(WagtailAdminModelForm):
    """One person, one council, one role; people get accounts under Settings, Users."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user"].queryset = get_user_model().objects.filter(is_active=True).order_by("username")
        self.fields["council"].queryset = Council.objects.filter(joined=True)
        if self.instance.pk:
            self.fields["user"].disabled = self.fields["council"].disabled = True

    def save(self, commit: bool = True) -> CouncilRole:
        given = self.cleaned_data
        self.instance = give_role(given["user"], given["council"], given["role"])
        return self.instance


class RoleAddView(AddView):
    def save_instance(self) -> CouncilRole:
        return store_role(self.form, "wagtail.create", self.request.user)


class RoleChangeView(ChangeView):
    def save_instance(self) -> CouncilRole:
        return store_role(self.form, "wagtail.edit", self.request.user)


def store_role(form: RoleForm, action: str, user: Any) -> CouncilRole:
    role = form.save()
    log(instance=role, action=action, user=user)
    return role


class RoleEndView(EndView):
    consequence = (
        "This person can do nothing for the council from now on; with their last role goes the "
        "way into the admin. The account itself stays."
    )

    def delete_action(self) -> None:
        log(instance=self.object, action="wagtail.delete", user=self.request.user, deleted=True)
        end_role(self.object)


class RoleListView(ListView):
    related = ("user", "council")


class CouncilRoleViewSet(CouncilsViewSet):
    """Council roles as screens."""

    model = CouncilRole
    icon = "user"
    menu_label = "People"
    noun = "role"
    menu_name = "council-people"
    url_prefix = "councils/people"
    url_namespace = "council_roles"
    index_view_class = RoleListView
    add_view_class = RoleAddView
    edit_view_class = RoleChangeView
    delete_view_class = RoleEndView
    form_class = RoleForm
    list_filter = ("role", "council")
    search_fields = ("user__username", "user__email", "council__name")
    ordering = ("council__name", "user__username")
    list_display = ("user__username", "council__name", "role", "user__email")
    form_panels = [FieldPanel("user"), FieldPanel("council"), FieldPanel("role")]
