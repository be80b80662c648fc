"""The rules as they were known on a day: what came later does not show in them, however it is asked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from mgz.rules.composing import reach, tops_of
from mgz.rules.model import Period, Rule, Table


@dataclass(frozen=True, slots=True)
class Dates:
    """Between which days one ask says the same, in the world and in what is known, seen from one day."""

    valid: Period
    #: It has no end: on the day itself nobody knows until when this is what is known.
    known: Period


def known_tables(tables: Iterable[Table], known_on: date) -> tuple[Table, ...]:
    """The tables with the rows that were known on a day, none of them ending yet in what is known."""
    return tuple(
        replace(
            table,
            known=_unended(table.known),
            rules=tuple(_as_known(rule) for rule in table.rules if rule.known.holds(known_on)),
        )
        for table in tables
        if table.known.holds(known_on)
    )


def dates_as_known(ask: str, tables: Mapping[str, Table], day: date, known_on: date) -> Dates:
    """The days around a Dutch day on which no row of an ask begins or ends, by what was known on another.

    The tables must hold the ask on both days, as `RuleBook.decide` demands.
    """
    tops = tops_of(ask, tables.values())
    used = [tables[name] for name in dict.fromkeys(name for top in tops for name in reach(top.name, tables))]
    seen = [rule for table in used for rule in table.rules if rule.known.start <= known_on]
    worlds = [table.valid for table in used]
    worlds += [rule.valid for rule in seen if rule.known.holds(known_on)]
    told = [table.known for table in used] + [rule.known for rule in seen]
    learned = max(edge for period in told for edge in _edges(period) if edge <= known_on)
    return Dates(_around(day, worlds), Period(learned))


def _around(day: date, periods: Iterable[Period]) -> Period:
    """From the last edge on or before a day up to the first one after it."""
    edges = {edge for period in periods for edge in _edges(period)}
    start = max(edge for edge in edges if edge <= day)
    return Period(start, min((edge for edge in edges if edge > day), default=None))


def _edges(period: Period) -> tuple[date, ...]:
    return (period.start,) if period.end is None else (period.start, period.end)


def _as_known(rule: Rule) -> Rule:
    return replace(rule, known=_unended(rule.known))


def _unended(period: Period) -> Period:
    return Period(period.start)
