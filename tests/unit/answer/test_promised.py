"""Layer afgesproken at one minute: whose promise counts, and what silence means (ADR 8.5 to 8.8)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mgz.calendar import DAG
from mgz.region import Agreement, Region, Scope, ScopeKind
from mgz.rules import RuleBook
from mgz.vocabulary import (
    AfspraakStatus,
    GpRegistration,
    Laag,
    Leveringsvorm,
    ObligationKind,
    Reason,
    State,
    TreatmentBy,
    TriagePlace,
)
from tests.unit.answer.nursing_home import (
    AT_HOME,
    CARE,
    DAY,
    HERE,
    HOME,
    LINE,
    NIGHT,
    RESIDENT,
    ROSTERED,
    SO,
    TRIAGE,
    VPT,
    WEST,
    ask,
    clock,
    complete,
    ended,
    layer,
    outcomes,
    place_of,
    reasons,
    setting,
    since,
    until,
)


def promised(*rows: Agreement, **more: object) -> Region:
    return replace(HOME, agreements=rows, **more)  # type: ignore[arg-type]


def first(rules: RuleBook, region: Region, at: int = NIGHT) -> State | Reason:
    """What afgesproken comes to for the specialist."""
    return reasons(ask(rules, region, SO, at))[0]


@pytest.mark.parametrize("party", ["Z", "B"])
def test_a_row_for_an_area_of_the_own_provider_or_its_treatment_provider_counts(
    rules: RuleBook, party: str
) -> None:
    assert first(rules, promised(replace(ROSTERED, party=party, scope=WEST))) is State.GEDEKT


@pytest.mark.parametrize("party", ["O", "N", "H1"])
def test_a_row_for_an_area_of_an_outsider_is_no_agreement_of_the_provider(
    rules: RuleBook, party: str
) -> None:
    assert first(rules, promised(replace(ROSTERED, party=party, scope=WEST))) is Reason.GEEN_OPGAVE


@pytest.mark.parametrize("kind", [ScopeKind.LOCATIE, ScopeKind.GROEP, ScopeKind.ORGANISATIE])
@pytest.mark.parametrize("party", ["O", "N"])
def test_an_outsider_that_names_provider_location_or_group_counts(
    rules: RuleBook, party: str, kind: ScopeKind
) -> None:
    name = {ScopeKind.LOCATIE: "L", ScopeKind.GROEP: "G", ScopeKind.ORGANISATIE: "Z"}[kind]
    row = replace(ROSTERED, party=party, scope=Scope(kind, name))
    assert first(rules, promised(row)) is State.GEDEKT


@pytest.mark.parametrize("party", ["O", "N", "B"])
def test_at_home_any_organisation_that_covers_the_place_counts(rules: RuleBook, party: str) -> None:
    region = promised(replace(ROSTERED, party=party, scope=WEST), groups=(AT_HOME,))
    assert first(rules, region) is State.GEDEKT


def test_a_practice_is_no_specialist(rules: RuleBook) -> None:
    assert first(rules, promised(replace(ROSTERED, party="P1"))) is Reason.GEEN_OPGAVE


def test_silence_is_a_no_once_the_party_that_must_state_it_is_done(rules: RuleBook) -> None:
    """For residence that is the provider; for people at home every zorgkantoor (ADR 8.6)."""
    residence, home = promised(), promised(groups=(AT_HOME,))
    for region in (residence, home):
        assert first(rules, region) is Reason.GEEN_OPGAVE
    assert first(rules, complete(residence, "Z", "Afspraken")) is Reason.GEEN_AFSPRAAK
    assert first(rules, complete(residence, "ZK", "Afspraken")) is Reason.GEEN_OPGAVE
    assert first(rules, complete(home, "ZK", "Afspraken")) is Reason.GEEN_AFSPRAAK
    assert first(rules, complete(home, "Z", "Afspraken")) is Reason.GEEN_OPGAVE


def test_one_zorgkantoor_that_is_not_done_keeps_it_open(rules: RuleBook) -> None:
    region = complete(promised(groups=(AT_HOME,)), "ZK", "Afspraken")
    second = replace(HOME.organisations[6], id="ZK2")
    region = replace(region, organisations=(*region.organisations, second))
    assert first(rules, region) is Reason.GEEN_OPGAVE


def test_a_form_the_rules_leave_open_is_regel_open_until_somebody_states_something(rules: RuleBook) -> None:
    group = replace(RESIDENT, leveringsvorm=Leveringsvorm.DEELTIJDVERBLIJF)
    region = complete(promised(groups=(group,)), "Z", "Afspraken")
    assert first(rules, region) is Reason.REGEL_OPEN
    concept = replace(region, agreements=(replace(ROSTERED, status=AfspraakStatus.CONCEPT),))
    assert first(rules, concept) is Reason.AFSPRAAK_NIET_IN_WERKING
    signed = replace(region, agreements=(ROSTERED,))
    assert reasons(ask(rules, signed, SO, NIGHT)) == [State.GEDEKT, Reason.REGEL_OPEN]


def test_treatment_by_another_provider_leaves_the_form_open_too(rules: RuleBook) -> None:
    group = replace(RESIDENT, treatment_by=TreatmentBy.OTHER_PROVIDER)
    found = ask(rules, promised(groups=(group,)), SO, DAY)
    assert place_of(found).shares[0].kind is ObligationKind.SPECIALIST_FORM_OPEN
    assert reasons(found) == [Reason.REGEL_OPEN]


def test_an_organisation_keeps_its_promise_up_to_its_last_minute(rules: RuleBook) -> None:
    region = ended(HOME, "B", "2026-06-01")
    assert first(rules, region, clock("2026-06-01 23:59")) is State.GEDEKT
    assert first(rules, region, clock("2026-06-02 00:00")) is Reason.AFSPRAAK_NIET_IN_WERKING


def test_an_agreement_that_starts_later_or_has_other_hours_says_why(rules: RuleBook) -> None:
    assert first(rules, promised(replace(ROSTERED, validity=since("2026-06-03")))) is (
        Reason.AFSPRAAK_NIET_IN_WERKING
    )
    assert first(rules, promised(replace(ROSTERED, hours=DAG))) is Reason.BUITEN_UREN


def test_all_that_hold_are_named_by_id(rules: RuleBook) -> None:
    found = ask(rules, promised(ROSTERED, replace(ROSTERED, id="0", party="O")), SO, NIGHT)
    agreed = layer(found, Laag.AFGESPROKEN)
    assert agreed
    assert agreed.by == ("0", "A")


def test_triage_at_the_practice_is_the_registration_and_asks_no_more(rules: RuleBook) -> None:
    region = replace(HOME, groups=(VPT,), registrations=(LINE,))
    found = ask(rules, region, TRIAGE, DAY)
    assert reasons(found, TriagePlace.PRAKTIJK) == [State.GEDEKT, State.NVT, State.NVT]
    agreed = layer(found, Laag.AFGESPROKEN, TriagePlace.PRAKTIJK)
    assert agreed
    assert agreed.by == ("R",)
    without = replace(region, registrations=(replace(LINE, gp=GpRegistration.REFUSED, practice=""),))
    assert reasons(ask(rules, without, TRIAGE, DAY), TriagePlace.PRAKTIJK) == [Reason.GEEN_HUISARTS]


def test_triage_at_the_institution_is_its_general_care_row(rules: RuleBook) -> None:
    """By day a practice may give it; in ANW only an organisation; a triage row there says nothing of it."""
    row = replace(ROSTERED, function=CARE, party="P1")
    by_day = ask(rules, promised(row), TRIAGE, DAY)
    assert reasons(by_day, TriagePlace.PRAKTIJK) == [State.GEDEKT, State.NVT, State.NVT]
    assert reasons(ask(rules, promised(row), TRIAGE, NIGHT), TriagePlace.POST) == [Reason.GEEN_OPGAVE]
    own = promised(replace(row, party="Z"))
    # Who is on duty for this row is competent for the specialist only.
    assert reasons(ask(rules, own, TRIAGE, NIGHT), TriagePlace.POST) == [
        State.GEDEKT,
        State.GEDEKT,
        Reason.NIET_BEVOEGD,
    ]
    named = promised(replace(row, party="Z", function=TRIAGE))
    assert reasons(ask(rules, named, TRIAGE, NIGHT), TriagePlace.POST) == [Reason.GEEN_OPGAVE]


def test_triage_on_the_location_by_any_organisation_but_not_for_the_neighbours_area(rules: RuleBook) -> None:
    def on_site(party: str, scope: Scope) -> State | Reason:
        region = promised(replace(ROSTERED, function=TRIAGE, party=party, scope=scope))
        return reasons(ask(rules, region, TRIAGE, NIGHT), TriagePlace.LOCATIE)[0]

    assert on_site("O", WEST) is State.GEDEKT
    assert on_site("Z", WEST) is State.GEDEKT
    assert on_site("N", WEST) is Reason.GEEN_OPGAVE
    assert on_site("N", HERE) is State.GEDEKT


def test_one_place_of_triage_never_discharges_another(rules: RuleBook) -> None:
    region = promised(replace(ROSTERED, function=TRIAGE))
    found = ask(rules, region, TRIAGE, NIGHT)
    assert reasons(found, TriagePlace.LOCATIE)[0] is State.GEDEKT
    assert reasons(found, TriagePlace.POST) == [Reason.GEEN_OPGAVE]
    assert found.state(Laag.AFGESPROKEN) is State.ONBESLIST


def test_a_front_guard_of_anybody_that_covers_the_place(rules: RuleBook) -> None:
    region = replace(HOME, groups=(AT_HOME,), settings=(setting("voorwacht_in_de_wijk", "yes"),))
    assert reasons(ask(rules, region, TRIAGE, NIGHT), TriagePlace.WIJK) == [Reason.GEEN_OPGAVE]
    row = replace(ROSTERED, function=TRIAGE, party="N", scope=WEST)
    guarded = replace(region, agreements=(row,))
    assert reasons(ask(rules, guarded, TRIAGE, NIGHT), TriagePlace.WIJK)[0] is State.GEDEKT


def test_a_group_on_an_area_is_covered_only_where_every_postcode_is(rules: RuleBook) -> None:
    part = replace(HOME.areas[0], id="W1", postcodes=frozenset({"7511"}))
    row = replace(ROSTERED, scope=Scope(ScopeKind.GEBIED, "W1"))
    region = promised(row, groups=(AT_HOME,), areas=(*HOME.areas, part))
    (outcome,) = outcomes(ask(rules, region, SO, NIGHT))
    assert (outcome.reason, outcome.postcodes) == (Reason.GEEN_OPGAVE, ("7512",))


def test_a_row_that_says_there_is_none_speaks_for_its_own_days_and_hours(rules: RuleBook) -> None:
    none = replace(ROSTERED, status=AfspraakStatus.GEEN, hours=DAG, validity=until("2026-06-02"))
    region = promised(none)
    assert first(rules, region, DAY) is Reason.GEEN_AFSPRAAK
    assert first(rules, region, NIGHT) is Reason.GEEN_OPGAVE
    assert first(rules, region, clock("2026-06-03 12:00")) is Reason.GEEN_OPGAVE
    concept = promised(replace(none, status=AfspraakStatus.CONCEPT))
    assert first(rules, concept, clock("2026-06-03 03:00")) is Reason.AFSPRAAK_NIET_IN_WERKING
