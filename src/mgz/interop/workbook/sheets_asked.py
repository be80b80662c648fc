"""The two sheets of a workbook with questions to one organisation: the questions, and where it came from."""

from typing import Final

#: The questions as a person reads them.
ASKED_SHEET: Final = "Vragen aan u"
#: Hidden: of which region, for whom, and what every row was when it was handed out.
STAMP_SHEET: Final = "Uitgegeven door mgz"
#: The first cell of the hidden sheet; without it the sheet is not ours.
STAMP_MARK: Final = "mgz vragen 1"
