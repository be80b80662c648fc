"""The minutes that the proof counts and those that SQL counts, in the same words."""

from __future__ import annotations

from collections import Counter

import duckdb

from mgz.calendar import Tally
from mgz.coverage import GroupCoverage, ObligationResult, Proof, SharePart, Timeline
from mgz.region import Region, carries_obligation
from mgz.rules import RuleBook

#: Minutes by group, function, place, day part, layer and what comes after it.
Minutes = Counter[tuple[str | int, ...]]


def lines_by_coverage(rules: RuleBook, region: Region, begin: int, end: int) -> Minutes:
    """Per share: its line, number of clients, state and reason."""
    tally = Tally()
    coverage = GroupCoverage(rules, region, Timeline(rules, region, begin, end, tally), tally)
    minutes: Minutes = Counter()
    for group in filter(carries_obligation, region.groups):
        for part in coverage.parts(group):
            reason = part.outcome.reason.value if part.outcome.reason else ""
            share = (part.line, part.number, part.outcome.state.value, reason)
            minutes[(group.id, *_obligation(part), *share)] += part.spans.minutes
    return minutes


def lines_by_sql(connection: duckdb.DuckDBPyConnection) -> Minutes:
    """As `lines_by_coverage`."""
    return _counted(connection, "line_totals")


def obligations_by_proof(proof: Proof) -> Minutes:
    """Per obligation: the state."""
    minutes: Minutes = Counter()
    for result in proof.obligations:
        for state in ("gedekt", "gat", "onbeslist"):
            minutes[(result.group, *_obligation(result), state)] += getattr(result, state)
    return +minutes


def obligations_by_sql(connection: duckdb.DuckDBPyConnection) -> Minutes:
    """As `obligations_by_proof`."""
    return _counted(connection, "obligation_totals")


def difference(said: Minutes, counted: Minutes) -> str:
    """Every count that differs, a line each; nothing when they agree."""
    return "\n".join(
        f"{' '.join(map(str, key))}: proof {said[key]}, SQL {counted[key]}"
        for key in sorted(said.keys() | counted.keys(), key=str)
        if said[key] != counted[key]
    )


def _obligation(of: ObligationResult | SharePart) -> tuple[str, ...]:
    return of.function.value, of.place.value if of.place else "", of.dagdeel.value, of.layer.value


def _counted(connection: duckdb.DuckDBPyConnection, table: str) -> Minutes:
    rows = connection.execute(f"SELECT * FROM {table}").fetchall()
    return Counter({tuple(key): minutes for *key, minutes in rows})
