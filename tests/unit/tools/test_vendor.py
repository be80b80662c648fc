"""The vendored files are the ones their tables name, with their licences."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import vendor

TABLES = pytest.mark.parametrize("table", vendor.TABLES, ids=lambda path: path.parts[-4])


@TABLES
def test_folder_and_table_are_equal(table: Path) -> None:
    assert vendor.faults(table) == []


@TABLES
def test_every_package_comes_with_its_licence(table: Path) -> None:
    rows = vendor.read_table(table)
    licensed = {row.package for row in rows if row.source.startswith("LICENSE")}
    assert licensed == {row.package for row in rows}
    assert all(row.licence for row in rows)


def test_each_kind_of_fault_is_named(tmp_path: Path) -> None:
    table = tmp_path / "VENDOR.md"
    table.write_text(
        "| package | version | licence | file | from | sha256 |\n|---|---|---|---|---|---|\n"
        "| a | 1 | MIT | `changed.js` | `x.js` | `00` |\n| a | 1 | MIT | `gone.js` | `y.js` | `00` |\n"
    )
    (tmp_path / "changed.js").write_bytes(b"")
    (tmp_path / "stray.js").write_bytes(b"")
    gone, stray, changed = vendor.faults(table)
    assert gone == "gone.js: in the table, but absent"
    assert stray == "stray.js: present, but not in the table"
    assert changed == f"changed.js: its hash is {vendor.sha256(b'')}, the table says 00"


def test_a_table_with_other_columns_is_refused(tmp_path: Path) -> None:
    table = tmp_path / "VENDOR.md"
    table.write_text("| package | version |\n|---|---|\n| a | 1 |\n")
    with pytest.raises(vendor.VendorError, match="must have the columns"):
        vendor.read_table(table)
