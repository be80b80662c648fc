"""The account as a sheet of a workbook."""

from collections.abc import Iterable
from io import BytesIO
from typing import Final

from mgz.vocabulary import label
from mgz_cli.twente.entry import Entry

#: The columns with their widths.
COLUMNS: Final = (("wat", 52), ("waarde", 26), ("soort", 13), ("jaar", 11), ("bron", 60), ("methode", 80))


def page(title: str, entries: Iterable[Entry]) -> bytes:
    """A workbook with one sheet that holds the entries, one a row."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    sheet.append([name for name, _ in COLUMNS])
    for each in entries:
        sheet.append([each.what, each.value, label(each.label), each.year, each.source, each.method])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for number, (_, width) in enumerate(COLUMNS, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "B2"
    content = BytesIO()
    book.save(content)
    return content.getvalue()
