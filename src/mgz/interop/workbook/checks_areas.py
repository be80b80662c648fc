"""What the sheet Gebieden must keep to: no empty area, no ring, and no id that reads as a postcode."""

from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.postcodes import postcodes_of
from mgz.interop.workbook.rings import check_rings
from mgz.interop.workbook.rows import Row, Table


def check_areas(table: Table, findings: Findings) -> None:
    """An area holds at least one postcode, never itself by way of others, and cannot be taken for one."""
    for row in table.rows:
        if row.sound and not row.postcodes("postcodes") and not row.items("bevat gebieden"):
            findings.fault(
                "gebied_leeg",
                f"Het gebied '{row.id}' heeft geen postcodes en geen gebieden.",
                "Vul postcodes in, of gebieden die erin liggen.",
                row.sheet,
                row.number,
                "postcodes",
            )
        if row.id and _reads_as_postcodes(row):
            findings.fault(
                "gebied_is_postcode",
                f"Het id '{row.id}' is ook te lezen als postcode; bij een groep is dan niet duidelijk "
                "wat bedoeld is.",
                f"Geef het gebied een ander id, zoals 'gebied {row.id}', ook waar ernaar verwezen wordt.",
                row.sheet,
                row.number,
                "id",
            )
    check_rings(table, "bevat gebieden", "gebied_in_kring", "Deze gebieden bevatten elkaar", findings)


def _reads_as_postcodes(row: Row) -> bool:
    try:
        return bool(postcodes_of(row.id))
    except ValueError:
        return False
