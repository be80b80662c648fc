"""Ways to change one row, or one date, of a rule file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from mgz.rules.closed_lists import ALL_FACTS, ANSWER_KEYS, FLAGS, Kind
from mgz.rules.named import FUNCTIONS

Row = dict[str, Any]
AXES = ("valid", "known")


def changed_rows(
    rule: dict[str, Any], file: dict[str, Any], words: Mapping[str, list[str]], thorough: bool
) -> Iterator[tuple[str, dict[str, Any]]]:
    """What was changed in a row, and the row with it."""
    for column, cell in rule["when"].items():
        domain = _domain(column, file["inputs"][column], words)
        taken = _taken(cell, domain)
        for other in [word for word in domain if word not in taken][:1]:
            yield f"{column}: {taken[0]} -> {other}", _when(rule, column, [other, *taken[1:]])
            if thorough:
                yield f"{column}: + {other}", _when(rule, column, [*taken, other])
        for word in taken if thorough and len(taken) > 1 else []:
            yield f"{column}: - {word}", _when(rule, column, [w for w in taken if w != word])
    for column in file["inputs"] if thorough else ():
        if column not in rule["when"]:
            first, *others = _domain(column, file["inputs"][column], words)
            yield f"{column}: any - {first}", _when(rule, column, others)
    for key, then in _outcomes(rule["then"], file):
        yield f"then {key}", {**rule, "then": then}
    if thorough and "overrides" in rule:
        yield "overrides dropped", {key: value for key, value in rule.items() if key != "overrides"}


def _when(rule: dict[str, Any], column: str, cell: list[str]) -> dict[str, Any]:
    return {**rule, "when": {**rule["when"], column: cell}}


def _domain(column: str, kind: str, words: Mapping[str, list[str]]) -> list[str]:
    if kind == "table":
        return words[column]
    if kind == "function":
        return list(FUNCTIONS[column].words)
    return list(ALL_FACTS[column].known) + (["unknown"] if kind == "fact or unknown" else [])


def _taken(cell: Any, domain: list[str]) -> list[str]:
    if isinstance(cell, dict):
        return [word for word in domain if word not in cell["not"]]
    return cell if isinstance(cell, list) else [cell]


def _outcomes(then: Any, file: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    if then == "impossible":
        return
    if file["kind"] == "node":
        yield "word", _next(then, file["words"])
    elif file["kind"] == "flag":
        yield "flag", _next(then, ["yes", "no"])
    else:
        for key, value in then.items():
            yield key, {**then, key: _other_value(key, value)}


def _other_value(key: str, value: Any) -> Any:
    if key == "open":
        return _next(value, FLAGS[:3]) if value in FLAGS[:3] else FLAGS[0]
    if isinstance(value, dict):
        return "7"
    if isinstance(value, list):
        return [] if value else [ANSWER_KEYS[key].words[0]]
    if value.isdigit():
        return str(int(value) + 1)
    if ANSWER_KEYS[key].kind is Kind.DATE:
        return "2015-01-01"
    return _next(value, ANSWER_KEYS[key].words)


def _next(word: str, words: Any) -> str:
    words = list(words)
    return str(words[(words.index(word) + 1) % len(words)])


def moved_dates(file: Row) -> Iterator[tuple[str, str, Row]]:
    """The file with one date a day earlier, a day later or gone; and with one day moved wherever it stands.

    With it goes whose date it is: the id of a row, nothing for the head, or `everywhere`.
    """
    for number, rule in enumerate([file, *file["rules"]]):
        for axis in (axis for axis in AXES if axis in rule):
            for side, day in rule[axis].items():
                for change, period in _periods(rule[axis], side, day):
                    changed = {**rule, axis: period}
                    rows = [changed if rule is row else row for row in file["rules"]]
                    whole = {**file, "rules": rows} if number else {**changed, "rules": rows}
                    yield rule.get("id", ""), f"{axis} {side}: {change}", whole
    for axis in AXES:
        for day in sorted({day for rule in file["rules"] for day in rule.get(axis, {}).values()}):
            for days in (-1, 1):
                yield "everywhere", f"{axis} {day}: {days:+}", _everywhere(file, axis, day, _moved(day, days))


def _periods(period: Mapping[str, str], side: str, day: str) -> Iterator[tuple[str, dict[str, str]]]:
    for days in (-1, 1):
        yield f"{days:+}", {**period, side: _moved(day, days)}
    yield "gone", {key: value for key, value in period.items() if key != side}


def _everywhere(file: Row, axis: str, old: str, new: str) -> Row:
    rows = [
        {**row, axis: {side: new if day == old else day for side, day in row[axis].items()}}
        if axis in row
        else row
        for row in file["rules"]
    ]
    return {**file, "rules": rows}


def _moved(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days)).isoformat()
