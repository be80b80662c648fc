"""What a report says of a proof, and how it reads in a terminal."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from mgz.calendar import midnight
from mgz.coverage import LIMITS, Capacity, Proof, worst_verdict
from mgz.region import Contract, Region
from mgz.reporting.gap_lines import GapLine
from mgz.reporting.report import Report, report, verdict_title
from mgz.reporting.text import report_text
from mgz.reporting.verdict_lines import verdict_sentence
from mgz.vocabulary import Dagdeel, Functie, Laag, Route, Sector, State, Verdict

Prove = Callable[..., Proof]


def lines_of(made: Report) -> list[GapLine]:
    return [line for action in (*made.gaps, *made.undecided) for line in action.lines]


def test_everything_agreed_is_sluitend_and_still_says_what_it_does_not_say(
    closed: Region, proved: Prove
) -> None:
    text = report_text(report(proved(closed)))
    assert "Sluitend: alle functies, laag afgesproken." in text
    for limit in LIMITS:
        assert limit in text
    assert "- triage is sluitend (afgesproken):" in text
    assert "hoeveel mensen er dienst hebben is niet bekend" in text
    assert "\nGATEN" not in text


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (
            Capacity(Functie.SPECIALIST_SO, Dagdeel.ANW, 850, 0, 2, midnight(date(2026, 5, 1))),
            "ANW: 425 cliënten per persoon met dienst (850 cliënten, 2 personen, op het dunste moment: "
            "vr 01-05-2026 00:00)",
        ),
        (
            Capacity(Functie.SPECIALIST_SO, Dagdeel.DAG, 850, 20, 0, midnight(date(2026, 5, 1))),
            "overdag: op vr 01-05-2026 00:00 heeft niemand dienst voor 850 cliënten; voor 20 cliënten geldt "
            "alleen het woord van de partij, zonder rooster",
        ),
        (
            Capacity(Functie.SPECIALIST_SO, Dagdeel.DAG, 850, 0),
            "overdag: voor 850 cliënten is geen rooster ingezien",
        ),
    ],
)
def test_beside_what_is_sluitend_stand_the_clients_for_each_person(
    closed: Region, proved: Prove, row: Capacity, words: str
) -> None:
    text = report_text(report(replace(proved(closed), capacity=(row,))))
    block = text.split("- specialist ouderengeneeskunde is sluitend (afgesproken):")[1].split("\n- ")[0]
    assert block.strip() == words


def test_numbers_add_up_and_no_percentage_is_shown(full: Proof) -> None:
    made = report(full)
    assert len(made.cuts) == len(full.verdicts)
    for cut in made.cuts:
        assert cut.gedekt + cut.gat + cut.onbeslist == cut.obligations
    assert "%" not in report_text(made)


def test_every_gap_of_the_proof_is_in_the_report_once(full: Proof) -> None:
    made = report(full)
    told = [part for line in lines_of(made) for part in line.parts]
    held = [part for gap in full.gaps for part in gap.parts]
    assert sorted(map(id, told)) == sorted(map(id, held))
    assert {line.id for line in lines_of(made)} == {gap.id for gap in full.gaps}
    assert {line.layer for line in lines_of(made)} == set(Laag)
    assert all(line.state is State.GAT for action in made.gaps for line in action.lines)


@pytest.mark.parametrize("layer", list(Laag))
def test_the_verdict_is_that_of_the_proof_for_the_layer(full: Proof, layer: Laag) -> None:
    assert report(full, layer).verdict is full.worst_in(layer)
    for function in Functie:
        made = report(full, layer, function)
        assert made.verdict is worst_verdict([full.verdict(layer, function)])
        assert {line.function for line in lines_of(made)} <= {function}
        assert {care.function for care in made.matrix} == {function}


def test_a_later_layer_says_what_must_be_mended_first(full: Proof) -> None:
    made = report(full)
    care = next(each for each in made.matrix if each.function is Functie.GENERAL_CARE)
    assert [cell.first_text for cell in care.cells] == [
        "",
        "eerst: afgesproken niet sluitend",
        "eerst: afgesproken niet sluitend",
    ]
    assert "Eerst: afgesproken niet sluitend." in verdict_sentence(care.cells[1])
    assert re.search("eerst: afgesproken +eerst: afgesproken", report_text(made))


def test_a_layer_in_which_nothing_is_asked_is_never_called_sluitend(closed: Region, proved: Prove) -> None:
    only_gp = replace(closed, groups=(closed.groups[1],))
    by_day = replace(proved(only_gp), gaps=())
    rows = [
        replace(
            row, verdict=Verdict.NVT, shown=Verdict.SLUITEND, first=None, obligations=0, gedekt=0, onbeslist=0
        )
        if row.layer is not Laag.AFGESPROKEN
        else row
        for row in by_day.verdicts
    ]
    made = report(replace(by_day, verdicts=tuple(rows)))
    care = next(each for each in made.matrix if each.function is Functie.GENERAL_CARE)
    assert [cell.word for cell in care.cells] == ["sluitend", "niet van toepassing", "niet van toepassing"]
    specialist = next(each for each in made.matrix if each.function is Functie.SPECIALIST_SO)
    assert {cell.word for cell in specialist.cells} == {"niet van toepassing"}


def test_a_region_without_groups_is_onbekend_and_says_what_to_do(region: Region, proved: Prove) -> None:
    empty = replace(region, groups=(), registrations=(), agreements=())
    made = report(proved(empty))
    assert made.verdict is Verdict.ONBEKEND
    assert "blad Clientgroepen" in report_text(made)
    assert "geen clientgroepen" in verdict_title(made)
    assert {cell.word for care in made.matrix for cell in care.cells} == {"onbekend"}


def test_a_period_beyond_that_of_the_region_is_said(region: Region, proved: Prove) -> None:
    inside = report(proved(region))
    beyond = report(proved(region, date(2025, 12, 1), date(2026, 2, 1)))
    assert not any("buiten de periode" in remark for remark in inside.remarks)
    assert any("deels buiten de periode" in remark for remark in beyond.remarks)


def test_what_reads_the_same_at_many_places_is_told_once_with_every_client_once(
    region: Region, proved: Prove
) -> None:
    places = tuple(replace(region.locations[0], id=f"L{n}", name=f"Huis {n}") for n in range(1, 12))
    many = tuple(replace(region.groups[0], id=f"G{n}", location=f"L{n}", number=n) for n in range(1, 12))
    all_of_it = replace(region.agreements[0], scope=replace(region.agreements[0].scope, id="L1"))
    proof = proved(replace(region, groups=many, locations=places, registrations=(), agreements=(all_of_it,)))
    text = report_text(report(proof))
    assert "66 cliënten op 11 plekken: Huis 11; Huis 10; Huis 9 en nog 8" in text


def test_long_lists_say_how_many_more(full: Proof) -> None:
    made = report(full)
    longest = next(action for action in made.gaps if len(action.lines) > 30)
    text = report_text(made)
    assert f"Eerste actie bij {longest.first} ({len(longest.lines)} gaten):" in text
    assert "\n  … en nog " in text


def test_a_name_cannot_steer_a_terminal(region: Region, proved: Prove) -> None:
    location = replace(region.locations[0], name="Linde\x1b[2J\x07")
    text = report_text(report(proved(replace(region, locations=(location, region.locations[1])))))
    assert "Linde?[2J?" in text and "\x1b" not in text


def test_a_row_that_counts_for_nobody_is_told_with_its_sheet(closed: Region, proved: Prove) -> None:
    contract = Contract("C9", "ZK1", "ZA1", Route.VPT_INCL_BEHANDELING)
    text = report_text(report(proved(replace(closed, contracts=(contract,)))))
    assert "- Contracten: Rij 'C9' telt voor geen enkele groep mee." in text
    assert "Zorgkantoor Klein met De <script>alert(1)</script> Linde (vpt incl behandeling)" in text


def test_sector_and_area_are_told_apart_for_each_function(full: Proof) -> None:
    made = report(full)
    assert {care.name for care in made.sectors} >= {Sector.VV.value, Sector.VG.value}
    for care in (*made.sectors, *made.areas):
        assert [cell.layer for cell in care.cells] == list(Laag)
    assert {care.name for care in made.areas} == {area.name for area in full.region.areas}
