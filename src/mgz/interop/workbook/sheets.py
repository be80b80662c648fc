"""The sheets of the region workbook: the one home of decode, encode, template and docs/werkboek.md."""

from typing import Final

from mgz.interop.workbook.schema import Sheet
from mgz.interop.workbook.sheets_clients import CLIENTGROEPEN, INSCHRIJVING
from mgz.interop.workbook.sheets_parties import LOCATIES, ORGANISATIES, POSTEN, PRAKTIJKEN
from mgz.interop.workbook.sheets_promises import AFSPRAKEN, CONTRACTEN, CONVENANTPUNTEN
from mgz.interop.workbook.sheets_region import GEBIEDEN, INSTELLINGEN, REGIO

SHEETS: Final[tuple[Sheet, ...]] = (
    REGIO,
    INSTELLINGEN,
    GEBIEDEN,
    ORGANISATIES,
    LOCATIES,
    PRAKTIJKEN,
    POSTEN,
    CLIENTGROEPEN,
    INSCHRIJVING,
    AFSPRAKEN,
    CONTRACTEN,
    CONVENANTPUNTEN,
)
SHEET_BY_NAME: Final = {sheet.name: sheet for sheet in SHEETS}

#: Sheets of level 2 and later: known by name, not read yet, kept as they are.
LATER_SHEETS: Final = ("Professionals", "Diensten", "Afwezigheid", "Wensen", "Consulten")
#: Sheets that the template makes itself: no data, and written anew.
GUIDE_SHEET: Final = "Uitleg"
LISTS_SHEET: Final = "Keuzelijsten"
#: The author of every note the template writes; notes of others are lost when a sheet is written.
NOTE_AUTHOR: Final = "mgz"
