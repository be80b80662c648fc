"""`mgz answer` and `mgz cases`: questions in the words of the case format, answered by the rules."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Annotated, Final

import typer

from mgz_cli import exits, files
from mgz_cli.dates import day
from mgz_cli.progress import working

STDIN: Final = "-"

ANSWER_HELP: Final = exits.help_text(
    'Answer questions: one {"ask","facts","moment"} object per line in, one answer object per line out, '
    "in the same order. A line outside the closed lists is answered with an error; the run goes on.",
    "0 every line was a question, 6 at least one was not",
)
CASES_HELP: Final = exits.help_text(
    "Answer and compare a file of worked cases (YAML).",
    "0 all supported cases come out as expected, 1 some differ, 6 the file itself holds faults",
)


KnownOn = Annotated[
    str | None,
    typer.Option(
        "--known-on",
        metavar="DATE",
        help="Answer by the rules as known on this day.",
        show_default="all rules",
    ),
]


def answer(
    file: Annotated[Path, typer.Argument(help="A file of JSON lines; - is standard input.")] = Path(STDIN),
    jsonl: Annotated[bool, typer.Option("--jsonl", "--json", help="JSON lines in and out.")] = False,
    known_on: KnownOn = None,
) -> None:
    from mgz_cli.rulefiles import standard_rules

    if not jsonl:
        raise exits.UsageError("geef --jsonl: vragen worden als regels JSON gelezen en beantwoord.")
    known = known_day(known_on)
    lines = sys.stdin.buffer if str(file) == STDIN else BytesIO(files.read_bytes(file))
    rules = standard_rules()
    is_broken = False
    for text, broke in _answers(rules, lines, known):
        sys.stdout.write(text + "\n")
        # Whoever asks through a pipe gets each answer before the next question.
        sys.stdout.flush()
        is_broken = is_broken or broke
    raise typer.Exit(6 if is_broken else exits.OK)


def cases(
    file: Annotated[Path, typer.Argument(help="The file of cases; - is standard input.", show_default=False)],
    as_json: Annotated[bool, typer.Option("--json", help="The result as JSON.")] = False,
    known_on: KnownOn = None,
) -> None:
    from mgz_cli.answering import run_cases
    from mgz_cli.rulefiles import standard_rules

    known = known_day(known_on)
    text = files.read_text(file)
    with working("Bezig met casussen"):
        result = run_cases(standard_rules(), text, name=str(file), known_on=known)
    print(json.dumps(result.data, ensure_ascii=False) if as_json else result.text)
    raise typer.Exit(result.exit_code)


def known_day(text: str | None) -> date:
    """The day of knowledge asked for; without one all rules count, and that is said once."""
    from mgz_cli.answering import LATEST

    if text is not None:
        return day(text)
    print("Alle bekende regels tellen mee; kies een dag van kennis met --known-on.", file=sys.stderr)
    return LATEST


def _answers(rules: object, lines: Iterable[bytes], known_on: date) -> Iterator[tuple[str, bool]]:
    """An answer per line, and whether the line itself was at fault."""
    from mgz.rules import RuleBook
    from mgz_cli.answering import answer_lines

    assert isinstance(rules, RuleBook)
    for line in lines:
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            yield json.dumps({"error": "Deze regel is geen UTF-8. Sla het bestand op als UTF-8."}), True
            continue
        for answered in answer_lines(rules, (text,), known_on=known_on):
            yield answered.text, answered.is_error
