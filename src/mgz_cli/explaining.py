"""`mgz rules explain`: one question, its answer, and everything a person needs to check it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, TypeVar

import typer

from mgz.errors import Fault, Place, QuestionError
from mgz_cli import exits, files
from mgz_cli.asking import KnownOn, known_day
from mgz_cli.dates import now
from mgz_cli.fact_words import read_facts
from mgz_cli.moments import moment

if TYPE_CHECKING:
    from mgz.rules import Explanation

HELP: Final = exits.help_text(
    "Answer one question and say why: the rules with their sources, the facts that counted and those that "
    "did not, what is missing, the rules that came nearest, every change of one fact that gives another "
    "answer, and, when the answer is no, why not and what would make it right. Facts are given as name=word, "
    "or the whole question as one line of JSON in a file or on standard input (-).",
    "0 the question is answered, whatever the answer; 6 also when the facts contradict each other",
)

T = TypeVar("T")


def explain(
    given: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FACT=WORD... | FILE]",
            help="Facts such as leveringsvorm=vpt; or a file with one question; - is standard input.",
            show_default=False,
        ),
    ] = None,
    ask: Annotated[
        str | None, typer.Option(help="The question, for instance claim.", show_default=False)
    ] = None,
    at: Annotated[
        str | None,
        typer.Option(metavar="MOMENT", help="31-05-2026 23:10 or 2026-05-31T23:10.", show_default="now"),
    ] = None,
    known_on: KnownOn = None,
    as_json: Annotated[bool, typer.Option("--json", help="The whole explanation as JSON.")] = False,
    store: Annotated[
        Path | None, typer.Option(help="Keep question and answer in this file, for mgz rules replay.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the stored file when it exists.")] = False,
) -> None:
    from mgz.rules.explained_data import explained_data
    from mgz.rules.refusal import contradiction
    from mgz.rules.replay import stored

    if store:
        files.refuse_existing(store, force=force)
    told = _explained(given or [], ask, at, known_on)
    fault = contradiction(told)
    print(json.dumps(explained_data(told), ensure_ascii=False) if as_json else told.text)
    if store:
        files.write(store, stored(told.question) + "\n", force=force)
        print(f"Geschreven: {store}", file=sys.stderr)
    if fault:
        raise QuestionError(fault)


def _explained(given: list[str], ask: str | None, at: str | None, known_on: str | None) -> Explanation:
    from mgz.rules import ASKS
    from mgz.rules.lines import UNFORESEEN, unforeseen
    from mgz_cli.rulefiles import standard_rules

    asked, facts, local, place = _question(given, ask, at)
    if asked not in ASKS:
        asked_of = f"kies uit: {', '.join(ASKS)}"
        raise QuestionError(
            Fault("question.ask", f"Vraag '{asked}' bestaat niet.", f"{asked_of}.".capitalize(), Place(place))
        )
    known = known_day(known_on)

    def answered() -> Explanation:
        try:
            return standard_rules().explain(asked, facts, local, known)
        except UNFORESEEN as error:
            raise unforeseen(error) from None

    return placed(answered, place)


def _question(
    given: list[str], ask: str | None, at: str | None
) -> tuple[str, dict[str, object], datetime, str]:
    """The question, its facts, its moment, and where it stands, from words or from one line of JSON."""
    if len(given) == 1 and "=" not in given[0]:
        if ask or at:
            raise exits.UsageError(
                "een vraag uit een bestand heeft haar eigen ask en moment; laat --ask en --at weg."
            )
        return _from_file(Path(given[0]))
    if wrong := [word for word in given if "=" not in word]:
        raise exits.UsageError(f"'{wrong[0]}' is geen feit. Schrijf naam=woord, zoals leveringsvorm=vpt.")
    if not ask:
        raise exits.UsageError(
            "de optie --ask ontbreekt: welke vraag wilt u stellen? Bijvoorbeeld --ask general_care."
        )
    place = f"--ask {ask} --at {at}" if at else f"--ask {ask}"
    return ask, read_facts(given), moment(at) if at else now(), place


def _from_file(path: Path) -> tuple[str, dict[str, object], datetime, str]:
    from mgz.rules.lines import read_line

    lines = [
        (number, line) for number, line in enumerate(files.read_text(path).splitlines(), 1) if line.strip()
    ]
    name = "de invoer" if str(path) == "-" else str(path)
    if len(lines) != 1:
        what = "Er staat geen vraag in." if not lines else f"Er staan {len(lines)} vragen in."
        raise QuestionError(
            Fault("question.one", what, "Geef één regel JSON; voor meer is er mgz answer.", Place(name))
        )
    ((number, line),) = lines
    place = str(Place(name, row=number))
    return *placed(lambda: read_line(line), place), place


def placed(work: Callable[[], T], place: str) -> T:
    """What comes of some work; a mistake in the question that names no place gets this one."""
    try:
        return work()
    except QuestionError as error:
        raise type(error)(
            [fault if str(fault.place) else replace(fault, place=Place(place)) for fault in error.faults]
        ) from None
