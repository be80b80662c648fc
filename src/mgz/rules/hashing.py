"""The content of rule tables as plain values: what decides goes in, order and layout do not."""

import hashlib
import json
from collections.abc import Iterable, Mapping

from mgz.rules.model import Answer, FlagSet, Impossible, Measure, Outcome, Period, Rule, Table, Word
from mgz.rules.sources import as_data
from mgz.vocabulary import Source


def canonical(tables: Iterable[Table], sources: Mapping[str, Source]) -> object:
    """A value that is equal for two sets of rule files exactly when they say the same."""
    return [[_table(table) for table in sorted(tables, key=lambda t: t.name)], as_data(sources)]


def digest(tables: Iterable[Table], sources: Mapping[str, Source]) -> str:
    """SHA-256 of what a set of rules says."""
    return hashlib.sha256(json.dumps(canonical(tables, sources), ensure_ascii=False).encode()).hexdigest()


def _table(table: Table) -> object:
    return [
        table.name,
        table.kind.value,
        table.decides,
        sorted([column.name, column.kind.value] for column in table.columns),
        sorted(table.words),
        sorted(table.answers),
        table.flag,
        "whole" if table.keys is None else sorted(table.keys),
        _period(table.valid),
        _period(table.known),
        [_rule(rule, table) for rule in sorted(table.rules, key=lambda r: r.id)],
    ]


def _rule(rule: Rule, table: Table) -> object:
    when = {
        column.name: sorted(column.words[number] for number in taken)
        for column, taken in zip(table.columns, rule.when, strict=True)
        if taken is not None
    }
    return [
        rule.id,
        sorted(when.items()),
        _outcome(rule.then),
        _period(rule.valid),
        _period(rule.known),
        rule.status.value,
        sorted(rule.refs),
        sorted(rule.overrides),
        rule.note,
    ]


def _outcome(outcome: Outcome) -> object:
    match outcome:
        case Word(word):
            return word
        case FlagSet(is_set):
            return is_set
        case Impossible(because):
            return ["impossible", because]
        case Answer(values, reason):
            return [reason, sorted((key, _value(value)) for key, value in values.items())]


def _value(value: object) -> str:
    if isinstance(value, Measure):
        return f"measure {value.name}"
    return " ".join(sorted(map(str, value))) if isinstance(value, tuple) else str(value)


def _period(period: Period) -> list[str]:
    return [str(period.start), str(period.end)]
