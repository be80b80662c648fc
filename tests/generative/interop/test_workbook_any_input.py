"""Whatever stands in a workbook, reading it gives findings or a region and never a traceback."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import cache
from io import BytesIO

import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mgz.errors import FileError
from mgz.interop.workbook import SHEETS, Reading, decode, encode, read_workbook
from mgz.interop.workbook.sheets import SHEET_BY_NAME
from tests.unit.interop.rostered import rostered
from tests.unit.interop.workbooks import FILE, KNOWN_ON, book, snelstart

_SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
_NAMES = tuple(SHEET_BY_NAME)
_WORDS = sorted(
    {word for sheet in SHEETS for column in sheet.columns if column.words for word in column.words.choices}
)
_CELLS = st.one_of(
    st.none(),
    st.sampled_from(
        ("L1", "G1", "A1", "P1", "Linde", "7511", "7511, 7513-7515", "altijd", "08:00", "31-02-2026")
    ),
    st.sampled_from(_WORDS),
    st.sampled_from(
        ("5-1-2026 08:00", "25-10-2026 02:30", "25-10-2026 02:30 wintertijd", "29-03-2026 02:30", "p1", "D1")
    ),
    st.sampled_from(
        ("naam", "periode van", "dag_begin", "k", "goede_vrijdag_anw", "=1+1", "#REF!", "-1", "0,5")
    ),
    st.integers(-5, 60_000),
    st.floats(-1e12, 1e12),
    st.booleans(),
    st.dates(date(1900, 1, 1), date(9999, 1, 1)).map(lambda day: datetime(day.year, day.month, day.day)),
    st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    st.integers(0, 3000).map(lambda minutes: timedelta(minutes=minutes)),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12),
)


def outcome(content: bytes) -> Reading | None:
    try:
        reading = read_workbook(content, file=FILE, known_on=KNOWN_ON)
    except FileError as refused:
        assert refused.faults[0].remedy
        return None
    assert (reading.region is None) == bool(reading.faults)
    assert all(fault.message and fault.remedy and fault.place.file == FILE for fault in reading.findings)
    if reading.region is not None:
        again = encode(reading.region, kept=reading.kept)
        assert decode(again, file=FILE, known_on=KNOWN_ON) == reading.region
    return reading


@_SETTINGS
@given(st.data())
def test_any_rows(data: st.DataObject) -> None:
    sheets = {}
    for name in data.draw(st.lists(st.sampled_from(_NAMES), unique=True, max_size=5)):
        headers = tuple(column.header for column in SHEET_BY_NAME[name].columns)
        rows = data.draw(st.lists(st.lists(_CELLS, max_size=len(headers) + 1), max_size=4))
        sheets[name] = (headers, *rows)
    outcome(book(snelstart(**sheets)))


@_SETTINGS
@given(
    st.lists(st.tuples(st.sampled_from(_NAMES), st.integers(1, 4), st.integers(1, 18), _CELLS), max_size=4)
)
def test_any_few_cells_of_a_good_workbook(changes: list[tuple[str, int, int, object]]) -> None:
    made = openpyxl.load_workbook(BytesIO(good()))
    for name, row, column, value in changes:
        made[name].cell(row, column).value = value
    written = BytesIO()
    made.save(written)
    outcome(written.getvalue())


@_SETTINGS
@given(st.binary(max_size=40), st.integers(0, 60_000), st.booleans())
def test_any_bytes(noise: bytes, at: int, cut: bool) -> None:
    content = good()
    at %= len(content)
    outcome(content[:at] + noise + (b"" if cut else content[at + len(noise) :]))


@cache
def good() -> bytes:
    """A workbook with a roster, with every sheet in it."""
    return encode(decode(book(rostered()), file=FILE, known_on=KNOWN_ON))
