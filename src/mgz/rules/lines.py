"""One question per line of JSON, one answer per line of JSON."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from mgz.errors import Fault, QuestionError
from mgz.rules.book import RuleBook
from mgz.rules.closed_lists import ASKS
from mgz.rules.decision import Decision
from mgz.rules.values import capital, fault_in_facts, nearest, shown

#: Everything the loaded rules know, whenever it became known.
LATEST: Final = date.max

#: What reckoning with a value may raise; it costs the one question, never the run.
UNFORESEEN: Final = (ArithmeticError, ValueError, RecursionError)

_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)", re.ASCII)


@dataclass(frozen=True, slots=True)
class AnsweredLine:
    """The answer to one line as JSON; `is_error` when the line broke the closed lists."""

    text: str
    is_error: bool


def answer_line(rules: RuleBook, line: str, *, known_on: date = LATEST) -> str:
    """The answer to one `{"ask","facts","moment"}` line, or `{"error": ...}`."""
    return answered(rules, line, known_on=known_on).text


def answer_lines(rules: RuleBook, lines: Iterable[str], *, known_on: date = LATEST) -> Iterator[AnsweredLine]:
    """An answer per line in the same order; a broken line, also an empty one, never stops the run."""
    for line in lines:
        yield answered(rules, line, known_on=known_on)


def answered(rules: RuleBook, line: str, *, known_on: date = LATEST) -> AnsweredLine:
    """The answer to one line, and whether the line itself was at fault."""
    try:
        ask, facts, moment = read_line(line)
        if ask not in rules.asks:
            return AnsweredLine(_json({"not_supported": ask, "message": "not supported"}), is_error=False)
        decision = rules.decide(ask, facts, moment, known_on)
    except QuestionError as error:
        return AnsweredLine(_json({"error": str(error)}), is_error=True)
    except UNFORESEEN as error:
        return AnsweredLine(_json({"error": str(unforeseen(error))}), is_error=True)
    return AnsweredLine(_json(plain(decision)), is_error=False)


def unforeseen(error: Exception) -> QuestionError:
    """The mistake to tell when a value could not be reckoned with and nobody foresaw it."""
    return _mistake(
        "unforeseen",
        f"Met deze waarden kan mgz niet rekenen ({type(error).__name__}).",
        "Kijk de datums, tijden en getallen na; kloppen ze, meld het dan.",
    )


def plain(decision: Decision) -> dict[str, object]:
    """An answer as plain values for JSON."""
    return {key: list(value) if isinstance(value, tuple) else value for key, value in decision.answer.items()}


def read_line(line: str) -> tuple[str, dict[str, object], datetime]:
    """Ask, facts and moment of a line; raises QuestionError where it breaks the closed lists."""
    try:
        question = _DECODER.decode(line.strip().removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise _mistake("json", f"Dit is geen geldige JSON ({_reason(error)}).", "Herstel de regel.") from None
    if not isinstance(question, dict):
        raise _mistake(
            "json", "De regel is geen object.", 'Schrijf {"ask": .., "facts": {..}, "moment": ..}.'
        )
    for key in ("ask", "facts", "moment"):
        if key not in question:
            raise _mistake("missing", f"'{key}' ontbreekt.", "Een vraag heeft ask, facts en moment.")
    return read_question(question["ask"], question["facts"], question["moment"])


def read_question(ask: object, facts: object, moment: object) -> tuple[str, dict[str, object], datetime]:
    """Check one question against the closed lists of all 22 asks, built or not."""
    if not isinstance(ask, str) or ask not in ASKS:
        remedy = f"{capital(nearest(str(ask), tuple(ASKS)))}."
        raise _mistake("ask", f"Vraag {shown(ask)} bestaat niet.", remedy)
    if not isinstance(facts, dict):
        raise _mistake("facts", f"De feiten zijn geen object maar {shown(facts)}.", "Zonder feiten: {}.")
    if fault := fault_in_facts(facts):
        raise _mistake("fact", f"{capital(fault)}.", "Verbeter het feit of laat het weg.")
    return ask, facts, read_moment(moment)


def read_moment(moment: object) -> datetime:
    """A moment as the case format writes it: with seconds and the offset from UTC."""
    if isinstance(moment, str) and _MOMENT.fullmatch(moment):
        try:
            return datetime.fromisoformat(moment)
        except ValueError:
            pass
    raise _mistake(
        "moment",
        f"Het moment {shown(moment)} bestaat niet of is onvolledig.",
        "Schrijf het met seconden en afstand tot UTC, zoals 2025-06-10T10:00:00+02:00.",
    )


def _mistake(key: str, message: str, remedy: str) -> QuestionError:
    return QuestionError(Fault(f"question.{key}", message, remedy))


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"teken {error.pos + 1}"
    return str(error) if isinstance(error, _Doubles) else "niet leesbaar"


class _Doubles(ValueError):
    """A key stands twice in one object: which one is meant?"""


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _Doubles("een sleutel staat er twee keer")
    return found


def _no_constant(name: str) -> None:
    raise ValueError(name)


_DECODER: Final = json.JSONDecoder(object_pairs_hook=_pairs, parse_constant=_no_constant)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
