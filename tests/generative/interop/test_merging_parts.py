"""However a workbook is divided over files, merging them gives the region of the whole."""

from __future__ import annotations

from io import BytesIO

import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mgz.interop.workbook import SHEETS, Source, decode, encode, merge
from mgz.region import Region
from tests.generative.interop.roster_rows import rostered_regions

_SETTINGS = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def parts(content: bytes, owners: list[list[int]], number: int) -> list[bytes]:
    """The workbook cut into files: a row goes to every file that is an owner of its place in the sheet."""
    found = []
    for part in range(number):
        book = openpyxl.load_workbook(BytesIO(content))
        for sheet in SHEETS:
            page = book[sheet.name]
            for at in range(page.max_row, 1, -1):
                if part not in owners[at % len(owners)]:
                    page.delete_rows(at)
            if page.max_row == 1 and part:
                book.remove(page)
        written = BytesIO()
        if book.worksheets:
            book.save(written)
        found.append(written.getvalue())
    return found


@_SETTINGS
@given(st.data())
def test_any_division(data: st.DataObject) -> None:
    region: Region = data.draw(rostered_regions())
    number = data.draw(st.integers(2, 3))
    owner = st.lists(st.integers(0, number - 1), min_size=1, max_size=number, unique=True)
    owners = data.draw(st.lists(owner, min_size=1, max_size=5))
    files = parts(encode(region), owners, number)
    order = data.draw(st.permutations(list(enumerate(files))))
    merged = merge([Source(f"{at}.xlsx", part) for at, part in order], known_on=region.known_on)
    assert merged.region is not None, merged.faults
    assert merged.region.hash == region.hash
    assert decode(merged.content, file="samen.xlsx", known_on=region.known_on) == merged.region
