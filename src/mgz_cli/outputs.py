"""Where the result of `mgz prove` goes besides the terminal, and how it gets there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mgz_cli import exits, files

if TYPE_CHECKING:
    from mgz.reporting.organisation import OrganisationReport
    from mgz.reporting.report import Report

STDOUT: Final = "-"


@dataclass(frozen=True, slots=True)
class Outputs:
    """The files to write; `json` is a path, `-` for standard output, or nothing."""

    json: str | None = None
    csv: Path | None = None
    questions: Path | None = None
    html: Path | None = None
    docx: Path | None = None
    xlsx: Path | None = None
    force: bool = False

    def paths(self) -> list[Path]:
        """Every file that will be written."""
        certificate = Path(self.json) if self.json and self.json != STDOUT else None
        asked = (certificate, self.csv, self.questions, self.html, self.docx, self.xlsx)
        return [path for path in asked if path]

    @property
    def needs_report(self) -> bool:
        """Whether anything is put out that people read; a certificate alone needs no words."""
        return self.json != STDOUT or any((self.csv, self.questions, self.html, self.docx, self.xlsx))

    def check(self, workbook: Path) -> None:
        """Refuse before the work starts what could not be written after it, or would replace the workbook."""
        paths = self.paths()
        if len({path.resolve() for path in (workbook, *paths)}) < len(paths) + 1:
            raise exits.UsageError(
                "twee uitvoerbestanden, of een uitvoerbestand en het werkboek, hebben dezelfde naam. "
                "Geef elk een eigen naam."
            )
        for path, ending in ((self.docx, ".docx"), (self.xlsx, ".xlsx")):
            if path:
                files.refuse_other_kind(path, ending)
        for path in paths:
            files.refuse_existing(path, force=self.force)


def write_report(report: Report, outputs: Outputs, *, made: str) -> str:
    """Write the files of a report; gives its text for the terminal."""
    from mgz.reporting.csv_tables import gaps_csv, questions_csv
    from mgz.reporting.document import document
    from mgz.reporting.page import page
    from mgz.reporting.spreadsheet import spreadsheet
    from mgz.reporting.text import report_text

    _write(
        outputs,
        (outputs.csv, lambda: gaps_csv(report)),
        (outputs.questions, lambda: questions_csv(report)),
        (outputs.html, lambda: page(report, made=made)),
        (outputs.docx, lambda: document(report, made=made)),
        (outputs.xlsx, lambda: spreadsheet(report, made=made)),
    )
    return report_text(report)


def write_list(report: OrganisationReport, outputs: Outputs, *, made: str) -> str:
    """Write the files with the list of one organisation; gives its text for the terminal."""
    from mgz.reporting.csv_tables import gaps_table, questions_table
    from mgz.reporting.organisation_document import organisation_document
    from mgz.reporting.organisation_page import organisation_page
    from mgz.reporting.organisation_text import organisation_text
    from mgz.reporting.spreadsheet import organisation_spreadsheet

    _write(
        outputs,
        (outputs.csv, lambda: gaps_table(report.lines)),
        (outputs.questions, lambda: questions_table(report.questions)),
        (outputs.html, lambda: organisation_page(report, made=made)),
        (outputs.docx, lambda: organisation_document(report, made=made)),
        (outputs.xlsx, lambda: organisation_spreadsheet(report, made=made)),
    )
    return organisation_text(report)


def _write(outputs: Outputs, *contents: tuple[Path | None, Callable[[], str | bytes]]) -> None:
    for path, content in contents:
        if path:
            files.write(path, content(), force=outputs.force)
