"""What the proof says of both examples: the questions of the quick start, the verdicts and gaps after it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mgz.coverage import Proof, prove
from mgz.region import Region
from mgz.vocabulary import AfspraakStatus, Dagdeel, Functie, Laag, Reason, Verdict
from mgz_cli.rulefiles import standard_rules
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


#: These two need a person with two duties and a reach norm; docs/betekenis.md shows them.
NOT_SHOWN = {Reason.DUBBEL_INGEROOSTERD, Reason.BUITEN_BEREIK}


def test_every_reason_but_two_occurs(stated: Proof) -> None:
    assert {reason for gap in stated.gaps for reason in gap.reasons} == set(Reason) - NOT_SHOWN


def test_every_layer_is_asked_for_every_function(stated: Proof) -> None:
    for row in stated.verdicts:
        if not row.sector and not row.area:
            assert row.obligations and row.gedekt, (row.layer, row.function)


def test_what_goes_wrong_on_the_roster_is_one_day_each(stated: Proof) -> None:
    """Nobody, not confirmed, absent: a day each; the first arts VG is not competent after February."""
    gap = next(
        gap
        for gap in stated.gaps
        if gap.layer is Laag.INGEROOSTERD
        and gap.function is Functie.SPECIALIST_VG
        and Reason.GEEN_DIENST in gap.reasons
        and gap.dagdeel is Dagdeel.ANW
    )
    minutes = {part.outcome.reason: part.spans.minutes for part in gap.parts}
    day = 24 * 60
    for reason in (Reason.GEEN_DIENST, Reason.NIET_BEVESTIGD, Reason.AFWEZIG):
        assert 0 < minutes[reason] <= day
    assert minutes[Reason.NIET_BEVOEGD] > day
    assert minutes[Reason.BUITEN_HORIZON] > 200 * day


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        ("gr-7559-vv", {(Dagdeel.ANW, Reason.AFSPRAAK_NIET_IN_WERKING)}),
        (
            "gr-7443-vv",
            {(Dagdeel.DAG, Reason.AFSPRAAK_NIET_IN_WERKING), (Dagdeel.ANW, Reason.AFSPRAAK_NIET_IN_WERKING)},
        ),
        ("gr-7681-vv", {(Dagdeel.DAG, Reason.BUITEN_UREN)}),
        ("gr-7555-vv", {(Dagdeel.ANW, Reason.GEEN_AFSPRAAK)}),
        ("gr-7606-vv", {(Dagdeel.ANW, Reason.GEEN_AFSPRAAK)}),
        ("gr-7631-vv", {(Dagdeel.DAG, Reason.GEEN_OPGAVE), (Dagdeel.ANW, Reason.GEEN_OPGAVE)}),
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


def test_an_agreement_that_starts_a_day_late_leaves_new_years_day(stated: Proof) -> None:
    mine = (gap for gap in stated.gaps if (gap.function, gap.layer) == GENERAL)
    (late,) = (gap for gap in mine if gap.group == "gr-7559-vv")
    assert sum(part.spans.minutes for part in late.parts) == 24 * 60
    assert late.begin == stated.begin


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
