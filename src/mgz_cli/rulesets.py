"""`mgz rules`: look at, check and compare sets of rules, and ask them about everybody in a region."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from mgz_cli import exits, explaining, files, replaying
from mgz_cli.dates import day, now, today
from mgz_cli.moments import moment
from mgz_cli.progress import working
from mgz_cli.workbooks import read_region, refuse_outside

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from mgz.region import Region
    from mgz.rules import RuleBook

#: Names the rules that come with this version of mgz.
PACKAGED: Final = "-"

app: Final = typer.Typer(
    help="Explain an answer, check and compare sets of rules, or ask them about everybody in a region.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

app.command("explain", help=explaining.HELP, short_help="Say why, why not, and what would change it.")(
    explaining.explain
)
app.command("replay", help=replaying.HELP, short_help="Answer a stored question again and compare.")(
    replaying.replay
)

EXPORT_HELP: Final = exits.help_text(
    "Write the rules of this version to an empty folder, one table per file, to read, review or change.",
    "0 written",
)
CHECK_HELP: Final = exits.help_text(
    "Load, compile and prove the rules in a folder: every fault with its file, line and remedy.",
    "0 proven, 5 faults",
)
DIFF_HELP: Final = exits.help_text(
    "Say in which situations two sets of rules decide differently; with --region who in it moves from one "
    "answer to another. OLD and NEW are folders of rule files; - names the rules of this version.",
    "0 no difference, 1 some",
)
EVERYONE_HELP: Final = exits.help_text(
    "Put the questions that can be asked of every client to the rules for a whole region: who has exactly "
    "one answer, who has not, why, and which fact would decide it.",
    "0 everybody has one answer, 2 some have not",
)

_At = Annotated[
    str | None,
    typer.Option("--at", metavar="MOMENT", help="31-05-2026 23:10 or 2026-05-31T23:10.", show_default="now"),
]
_Known = Annotated[
    str | None,
    typer.Option("--known-on", metavar="DATE", help="By what was known on this day.", show_default="today"),
]
_Asks = Annotated[
    list[str] | None,
    typer.Option("--ask", metavar="QUESTION", help="Only this question; may be given more than once."),
]
_Json = Annotated[bool, typer.Option("--json", help="The result as JSON.")]
_All = Annotated[bool, typer.Option("--all", help="Every situation and group, however many.")]
_Workbook = Annotated[Path, typer.Argument(help="The region workbook (.xlsx).", show_default=False)]


@app.command("export", help=EXPORT_HELP, short_help="Write the rules to a folder.")
def export(
    folder: Annotated[Path, typer.Argument(help="A folder that is empty or not there.", show_default=False)],
) -> None:
    from mgz_cli.rulefiles import packaged_texts

    texts = packaged_texts()
    files.make_empty(folder)
    for name, text in texts.items():
        files.write(folder / name, text, force=False)
    print(f"{len(texts)} bestanden in {folder}. Kijk een wijziging na met: mgz rules check {folder}")


@app.command("check", help=CHECK_HELP, short_help="Prove the rules in a folder.")
def check(
    folder: Annotated[str, typer.Argument(help="The folder; - for the rules of this version.")],
) -> None:
    with working("Bezig met bewijzen"):
        rules = read_rules(folder)
    cells = sum(one.table.size * len(one.slices) for one in rules.tables.values())
    count = sum(len(one.table.rules) for one in rules.tables.values())
    print(
        f"Bewezen: {len(rules.tables)} tabellen, {count} regels, {cells} cellen, elk met precies één regel; "
        f"{len(rules.asks)} vragen. Inhoud {rules.hash[:12]}."
    )


@app.command("diff", help=DIFF_HELP, short_help="Compare two sets of rules.")
def diff(
    old: Annotated[str, typer.Argument(help="The folder of the old rules.", show_default=False)],
    new: Annotated[str, typer.Argument(help="The folder of the new rules.", show_default=False)],
    region: Annotated[
        Path | None,
        typer.Option(help="A region workbook: who in it gets another answer.", show_default=False),
    ] = None,
    at: _At = None,
    ask: _Asks = None,
    known_on: _Known = None,
    everything: _All = False,
    as_json: _Json = False,
) -> None:
    known = day(known_on) if known_on else today()
    with working("Bezig met vergelijken"):
        books = read_rules(old), read_rules(new)
        if region is None:
            raise typer.Exit(_situations(*books, known, ask, everything=everything, as_json=as_json))
        status = _moves(*books, read_region(region, known), at, ask, everything=everything, as_json=as_json)
    raise typer.Exit(status)


@app.command("everyone", help=EVERYONE_HELP, short_help="Who in a region has not exactly one answer.")
def everyone(
    workbook: _Workbook,
    at: _At = None,
    ask: _Asks = None,
    known_on: _Known = None,
    everything: _All = False,
    as_json: _Json = False,
) -> None:
    from mgz.reporting.rules_text import everyone_lines
    from mgz.reporting.without_answer import without_one_answer
    from mgz_cli.rulefiles import standard_rules

    with working("Bezig met vragen"):
        region = read_region(workbook, day(known_on) if known_on else today())
        minute = _minute(region, at)
        found = without_one_answer(standard_rules(), region, minute, _asked(ask))
    if as_json:
        _print_json({"asks": [{**asdict(asked), "one_answer": asked.one_answer} for asked in found]})
    else:
        _print(everyone_lines(region.name, minute, found, everything=everything))
    raise typer.Exit(exits.UNKNOWN if any(asked.open for asked in found) else exits.OK)


def read_rules(folder: str) -> RuleBook:
    """The rules of this version, or those in a folder; raises FileError, or RuleError with every fault."""
    from mgz.rules import load
    from mgz_cli.rulefiles import standard_rules

    if folder == PACKAGED:
        return standard_rules()
    return load({path.name: files.read_text(path) for path in files.listed(Path(folder), ".yaml")})


def _situations(
    old: RuleBook, new: RuleBook, known_on: date, asks: list[str] | None, *, everything: bool, as_json: bool
) -> int:
    from mgz.reporting.rules_text import difference_lines

    found = old.difference(new, known_on, asks=asks)
    if as_json:
        _print_json(asdict(found))
    else:
        _print(difference_lines(found, everything=everything))
    return exits.OK if found.is_empty else exits.NOT_CLOSED


def _moves(
    old: RuleBook,
    new: RuleBook,
    region: Region,
    at: str | None,
    asks: list[str] | None,
    *,
    everything: bool,
    as_json: bool,
) -> int:
    from mgz.reporting.moves import moves
    from mgz.reporting.rules_text import moves_lines

    found = moves(old, new, region, _minute(region, at), _asked(asks))
    if as_json:
        _print_json(asdict(found))
    else:
        _print(moves_lines(region.name, found, everything=everything))
    return exits.NOT_CLOSED if found.moves else exits.OK


def _asked(asks: list[str] | None) -> tuple[str, ...]:
    from mgz.reporting.asked_of_region import REGION_ASKS

    strange = [ask for ask in asks or () if ask not in REGION_ASKS]
    if strange:
        raise exits.UsageError(
            f"vraag '{strange[0]}' kan niet over een hele regio worden gesteld. "
            f"Kies uit: {', '.join(REGION_ASKS)}."
        )
    return tuple(dict.fromkeys(asks)) if asks else tuple(REGION_ASKS)


def _minute(region: Region, at: str | None) -> int:
    from mgz.calendar import minute_of

    minute = minute_of(moment(at) if at else now().replace(second=0))
    refuse_outside(region, minute)
    return minute


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


def _print_json(content: dict[str, object]) -> None:
    """Days are written as JJJJ-MM-DD."""
    print(json.dumps(content, ensure_ascii=False, default=str))
