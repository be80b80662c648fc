"""docs/werkboek.md says what the schema says.

After a change of the schema: `python -m tests.unit.interop.test_werkboek` writes the tables anew.
"""

from __future__ import annotations

import re
from pathlib import Path

from mgz.interop.workbook import SHEETS
from mgz.interop.workbook.manual import tables

PAGE = Path(__file__).parents[3] / "docs" / "werkboek.md"
_BLOCK = re.compile(r"(<!-- tabel: (.+?) -->\n)(.*?)(<!-- einde -->)", re.DOTALL)


def test_the_tables_are_those_of_the_schema() -> None:
    found = {block[2]: block[3].strip() for block in _BLOCK.finditer(PAGE.read_text(encoding="utf-8"))}
    assert found == dict(tables())


def test_every_sheet_has_its_own_part() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for sheet in SHEETS:
        assert f"\n### {sheet.name}{' (verplicht)' if sheet.compulsory else ''}\n" in text


def write() -> None:
    """Put the tables of the schema on the page."""
    made = tables()
    text = _BLOCK.sub(
        lambda block: f"{block[1]}\n{made[block[2]]}\n\n{block[4]}", PAGE.read_text(encoding="utf-8")
    )
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
