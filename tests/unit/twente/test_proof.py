"""What the proof says of both examples: the questions of the quick start, the verdicts and gaps after it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mgz.coverage import Proof, prove
from mgz.region import Region
from mgz.vocabulary import AfspraakStatus, Dagdeel, Functie, Laag, Reason, Verdict
from mgz_cli.rulefiles import standard_rules
from mgz_cli.twente import travel
from mgz_cli.twente.agreements import STARTS_ON
from mgz_cli.twente.areas import area_id
from mgz_cli.twente.build import met_opgaven_region, snelstart_region
from mgz_cli.twente.posts import NIGHT_MISSING, ONLY_CONCEPT


def proof_of(region: Region) -> Proof:
    return prove(standard_rules(), region, region.period.begin, region.period.end)


@pytest.fixture(scope="module")
def quick() -> Proof:
    return proof_of(snelstart_region())


@pytest.fixture(scope="module")
def stated() -> Proof:
    return proof_of(met_opgaven_region())


GENERAL = (Functie.GENERAL_CARE, Laag.AFGESPROKEN)


def verdict(proof: Proof, *, area: str = "", sector: str = "") -> Verdict:
    rows = (row for row in proof.verdicts if (row.function, row.layer) == GENERAL)
    return next(row.verdict for row in rows if (row.area, row.sector) == (area, sector))


def reasons(proof: Proof, group: str) -> set[tuple[Dagdeel, Reason]]:
    return {
        (gap.dagdeel, part.outcome.reason)
        for gap in proof.gaps
        if gap.group == group and (gap.function, gap.layer) == GENERAL
        for part in gap.parts
        if part.outcome.reason
    }


def test_the_quick_start_is_unknown_with_ranked_questions(quick: Proof) -> None:
    assert quick.verdict() is Verdict.ONBEKEND
    agreed = {row.verdict for row in quick.verdicts if row.layer is Laag.AFGESPROKEN}
    assert agreed == {Verdict.ONBEKEND, Verdict.NVT}
    assert len(quick.questions) > 100
    sizes = [question.clients for question in quick.questions]
    assert sizes == sorted(sizes, reverse=True)
    asked = {name for question in quick.questions for party in question.to for name in party.organisations}
    assert len(asked) > 20


def test_after_the_answers_there_are_verdicts_of_every_kind(stated: Proof) -> None:
    assert stated.verdict() is Verdict.NIET_SLUITEND
    for name in ("borne", "haaksbergen", "tubbergen", "wierden", "hof-van-twente"):
        assert verdict(stated, area=f"geb-{name}") is Verdict.SLUITEND
    assert verdict(stated, area="geb-losser") is Verdict.ONBEKEND
    for sector in ("GGZ", "ZG", "LVG"):
        assert verdict(stated, sector=sector) is Verdict.SLUITEND
    assert verdict(stated, sector="VV") is Verdict.NIET_SLUITEND


def test_every_reason_occurs(stated: Proof) -> None:
    assert {reason for gap in stated.gaps for reason in gap.reasons} == set(Reason)


def test_every_layer_is_asked_for_every_function(stated: Proof) -> None:
    for row in stated.verdicts:
        if not row.sector and not row.area:
            assert row.obligations and row.gedekt, (row.layer, row.function)


def test_what_goes_wrong_on_the_roster_is_one_duty_each(stated: Proof) -> None:
    """Nobody, twice at once, no longer competent: a duty each; far more lies behind the horizon."""
    gap = next(gap for gap in stated.gaps if gap.id == "ingeroosterd/specialist_vg/gr-7586-vg/anw")
    minutes = {part.outcome.reason: part.spans.minutes for part in gap.parts}
    day = 24 * 60
    for reason in (Reason.GEEN_DIENST, Reason.DUBBEL_INGEROOSTERD, Reason.NIET_BEVOEGD):
        assert 0 < minutes[reason] <= day
    assert minutes[Reason.BUITEN_HORIZON] > 150 * day


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        (
            "gr-7441-vv",
            {(Dagdeel.DAG, Reason.AFSPRAAK_NIET_IN_WERKING), (Dagdeel.ANW, Reason.AFSPRAAK_NIET_IN_WERKING)},
        ),
        ("gr-7681-vv", {(Dagdeel.DAG, Reason.BUITEN_UREN)}),
        ("gr-7606-vv", {(Dagdeel.ANW, Reason.GEEN_AFSPRAAK)}),
        ("gr-7522-vv", {(Dagdeel.DAG, Reason.FEIT_ONBEKEND), (Dagdeel.ANW, Reason.FEIT_ONBEKEND)}),
        ("gr-7461-vv", {(Dagdeel.DAG, Reason.FEIT_ONBEKEND)}),
        ("gr-7572-vv", {(Dagdeel.DAG, Reason.GEEN_HUISARTS)}),
        ("gr-crisis-enschede", {(Dagdeel.DAG, Reason.REGEL_OPEN), (Dagdeel.ANW, Reason.REGEL_OPEN)}),
        ("gr-7558-vv", set()),
        ("gr-7621-vv", set()),
        ("gr-7577-vv", set()),
    ],
)
def test_rows_produce_the_reason_they_are_there_for(
    stated: Proof, group: str, expected: set[tuple[Dagdeel, Reason]]
) -> None:
    assert reasons(stated, group) == expected


def test_an_agreement_that_starts_late_leaves_the_days_before_it(stated: Proof) -> None:
    mine = (gap for gap in stated.gaps if (gap.function, gap.layer) == GENERAL)
    late = [gap for gap in mine if gap.group == "gr-7441-vv"]
    minutes = sum(part.spans.minutes for gap in late for part in gap.parts)
    assert minutes == STARTS_ON * 24 * 60
    assert min(gap.begin for gap in late) == stated.begin


def test_a_silent_organisation_is_asked_and_not_blamed(stated: Proof) -> None:
    so = [gap for gap in stated.gaps if (gap.group, gap.function) == ("gr-7573-vv", Functie.SPECIALIST_SO)]
    assert {gap.dagdeel for gap in so} == set(Dagdeel)
    assert {reason for gap in so for reason in gap.reasons} == {Reason.GEEN_OPGAVE}


def test_one_location_is_too_far_for_one_doctor_and_the_others_are_not(stated: Proof) -> None:
    far = {gap.group for gap in stated.gaps if Reason.BUITEN_BEREIK in gap.reasons}
    assert far == {f"gr-{travel.TOO_FAR}-vv"}


def test_one_area_has_no_night_and_of_one_the_post_is_a_concept(stated: Proof) -> None:
    assert (Dagdeel.ANW, Reason.BUITEN_UREN) in reasons(stated, "gr-vpt-dinkelland")
    assert (Dagdeel.ANW, Reason.AFSPRAAK_NIET_IN_WERKING) in reasons(stated, "gr-vpt-twenterand")
    for name in (NIGHT_MISSING, ONLY_CONCEPT):
        assert verdict(stated, area=area_id(name)) is Verdict.NIET_SLUITEND


def test_the_practice_at_the_border_leaves_a_note(stated: Proof) -> None:
    haaksbergen = next(
        each for each in stated.obligations if (each.group, each.dagdeel) == ("gr-vpt-haaksbergen", "anw")
    )
    assert "andere_hds" in dict(haaksbergen.notes)


def test_signing_the_concept_closes_the_gap() -> None:
    region = met_opgaven_region()
    signed = tuple(replace(post, status=AfspraakStatus.GETEKEND) for post in region.posts)
    mended = proof_of(replace(region, posts=signed))
    assert reasons(mended, "gr-vpt-twenterand") == set()
    assert verdict(mended, area=area_id(ONLY_CONCEPT)) is Verdict.NIET_SLUITEND, (
        "another organisation lacks Friday"
    )
