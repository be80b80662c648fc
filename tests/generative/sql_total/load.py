"""A region as tables of an in-process database, for the rules of fulfilment in SQL.

What is shared with the product are the rows of the region, its dated choices and the rule book's decisions.
How a promise, a contract or a duty counts stands in the SQL files beside this one and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import duckdb

from mgz.calendar import Validity
from mgz.region import Agreement, Contract, Region
from mgz.rules import RuleBook
from tests.generative.sql_total.clock import clock_tables
from tests.generative.sql_total.table import Row, Table

STEPS = ("moments", "asked", "agreed", "bought", "rostered", "totals")
OPEN_BEGIN, OPEN_END = 0, 10_000_000


def rules_in_sql() -> dict[str, str]:
    """The statements of every step, in order."""
    here = Path(__file__).parent
    return {step: (here / f"{step}.sql").read_text(encoding="utf-8") for step in STEPS}


def totals(
    rules: RuleBook, region: Region, begin: int, end: int, steps: Mapping[str, str]
) -> duckdb.DuckDBPyConnection:
    """A database in which every step has run over the minutes of [begin, end)."""
    connection = duckdb.connect(config={"threads": 1})
    # The tables are small: plans cost more to improve than to run.
    connection.execute("PRAGMA disable_optimizer")
    tables = (
        clock_tables(rules, region, begin, end)
        | _who(region, begin, end)
        | _promised(region)
        | _persons(region)
    )
    for name, table in tables.items():
        table.create(connection, name)
    for text in steps.values():
        connection.execute(text)
    return connection


def _who(region: Region, begin: int, end: int) -> dict[str, Table]:
    horizon = region.roster_until
    return {
        "region": Table(
            "period_begins INTEGER, period_ends INTEGER, horizon_set BOOLEAN, roster_until INTEGER",
            [(begin, end, horizon is not None, horizon.toordinal() if horizon else 0)],
        ),
        "organisations": Table("id, kind", ((o.id, o.kind) for o in region.organisations)),
        "declared": Table(
            "id, sheet",
            (
                (o.id, sheet)
                for o in region.organisations
                for sheet, on in o.complete
                if on <= region.known_on
            ),
        ),
        "practices": Table("id, practice", ((p.id, p.practice) for p in region.practices)),
        "areas": Table("area", ((a.id,) for a in region.areas)),
        "area_parts": Table("area, contains", ((a.id, part) for a in region.areas for part in a.contains)),
        "own_postcodes": Table(
            "area, postcode", ((a.id, code) for a in region.areas for code in a.postcodes)
        ),
        "locations": Table("location, postcode", ((each.id, each.postcode) for each in region.locations)),
        "client_groups": Table(
            "client_group, location, area, wlz, leveringsvorm, clients INTEGER, zorgaanbieder,"
            "behandelaanbieder",
            (
                (
                    g.id,
                    g.location,
                    g.area,
                    g.wlz,
                    g.leveringsvorm,
                    g.number,
                    g.zorgaanbieder,
                    g.behandelaanbieder,
                )
                for g in region.groups
            ),
        ),
        "lines": Table(
            "line, client_group, gp, clients INTEGER, practice",
            ((r.id, r.group, r.gp, r.number, r.practice) for r in region.registrations),
        ),
        "dated": Table("sheet, id, first_day INTEGER, last_day INTEGER", _dated(region)),
    }


def _dated(region: Region) -> Iterator[Row]:
    sheets: dict[str, tuple[Any, ...]] = {
        "organisations": region.organisations,
        "practices": region.practices,
        "posts": region.posts,
        "client_groups": region.groups,
        "lines": region.registrations,
        "agreements": region.agreements,
        "contracts": region.contracts,
        "professionals": region.professionals,
    }
    for sheet, rows in sheets.items():
        for row in rows:
            yield sheet, row.id, *_days(row.validity)


def _days(validity: Validity) -> tuple[int, int]:
    first, last = validity.first, validity.last
    return first.toordinal() if first else OPEN_BEGIN, last.toordinal() if last else OPEN_END


def _promised(region: Region) -> dict[str, Table]:
    patterns = dict.fromkeys([row.hours for row in region.agreements] + [row.hours for row in region.posts])
    names = {pattern: f"U{number}" for number, pattern in enumerate(patterns)}
    return {
        "hours": Table("hours, kind", ((name, pattern.kind) for pattern, name in names.items())),
        "windows": Table(
            "hours, day INTEGER, first_clock INTEGER, last_clock INTEGER",
            ((name, w.day, w.begin, w.end) for pattern, name in names.items() for w in pattern.windows),
        ),
        "posts": Table(
            "post, hds, status, hours, bewijs, duty_number",
            ((p.id, p.hds, p.status, names[p.hours], p.bewijs, p.duty_number) for p in region.posts),
        ),
        "post_areas": Table("post, area", ((p.id, area) for p in region.posts for area in p.areas)),
        "post_functions": Table(
            "post, function", ((p.id, each) for p in region.posts for each in p.functions)
        ),
        "agreements": Table(
            "agreement, function, party, scope_kind, scope, status, hours, vorm, bewijs, pool, duty_number",
            (_agreement(row, names[row.hours]) for row in region.agreements),
        ),
        "contracts": Table(
            "contract, buyer, provider, route, standby BOOLEAN, function, included_in, volume DOUBLE",
            (_contract(row) for row in region.contracts),
        ),
    }


def _agreement(row: Agreement, hours: str) -> Row:
    promised = (row.id, row.function, row.party, row.scope.kind, row.scope.id, row.status, hours)
    return *promised, row.vorm, row.bewijs, row.pool, row.duty_number


def _contract(row: Contract) -> Row:
    what = (row.route or "", row.standby, row.function or "")
    return row.id, row.buyer, row.provider, *what, row.included_in, row.volume


def _persons(region: Region) -> dict[str, Table]:
    return {
        "professionals": Table(
            "id, professional, base", ((p.id, p.professional, p.base) for p in region.professionals)
        ),
        "professional_functions": Table(
            "id, function", ((p.id, f) for p in region.professionals for f in p.functions)
        ),
        "pools": Table("pool, duty_number", ((p.id, p.duty_number) for p in region.pools)),
        "shifts": Table(
            "shift, professional, begins INTEGER, ends INTEGER, commitment, pool, line INTEGER,"
            "confirmed BOOLEAN",
            (
                (s.id, s.professional, s.begin, s.end, s.commitment, s.pool, s.line, s.confirmed)
                for s in region.shifts
            ),
        ),
        "absences": Table(
            "professional, begins INTEGER, ends INTEGER",
            ((a.professional, a.begin, a.end) for a in region.absences),
        ),
        "travel_times": Table(
            "origin, target, minutes DOUBLE", ((t.origin, t.target, t.minutes) for t in region.travel_times)
        ),
        "postcode_points": Table(
            "postcode, latitude DOUBLE, longitude DOUBLE",
            ((p.postcode, p.latitude, p.longitude) for p in region.postcode_points),
        ),
    }
