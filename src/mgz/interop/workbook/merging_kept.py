"""What several files hold beyond the schema, kept in the one file that they become, or refused aloud."""

from collections.abc import Mapping, Sequence

from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.grid import MAX_ROWS
from mgz.interop.workbook.kept import KeptColumn, KeptParts
from mgz.interop.workbook.opened import Opened
from mgz.interop.workbook.opening import open_workbook
from mgz.interop.workbook.rows import Table
from mgz.interop.workbook.shown import some


def kept_of(files: Sequence[Opened], tables: Mapping[str, Table], findings: Findings) -> KeptParts:
    """The columns of all files, and the sheets that we do not know of one of them.

    Sheets are kept by opening the file they stand in, so they can be kept of one file only; a sheet that is
    the same in another file counts once.
    """
    columns = tuple(
        KeptColumn(name, header, values) for name, table in tables.items() for header, values in table.extra
    )
    headers = tuple((name, table.headers) for name, table in tables.items() if table.headers)
    _check_size(tables, findings)
    base = max(files, key=lambda file: len(file.others))
    if not base.others:
        return KeptParts(columns=columns, headers=headers)
    _check_sheets(base, files, findings)
    known = {title: name for name, title in base.titles.items()}
    order = tuple(known.get(title, title) for title in base.order)
    return KeptParts(base.content, base.others, columns, order, headers)


def _check_sheets(base: Opened, files: Sequence[Opened], findings: Findings) -> None:
    for file in files:
        lost = [title for title in file.others if file is not base and not _is_same(title, base, file)]
        if lost:
            findings.fault(
                "bladen_samen",
                f"mgz kent deze bladen niet en kan ze niet samenvoegen: {some(lost)} ({file.file}) naast "
                f"{some(base.others)} ({base.file}).",
                "Haal ze weg uit een van de twee bestanden, of zet ze met de hand in één bestand.",
                lost[0],
            )


def _is_same(title: str, one: Opened, other: Opened) -> bool:
    """Whether a sheet holds the same cells in two files, formulas included."""
    return title in one.others and _values(title, one) == _values(title, other)


def _values(title: str, file: Opened) -> Sequence[tuple[object, ...]]:
    book = open_workbook(file.content, file.file)
    try:
        page = book[title]
        page.reset_dimensions()
        rows = [tuple(row) for row in page.iter_rows(values_only=True)]
    finally:
        book.close()
    while rows and not any(value is not None for value in rows[-1]):
        rows.pop()
    return rows


def _check_size(tables: Mapping[str, Table], findings: Findings) -> None:
    for name, table in tables.items():
        if len(table.rows) > MAX_ROWS:
            findings.fault(
                "te_veel_rijen",
                f"Dit blad krijgt samen meer dan {MAX_ROWS} rijen.",
                "Voeg minder bestanden samen, of deel de regio in twee werkboeken.",
                name,
            )
