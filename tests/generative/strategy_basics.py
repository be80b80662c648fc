"""What all parts of a region that hypothesis draws share: names, days, validities and hours."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TypeVar

from hypothesis import strategies as st

from mgz.calendar import ALTIJD, ANW, DAG, Hours, Validity
from mgz.region import Stated
from mgz.vocabulary import OrganisatieSoort

T = TypeVar("T")

#: Days around which the calendar does something: New Year, clock changes, Good Friday, holidays.
MOMENTS = tuple(
    map(
        date.fromisoformat,
        "2025-01-01 2025-03-30 2025-04-18 2025-04-26 2025-05-05 2025-05-29 2025-10-26 2025-12-25 "
        "2026-01-01 2026-03-29 2026-04-03 2026-04-27 2026-05-14 2026-05-25 2026-10-25 2026-12-25 "
        "2027-01-01 2027-03-26 2027-03-28 2027-04-27 2027-05-17 2027-10-31".split(),
    )
)
POSTCODES = ("7511", "7512", "7513", "7515", "7521", "7600")
SHEETS = ("Inschrijving", "Afspraken", "Posten", "Contracten", "Diensten")
NAMES = ("Noord", "De Brug & Co", "=SOM(A1)", "007", "1-2", "Huize é", "'t Hof", "+31", "naam met <b>")
ORGANISATIONS = (
    ("Z1", OrganisatieSoort.ZORGAANBIEDER),
    ("Z2", OrganisatieSoort.ZORGAANBIEDER),
    ("B1", OrganisatieSoort.BEHANDELAANBIEDER),
    ("H1", OrganisatieSoort.HDS),
    ("H2", OrganisatieSoort.HDS),
    ("007", OrganisatieSoort.ZORGKANTOOR),
    ("V1", OrganisatieSoort.ZORGVERZEKERAAR),
    ("R1", OrganisatieSoort.RHO),
    ("O1", OrganisatieSoort.OVERIG),
)
PROVIDERS = ("Z1", "Z2")
PARTIES = tuple(name for name, _ in ORGANISATIONS)
WEEKLY = (
    "ma-vr 08:00-17:00",
    "ma-vr 17:00-08:00, za-zo 00:00-24:00",
    "ma-vr 08:00-12:00",
    "zo 02:00-03:00",
    "za 22:30-03:30",
    "ma-zo 00:00-24:00",
    "feestdag 00:00-24:00",
    "ma-do 17:00-23:00, feestdag 08:00-17:00",
    "vr 08:00-17:01",
    "ma 23:59-00:01",
)


def hours() -> st.SearchStrategy[Hours]:
    """The everyday patterns, patterns that touch what is odd in a calendar, and windows at any minute."""
    clock = st.builds("{:02d}:{:02d}".format, st.integers(0, 23), st.sampled_from((0, 1, 30, 59)))
    window = st.builds(
        "{} {}-{}".format, st.sampled_from(("ma", "di-do", "vr", "za-zo", "feestdag")), clock, clock
    )
    return st.one_of(
        st.sampled_from((ALTIJD, DAG, ANW)),
        st.sampled_from(WEEKLY).map(Hours.parse),
        st.lists(window, min_size=1, max_size=3).map(", ".join).map(Hours.parse),
    )


def days(period: Validity) -> st.SearchStrategy[date]:
    """Days in and around the period; its own edges often."""
    first, last = period.first, period.last
    assert first and last
    edges = (first, last, first - timedelta(days=1), last + timedelta(days=1))
    reach = (last - first).days + 10
    return st.one_of(
        st.sampled_from(edges), st.integers(-10, reach).map(lambda shift: first + timedelta(days=shift))
    )


@st.composite
def validities(draw: st.DrawFn, days: st.SearchStrategy[date]) -> Validity:
    first, last = draw(st.none() | days), draw(st.none() | days)
    return Validity(last, first) if first and last and last < first else Validity(first, last)


@st.composite
def sequence(draw: st.DrawFn, days: st.SearchStrategy[date], most: int) -> tuple[Validity, ...]:
    """Stretches one after the other that never overlap, with or without days between them."""
    cuts = sorted(draw(st.lists(days, min_size=0, max_size=most - 1, unique=True)))
    found, first = [], draw(st.none() | st.just(date(2024, 1, 1)))
    for cut in cuts:
        if first is None or first <= cut:
            found.append(Validity(first, cut))
            first = cut + timedelta(days=draw(st.sampled_from((1, 1, 2))))
    if not found or draw(st.booleans()):
        found.append(Validity(first, None))
    return tuple(found)


def some(items: Sequence[T], least: int = 0) -> st.SearchStrategy[tuple[T, ...]]:
    """Some of the items, in any order, none of them twice."""
    if not items:
        return st.just(())
    return st.lists(st.sampled_from(items), min_size=least, max_size=3, unique=True).map(tuple)


def few(most: int) -> st.SearchStrategy[int]:
    """How many rows: nearly always at least one, so that most regions ask something."""
    return st.integers(1, most) | st.integers(1, most) | st.integers(0, most)


def stated() -> st.SearchStrategy[Stated]:
    on = st.none() | st.sampled_from((date(1900, 1, 1), date(1900, 2, 28), date(2025, 11, 3)))
    return st.just(Stated()) | st.builds(Stated, st.sampled_from(("", "HDS Noord", "=wie")), on)


def mostly(usual: T, *others: T) -> st.SearchStrategy[T]:
    """The usual five times out of six, so that most of a region holds; else one of the others."""
    return st.sampled_from((usual,) * (5 * len(others)) + others)


def mostly_open(days: st.SearchStrategy[date]) -> st.SearchStrategy[Validity]:
    """Mostly without ends."""
    return st.sampled_from((True,) * 5 + (False,)).flatmap(
        lambda well: st.just(Validity()) if well else validities(days)
    )
