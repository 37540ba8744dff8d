"""Writing, changing and ending alerts. Each view sees only what its person writes for (law 7)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button

from syndication.actions.change_alert import change_alert
from syndication.actions.end_alert import end_alert
from syndication.actions.publish_alert import publish_alert
from syndication.actions.withdraw_alert import withdraw_alert
from syndication.domain.errors import AlertIsOver, StaleEdit
from syndication.models import Alert
from syndication.permissions import find_alert_layers
from syndication.queries.alerts import find_history, find_reached

from ..base import AddView, ChangeView, ListView
from .previews import build_preview

FORM = "syndication/admin/alert.html"


def alerts_of(user: Any) -> QuerySet[Alert]:
    """The alerts of the layers that a person writes for: the one base of every view here."""
    return Alert.objects.filter(layer__in=find_alert_layers(user)).select_related("layer")


class AlertListView(ListView):
    """Live ones first, then scheduled ones, then the past."""

    def get_base_queryset(self) -> Any:
        live, scheduled = Alert.State.LIVE, Alert.State.SCHEDULED
        turn = Case(
            When(state=live, then=Value(0)),
            When(state=scheduled, then=Value(1)),
            default=Value(2),
            output_field=IntegerField(),
        )
        return alerts_of(self.request.user).annotate(turn=turn)

    def order_queryset(self, queryset: Any) -> Any:
        return (
            super().order_queryset(queryset)
            if self.is_explicitly_ordered
            else queryset.order_by("turn", "-starts", "-pk")
        )

    def get_list_more_buttons(self, instance: Alert) -> list[Any]:
        return [*super().get_list_more_buttons(instance), *closing_buttons(instance)]


def closing_buttons(alert: Alert) -> list[Button]:
    """A mistake can be taken back after its end too."""
    if alert.state == Alert.State.WITHDRAWN:
        return []
    withdrawing = reverse("alerts:withdraw", args=[alert.pk])
    withdraw_button = Button("Withdraw", url=withdrawing, icon_name="undo", priority=30)
    if alert.is_over:
        return [withdraw_button]
    end = "End now" if alert.state == Alert.State.LIVE else "Call off"
    ending = reverse("alerts:end", args=[alert.pk])
    return [Button(end, url=ending, icon_name="check", priority=20), withdraw_button]


class PreviewMixin:
    """“Show me first”: the form again with who gets what and where, and nothing saved."""

    template_name = FORM
    preview_button = "action-preview"
    request: HttpRequest

    def form_valid(self, form: Any) -> HttpResponse:
        if self.preview_button not in self.request.POST:
            return super().form_valid(form)  # type: ignore[misc]
        self.form = form
        context = self.get_context_data(form=form, preview=build_preview(form.instance))  # type: ignore[attr-defined]
        return self.render_to_response(context)  # type: ignore[attr-defined]

    def name_of(self, instance: Alert) -> str:
        return instance.heading


class AlertAddView(PreviewMixin, AddView):
    submit_button_label = "Publish"

    def save_instance(self) -> Alert:
        return publish_alert(self.form.save(commit=False), user=self.request.user)

    def get_success_message(self, instance: Alert) -> str:
        count = find_reached(instance.layer).count()
        state = "Live" if instance.state == Alert.State.LIVE else "Scheduled"
        return f"{state} for {count} council{'' if count == 1 else 's'}: {instance.heading}."


class AlertChangeView(PreviewMixin, ChangeView):
    """One alert with all that it ever said."""

    submit_button_label = "Publish the change"

    def get_queryset(self) -> QuerySet[Alert]:
        return alerts_of(self.request.user)

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            return super().form_valid(form)
        except (StaleEdit, AlertIsOver) as error:
            self.produced_error_code, self.produced_error_message = error.code, error.detail
            form.add_error(None, error.detail)
            return self.form_invalid(form)

    def save_instance(self) -> Alert:
        based_on = self.form.cleaned_data["based_on"] or 0
        return change_alert(self.form.save(commit=False), based_on=based_on, user=self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        stored = Alert.objects.select_related("layer").get(pk=self.object.pk)
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context.setdefault("preview", build_preview(stored))
        return {
            **context,
            "stored": stored,
            "history": find_history(stored),
            "closing": closing_buttons(stored),
        }


def end_now(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks once, then ends a live alert or calls off a scheduled one."""
    text = "It leaves every site, feed and API answer at once, and stays among the past alerts."
    return _close(request, pk, end_alert, "End now", text)


def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks once, then takes back what should not have been said."""
    text = "For alerts that should not have been published: what it said is shown nowhere any more."
    return _close(request, pk, withdraw_alert, "Withdraw", text)


def _close(request: HttpRequest, pk: int, act: Callable[..., Alert], title: str, text: str) -> HttpResponse:
    alert = get_object_or_404(alerts_of(request.user), pk=pk)
    if request.method != "POST":
        context = {"alert": alert, "title": title, "text": text, "preview": build_preview(alert)}
        return TemplateResponse(request, "syndication/admin/close_alert.html", context)
    try:
        act(alert, user=request.user)
    except AlertIsOver as error:
        messages.error(request, error.detail)
    else:
        messages.success(request, f"{title}: {alert.heading}. Done.")
    return redirect(reverse("alerts:index"))
