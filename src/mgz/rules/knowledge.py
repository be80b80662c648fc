"""The rules as they were known on a day: what came later does not show in them, however it is asked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from mgz.rules.composing import reach, tops_of
from mgz.rules.hashing import digest
from mgz.rules.model import Period, Rule, Table
from mgz.vocabulary import Source


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


@dataclass(frozen=True)
class Knowledge:
    """A set of rules as it was known on a day; every later day on which nothing was learned sees the same."""

    tables: Mapping[str, Table]
    sources: Mapping[str, Source]
    known_on: date

    @cached_property
    def hash(self) -> str:
        """SHA-256 of what was known; what was entered later does not change it.

        Of the sources only those count that a known rule cites. A new word, a new column or another text of
        a table or source bears no date, so those change the knowledge of every day.
        """
        known = known_tables(self.tables.values(), self.known_on)
        cited = {ref for table in known for rule in table.rules for ref in rule.refs}
        return digest(known, {ref: source for ref, source in self.sources.items() if ref in cited})

    def turning_days(self, ask: str) -> tuple[date, ...]:
        """The days in the world on which, by this knowledge, some row of an ask begins or ends."""
        return tuple(sorted({edge for period in self._worlds(ask) for edge in _edges(period)}))

    def dates(self, ask: str, day: date) -> Dates:
        """The days around a Dutch day on which no row of an ask begins or ends.

        The tables must hold the ask on that day, as `RuleBook.decide` demands.
        """
        used = self._used(ask)
        seen = [rule for table in used for rule in table.rules if rule.known.start <= self.known_on]
        told = [table.known for table in used] + [rule.known for rule in seen]
        learned = max(edge for period in told for edge in _edges(period) if edge <= self.known_on)
        return Dates(_around(day, self._worlds(ask)), Period(learned))

    def _worlds(self, ask: str) -> list[Period]:
        used = self._used(ask)
        rules = (rule for table in used for rule in table.rules if rule.known.holds(self.known_on))
        return [table.valid for table in used] + [rule.valid for rule in rules]

    def _used(self, ask: str) -> list[Table]:
        tops = tops_of(ask, self.tables.values())
        names = dict.fromkeys(name for top in tops for name in reach(top.name, self.tables))
        return [self.tables[name] for name in names]


def learning_days(tables: Iterable[Table]) -> tuple[date, ...]:
    """The days on which what is known changes, the first on which anything is known among them."""
    periods = [p for table in tables for p in (table.known, *(rule.known for rule in table.rules))]
    return tuple(sorted({edge for period in periods for edge in _edges(period)}))


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
