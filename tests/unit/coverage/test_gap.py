"""The identity and size of a gap."""

from __future__ import annotations

from datetime import date

from mgz.answer import Duty, of_reason
from mgz.calendar import Spans, Validity
from mgz.coverage import Action, Basis, Gap, GapPart, Party, peak
from mgz.region import Area, Region
from mgz.vocabulary import Dagdeel, Functie, Laag, PartyRole, Reason

ACTION = Action((Party(PartyRole.ZORGKANTOOR),), (), Basis.DOCUMENT)


def part(reason: Reason, number: int, *pairs: tuple[int, int]) -> GapPart:
    return GapPart(Duty.HUISARTS, "", number, of_reason(reason), ACTION, Spans.of(pairs))


def gap(*parts: GapPart, group: str = "G") -> Gap:
    return Gap(group, Functie.GENERAL_CARE, Dagdeel.ANW, Laag.AFGESPROKEN, parts)


def test_identity_survives_another_reason_and_other_dates() -> None:
    before = gap(part(Reason.GEEN_OPGAVE, 3, (0, 60)))
    after = gap(part(Reason.BUITEN_UREN, 5, (600, 900)))
    assert before.id == after.id == "afgesproken/general_care/G/anw"


def test_two_groups_never_share_an_identity() -> None:
    assert gap(group="a/b").id != gap(group="a%2Fb").id


def test_size_is_the_most_at_one_minute() -> None:
    assert gap(part(Reason.GEEN_HUISARTS, 3, (0, 60)), part(Reason.GEEN_HUISARTS, 4, (60, 90))).clients == 4
    assert gap(part(Reason.GEEN_HUISARTS, 3, (0, 61)), part(Reason.GEEN_HUISARTS, 4, (60, 90))).clients == 7


def test_equal_stretches_add_up() -> None:
    assert peak([(Spans.of([(0, 5)]), 2), (Spans.of([(0, 5)]), 3)]) == 5


def test_a_long_chain_of_areas_within_areas_is_walked() -> None:
    areas = tuple(Area(f"A{n}", "", frozenset({str(1000 + n)}), (f"A{n + 1}",)) for n in range(3000))
    last = Area("A3000", "", frozenset({"9999"}))
    region = Region("Regio", Validity(), date(2026, 1, 1), areas=(*areas, last))
    assert len(region.postcodes_of("A0")) == 3001
