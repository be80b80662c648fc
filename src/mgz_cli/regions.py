"""`mgz region`: start a workbook, check it, merge several, or look at an example."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from mgz_cli import asking_out, exits, files, merging
from mgz_cli.dates import today
from mgz_cli.exits import UsageError
from mgz_cli.findings import counted_findings, finding_data, print_findings
from mgz_cli.progress import working
from mgz_cli.ruled import ruled_day
from mgz_cli.workbooks import read

if TYPE_CHECKING:
    from mgz.interop.workbook import Reading
    from mgz.region import Region

app: Final = typer.Typer(
    help="Start, check, merge or look at a region workbook.", no_args_is_help=True, rich_markup_mode=None
)

TEMPLATE_HELP: Final = exits.help_text(
    "Write an empty region workbook with notes and drop-downs. Only Regio, Locaties and Clientgroepen are "
    "compulsory.",
    "0 written",
)
CHECK_HELP: Final = exits.help_text(
    "Report every finding in a region workbook with its sheet, row and column and how to mend it; without "
    "faults also what is in it and what is still asked for.",
    "0 no faults (warnings may stand), 4 faults",
)
EXAMPLE_HELP: Final = exits.help_text(
    "Write an example workbook of Twente, made from public figures with invented organisations: 'snelstart' "
    "holds only what a region starts with, 'met-opgaven' also invented answers and thirteen weeks of duties. "
    "With --day and --seed that one begins on another day, or with other persons on duty.",
    "0 written",
)

#: What a region without a roster does not have.
_LEVEL_2: Final = frozenset({"pools", "professionals", "diensten"})

_Force = Annotated[bool, typer.Option("--force", help="Replace the file when it exists.")]
_Json = Annotated[bool, typer.Option("--json", help="The result as JSON.")]

app.command("questions", help=asking_out.HELP, short_help="Ask each organisation what is still open.")(
    asking_out.questions
)
app.command("merge", help=merging.HELP, short_help="Make one workbook of several.")(merging.merge)


class Example(StrEnum):
    """The example workbooks."""

    SNELSTART = "snelstart"
    MET_OPGAVEN = "met-opgaven"


@app.command("template", help=TEMPLATE_HELP, short_help="Write an empty region workbook.")
def template(
    path: Annotated[Path, typer.Argument(help="The workbook to write (.xlsx).", show_default=False)],
    force: _Force = False,
    as_json: _Json = False,
) -> None:
    from mgz.interop.workbook import template as workbook_template

    files.refuse_other_kind(path, ".xlsx")
    files.refuse_existing(path, force=force)
    files.write(path, workbook_template(), force=force)
    _told(path, as_json, "Vul minstens de bladen Regio, Locaties en Clientgroepen in")


@app.command("example", help=EXAMPLE_HELP, short_help="Write an example workbook of Twente.")
def example(
    name: Annotated[Example, typer.Argument(help="Which example.", show_default=False)],
    path: Annotated[Path, typer.Argument(help="The workbook to write (.xlsx).", show_default=False)],
    first: Annotated[
        str | None,
        typer.Option("--day", metavar="DATE", help="Its first day (met-opgaven).", show_default="01-01-2026"),
    ] = None,
    seed: Annotated[
        int | None,
        typer.Option("--seed", min=0, help="Who is on duty when (met-opgaven).", show_default="1"),
    ] = None,
    force: _Force = False,
    as_json: _Json = False,
) -> None:
    files.refuse_other_kind(path, ".xlsx")
    files.refuse_existing(path, force=force)
    make = _example(name, first, seed)
    with working("Bezig met het voorbeeld"):
        content = make()
    files.write(path, content, force=force)
    _told(path, as_json, "De organisaties in dit voorbeeld zijn verzonnen")


def _example(name: Example, first: str | None, seed: int | None) -> Callable[[], bytes]:
    """How to make it; the quick start has no duties, so neither a day nor a seed of its own."""
    from mgz_cli.twente.build import SEED, demonstratie, snelstart
    from mgz_cli.twente.days import NEW_YEAR, fits

    if name is Example.SNELSTART:
        if first is not None or seed is not None:
            raise UsageError("--day en --seed horen bij met-opgaven: in de snelstart staan geen diensten.")
        return snelstart
    day = ruled_day(first) if first else NEW_YEAR.first
    if not fits(day):
        raise UsageError(f"'{first}' is te laat: het voorbeeld loopt een jaar door. Kies een eerdere dag.")
    return partial(demonstratie, day, SEED if seed is None else seed)


def _told(path: Path, as_json: bool, hint: str) -> None:
    if as_json:
        print(json.dumps({"written": str(path)}, ensure_ascii=False))
    else:
        print(f"Geschreven: {path}. {hint}. Daarna: mgz region check {shlex.quote(str(path))}")


@app.command("check", help=CHECK_HELP, short_help="Report every finding in a region workbook.")
def check(
    file: Annotated[Path, typer.Argument(help="The region workbook (.xlsx).", show_default=False)],
    known_on: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Count what was declared up to this day.", show_default="today"),
    ] = None,
    as_json: _Json = False,
) -> None:
    known = ruled_day(known_on) if known_on else today()
    with working("Bezig met controleren"):
        reading = read(file, known)
        missing = _missing(reading.region) if reading.region else []
    if as_json:
        print(json.dumps(_data(reading, missing), ensure_ascii=False))
    else:
        _print(file, reading, missing)
    raise typer.Exit(exits.WORKBOOK if reading.region is None else exits.OK)


def _print(file: Path, reading: Reading, missing: list[tuple[str, int]]) -> None:
    print_findings(reading.findings)
    counts = counted_findings(reading.findings)
    if reading.region is None:
        print(f"{file}: {counts}. Er is niets ingelezen: herstel de fouten en controleer opnieuw.")
        return
    print(f"{file}: in orde ({counts}).")
    for line in (*_contents(reading.region), *_asked(file, reading.region, missing)):
        print(line)


def _contents(region: Region) -> Iterator[str]:
    from mgz.reporting.numbers import amount
    from mgz.reporting.report import date_text, period_text

    yield f"{region.name}, periode {period_text(region.period)}, bekend op {date_text(region.known_on)}"
    shown = ((name, number) for name, number in _counts(region).items() if number or name not in _LEVEL_2)
    yield ", ".join(f"{name} {amount(number)}" for name, number in shown)


def _counts(region: Region) -> dict[str, int]:
    return {
        "organisaties": len(region.organisations),
        "locaties": len(region.locations),
        "gebieden": len(region.areas),
        "praktijken": len(region.practice_rows),
        "posten": len(region.posts),
        "groepen": len(region.groups),
        "cliënten": sum(group.number for group in region.groups),
        "inschrijvingen": len(region.registrations),
        "afspraken": len(region.agreements),
        "contracten": len(region.contracts),
        "pools": len(region.pools),
        "professionals": len(region.professional_rows),
        "diensten": len(region.shifts),
    }


def _asked(file: Path, region: Region, missing: list[tuple[str, int]]) -> Iterator[str]:
    from mgz.reporting.numbers import counted

    if not region.groups:
        yield "Er zijn nog geen cliënten: vul het blad Clientgroepen."
    elif missing:
        yield "Nog nodig voor meer dan 'onbekend':"
        for sheet, number in missing:
            yield f"- {counted(number, 'vraag', 'vragen')}, antwoord: {sheet}"
        yield f"Wie wat gevraagd wordt: mgz prove {shlex.quote(str(file))}"
    else:
        yield f"Er zijn geen open vragen. Het bewijs: mgz prove {shlex.quote(str(file))}"


def _missing(region: Region) -> list[tuple[str, int]]:
    """Where in the workbook answers are still asked for, and how many; none without a closed period."""
    from mgz.coverage import prove
    from mgz_cli.rulefiles import standard_rules

    if not (region.period.first and region.period.last):
        return []
    proof = prove(standard_rules(), region, region.period.begin, region.period.end)
    counts: dict[str, int] = {}
    for question in proof.questions:
        counts[question.answer_in] = counts.get(question.answer_in, 0) + 1
    return sorted(counts.items(), key=lambda each: (-each[1], each[0]))


def _data(reading: Reading, missing: list[tuple[str, int]]) -> dict[str, object]:
    region = reading.region
    return {
        "ok": region is not None,
        "faults": len(reading.faults),
        "warnings": len(reading.findings) - len(reading.faults),
        "findings": [finding_data(finding) for finding in reading.findings],
        "region": {"name": region.name, "hash": region.hash, "counts": _counts(region)} if region else None,
        "missing": [{"answer_in": sheet, "questions": number} for sheet, number in missing],
    }
