"""The gap list: filters that mean what they say, and pages whose work does not grow with the list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest

from mgz.calendar import AMSTERDAM
from mgz.coverage import prove
from mgz.region import Group, Registration
from mgz.vocabulary import Dagdeel, Functie, GpRegistration, Laag, Leveringsvorm, Reason, Sector, State, YesNo
from mgz_site.ui import selection
from mgz_site.ui.pages import gaps
from mgz_site.ui.proven import Proven
from mgz_site.ui.result import Result
from mgz_site.ui.store import Stored
from mgz_site.ui.window import Window
from tests.unit.site import by_hand

STORED = Stored("0" * 64, "x.xlsx", datetime(2026, 1, 15, tzinfo=AMSTERDAM))


@pytest.fixture(scope="module")
def result() -> Result:
    return Result(Proven(STORED, by_hand.proof(), ()), Window.WHOLE, STORED.key)


def _many(number: int) -> Result:
    """As many groups without a GP as asked: one gap each by day, covered in ANW."""
    groups = tuple(
        Group(f"g{n:04}", "", "noord", Sector.VV, YesNo.YES, Leveringsvorm.MPT, 10 + n) for n in range(number)
    )
    lines = tuple(Registration(f"r{n}", g.id, GpRegistration.NONE, g.number) for n, g in enumerate(groups))
    region = replace(by_hand.region(), groups=groups, registrations=lines)
    proof = prove(by_hand.rules(), region, by_hand.YEAR.begin, by_hand.YEAR.end)
    return Result(Proven(STORED, proof, ()), Window.WHOLE, STORED.key)


def _ids(result: Result, **given: str) -> set[str]:
    return {gap.id for gap in selection.chosen_gaps(result, selection.read(given, result))}


def _where(result: Result, fits: Callable[..., bool]) -> set[str]:
    gaps_of = result.cuts[Functie.GENERAL_CARE, Laag.AFGESPROKEN].gaps
    return {gap.id for gap in gaps_of for part in gap.parts if fits(gap, part, result.group(gap))}


@pytest.mark.parametrize("number", [120, 480])
def test_a_page_works_out_fifty_rows_however_long_the_list(
    number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    result, calls = _many(number), Counter[str]()
    for name in ("group_place", "parties_text", "moment_text"):
        real = getattr(gaps, name)
        monkeypatch.setattr(gaps, name, lambda *a, n=name, real=real: (calls.update([n]), real(*a))[1])
    shown = gaps.gap_list(result, selection.read({"bladzijde": "2"}, result))
    assert len(shown.rows) == 50
    assert calls == {"group_place": 50, "parties_text": 50, "moment_text": 100}
    assert shown.count.startswith(f"{number} gaten")


def test_all_pages_together_show_every_gap_once() -> None:
    result = _many(120)
    pages = [gaps.gap_list(result, selection.read({"bladzijde": str(n)}, result)) for n in (1, 2, 3)]
    addresses = [row.address for page in pages for row in page.rows]
    assert len(addresses) == len(set(addresses)) == 120
    assert pages[0].pager is not None
    assert (pages[0].pager.previous, pages[2].pager.next) == ("", "")  # type: ignore[union-attr]


@pytest.mark.parametrize("page", ["0", "99", "-1", "x", "²"])
def test_a_page_that_is_not_there_gives_one_that_is(page: str) -> None:
    result = _many(60)
    assert gaps.gap_list(result, selection.read({"bladzijde": page}, result)).rows


def test_the_worst_come_first(result: Result) -> None:
    rows = gaps.gap_list(result, selection.Selection()).rows
    order = [(row.mark.kind != "gat", -int(row.clients)) for row in rows]
    assert order == sorted(order)


def test_filters_keep_what_fits(result: Result) -> None:
    assert _ids(result) == _where(result, lambda g, p, _: True)
    everything: set[str] = set()
    for function, layer in result.cuts:
        everything |= _ids(result, functie=function.value, laag=layer.value)
    assert everything == {gap.id for gap in result.proof.gaps}
    assert _ids(result, dagdeel="anw") == _where(result, lambda g, p, _: g.dagdeel is Dagdeel.ANW)
    assert _ids(result, reden="buiten_uren") == _where(
        result, lambda g, p, _: p.outcome.reason is Reason.BUITEN_UREN
    )
    assert _ids(result, staat="onbeslist") == _where(
        result, lambda g, p, _: p.outcome.state is State.ONBESLIST
    )
    assert _ids(result, sector="VG") == _where(result, lambda g, p, group: group.sector is Sector.VG)
    assert _ids(result, eerste="elzen") == {
        "afgesproken/general_care/elzen_met/dag",
        "afgesproken/general_care/elzen_met/anw",
        "afgesproken/general_care/elzen_zonder/dag",
    }


def test_two_choices_must_fit_one_and_the_same_part(result: Result) -> None:
    # linde_vg in ANW is outside hours on weekdays after 1 July only, and not in force before.
    name = "afgesproken/general_care/linde_vg/anw"
    july, january = {"week": "2026-07-06"}, {"week": "2026-01-12"}
    assert name in _ids(result, reden="buiten_uren", uur="ma-03", **july)
    assert name not in _ids(result, reden="buiten_uren", uur="ma-03", **january)
    assert name in _ids(result, reden="afspraak_niet_in_werking", uur="ma-03", **january)


def test_an_hour_in_all_weeks_is_that_hour_in_any_week(result: Result) -> None:
    assert "afgesproken/general_care/thuis_noord/dag" in _ids(result, uur="ma-10")
    assert "afgesproken/general_care/thuis_noord/dag" not in _ids(result, uur="ma-20")
    assert "afgesproken/general_care/linde_met/anw" not in _ids(result, uur="zo-10")
    assert "afgesproken/general_care/linde_met/anw" in _ids(result, uur="zo-23")


@pytest.mark.parametrize("field", ["week", "sector", "gebied", "staat", "reden", "dagdeel", "eerste", "uur"])
def test_a_choice_that_does_not_exist_counts_as_none(result: Result, field: str) -> None:
    assert selection.read({field: "<script>"}, result) == selection.Selection()


def test_an_address_holds_what_was_chosen_and_starts_at_the_first_page(result: Result) -> None:
    chosen = selection.read({"sector": "VG", "uur": "ma-03", "bladzijde": "3"}, result)
    assert chosen.query(uur="") == "?sector=VG"
    assert chosen.query(bladzijde=2) == "?sector=VG&uur=ma-03&bladzijde=2"
    assert selection.Selection().query() == "?"


def test_no_gap_at_all_and_none_with_this_choice_are_told_apart(result: Result) -> None:
    nothing = gaps.gap_list(result, selection.read({"sector": "VG", "gebied": "noord"}, result))
    assert (nothing.rows, nothing.is_narrowed, nothing.any_at_all) == ((), True, True)
