"""The content of rule tables as plain values: what decides goes in, order and layout do not."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date

from mgz.rules.knowledge import known_tables
from mgz.rules.model import Answer, FlagSet, Impossible, Measure, Outcome, Period, Rule, Table, Word
from mgz.rules.sources import as_data
from mgz.vocabulary import Source


def canonical(tables: Iterable[Table], sources: Mapping[str, Source]) -> object:
    """A value that is equal for two sets of rule files exactly when they say the same."""
    return [[_table(table) for table in sorted(tables, key=lambda t: t.name)], as_data(sources)]


def digest_as_known(tables: Iterable[Table], sources: Mapping[str, Source], known_on: date) -> str:
    """SHA-256 of the rules as known on a day; what was entered later does not change it.

    Of the sources only those count that a known rule cites. A new word, a new column or another text of a
    table or source bears no date, so those change the knowledge of every day.
    """
    known = known_tables(tables, known_on)
    cited = {ref for table in known for rule in table.rules for ref in rule.refs}
    content = canonical(known, {ref: source for ref, source in sources.items() if ref in cited})
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()


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
