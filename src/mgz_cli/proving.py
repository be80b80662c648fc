"""`mgz prove`: from a workbook to a verdict, for the terminal and as files to keep or hand out."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from mgz_cli import exits, files, whatif
from mgz_cli.dates import day_after, now, today
from mgz_cli.outputs import STDOUT, Outputs, write_list, write_report
from mgz_cli.progress import working
from mgz_cli.ruled import ruled_day
from mgz_cli.software import software_name

if TYPE_CHECKING:
    from mgz.coverage import Proof
    from mgz.region import Region
    from mgz.vocabulary import Functie, Laag

FIRST_LAYER: Final = "afgesproken"

HELP: Final = exits.help_text(
    "Prove for everybody in a region workbook, at every minute of a period, that care is agreed, bought and "
    "on duty; or show each gap and who can act first.\n\nThe period is the one of the workbook unless --from "
    "and --to say otherwise. Days are written 31-05-2026 or 2026-05-31.",
    "the worst verdict in --layer, earlier layers included: 0 sluitend (or nothing is asked for), 1 niet "
    "sluitend, 2 onbekend",
)


def prove(
    file: Annotated[Path, typer.Argument(help="The region workbook (.xlsx).", show_default=False)],
    first: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="First day of the period.")
    ] = None,
    last: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="Last day of the period, itself included.")
    ] = None,
    layer: Annotated[
        str,
        typer.Option(help="The layer the exit status is about: afgesproken, ingekocht or ingeroosterd."),
    ] = FIRST_LAYER,
    function: Annotated[
        str | None,
        typer.Option(
            help="Only this function: general_care, specialist_so, specialist_vg or triage.",
            show_default="all",
        ),
    ] = None,
    organisation: Annotated[
        str | None,
        typer.Option(
            "--organisatie",
            metavar="ID",
            help="The list of one organisation, practice or post: its gaps, its questions, its rows.",
        ),
    ] = None,
    known_on: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Count what was declared up to this day.", show_default="today"),
    ] = None,
    put: Annotated[
        list[str] | None, typer.Option("--with", metavar="CHANGE", help=whatif.WITH_HELP, show_default=False)
    ] = None,
    ended: Annotated[
        list[str] | None,
        typer.Option("--without", metavar="ID", help=whatif.WITHOUT_HELP, show_default=False),
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
    docx: Annotated[Path | None, typer.Option(help="Write the report as a Word document to send.")] = None,
    xlsx: Annotated[Path | None, typer.Option(help="Write the report as an Excel file to filter.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace output files that exist.")] = False,
) -> None:
    asked, only = _layer(layer), _function(function)
    outputs = Outputs(json_to, csv, csv_questions, html, docx, xlsx, force)
    begin_day, end_day = (ruled_day(text) if text else None for text in (first, last))
    known = ruled_day(known_on) if known_on else today()
    outputs.check(file)
    with working("Bezig met bewijzen"):
        region = _read(file, known)
        if organisation:
            _refuse_stranger(region, organisation)
        period = _minutes(region, begin_day, end_day)
        if put or ended:
            what_if = whatif.WhatIf(file, known, tuple(put or ()), tuple(ended or ()), organisation)
            proof, printed = what_if.run(region, period, outputs)
        else:
            proof = _prove(region, period)
            printed = _put_out(proof, outputs, asked, only, organisation)
    sys.stdout.write(printed)
    for path in outputs.paths():
        print(f"Geschreven: {path}", file=sys.stderr)
    raise typer.Exit(exit_status(proof, asked, only))


def exit_status(proof: Proof, layer: Laag, function: Functie | None = None) -> int:
    """The exit status of the worst verdict shown; where nothing is asked for there is nothing to fail."""
    from mgz.vocabulary import Verdict

    statuses = {Verdict.NIET_SLUITEND: exits.NOT_CLOSED, Verdict.ONBEKEND: exits.UNKNOWN}
    if not proof.region.groups:
        return exits.UNKNOWN
    return statuses.get(proof.verdict(layer, function) if function else proof.worst_in(layer), exits.OK)


def _layer(word: str) -> Laag:
    from mgz.vocabulary import Laag

    if word not in list(Laag):
        raise exits.UsageError(f"laag '{word}' bestaat niet. Kies uit {', '.join(Laag)}.")
    return Laag(word)


def _function(word: str | None) -> Functie | None:
    from mgz.vocabulary import Functie, label

    if word is None:
        return None
    found = [
        function for function in Functie if word.casefold() in (function.value, label(function).casefold())
    ]
    if not found:
        raise exits.UsageError(f"functie '{word}' bestaat niet. Kies uit {', '.join(Functie)}.")
    return found[0]


def _refuse_stranger(region: Region, organisation: str) -> None:
    """Refuse an organisation the region does not have before the work starts."""
    from mgz.reporting.organisation import refuse_stranger

    refuse_stranger(region, organisation)


def _read(file: Path, known_on: date) -> Region:
    from mgz_cli.workbooks import read_region

    return read_region(file, known_on)


def _minutes(region: Region, first: date | None, last: date | None) -> tuple[int, int]:
    from mgz.calendar import midnight

    begin_day, last_day = _period(region, first, last)
    return midnight(begin_day), midnight(day_after(last_day))


def _prove(region: Region, period: tuple[int, int]) -> Proof:
    from mgz.coverage import prove as prove_region
    from mgz_cli.rulefiles import standard_rules

    return prove_region(standard_rules(), region, *period)


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


def _put_out(
    proof: Proof, outputs: Outputs, layer: Laag, function: Functie | None, organisation: str | None
) -> str:
    """Write every file that was asked for; gives what goes to standard output."""
    made, software = now(), software_name()
    by = f"{made:%d-%m-%Y %H:%M} door {software}"
    printed = ""
    if outputs.needs_report:
        printed = _reported(proof, outputs, layer, function, organisation, by)
    if not outputs.json:
        return printed
    from mgz.coverage import certificate

    proved = certificate(proof, proved_at=made.isoformat(), software=software)
    text = json.dumps(proved, ensure_ascii=False) + "\n"
    if outputs.json == STDOUT:
        return text
    files.write(Path(outputs.json), text, force=outputs.force)
    return printed


def _reported(
    proof: Proof, outputs: Outputs, layer: Laag, function: Functie | None, organisation: str | None, by: str
) -> str:
    from mgz.reporting.organisation import organisation_report
    from mgz.reporting.report import report

    if organisation:
        return write_list(organisation_report(proof, organisation), outputs, made=by)
    return write_report(report(proof, layer, function), outputs, made=by)
