"""What a region may choose about an open point: read, dated, written again, and refused when it cannot be."""

from __future__ import annotations

from datetime import date

import pytest

from mgz.calendar import Validity
from mgz.interop.workbook import decode, encode
from mgz.interop.workbook.settings import SETTINGS, SettingKind
from mgz.rules.statements import OPEN_POINTS
from tests.unit.interop.workbooks import FILE, KNOWN_ON, Sheets, book, read, snelstart, where

KEYS = tuple(dict.fromkeys(key for point in OPEN_POINTS for key in point.settings))
HEAD = ("id", "sleutel", "waarde", "van", "tot en met")


def two_values(key: str) -> tuple[object, object]:
    """Two things a person may fill in for a key."""
    setting = SETTINGS[key]
    if setting.words is not None:
        return setting.words.choices[0], setting.words.choices[-1]
    return ("00:30", "23:30") if setting.kind is SettingKind.CLOCK else (14, 28)


def sheets(key: str, until: str = "30-06-2026", value: object = None) -> Sheets:
    """A choice up to a day in the year, and another from 1 July."""
    first, second = two_values(key)
    # The hours of a day are chosen together: the other end stays out of the way.
    other = {"dag_begin": ("dag_einde", "24:00"), "dag_einde": ("dag_begin", "00:00")}.get(key)
    rows: list[tuple[object, ...]] = [
        HEAD,
        ("I1", key, value or first, None, until),
        ("I2", key, second, "01-07-2026", None),
    ]
    if other:
        rows.append(("I3", *other, None, None))
    return snelstart(Instellingen=rows)


@pytest.mark.parametrize("key", KEYS)
def test_a_choice_holds_on_its_days_and_comes_back_as_it_was(key: str) -> None:
    region = decode(book(sheets(key)), file=FILE, known_on=KNOWN_ON)
    chosen = [row for row in region.settings if row.key == key]
    assert [row.validity for row in chosen] == [
        Validity(None, date(2026, 6, 30)),
        Validity(date(2026, 7, 1), None),
    ]
    assert chosen[0].value != chosen[1].value
    assert decode(encode(region), file=FILE, known_on=KNOWN_ON).settings == region.settings


@pytest.mark.parametrize("key", KEYS)
def test_two_choices_on_one_day_are_refused_with_place_and_remedy(key: str) -> None:
    faults = read(sheets(key, until="01-07-2026")).faults
    (fault,) = [fault for fault in faults if fault.key.endswith("geldigheid_overlapt")]
    assert where(fault)[1:] == ("Instellingen", 3, "van")
    assert fault.remedy


@pytest.mark.parametrize("key", KEYS)
def test_what_is_no_choice_is_refused_with_place_and_remedy(key: str) -> None:
    faults = read(sheets(key, value="naar bevinden")).faults
    assert [where(fault)[1:] for fault in faults] == [("Instellingen", 2, "waarde")]
    assert all(fault.remedy for fault in faults)
