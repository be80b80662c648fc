"""The rows of a sheet as typed values by header, each with its place; faulty rows are marked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from mgz.calendar import Hours, Validity
from mgz.interop.workbook.cell_fault import CellFault
from mgz.interop.workbook.cells import Value, value_of
from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.grid import Grid
from mgz.interop.workbook.raw import UNREADABLE, Raw
from mgz.interop.workbook.schema import Column, Kind, Sheet
from mgz.region import Stated


@dataclass(frozen=True, slots=True)
class Origin:
    """The file a row came from and its number there, once the rows of several files are put together."""

    file: str
    number: int


@dataclass(frozen=True, slots=True)
class Row:
    """One row: where it stands and what its cells hold; a row that is not `sound` has a fault."""

    sheet: str
    number: int
    cells: Mapping[str, Value]
    raw: Mapping[str, Raw]
    sound: bool = True
    origin: Origin | None = None

    @property
    def spot(self) -> str:
        """Where the row stands, for in a sentence; among several files also in which."""
        return f"rij {self.origin.number} van {self.origin.file}" if self.origin else f"rij {self.number}"

    def text(self, header: str) -> str:
        """A text, word, id or reference; empty when the cell is empty or could not be read."""
        value = self.cells.get(header)
        return value if isinstance(value, str) else ""

    def items(self, header: str) -> tuple[str, ...]:
        """The values of a cell that may hold several."""
        value = self.cells.get(header)
        return value if isinstance(value, tuple) else ()

    def day(self, header: str) -> date | None:
        """A day."""
        value = self.cells.get(header)
        return value if isinstance(value, date) else None

    def count(self, header: str) -> int:
        """A whole number."""
        value = self.cells.get(header)
        return value if isinstance(value, int) else 0

    def moment(self, header: str) -> int | None:
        """A moment as a UTC minute."""
        value = self.cells.get(header)
        return value if isinstance(value, int) else None

    def number_or_none(self, header: str) -> float | None:
        """A number, or None when the cell is empty."""
        value = self.cells.get(header)
        return value if isinstance(value, float) else None

    def hours(self, header: str) -> Hours:
        """Weekly hours."""
        value = self.cells.get(header)
        assert isinstance(value, Hours)
        return value

    def postcodes(self, header: str) -> frozenset[str]:
        """A set of postcodes."""
        value = self.cells.get(header)
        return value if isinstance(value, frozenset) else frozenset()

    @property
    def id(self) -> str:
        """The id of the row; empty when it has none."""
        return self.text("id")

    @property
    def validity(self) -> Validity:
        """The days on which the row holds."""
        first, last = self.day("van"), self.day("tot en met")
        return Validity() if first and last and last < first else Validity(first, last)

    @property
    def stated(self) -> Stated:
        """Who stated the row, and when."""
        return Stated(self.text("opgegeven door"), self.day("op"))


@dataclass(frozen=True, slots=True)
class Table:
    """All rows of one sheet, and what stands in columns that the schema does not know, by row key."""

    sheet: Sheet
    rows: tuple[Row, ...] = ()
    headers: tuple[str, ...] = ()
    extra: tuple[tuple[str, tuple[tuple[str, Raw], ...]], ...] = ()
    misplaced: bool = False


def read_table(sheet: Sheet, grid: Grid, findings: Findings) -> Table:
    """Judge every cell of a sheet; all that is wrong goes to the findings."""
    if grid.misplaced:
        return Table(sheet, misplaced=True)
    known = _known_columns(sheet, grid, findings)
    extra = {at: header for at, header in grid.headers.items() if at not in known}
    rows = tuple(_row(sheet, number, cells, known, findings) for number, cells in grid.rows)
    if not sheet.is_pairs:
        rows = _without_doubles(sheet, rows, findings)
    kept = tuple(
        (
            header,
            tuple(
                (_key(sheet, row), _at(cells, at)) for row, (_, cells) in zip(rows, grid.rows, strict=True)
            ),
        )
        for at, header in extra.items()
    )
    order = tuple(known[at].header if at in known else header for at, header in sorted(grid.headers.items()))
    return Table(sheet, rows, order, kept)


def _known_columns(sheet: Sheet, grid: Grid, findings: Findings) -> dict[int, Column]:
    by_plain = {column.header.casefold(): column for column in sheet.columns}
    known = {
        at: by_plain[header.casefold()]
        for at, header in grid.headers.items()
        if header.casefold() in by_plain
    }
    missing = {column.header for column in sheet.columns} - {column.header for column in known.values()}
    for at, header in grid.headers.items():
        if at not in known:
            close = get_close_matches(header.casefold(), missing, n=1, cutoff=0.75)
            hint = f" Bedoelt u '{close[0]}'? Verander dan de kop." if close else ""
            findings.warn(
                "kolom_onbekend",
                f"De kolom '{header}' hoort niet bij dit blad; ze wordt niet gelezen en wel bewaard.",
                f"Haal de kolom weg of laat haar staan.{hint}",
                sheet.name,
                1,
                header,
            )
    for column in sheet.columns:
        if column.required and column.header in missing:
            findings.fault(
                "kolom_ontbreekt",
                f"De verplichte kolom '{column.header}' ontbreekt.",
                "Zet deze kop in rij 1 van het blad; in de sjabloon staat hij ook.",
                sheet.name,
                1,
                column.header,
            )
    return known


def _row(
    sheet: Sheet, number: int, cells: tuple[Raw, ...], known: dict[int, Column], findings: Findings
) -> Row:
    values: dict[str, Value] = {}
    raws: dict[str, Raw] = {}
    sound = True
    present = {column.header: _at(cells, at) for at, column in known.items()}
    for column in sheet.columns:
        raw = present.get(column.header)
        raws[column.header] = raw
        if isinstance(raw, UNREADABLE):
            sound = False
            continue
        if column.required and column.header not in present:
            sound = False
            continue
        if _is_judged_later(sheet, column, raw):
            continue
        try:
            values[column.header] = value_of(column, raw)
        except CellFault as wrong:
            sound = False
            findings.fault(wrong.key, wrong.message, wrong.remedy, sheet.name, number, column.header)
    row = Row(sheet.name, number, values, raws, sound)
    return row if _ends_after_begin(row, findings) else Row(sheet.name, number, values, raws, False)


def _is_judged_later(sheet: Sheet, column: Column, raw: Raw) -> bool:
    """Whether another cell of the row says of what type this one is."""
    return (column.kind is Kind.SETTING and raw is not None) or (sheet.is_pairs and column.header == "waarde")


def _ends_after_begin(row: Row, findings: Findings) -> bool:
    first, last = row.day("van"), row.day("tot en met")
    if not (first and last and last < first):
        return True
    findings.fault(
        "einde_voor_begin",
        "De laatste dag ligt voor de eerste dag.",
        "Verbeter 'van' of 'tot en met'.",
        row.sheet,
        row.number,
        "tot en met",
    )
    return False


def _without_doubles(sheet: Sheet, rows: Iterable[Row], findings: Findings) -> tuple[Row, ...]:
    seen: dict[str, Row] = {}
    kept: list[Row] = []
    for row in rows:
        first = seen.setdefault(row.id, row)
        if row.id and first is not row:
            _tell_double(row, first, findings)
            row = Row(row.sheet, row.number, row.cells, row.raw, False)
        kept.append(row)
    return tuple(kept)


def _tell_double(row: Row, first: Row, findings: Findings) -> None:
    message = f"Het id '{row.id}' staat ook in {first.spot}."
    remedy = "Geef een van de twee rijen een ander id."
    if row.sheet == "Clientgroepen":
        overlap = row.validity.begin < first.validity.end and first.validity.begin < row.validity.end
        message += " De twee rijen gelden ook nog op dezelfde dagen." if overlap else ""
        remedy = "Geef de nieuwere rij een eigen id en zet het oude id bij 'voorheen'."
    findings.fault("id_dubbel", message, remedy, row.sheet, row.number, "id")


def _key(sheet: Sheet, row: Row) -> str:
    return row.text(sheet.key_header)


def _at(cells: tuple[Raw, ...], at: int) -> Raw:
    return cells[at] if at < len(cells) else None
