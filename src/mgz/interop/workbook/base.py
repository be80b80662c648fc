"""The workbook that our sheets are written into: an empty one, or what is kept of the file they came from."""

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Final

from mgz.interop.workbook.kept import KeptParts
from mgz.interop.workbook.opening import open_workbook
from mgz.interop.workbook.part import links_of

if TYPE_CHECKING:
    from openpyxl import Workbook

_EMPTY_SHEET: Final = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>'
)


def base_of(kept: KeptParts) -> "Workbook":
    """The file the kept sheets stand in without everything else, or an empty workbook."""
    from openpyxl import Workbook

    if not kept.source:
        book = Workbook()
        book.remove(book.worksheets[0])
        return book
    book = open_workbook(_emptied(kept), "", read_only=False)
    for title in book.sheetnames:
        if title not in kept.sheets:
            book.remove(book[title])
    return book


def _emptied(kept: KeptParts) -> bytes:
    """The file with nothing on the sheets that are taken away: their cells would be read for nothing."""
    book = open_workbook(kept.source, "")
    paths: dict[bool, set[str]] = {True: set(), False: set()}
    for title in book.sheetnames:
        paths[title in kept.sheets].add(getattr(book[title], "_worksheet_path", ""))
    book.close()
    empty = paths[False] - paths[True]
    links = {links_of(path) for path in empty}
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(kept.source)) as old, zipfile.ZipFile(written, "w") as new:
        for name in dict.fromkeys(old.namelist()):
            if name not in links:
                new.writestr(name, _EMPTY_SHEET if name in empty else old.read(name))
    return written.getvalue()
