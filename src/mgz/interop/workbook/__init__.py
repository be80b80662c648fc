"""The region workbook: Excel bytes to a Region and back, the template, and the schema behind them.

`read_workbook` gives all findings at once, `decode` raises them; `encode` writes a region with what was
kept of the file it came from; `changed_workbook` applies changes to a file that was read; `merge` makes one
workbook of several; `template` is where a region starts. `SHEETS` is the one schema. The API takes and gives
bytes; reading and writing files is for the edges.
"""

from mgz.interop.workbook.adding import sheet_named, with_row
from mgz.interop.workbook.answers import Returned
from mgz.interop.workbook.changing import changed_workbook
from mgz.interop.workbook.figures import figure_sources
from mgz.interop.workbook.handout import Asked, Handout
from mgz.interop.workbook.handout import Source as HandoutSource
from mgz.interop.workbook.handout_book import handout_workbook
from mgz.interop.workbook.handout_sheet import answer_text, known_text, row_text
from mgz.interop.workbook.kept import KeptColumn, KeptParts
from mgz.interop.workbook.merging import Merged, Source, merge
from mgz.interop.workbook.merging_rows import Contradiction, Difference
from mgz.interop.workbook.opened import stamp_of
from mgz.interop.workbook.reading import Reading, decode, read_workbook
from mgz.interop.workbook.schema import Column, Kind, Sheet
from mgz.interop.workbook.sheets import SHEETS
from mgz.interop.workbook.stamp import Stamp
from mgz.interop.workbook.template import template
from mgz.interop.workbook.writing import encode

__all__ = [
    "SHEETS",
    "Asked",
    "Column",
    "Contradiction",
    "Difference",
    "Handout",
    "HandoutSource",
    "KeptColumn",
    "KeptParts",
    "Kind",
    "Merged",
    "Reading",
    "Returned",
    "Sheet",
    "Source",
    "Stamp",
    "answer_text",
    "changed_workbook",
    "decode",
    "encode",
    "figure_sources",
    "handout_workbook",
    "known_text",
    "merge",
    "read_workbook",
    "row_text",
    "sheet_named",
    "stamp_of",
    "template",
    "with_row",
]
