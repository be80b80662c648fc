"""`mgz who`: who acts for a location, now or at any moment."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from mgz_cli import exits
from mgz_cli.dates import now, today
from mgz_cli.moments import moment
from mgz_cli.progress import working
from mgz_cli.ruled import ruled_day
from mgz_cli.workbooks import read_region, refuse_outside

if TYPE_CHECKING:
    from mgz.region import Location, Region
    from mgz.reporting.who import WhoGroup
    from mgz.vocabulary import Functie

HELP: Final = exits.help_text(
    "Say for a location who acts at a moment, for each kind of care: the party, its number, who is second "
    "in line, the agreement and the rules behind it. Persons are named with --persons only.",
    "0 somebody is there for everything asked, 1 something is missing, 2 something is not known",
)


def who(
    file: Annotated[Path, typer.Argument(help="The region workbook (.xlsx).", show_default=False)],
    location: Annotated[str, typer.Argument(help="The id or name of a location.", show_default=False)],
    at: Annotated[
        str | None,
        typer.Option(metavar="MOMENT", help="31-05-2026 23:10 or 2026-05-31T23:10.", show_default="now"),
    ] = None,
    function: Annotated[str | None, typer.Option(help="Only this care, for instance triage.")] = None,
    persons: Annotated[bool, typer.Option("--persons", help="Name who is on duty.")] = False,
    known_on: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Count what was declared up to this day.", show_default="today"),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The result as JSON.")] = False,
) -> None:
    minute, shown = _moment(at)
    with working("Bezig met zoeken"):
        region = read_region(file, ruled_day(known_on) if known_on else today())
        refuse_outside(region, minute)
        place = _location(region, location)
        groups = _answers(region, place, minute, function, persons=persons)
    title = f"{place.name} ({place.postcode}), {shown}"
    if as_json:
        content = {"location": place.id, "at": shown, "groups": [asdict(group) for group in groups]}
        print(json.dumps(content, ensure_ascii=False))
    else:
        _tell(title, groups)
    raise typer.Exit(_status(groups))


def _moment(at: str | None) -> tuple[int, str]:
    from mgz.calendar import minute_of
    from mgz.reporting.words import moment_text

    found: datetime = moment(at) if at else now().replace(second=0)
    minute = minute_of(found)
    return minute, moment_text(minute)


def _location(region: Region, name: str) -> Location:
    """By id, else by name; raises a usage error with the nearest names."""
    if name in region.location_by_id:
        return region.location_by_id[name]
    named = [each for each in region.locations if each.name.casefold() == name.strip().casefold()]
    if len(named) == 1:
        return named[0]
    if named:
        ids = ", ".join(each.id for each in named)
        raise exits.UsageError(f"meer locaties heten '{name}'. Kies een id: {ids}.")
    names = [text for each in region.locations for text in (each.id, each.name)]
    close = get_close_matches(name, names, n=3, cutoff=0.4)
    hint = f"Bedoelt u {' of '.join(dict.fromkeys(close))}?" if close else "Kies er een van blad Locaties."
    raise exits.UsageError(f"locatie '{name}' staat niet in het werkboek. {hint}")


def _answers(
    region: Region, place: Location, minute: int, function: str | None, *, persons: bool
) -> tuple[WhoGroup, ...]:
    from mgz.answer import Answerer
    from mgz.coverage import Actions
    from mgz.reporting.who import groups_at, who_group
    from mgz_cli.rulefiles import standard_rules

    rules = standard_rules()
    actions = Actions(rules, region, minute)
    asked = _functions(function)
    found = groups_at(region, place, minute)
    if not found:
        raise exits.UsageError(f"op dat moment wonen er geen groepen op {place.name}. Kies een ander moment.")
    answerer = Answerer(rules, region)
    groups = []
    for group in found:
        answers = [answerer.answer(group, each, minute) for each in asked]
        groups.append(who_group(region, actions, group, answers, persons=persons))
    return tuple(groups)


def _functions(function: str | None) -> tuple[Functie, ...]:
    from mgz.vocabulary import Functie, label

    if function is None:
        return tuple(Functie)
    words = {text.casefold(): each for each in Functie for text in (each.value, label(each))}
    if function.strip().casefold() not in words:
        known = ", ".join(each.value for each in Functie)
        raise exits.UsageError(f"zorg '{function}' bestaat niet. Kies uit: {known}.")
    return (words[function.strip().casefold()],)


def _tell(title: str, groups: tuple[WhoGroup, ...]) -> None:
    from mgz.reporting.who_text import who_lines

    for line in who_lines(title, groups):
        sys.stdout.write(line + "\n")


def _status(groups: tuple[WhoGroup, ...]) -> int:
    from mgz.vocabulary import State

    states = {state for group in groups for line in group.lines for state in line.states}
    if State.GAT in states:
        return exits.NOT_CLOSED
    return exits.UNKNOWN if State.ONBESLIST in states else exits.OK
