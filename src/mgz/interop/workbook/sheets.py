"""The sheets of the region workbook: the one home of decode, encode, template and docs/werkboek.md."""

from typing import Final

from mgz.interop.workbook.schema import Sheet
from mgz.interop.workbook.sheets_clients import CLIENTGROEPEN, INSCHRIJVING
from mgz.interop.workbook.sheets_parties import LOCATIES, ORGANISATIES, POSTEN, PRAKTIJKEN
from mgz.interop.workbook.sheets_persons import POOLS, PROFESSIONALS
from mgz.interop.workbook.sheets_promises import AFSPRAKEN, CONTRACTEN, CONVENANTPUNTEN
from mgz.interop.workbook.sheets_region import GEBIEDEN, INSTELLINGEN, REGIO
from mgz.interop.workbook.sheets_roster import AFWEZIGHEID, DIENSTEN, WENSEN
from mgz.interop.workbook.sheets_travel import CONSULTEN, POSTCODES, REISTIJDEN

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
    POOLS,
    PROFESSIONALS,
    DIENSTEN,
    AFWEZIGHEID,
    WENSEN,
    CONSULTEN,
    REISTIJDEN,
    POSTCODES,
)
SHEET_BY_NAME: Final = {sheet.name: sheet for sheet in SHEETS}

#: Sheets that the template makes itself: no data, and written anew.
GUIDE_SHEET: Final = "Uitleg"
LISTS_SHEET: Final = "Keuzelijsten"
#: The author of every note the template writes; notes of others are lost when a sheet is written.
NOTE_AUTHOR: Final = "mgz"
