"""The sheet Bronnen: an account of the numbers in a workbook; it is read to be shown and decides nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from mgz.interop.workbook.opening import damaged, open_workbook
from mgz.interop.workbook.shown import show_value
from mgz.interop.workbook.words import words_of
from mgz.region import FigureSource
from mgz.vocabulary import FigureLabel

#: The title of the sheet; a workbook can do without it.
FIGURES_SHEET: Final = "Bronnen"
_COLUMNS: Final = ("wat", "waarde", "soort", "jaar", "bron", "methode")
_LABELS: Final = words_of(FigureLabel)
#: An account is read by people: no more lines than this, and no longer texts.
_MOST: Final = 2000
_LONGEST: Final = 400


def figure_sources(content: bytes, file: str) -> tuple[FigureSource, ...]:
    """The lines of the sheet; none where it is not there or has other columns. Raises FileError."""
    book = open_workbook(content, file)
    try:
        title = next((name for name in book.sheetnames if name.strip().casefold() == _TITLE), None)
        if title is None:
            return ()
        page = book[title]
        page.reset_dimensions()
        return tuple(_lines(page.iter_rows(values_only=True)))
    except Exception as broken:  # a broken part shows itself only while its sheet is read
        raise damaged(file) from broken
    finally:
        book.close()


_TITLE: Final = FIGURES_SHEET.casefold()


def _lines(rows: Iterator[Sequence[object]]) -> Iterator[FigureSource]:
    heads = [_text(cell).casefold() for cell in next(rows, ())]
    if not {"wat", "soort"} <= set(heads):
        return
    at = {name: heads.index(name) for name in _COLUMNS if name in heads}
    for _, row in zip(range(_MOST), rows, strict=False):
        cells = {str(name): _text(row[place]) if place < len(row) else "" for name, place in at.items()}
        if cells.get("wat"):
            yield _line(cells)


def _line(cells: Mapping[str, str]) -> FigureSource:
    code = _LABELS.code(cells.get("soort", ""))
    return FigureSource(
        what=cells["wat"],
        value=cells.get("waarde", ""),
        label=FigureLabel(code) if code else None,
        year=cells.get("jaar", ""),
        source=cells.get("bron", ""),
        method=cells.get("methode", ""),
    )


def _text(cell: object) -> str:
    if cell is None:
        return ""
    text = " ".join(cell.split()) if isinstance(cell, str) else show_value(cell)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
