"""`mgz prove`: from a workbook to a verdict, for the terminal, as a certificate, a table or a page."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from mgz_cli import exits, files
from mgz_cli.dates import day_after, now, today
from mgz_cli.progress import working
from mgz_cli.ruled import ruled_day

if TYPE_CHECKING:
    from mgz.coverage import Proof
    from mgz.region import Region
    from mgz.reporting.report import Report

BUILT_LAYER: Final = "afgesproken"
LATER_LAYERS: Final = ("ingekocht", "ingeroosterd")
STDOUT: Final = "-"

HELP: Final = exits.help_text(
    "Prove for everybody in a region workbook, at every minute of a period, that general care is agreed; "
    "or show each gap and who can act first.\n\nThe period is the one of the workbook unless --from and --to "
    "say otherwise. Days are written 31-05-2026 or 2026-05-31.",
    "0 sluitend (or nothing is asked for), 1 niet sluitend, 2 onbekend",
)


@dataclass(frozen=True, slots=True)
class Outputs:
    """Where the result goes besides the terminal; `json` is a path, `-` for standard output, or nothing."""

    json: str | None
    csv: Path | None
    questions: Path | None
    html: Path | None
    force: bool

    def paths(self) -> list[Path]:
        """Every file that will be written."""
        certificate = Path(self.json) if self.json and self.json != STDOUT else None
        return [path for path in (certificate, self.csv, self.questions, self.html) if path]

    @property
    def needs_report(self) -> bool:
        """Whether anything is put out that people read; a certificate alone needs no words."""
        return self.json != STDOUT or any((self.csv, self.questions, self.html))

    def check(self, workbook: Path) -> None:
        """Refuse before the work starts what could not be written after it, or would replace the workbook."""
        paths = self.paths()
        if len({path.resolve() for path in (workbook, *paths)}) < len(paths) + 1:
            raise exits.UsageError(
                "twee uitvoerbestanden, of een uitvoerbestand en het werkboek, hebben dezelfde naam. "
                "Geef elk een eigen naam."
            )
        for path in paths:
            files.refuse_existing(path, force=self.force)


def prove(
    file: Annotated[Path, typer.Argument(help="The region workbook (.xlsx).", show_default=False)],
    first: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="First day of the period.")
    ] = None,
    last: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="Last day of the period, itself included.")
    ] = None,
    layer: Annotated[str, typer.Option(help="The layer to prove; only afgesproken is built.")] = BUILT_LAYER,
    known_on: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Count what was declared up to this day.", show_default="today"),
    ] = None,
    json_to: Annotated[
        str | None,
        typer.Option(
            "--json",
            metavar="[PATH.json|-]",
            help="The certificate as JSON: to standard output instead of the report, or to a file.",
        ),
    ] = None,
    csv: Annotated[
        Path | None, typer.Option(help="Write the gaps and open points as a table (CSV for Excel).")
    ] = None,
    csv_questions: Annotated[
        Path | None, typer.Option(help="Write the questions per organisation as a table (CSV for Excel).")
    ] = None,
    html: Annotated[Path | None, typer.Option(help="Write the report as one HTML page to print.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace output files that exist.")] = False,
) -> None:
    _check_layer(layer)
    outputs = Outputs(json_to, csv, csv_questions, html, force)
    begin_day, end_day = (ruled_day(text) if text else None for text in (first, last))
    known = ruled_day(known_on) if known_on else today()
    outputs.check(file)
    with working("Bezig met bewijzen"):
        region = _read(file, known)
        proof = _prove(region, begin_day, end_day)
    _put_out(proof, outputs)
    raise typer.Exit(exit_status(proof))


def exit_status(proof: Proof) -> int:
    """The exit status of the worst verdict; where nothing is asked for there is nothing to fail."""
    from mgz.vocabulary import Verdict

    statuses = {Verdict.NIET_SLUITEND: exits.NOT_CLOSED, Verdict.ONBEKEND: exits.UNKNOWN}
    verdict = proof.worst if proof.region.groups else Verdict.ONBEKEND
    return statuses.get(verdict, exits.OK)


def _check_layer(layer: str) -> None:
    if layer in LATER_LAYERS:
        raise exits.UsageError(
            f"laag '{layer}' is nog niet gebouwd. Bewijs voorlopig de laag '{BUILT_LAYER}'."
        )
    if layer != BUILT_LAYER:
        raise exits.UsageError(f"laag '{layer}' bestaat niet. Kies '{BUILT_LAYER}'.")


def _read(file: Path, known_on: date) -> Region:
    from mgz_cli.workbooks import read_region

    return read_region(file, known_on)


def _prove(region: Region, first: date | None, last: date | None) -> Proof:
    from mgz.calendar import midnight
    from mgz.coverage import prove as prove_region
    from mgz_cli.rulefiles import standard_rules

    begin_day, last_day = _period(region, first, last)
    return prove_region(standard_rules(), region, midnight(begin_day), midnight(day_after(last_day)))


def _period(region: Region, first: date | None, last: date | None) -> tuple[date, date]:
    """The asked days, else those of the region; a period the region does not touch is refused."""
    from mgz.reporting.report import date_text, period_text

    period = region.period
    begin, end = first or period.first, last or period.last
    if begin is None or end is None:
        missing = "begindatum; geef --from" if begin is None else "einddatum; geef --to"
        raise exits.UsageError(f"de periode van de regio heeft geen {missing}.")
    if end < begin:
        raise exits.UsageError(
            f"de periode eindigt ({date_text(end)}) voor zij begint ({date_text(begin)}). "
            f"De regio zelf geeft {period_text(period)}."
        )
    if (period.last and begin > period.last) or (period.first and end < period.first):
        raise exits.UsageError(
            f"{date_text(begin)} t/m {date_text(end)} ligt helemaal buiten de periode van de regio "
            f"({period_text(period)}). Kies andere dagen, of pas de periode in het blad Regio aan."
        )
    return begin, end


def _put_out(proof: Proof, outputs: Outputs) -> None:
    from mgz.coverage import certificate
    from mgz.reporting.report import report

    made, software = now(), software_name()
    if outputs.needs_report:
        _put_out_report(report(proof), outputs, made=f"{made:%d-%m-%Y %H:%M} door {software}")
    if outputs.json:
        proved = certificate(proof, proved_at=made.isoformat(), software=software)
        text = json.dumps(proved, ensure_ascii=False) + "\n"
        if outputs.json == STDOUT:
            sys.stdout.write(text)
        else:
            files.write(Path(outputs.json), text, force=outputs.force)
    for path in outputs.paths():
        print(f"Geschreven: {path}", file=sys.stderr)


def _put_out_report(written: Report, outputs: Outputs, *, made: str) -> None:
    """The tables, the page and the text, which all tell the same report."""
    from mgz.reporting.csv_tables import gaps_csv, questions_csv
    from mgz.reporting.page import page
    from mgz.reporting.text import report_text

    if outputs.csv:
        files.write(outputs.csv, gaps_csv(written), force=outputs.force)
    if outputs.questions:
        files.write(outputs.questions, questions_csv(written), force=outputs.force)
    if outputs.html:
        files.write(outputs.html, page(written, made=made), force=outputs.force)
    if outputs.json != STDOUT:
        sys.stdout.write(report_text(written))


def software_name() -> str:
    """The name and version of this program, as certificates bear it."""
    from importlib.metadata import version

    return f"mgz {version('mgz')}"
