"""Which ids the workbook holds, so that every reference can be followed or answered with the nearest one."""

from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from typing import Final

from mgz.interop.workbook.cells import key_of
from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.postcodes import postcodes_of
from mgz.interop.workbook.rows import Row, Table
from mgz.interop.workbook.schema import Column, Kind

Tables = Mapping[str, Table]

# Looking for the nearest id takes time: enough for every honest mistake, not for a file made of them.
_MOST_SUGGESTIONS: Final = 50
_MOST_CANDIDATES: Final = 5000


class Directory:
    """The ids per sheet; a practice and a person by their own key, as they may have several rows."""

    def __init__(self, tables: Tables, names: Collection[str]) -> None:
        self.ids = {name: _ids(table) for name, table in tables.items()}
        # That such a sheet or its ids are missing is told once; every reference to it would say it again.
        self._unreadable = {
            name
            for name, table in tables.items()
            if (table.sheet.compulsory if name not in names else "id" not in map(str.casefold, table.headers))
        }
        self._asked: dict[tuple[str, tuple[str, ...]], str] = {}
        self._folded: dict[tuple[str, ...], dict[str, str]] = {}
        self._numbers: dict[tuple[str, ...], dict[str, str]] = {}

    def implies(self, sheet: str) -> bool:
        """Whether rows of this sheet follow from the other sheets: it was left empty."""
        left_empty = sheet in ("Organisaties", "Praktijken", "Pools") and not self.ids[sheet]
        return left_empty and sheet not in self._unreadable

    def knows(self, text: str, targets: Iterable[str]) -> bool:
        """Whether one of the target sheets holds this id, or none of its ids could be read."""
        return any(text in self.ids[target] or target in self._unreadable for target in targets)

    def nearest(self, text: str, targets: tuple[str, ...]) -> str:
        """The id most like a text, or nothing when none is like it."""
        if text.isdigit() and (same := self._unpadded(targets).get(text.lstrip("0"))):
            return same
        question = (text, targets)
        if question not in self._asked:
            if len(self._asked) >= _MOST_SUGGESTIONS:
                return ""
            folded = self._candidates(targets)
            close = get_close_matches(text.casefold(), folded, n=1, cutoff=0.6)
            self._asked[question] = folded[close[0]] if close else ""
        return self._asked[question]

    def _unpadded(self, targets: tuple[str, ...]) -> dict[str, str]:
        """The ids that are numbers, by that number without the zeros before it."""
        if targets not in self._numbers:
            names = sorted({name for target in targets for name in self.ids[target] if name.isdigit()})
            self._numbers[targets] = {name.lstrip("0"): name for name in names}
        return self._numbers[targets]

    def _candidates(self, targets: tuple[str, ...]) -> dict[str, str]:
        if targets not in self._folded:
            names = sorted({name for target in targets for name in self.ids[target]})[:_MOST_CANDIDATES]
            self._folded[targets] = {name.casefold(): name for name in names}
        return self._folded[targets]


def check_references(tables: Tables, directory: Directory, findings: Findings) -> None:
    """Tell every reference that leads nowhere."""
    for table in tables.values():
        for column in table.sheet.columns:
            if column.targets:
                for row in table.rows:
                    _check_cell(row, column, directory, findings)


def practice_key(row: Row) -> str:
    """The key of the practice of a row of Praktijken or Inschrijving."""
    return key_of(row.text("praktijk")) or (row.id if row.sheet == "Praktijken" else "")


def person_key(row: Row) -> str:
    """The key of the person of a row of Professionals, or of any row that names one."""
    return key_of(row.text("professional")) or (row.id if row.sheet == "Professionals" else "")


def _ids(table: Table) -> frozenset[str]:
    own = {"Praktijken": practice_key, "Professionals": person_key}.get(table.sheet.name)
    if own:
        return frozenset(filter(None, map(own, table.rows)))
    return frozenset(filter(None, (row.id for row in table.rows)))


def _check_cell(row: Row, column: Column, directory: Directory, findings: Findings) -> None:
    named = row.items(column.header) if column.kind is Kind.REFS else (row.text(column.header),)
    for text in filter(None, named):
        if not _leads_somewhere(text, column, directory):
            _tell_unknown(text, row, column, directory, findings)
        elif text == row.id and column.targets == (row.sheet,):
            findings.fault(
                "verwijst_naar_zichzelf",
                f"De rij '{text}' verwijst naar zichzelf.",
                "Haal deze verwijzing weg.",
                row.sheet,
                row.number,
                column.header,
            )


def _leads_somewhere(text: str, column: Column, directory: Directory) -> bool:
    if directory.knows(text, column.targets) or any(directory.implies(target) for target in column.targets):
        return True
    if column.words is not None and column.words.code(text) is not None:
        return True
    if column.kind is Kind.AREA:
        try:
            return bool(postcodes_of(text))
        except ValueError:
            return False
    return False


def _tell_unknown(text: str, row: Row, column: Column, directory: Directory, findings: Findings) -> None:
    sheets = " of ".join(column.targets)
    nearest = directory.nearest(text, column.targets)
    remedy = f"Bedoelt u '{nearest}'? " if nearest else ""
    remedy += f"Verbeter het id, of zet het op het blad {sheets}."
    if column.words:
        remedy += f" Ook mag: {', '.join(column.words.choices)}."
    if column.kind is Kind.AREA:
        remedy += " Ook mag: postcodes zoals 7511, 7513-7515."
    findings.fault(
        "verwijzing_onbekend",
        f"'{text}' staat niet op het blad {sheets}.",
        remedy,
        row.sheet,
        row.number,
        column.header,
    )
