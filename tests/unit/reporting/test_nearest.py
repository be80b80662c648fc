"""Which row came nearest and on what it failed, by hand: every reason at least once, in plain words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from mgz.calendar import Hours, Validity
from mgz.coverage import FailedRows, Gap, GapPart, Proof, Put, edit, prove
from mgz.interop.workbook import SHEETS
from mgz.region import Absence, Contract, Region, Shift
from mgz.reporting.nearest import Nearest, nearest
from mgz.vocabulary import (
    AfspraakStatus,
    Bewijs,
    Functie,
    GpRegistration,
    Laag,
    Leveringsvorm,
    Reason,
)
from tests.generative.points import rule_book
from tests.generative.well_covered import PERIOD, WELL_COVERED

SO, CARE, VG = Functie.SPECIALIST_SO, Functie.GENERAL_CARE, Functie.SPECIALIST_VG
OVER = Validity(None, date(2026, 4, 2))


def put(field: str, name: str, region: Region = WELL_COVERED, **values: Any) -> Region:
    """The region with one row that has other values."""
    row = next(each for each in getattr(region, field) if each.id == name)
    if field in ("organisations", "groups", "registrations"):
        rows = tuple(replace(row, **values) if each is row else each for each in getattr(region, field))
        return replace(region, **{field: rows})
    return edit(region, Put(replace(row, **values)))


def without(field: str, name: str, region: Region = WELL_COVERED) -> Region:
    return replace(region, **{field: tuple(each for each in getattr(region, field) if each.id != name)})


def proven(region: Region) -> Proof:
    return prove(rule_book(), region, region.period.begin, region.period.end)


def part_with(proof: Proof, reason: Reason, layer: Laag, function: Functie) -> tuple[Gap, GapPart]:
    return next(
        (gap, part)
        for gap in proof.gaps
        for part in gap.parts
        if (gap.layer, gap.function, part.outcome.reason) == (layer, function, reason)
    )


def near(region: Region, reason: Reason, layer: Laag, function: Functie) -> Nearest:
    proof = proven(region)
    gap, part = part_with(proof, reason, layer, function)
    return nearest(proof, gap, part, FailedRows(rule_book(), proof).of(gap, part))


AGREED, BOUGHT, ROSTERED = Laag
_D = "Dienst dASI bij ASI, wo 01-04-2026 00:00 tot zo 05-04-2026 00:00: "
_NAMED = tuple(
    replace(row, validity=Validity(None, date(2026, 4, 2))) if row.id == "B" else row
    for row in WELL_COVERED.organisations
)
CASES: dict[str, tuple[Region, Reason, Laag, Functie, str, str]] = {
    "hours": (
        put("agreements", "ASI", hours=Hours.parse("ma-vr 08:00-17:00")),
        Reason.BUITEN_UREN, AGREED, SO,
        "Afspraak ASI van Z: geldt ma-vr 08:00-17:00, en dit gat valt daarbuiten.",
        "Afspraken: uren",
    ),
    "hours of a post": (
        put("posts", "HPG", hours=Hours.parse("za-zo 00:00-24:00")),
        Reason.BUITEN_UREN, AGREED, CARE,
        "Post HPG van H1: geldt za-zo 00:00-24:00, en dit gat valt daarbuiten.",
        "Posten: uren",
    ),
    "concept": (
        put("agreements", "ASI", status=AfspraakStatus.CONCEPT),
        Reason.AFSPRAAK_NIET_IN_WERKING, AGREED, SO,
        "Afspraak ASI van Z: status is concept, niet getekend.",
        "Afspraken: status",
    ),
    "ended": (
        put("agreements", "ASI", status=AfspraakStatus.BEEINDIGD),
        Reason.AFSPRAAK_NIET_IN_WERKING, AGREED, SO,
        "Afspraak ASI van Z: status is beëindigd, niet getekend.",
        "Afspraken: status",
    ),
    "over": (
        put("agreements", "ASI", validity=OVER),
        Reason.AFSPRAAK_NIET_IN_WERKING, AGREED, SO,
        "Afspraak ASI van Z: geldt tot en met 02-04-2026.",
        "Afspraken: tot en met",
    ),
    "not begun": (
        put("agreements", "ASI", validity=Validity(date(2026, 4, 3))),
        Reason.AFSPRAAK_NIET_IN_WERKING, AGREED, SO,
        "Afspraak ASI van Z: begint pas op 03-04-2026.",
        "Afspraken: van",
    ),
    "on one day only": (
        put("agreements", "ASI", validity=Validity(date(2026, 4, 2), date(2026, 4, 2))),
        Reason.AFSPRAAK_NIET_IN_WERKING, AGREED, SO,
        "Afspraak ASI van Z: geldt alleen 02-04-2026 t/m 02-04-2026.",
        "Afspraken: van, tot en met",
    ),
    "party gone": (
        replace(WELL_COVERED, organisations=_NAMED),
        Reason.AFSPRAAK_NIET_IN_WERKING, AGREED, VG,
        "Afspraak AVG van B: B bestaat tot en met 02-04-2026.",
        "Organisaties: van, tot en met",
    ),
    "refused": (
        put("registrations", "RH", gp=GpRegistration.REFUSED, practice=""),
        Reason.GEEN_HUISARTS, AGREED, CARE,
        "Inschrijving RH: 4 cliënten door een huisarts geweigerd.",
        "Inschrijving: praktijk",
    ),
    "no practice": (
        put("registrations", "RH", gp=GpRegistration.NONE, practice="", number=1),
        Reason.GEEN_HUISARTS, AGREED, CARE,
        "Inschrijving RH: 1 cliënt zonder huisarts.",
        "Inschrijving: praktijk",
    ),
    "practice not stated": (
        put("registrations", "RH", gp=GpRegistration.UNKNOWN, practice=""),
        Reason.FEIT_ONBEKEND, AGREED, CARE,
        "Inschrijving RH: 4 cliënten van wie de praktijk niet is opgegeven.",
        "Inschrijving: praktijk",
    ),
    "stated none": (
        put("agreements", "ASI", status=AfspraakStatus.GEEN),
        Reason.GEEN_AFSPRAAK, AGREED, SO,
        "Afspraak ASI van Z: er is opgegeven dat er geen afspraak is.",
        "Afspraken: status",
    ),
    "contract over": (
        put("contracts", "CSI", validity=OVER),
        Reason.CONTRACT_NIET_IN_WERKING, BOUGHT, SO,
        "Contract CSI van K met Z: geldt tot en met 02-04-2026.",
        "Contracten: tot en met",
    ),
    "no volume": (
        put("contracts", "CSI", volume=0.0),
        Reason.OMVANG_NUL, BOUGHT, SO,
        "Contract CSI van K met Z: omvang is 0, dus er is niets ingekocht.",
        "Contracten: omvang",
    ),
    "buyer gone": (
        put("organisations", "V", validity=OVER),
        Reason.CONTRACT_NIET_IN_WERKING, BOUGHT, CARE,
        "Contract CPG van V met H1: V bestaat tot en met 02-04-2026.",
        "Organisaties: van, tot en met",
    ),
    "no contract, list complete": (
        put("organisations", "K", without("contracts", "CSI"), complete=(("Contracten", date(2026, 1, 1)),)),
        Reason.NIET_INGEKOCHT, BOUGHT, SO,
        "Afspraak ASI van Z: er is geen contract van het zorgkantoor met Z voor specialist "
        "ouderengeneeskunde, route zzp incl behandeling.",
        "Contracten: ",
    ),
    "no contract stated": (
        without("contracts", "CL"),
        Reason.GEEN_OPGAVE, BOUGHT, Functie.TRIAGE,
        "Afspraak AL van Z: er is geen contract van een inkoper met Z voor triage.",
        "Contracten: ",
    ),
    "no standby": (
        without("contracts", "CVGS"),
        Reason.STANDBY_FUNDING_OPEN, BOUGHT, VG,
        "Afspraak AVG van B: er is geen contract van het zorgkantoor met B voor de beschikbaarheid van arts "
        "VG.",
        "Contracten: ",
    ),
    "standby over": (
        put("contracts", "CVGS", validity=OVER),
        Reason.STANDBY_FUNDING_OPEN, BOUGHT, VG,
        "Contract CVGS van K met B: geldt tot en met 02-04-2026.",
        "Contracten: tot en met",
    ),
    "not confirmed": (
        put("shifts", "dASI", confirmed=False),
        Reason.NIET_BEVESTIGD, ROSTERED, SO,
        f"{_D}niet bevestigd.",
        "Diensten: bevestigd",
    ),
    "no number": (
        put("agreements", "ASI", duty_number=""),
        Reason.ONBEREIKBAAR, ROSTERED, SO,
        f"{_D}er is geen dienstnummer om te bellen.",
        "Afspraken, Pools of Posten: dienstnummer",
    ),
    "guaranteed without number": (
        put("agreements", "ASI", duty_number="", bewijs=Bewijs.GARANTIE),
        Reason.ONBEREIKBAAR, ROSTERED, SO,
        "Afspraak ASI van Z: de partij garandeert het, maar er is geen dienstnummer.",
        "Afspraken: dienstnummer",
    ),
    "too far": (
        put("professionals", "pASI", base="7999"),
        Reason.BUITEN_BEREIK, ROSTERED, SO,
        f"{_D}wie dienst heeft is later dan de norm toestaat.",
        "Reistijden: minuten",
    ),
    "from nowhere": (
        put("professionals", "pASI", base=""),
        Reason.FEIT_ONBEKEND, ROSTERED, SO,
        f"{_D}de reistijd van wie dienst heeft is niet bekend.",
        "Reistijden: minuten",
    ),
    "double": (
        replace(
            WELL_COVERED,
            shifts=(
                *WELL_COVERED.shifts,
                Shift("X", "pASI", PERIOD.begin, PERIOD.end, commitment="ELDERS", confirmed=True),
            ),
        ),
        Reason.DUBBEL_INGEROOSTERD, ROSTERED, SO,
        f"{_D}wie dienst heeft, heeft tegelijk een andere dienst.",
        "Diensten: professional",
    ),
    "away": (
        replace(WELL_COVERED, absences=(Absence("X", "pASI", PERIOD.begin, PERIOD.end),)),
        Reason.AFWEZIG, ROSTERED, SO,
        f"{_D}wie dienst heeft is dan afwezig.",
        "Afwezigheid: begin, einde",
    ),
    "not competent": (
        put("professionals", "pASI", functions=frozenset({CARE})),
        Reason.NIET_BEVOEGD, ROSTERED, SO,
        f"{_D}wie dienst heeft is dan niet bevoegd voor specialist ouderengeneeskunde.",
        "Professionals: bevoegd voor",
    ),
    "nobody on duty": (
        without("shifts", "dASI"),
        Reason.GEEN_DIENST, ROSTERED, SO,
        "Afspraak ASI van Z: op deze uren staat geen dienst op lijn 1.",
        "Diensten: ",
    ),
    "after the horizon": (
        replace(without("shifts", "dASI"), roster_until=date(2026, 4, 2)),
        Reason.BUITEN_HORIZON, ROSTERED, SO,
        "Afspraak ASI van Z: na 02-04-2026, de laatste dag van het verplichte rooster, is er geen dienst.",
        "Diensten: ",
    ),
    "no horizon": (
        replace(without("shifts", "dASI"), roster_until=None),
        Reason.GEEN_OPGAVE, ROSTERED, SO,
        "Afspraak ASI van Z: er is geen dienst, en de regio heeft niet opgegeven tot wanneer een rooster "
        "verplicht is.",
        "Regio: rooster verplicht t/m",
    ),
    "no proof stated": (
        put("agreements", "ASI", bewijs=Bewijs.GEEN),
        Reason.GEEN_OPGAVE, ROSTERED, SO,
        "Afspraak ASI van Z: bewijs is geen: er is niet opgegeven waaruit blijkt dat er iemand is.",
        "Afspraken: bewijs",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_row_that_came_nearest_and_why(case: str) -> None:
    region, reason, layer, function, text, where = CASES[case]
    found = near(region, reason, layer, function)
    assert found.nobody == ""
    assert found.rows[0].text == text
    assert f"{found.rows[0].sheet}: {found.rows[0].column}" == where
    assert found.rows[0].stretches


def test_every_reason_that_comes_from_a_row_is_met_here() -> None:
    met = {reason for _, reason, *_ in CASES.values()}
    assert met == set(Reason) - {Reason.REGEL_OPEN}


def test_every_place_is_a_column_of_the_workbook() -> None:
    columns = {sheet.name: {column.header for column in sheet.columns} for sheet in SHEETS}
    for *_, where in CASES.values():
        sheets, _, names = where.partition(": ")
        for sheet in sheets.replace(" of ", ", ").split(", "):
            if sheet != "Regio":
                assert set(filter(None, names.split(", "))) <= columns[sheet], where


def test_a_route_that_the_rules_leave_open_is_told_of_the_promise() -> None:
    region = put("groups", "G", leveringsvorm=Leveringsvorm.LOGEEROPVANG)
    proof = proven(region)
    parts = [
        (gap, part)
        for gap in proof.gaps
        for part in gap.parts
        if part.outcome.reason is Reason.REGEL_OPEN and gap.layer is BOUGHT
    ]
    assert parts
    for gap, part in parts:
        found = nearest(proof, gap, part, FailedRows(rule_book(), proof).of(gap, part))
        assert found.rows[0].text.endswith("de regels zeggen niet langs welke weg deze zorg wordt betaald.")


@pytest.mark.parametrize(
    ("region", "reason", "words"),
    [
        (without("agreements", "ASI", without("shifts", "dASI")), Reason.GEEN_OPGAVE, "niets opgegeven"),
        (
            put(
                "organisations",
                "Z",
                without("agreements", "ASI", without("shifts", "dASI")),
                complete=(("Afspraken", date(2026, 1, 1)),),
            ),
            Reason.GEEN_AFSPRAAK,
            "Er is geen rij die in de buurt komt: voor deze cliënten is specialist ouderengeneeskunde niet",
        ),
    ],
)
def test_where_nobody_stated_anything_no_row_is_near(region: Region, reason: Reason, words: str) -> None:
    found = near(region, reason, AGREED, SO)
    assert found.rows == ()
    assert words in found.nobody


def test_good_friday_and_open_rules_name_no_row() -> None:
    settings = tuple(each for each in WELL_COVERED.settings if each.key != "goede_vrijdag_anw")
    region = replace(put("agreements", "ASI", hours=Hours.parse("dag")), settings=settings)
    assert "Goede Vrijdag" in near(region, Reason.FEIT_ONBEKEND, AGREED, SO).nobody
    region = put("groups", "I", leveringsvorm=Leveringsvorm.DEELTIJDVERBLIJF)
    assert "de regels zeggen niet" in near(region, Reason.REGEL_OPEN, AGREED, CARE).nobody


def test_more_rows_than_are_told_are_counted_and_the_nearest_comes_first() -> None:
    region = put("agreements", "ASI", status=AfspraakStatus.CONCEPT)
    row = next(each for each in region.agreements if each.id == "ASI")
    for n in range(5):
        half = replace(row, id=f"N{n}", hours=Hours.parse("za 08:00-17:00"))
        region = edit(region, Put(half))
    found = near(region, Reason.AFSPRAAK_NIET_IN_WERKING, AGREED, SO)
    assert (found.rows[0].id, len(found.rows), found.more) == ("ASI", 3, 3)


def test_a_frame_contract_that_ended_is_named_itself() -> None:
    frame = Contract("FRAME", "K", "Z", None, function=CARE, validity=OVER)
    region = put("contracts", "CSI", edit(WELL_COVERED, Put(frame)), included_in="FRAME")
    found = near(region, Reason.CONTRACT_NIET_IN_WERKING, BOUGHT, SO)
    assert found.rows[0].text == "Contract FRAME van K met Z: geldt tot en met 02-04-2026."


def test_no_name_of_a_person_is_told() -> None:
    row = next(each for each in WELL_COVERED.professionals if each.id == "pASI")
    region = edit(WELL_COVERED, Put(replace(row, name="Jansen", functions=frozenset())))
    found = near(region, Reason.NIET_BEVOEGD, ROSTERED, SO)
    assert all("Jansen" not in row.text and "pASI" not in row.text for row in found.rows)
