"""One sheet as it stands in the file: the cells below each header, as plain values, not yet judged."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import isfinite
from typing import IO, Final, Protocol

from mgz.interop.workbook.findings import Findings

#: A sheet with more filled rows than this is refused.
MAX_ROWS: Final = 100_000
_MAX_COLUMNS: Final = 200
_ZEROS: Final = re.compile(r"0{2,}")
_MERGED: Final = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):[A-Z]+\d+"')


class _Archive(Protocol):
    def open(self, name: str) -> IO[bytes]: ...


class _Book(Protocol):
    _archive: _Archive


class Page(Protocol):
    """What is used of a sheet that the library reads as a stream."""

    parent: _Book
    _worksheet_path: str

    def reset_dimensions(self) -> None:
        """Forget the size the file claims: some programs write a wrong one."""

    def iter_rows(
        self, min_row: int | None = None, max_row: int | None = None, *, max_col: int | None = None
    ) -> Iterable[tuple[object, ...]]:
        """The cells row by row."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A cell with a formula; its outcome is not read."""


@dataclass(frozen=True, slots=True)
class CellError:
    """A cell with an error value such as #REF!."""

    code: str


@dataclass(frozen=True, slots=True)
class Padded:
    """A number that the sheet shows with leading zeros."""

    number: int
    shown: str


Raw = str | int | float | bool | datetime | date | time | timedelta | Formula | CellError | Padded | None


@dataclass(frozen=True, slots=True)
class Grid:
    """The headers of a sheet by column number and its filled rows with their row numbers."""

    headers: dict[int, str]
    rows: list[tuple[int, tuple[Raw, ...]]]


def read_grid(sheet: Page, name: str, findings: Findings) -> Grid:
    """All filled rows of a sheet; formulas, errors and merged cells are told here, for every cell."""
    sheet.reset_dimensions()
    headers = _headers(sheet, name, findings)
    rows: list[tuple[int, tuple[Raw, ...]]] = []
    width = min(max(headers, default=0) + 20, _MAX_COLUMNS)
    headless: set[int] = set()
    for number, cells in enumerate(sheet.iter_rows(min_row=2, max_col=width), start=2):
        row = tuple(_raw(cell) for cell in cells)
        if not any(value is not None for value in row):
            continue
        if len(rows) == MAX_ROWS:
            _too_many(name, findings)
            break
        rows.append((number, row))
        _tell_unreadable(row, number, headers, name, findings)
        headless |= {
            column for column, value in enumerate(row) if value is not None and column not in headers
        }
    _tell_headless(headless, name, findings)
    _tell_merged(sheet, name, headers, findings)
    return Grid(headers, rows)


def _headers(sheet: Page, name: str, findings: Findings) -> dict[int, str]:
    first = next(iter(sheet.iter_rows(min_row=1, max_row=1, max_col=_MAX_COLUMNS)), ())
    headers: dict[int, str] = {}
    seen: dict[str, int] = {}
    for column, cell in enumerate(first):
        value = _raw(cell)
        if isinstance(value, Formula | CellError):
            _tell_unreadable((value,), 1, {0: _letter(column)}, name, findings)
            continue
        header = " ".join(str(value).split()) if value is not None else ""
        if not header:
            continue
        if header.casefold() in seen:
            findings.fault(
                "kop_dubbel",
                f"De kop '{header}' staat er twee keer "
                f"(kolom {_letter(seen[header.casefold()])} en {_letter(column)}).",
                "Geef één van de twee een andere kop of haal die kolom weg.",
                name,
                1,
                header,
            )
            continue
        seen[header.casefold()] = column
        headers[column] = header
    return headers


def _raw(cell: object) -> Raw:
    value = getattr(cell, "value", None)
    if value is None:
        return None
    kind = getattr(cell, "data_type", "n")
    if kind == "s":
        cleaned = str(value).replace("\r\n", "\n").replace("\xa0", " ").strip()
        return cleaned or None
    if kind == "f":
        return Formula()
    if kind == "e":
        return CellError(str(value))
    if isinstance(value, float) and not isfinite(value):
        return CellError("#GETAL!")
    if isinstance(value, int) and not isinstance(value, bool):
        shown = str(getattr(cell, "number_format", ""))
        if _ZEROS.fullmatch(shown) and value >= 0:
            return Padded(value, str(value).zfill(len(shown)))
    if isinstance(value, str | int | float | bool | datetime | date | time | timedelta):
        return value
    return str(value)


def _tell_unreadable(
    row: tuple[Raw, ...], number: int, headers: dict[int, str], name: str, findings: Findings
) -> None:
    for column, value in enumerate(row):
        if value is None or isinstance(value, str):
            continue
        if isinstance(value, Formula):
            findings.fault(
                "formule",
                "Deze cel bevat een formule.",
                "Kopieer de cel en plak alleen de waarde (Plakken speciaal, Waarden).",
                name,
                number,
                headers.get(column, _letter(column)),
            )
        elif isinstance(value, CellError):
            findings.fault(
                "foutwaarde",
                f"Deze cel bevat de foutwaarde {value.code}.",
                "Vul de juiste waarde in of maak de cel leeg.",
                name,
                number,
                headers.get(column, _letter(column)),
            )


def _tell_headless(columns: set[int], name: str, findings: Findings) -> None:
    for column in sorted(columns):
        findings.warn(
            "kolom_zonder_kop",
            f"Kolom {_letter(column)} heeft geen kop; wat erin staat wordt niet gelezen en niet bewaard.",
            "Zet er een kop boven, of maak de kolom leeg.",
            name,
            1,
            _letter(column),
        )


def _too_many(name: str, findings: Findings) -> None:
    findings.fault(
        "te_veel_rijen",
        f"Dit blad heeft meer dan {MAX_ROWS} gevulde rijen.",
        "Voeg rijen met dezelfde gegevens samen, of deel de regio in twee werkboeken.",
        name,
    )


def _tell_merged(sheet: Page, name: str, headers: dict[int, str], findings: Findings) -> None:
    for letters, row in _merged(sheet):
        findings.fault(
            "samengevoegd",
            "Hier zijn cellen samengevoegd; dan is niet duidelijk voor welke rij of kolom de waarde geldt.",
            "Hef de samenvoeging op en vul elke cel apart.",
            name,
            row,
            headers.get(_index(letters), letters),
        )


def _merged(sheet: Page) -> Iterator[tuple[str, int]]:
    """The first cell of every merged range; the streaming reader of the library passes over them."""
    rest = b""
    with sheet.parent._archive.open(sheet._worksheet_path) as part:
        while chunk := part.read(1 << 20):
            text = rest + chunk
            last = 0
            for found in _MERGED.finditer(text):
                yield found[1].decode(), int(found[2])
                last = found.end()
            rest = text[max(last, len(text) - 200) :]


def _letter(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _index(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
