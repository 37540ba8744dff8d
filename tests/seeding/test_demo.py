"""What somebody finds who has just run `make demo`."""

from __future__ import annotations

from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command
from django.test import override_settings

from cms.content_format.names import page_uuid
from syndication.actions.end_alert import end_alert
from syndication.actions.seeding.notice import demo_notice
from syndication.actions.seeding.seed import seed_demo
from syndication.domain.pages import CouncilSite, ResolvedPage
from syndication.models import Alert, Change, Council, CouncilRole
from syndication.queries.alerts import find_live_alerts
from syndication.queries.councils import get_council
from syndication.queries.sites import get_site

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]
COUNCILS = ("ambridge", "barchester", "casterbridge", "llareggub")


def site_of(slug: str) -> CouncilSite:
    return get_site(get_council(slug))


def page_of(slug: str, name: str, language: str = "en") -> ResolvedPage:
    page = site_of(slug).translation(str(page_uuid(name)), language)
    assert page is not None
    return page


def states_of(slug: str, name: str) -> set[str]:
    report = site_of(slug).reports[page_of(slug, name).id]
    return {state.state for state in report.states}


def removals_of(slug: str) -> dict[str, str]:
    return {removed.shared_id: removed.reason for removed in site_of(slug).removed.values()}


def html_of(page: ResolvedPage) -> str:
    return page.content_html


def test_every_operation_is_used_somewhere() -> None:
    used = set()
    for slug in COUNCILS:
        for report in site_of(slug).reports.values():
            used |= {(state.operation.kind, state.operation.position) for state in report.states}
    assert {("set", ""), ("replace", ""), ("hide", ""), ("fill", "")} <= used
    assert {("insert", "before"), ("insert", "after"), ("insert", "end")} <= used


def test_the_wording_under_an_override_has_changed_and_the_override_stays() -> None:
    assert states_of("barchester", "missed-bin") == {"drifted"}
    assert "Our evening crew goes out" in html_of(page_of("barchester", "missed-bin"))


def test_a_block_that_was_taken_out_leaves_an_override_without_a_place() -> None:
    assert "orphaned" in states_of("barchester", "library-join")
    assert "stopped all late charges" not in html_of(page_of("barchester", "library-join"))


def test_a_hold_keeps_the_earlier_edition() -> None:
    held, current = page_of("casterbridge", "missed-bin"), page_of("llareggub", "missed-bin")
    assert held.edition < current.edition
    assert site_of("casterbridge").reports[held.id].changes_waiting == 1


def test_a_page_waits_for_a_fact() -> None:
    assert removals_of("casterbridge")[str(page_uuid("garden-waste"))] == "waiting"


def test_a_page_left_out_sends_its_readers_to_the_councils_own() -> None:
    assert removals_of("barchester")[str(page_uuid("allotments"))] == "opted-out"


def test_a_withdrawn_page_says_why() -> None:
    (removed,) = [r for r in site_of("ambridge").removed.values() if r.reason == "withdrawn"]
    assert removed.note.startswith("The voucher scheme closed")


def test_members_of_the_partnership_have_its_override_and_its_facts() -> None:
    for slug in ("barchester", "casterbridge"):
        assert "Put a label with your booking number" in html_of(page_of(slug, "bulky-waste"))
        assert "One team for all of Wessex" in html_of(page_of(slug, "potholes"))
    assert "One team for all of Wessex" not in html_of(page_of("llareggub", "potholes"))


def test_a_district_points_to_its_county() -> None:
    page = page_of("ambridge", "potholes")
    assert page.signpost
    assert "https://www.borsetshire.example/roads/report-a-pothole" in html_of(page)


def test_a_page_lives_at_the_councils_own_address() -> None:
    assert page_of("casterbridge", "blue-badge").path == "/travel/blue-badges/"


def test_llareggub_publishes_in_welsh_with_its_name_mutated() -> None:
    assert len([p for p in site_of("llareggub").pages.values() if p.language == "cy"]) >= 5
    assert "â Chyngor Llareggub" in html_of(page_of("llareggub", "missed-bin", "cy"))


def test_no_citizen_sees_a_brace_or_a_reference() -> None:
    for slug in COUNCILS:
        for page in site_of(slug).pages.values():
            for mark in ("{{", "}}", "ref:", "None"):
                assert mark not in page.title + page.summary + html_of(page), (slug, page.path)


def test_seeding_again_writes_nothing() -> None:
    before = Change.objects.count()
    seed_demo()
    assert Change.objects.count() == before


def test_each_account_opens_with_the_demo_password() -> None:
    for name in ("admin", "library-editor", "library-publisher", "llareggub-manager"):
        assert authenticate(username=name, password="demo") is not None
    role = CouncilRole.objects.get(user__username="ambridge-editor")
    assert (role.council.slug, role.role) == ("ambridge", "editor")
    assert CouncilRole.objects.count() == 8


def test_the_notice_names_every_site_and_account() -> None:
    notice = "\n".join(demo_notice())
    for slug in COUNCILS:
        assert f"http://{slug}.localhost:8000/" in notice
        assert f"{slug}-manager" in notice


@override_settings(DEMO=False)
def test_outside_a_demo_nothing_is_seeded_and_nothing_printed() -> None:
    with pytest.raises(CommandError, match="set DEMO=yes"):
        call_command("seed_demo", stdout=StringIO())
    assert demo_notice() == []


def test_the_real_councils_are_registered_and_have_not_joined() -> None:
    assert Council.objects.exclude(gss_code__startswith="X").filter(joined=False).count() == 382


def test_progress_is_shown(demo: list[str]) -> None:
    assert demo[0] == "Register of councils and services …"
    assert "Accounts …" in demo


def test_each_kind_of_layer_has_an_alert_live_and_one_is_still_to_come() -> None:
    live = Alert.objects.filter(state="live")
    assert sorted(live.values_list("layer__kind", flat=True)) == ["council", "nation", "partnership"]
    assert Alert.objects.get(layer__kind="nation").texts().keys() == {"en", "cy"}
    assert Alert.objects.get(state="scheduled").layer.slug == "ambridge"
    bins = find_live_alerts(get_council("ambridge"))
    assert [alert.about for alert in bins] == [(str(page_uuid("bins-and-recycling")),)]


def test_an_alert_that_was_ended_stays_ended_when_the_demo_is_seeded_again() -> None:
    ended = end_alert(Alert.objects.get(layer__kind="partnership"))
    seed_demo()
    assert Alert.objects.get(pk=ended.pk).state == "ended"
