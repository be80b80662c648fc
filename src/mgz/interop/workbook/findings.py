"""All that was found wrong or odd in one workbook, gathered before anything is refused."""

from collections.abc import Sequence

from mgz.errors import Fault, Place, Severity
from mgz.interop.workbook.shown import cut, cut_message


class Findings:
    """Collects faults and warnings of one file; `of` gives them in the order of the file."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._found: dict[Fault, None] = {}

    def fault(
        self, key: str, message: str, remedy: str, sheet: str, row: int | None = None, column: str = ""
    ) -> None:
        """Something that stops the file from being used."""
        self._add(key, message, remedy, self._place(sheet, row, cut(column)), Severity.FAULT)

    def warn(
        self, key: str, message: str, remedy: str, sheet: str, row: int | None = None, column: str = ""
    ) -> None:
        """Something that deserves a look and stops nothing."""
        self._add(key, message, remedy, self._place(sheet, row, cut(column)), Severity.WARNING)

    def _place(self, sheet: str, row: int | None, column: str) -> Place:
        return Place(self._file, sheet, row, column)

    def _add(self, key: str, message: str, remedy: str, place: Place, severity: Severity) -> None:
        self._found[Fault(key, cut_message(message), cut_message(remedy), place, severity)] = None

    @property
    def broken(self) -> bool:
        """Whether there is anything that stops the file from being used."""
        return any(found.severity is Severity.FAULT for found in self._found)

    def of(self, sheets: Sequence[str]) -> tuple[Fault, ...]:
        """Everything found: sheet by sheet in the given order, then by row; faults before warnings."""
        rank = {name: number for number, name in enumerate(("", *sheets))}
        return tuple(
            sorted(
                self._found,
                key=lambda fault: (
                    fault.severity is Severity.WARNING,
                    rank.get(fault.place.sheet, len(rank)),
                    fault.place.row or 0,
                ),
            )
        )
