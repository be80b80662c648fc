"""Every organisation of the demonstration is asked; what comes back as it went out changes nothing."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from mgz.coverage import prove
from mgz.interop.workbook import HandoutSource, Source, decode, merge, read_workbook
from mgz.region import Region
from mgz.reporting.asked_parties import asked_parties
from mgz_cli.twente.build import demonstratie, snelstart
from mgz_site.askedfiles import AskedFiles
from mgz_site.rulefiles import standard_rules

DAY = date(2026, 11, 25)


def _asked(content: bytes, region: Region) -> list[bytes]:
    proof = prove(standard_rules(), region, region.period.begin, region.period.end)
    files = AskedFiles(HandoutSource(content, "regio.xlsx", region), proof, DAY)
    made = files.all_of(asked_parties(proof)[:8], DAY)
    return [book for _, name, book in made if name.endswith(".xlsx")]


@pytest.mark.parametrize("make", [demonstratie, lambda day: snelstart()], ids=["met opgaven", "snelstart"])
def test_what_comes_back_untouched_changes_nothing(make: object) -> None:
    assert callable(make)
    content = make(DAY)
    region = decode(content, file="regio.xlsx", known_on=DAY)
    books = _asked(content, region)
    assert len(books) > 6
    for book in books:
        assert read_workbook(book, file="vragen.xlsx", known_on=DAY).faults == ()
    sources = [Source("regio.xlsx", content)]
    sources += [Source(f"terug{number}.xlsx", book) for number, book in enumerate(books)]
    found = merge(sources, known_on=DAY)
    assert found.faults == ()
    assert found.region == region
    assert [each.changed + each.added for each in found.returned] == [()] * len(books)
    assert [fault.key for fault in found.findings].count("niets_ingevuld") == len(books)
    assert "Bronnen" in openpyxl.load_workbook(BytesIO(found.content), read_only=True).sheetnames
