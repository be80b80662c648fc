"""One sheet as it stands in the file: the cells below each header, as plain values, not yet judged."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final
from warnings import catch_warnings, simplefilter

from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.part import Page, letter, merged_and_far, notes_of_others
from mgz.interop.workbook.raw import UNREADABLE, CellError, Formula, Raw
from mgz.interop.workbook.sheets import NOTE_AUTHOR
from mgz.interop.workbook.shown import show_value, some

#: A sheet with more filled rows than this is refused.
MAX_ROWS: Final = 100_000
_MAX_COLUMNS: Final = 200
#: How far right of the last header and how far down for the headers is looked.
_MARGIN: Final = 20
_TITLE_ROWS: Final = 10

#: A row with its number; what is past its end is empty.
Line = tuple[int, tuple[Raw, ...]]


@dataclass(frozen=True, slots=True)
class Grid:
    """The headers of a sheet by column number and its filled rows with their row numbers.

    `misplaced` is a sheet whose headers stand lower than row 1: then nothing of it is read.
    """

    headers: dict[int, str]
    rows: list[Line]
    misplaced: bool = False


def read_grid(sheet: Page, name: str, known: Collection[str], findings: Findings) -> Grid:
    """All filled rows of a sheet; `known` are the headers of the schema in lower case.

    Told here for every cell: formulas, errors, merged cells, and what stands outside the table.
    """
    from mgz.interop.workbook.stream import rows_of

    # What the library warns about goes to nobody who can mend it; what matters is told as a finding.
    with catch_warnings():
        simplefilter("ignore")
        stream = rows_of(sheet, _MAX_COLUMNS)
        top = _top(stream)
        if lower := _row_of_headers(top, known):
            _tell_misplaced(lower, name, findings)
            return Grid({}, [], misplaced=True)
        headers, passed = _headers(top.pop(1, ()), name, findings)
        width = min(max(headers, default=0) + _MARGIN, _MAX_COLUMNS)
        rows = _rows(chain(top.items(), stream), name, headers, passed, known, width, findings)
        _tell_outside(sheet, name, headers, width, findings)
    return Grid(headers, rows)


def _top(stream: Iterator[Line]) -> dict[int, tuple[Raw, ...]]:
    """The rows among which the headers are looked for, by number, and perhaps one more."""
    top: dict[int, tuple[Raw, ...]] = {}
    for number, row in stream:
        top[number] = row
        if number >= _TITLE_ROWS:
            break
    return top


def _rows(
    lines: Iterable[Line],
    name: str,
    headers: dict[int, str],
    passed: set[int],
    known: Collection[str],
    width: int,
    findings: Findings,
) -> list[Line]:
    rows: list[Line] = []
    table = [column for column, header in headers.items() if header.casefold() in known] or list(headers)
    headless: set[int] = set()
    loose: list[int] = []
    for number, cells in lines:
        row = cells[:width]
        if not any(value is not None for value in row):
            continue
        if headers and all(column >= len(row) or row[column] is None for column in table):
            loose.append(number)
            continue
        if len(rows) == MAX_ROWS:
            _too_many(name, findings)
            break
        rows.append((number, row))
        _tell_unreadable(row, number, headers, name, findings)
        headless |= {
            column
            for column, value in enumerate(row)
            if value is not None and column not in headers and column not in passed
        }
    _tell_headless(headless, name, findings)
    _tell_loose(loose, name, findings)
    return rows


def _row_of_headers(top: Mapping[int, tuple[Raw, ...]], known: Collection[str]) -> int:
    """The row lower than the first in which the headers stand, or 0 when they are not lower."""
    counts = {
        number: len({_header(value).casefold() for value in row} & set(known))
        for number, row in top.items()
        if number <= _TITLE_ROWS
    }
    most = max(counts.values(), default=0)
    return next(n for n, count in counts.items() if count == most) if most > 1 >= counts.get(1, 0) else 0


def _headers(first: tuple[Raw, ...], name: str, findings: Findings) -> tuple[dict[int, str], set[int]]:
    """The headers by column, and the columns that were told already and have none."""
    headers: dict[int, str] = {}
    seen: dict[str, int] = {}
    passed: set[int] = set()
    for column, value in enumerate(first):
        header = _header(value)
        if isinstance(value, UNREADABLE):
            _tell_unreadable((value,), 1, {0: letter(column)}, name, findings)
            passed.add(column)
        elif header.casefold() in seen:
            _tell_double(header, seen[header.casefold()], column, name, findings)
            passed.add(column)
        elif header:
            seen[header.casefold()] = column
            headers[column] = header
    return headers, passed


def _header(value: Raw) -> str:
    if value is None or isinstance(value, UNREADABLE):
        return ""
    return " ".join(value.split()) if isinstance(value, str) else show_value(value)


def _tell_double(header: str, first: int, column: int, name: str, findings: Findings) -> None:
    findings.fault(
        "kop_dubbel",
        f"De kop '{header}' staat er twee keer (kolom {letter(first)} en {letter(column)}).",
        "Geef één van de twee een andere kop of haal die kolom weg.",
        name,
        1,
        header,
    )


def _tell_misplaced(row: int, name: str, findings: Findings) -> None:
    findings.fault(
        "koppen_lager",
        f"De koppen staan in rij {row}; van dit blad is nog niets gelezen.",
        "Haal de rijen erboven weg, zodat de koppen in rij 1 staan.",
        name,
        row,
    )


def _tell_unreadable(
    row: tuple[Raw, ...], number: int, headers: dict[int, str], name: str, findings: Findings
) -> None:
    for column, value in enumerate(row):
        if not isinstance(value, UNREADABLE):
            continue
        place = (name, number, headers.get(column, letter(column)))
        if isinstance(value, Formula):
            remedy = "Kopieer de cel en plak alleen de waarde (Plakken speciaal, Waarden)."
            findings.fault("formule", "Deze cel bevat een formule.", remedy, *place)
        elif isinstance(value, CellError):
            message = f"Deze cel bevat de foutwaarde {value.code}."
            findings.fault("foutwaarde", message, "Vul de juiste waarde in of maak de cel leeg.", *place)
        else:
            remedy = "Vul een dag in als dd-mm-jjjj. Is het geen datum, maak de cel dan op als Getal."
            findings.fault("geen_datum", "Deze datum bestaat niet.", remedy, *place)


def _tell_headless(columns: set[int], name: str, findings: Findings) -> None:
    for column in sorted(columns):
        findings.warn(
            "kolom_zonder_kop",
            f"Kolom {letter(column)} heeft geen kop; wat erin staat wordt niet gelezen en niet bewaard.",
            "Zet er een kop boven, of maak de kolom leeg.",
            name,
            1,
            letter(column),
        )


def _tell_loose(rows: list[int], name: str, findings: Findings) -> None:
    if rows:
        named = some([str(number) for number in rows])
        findings.warn(
            "losse_notitie",
            f"Hier staat iets buiten de kolommen van dit blad (rij {named}); "
            "dat wordt niet gelezen en niet bewaard.",
            "Laat het staan als het een notitie is; zet het anders onder een kop van dit blad.",
            name,
            rows[0],
        )


def _too_many(name: str, findings: Findings) -> None:
    findings.fault(
        "te_veel_rijen",
        f"Dit blad heeft meer dan {MAX_ROWS} gevulde rijen.",
        "Voeg rijen met dezelfde gegevens samen, of deel de regio in twee werkboeken.",
        name,
    )


def _tell_outside(sheet: Page, name: str, headers: dict[int, str], width: int, findings: Findings) -> None:
    merged, far = merged_and_far(sheet, width)
    for spot in merged:
        findings.fault(
            "samengevoegd",
            "Hier zijn cellen samengevoegd; dan is niet duidelijk voor welke rij of kolom de waarde geldt.",
            "Hef de samenvoeging op en vul elke cel apart.",
            name,
            spot.row,
            headers.get(spot.column, letter(spot.column)),
        )
    if far:
        findings.warn(
            "buiten_de_kolommen",
            f"Kolom {letter(far[0].column)} en wat daarnaast staat, ligt te ver naar rechts: "
            f"{len(far)} gevulde cellen worden niet gelezen en niet bewaard.",
            "Zet uw eigen kolommen direct naast de laatste kop (hoogstens 200 kolommen), of laat het zo.",
            name,
            far[0].row,
            letter(far[0].column),
        )
    if notes := notes_of_others(sheet, NOTE_AUTHOR):
        findings.warn(
            "opmerkingen_verloren",
            f"Op dit blad staan opmerkingen van uzelf ({len(notes)}); die worden niet bewaard als mgz "
            "het werkboek opnieuw schrijft.",
            "Zet wat bewaard moet blijven in een eigen kolom.",
            name,
            notes[0].row,
            headers.get(notes[0].column, letter(notes[0].column)),
        )
