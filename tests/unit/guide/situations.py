"""Situations for the tests of the guide, and the moments at which they are asked about."""

from __future__ import annotations

from datetime import date, datetime

from hypothesis import strategies as st

from mgz.calendar import AMSTERDAM
from mgz.guide.facts import TEXTS
from mgz.rules import FACTS, Kind

DAY = datetime(2026, 3, 10, 11, 0, tzinfo=AMSTERDAM)
NIGHT = datetime(2026, 3, 10, 3, 0, tzinfo=AMSTERDAM)
GOOD_FRIDAY = datetime(2026, 4, 3, 11, 0, tzinfo=AMSTERDAM)
BEFORE = datetime(2024, 12, 2, 9, 0, tzinfo=AMSTERDAM)
_DAYS = ("2024-11-05", "2025-06-10", "2026-03-01", "2026-03-20")
_FEW_FIRST = tuple("wlz_indication leveringsvorm behandeling treatment_by gp professional sector".split())


def some(name: str) -> tuple[object, ...]:
    """What a person may answer to a question of the guide; of numbers and days a few."""
    type_ = FACTS[name]
    if type_.kind is Kind.WORD:
        return tuple(sorted(type_.known))
    if type_.kind is Kind.INT:
        return (0, 1, 20, 45, 5000)
    return (*((day,) for day in _DAYS), _DAYS[1:3]) if type_.many else _DAYS


def values(name: str) -> st.SearchStrategy[object]:
    """Something that a person may answer to a question of the guide."""
    return st.sampled_from(some(name))


@st.composite
def situations(draw: st.DrawFn) -> dict[str, object]:
    """Answers to some of the questions; those that most others hang on are answered more often."""
    usual = draw(st.lists(st.sampled_from(_FEW_FIRST), unique=True, max_size=7))
    rest = draw(st.lists(st.sampled_from(sorted(TEXTS)), unique=True, max_size=4))
    return {name: draw(values(name)) for name in dict.fromkeys((*usual, *rest))}


def moments() -> st.SearchStrategy[datetime]:
    """By day, by night, a day of which the region says what it is, and before the trajectories."""
    return st.sampled_from((DAY, NIGHT, GOOD_FRIDAY, BEFORE))


def known_on(moment: datetime) -> date:
    """The day of knowledge of a question that is asked at its moment."""
    return moment.date()
