"""Random changes to a region: rows that are added, changed or ended, of every kind that can be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from mgz.coverage import Change, End, Put
from mgz.coverage.references import unknown_references
from mgz.region import Agreement, Contract, Post, Professional, Region, Shift
from mgz.vocabulary import AfspraakStatus, Bewijs


def random_change(region: Region, chance: Random) -> Change:
    """One change that makes sense for the region as it stands."""
    kinds = (_shift, _shift, _agreement, _contract, _person, _post, _ended)
    while True:
        change = chance.choice(kinds)(region, chance)
        # A row of somebody who was ended before is refused, and rightly: that is tested by itself.
        if isinstance(change, End) or not any(unknown_references(region, change.row)):
            return change


def _shift(region: Region, chance: Random) -> Change:
    row = chance.choice(region.shifts)
    moved = replace(row, begin=row.begin + chance.randrange(-90, 90), end=row.end + chance.randrange(-90, 90))
    other = replace(row, professional=chance.choice(region.shifts).professional)
    unconfirmed = replace(row, confirmed=not row.confirmed)
    extra = replace(moved, id=f"extra{chance.randrange(10**6)}", line=chance.choice((1, 1, 2)))
    return Put(chance.choice((moved, other, unconfirmed, extra)))


def _agreement(region: Region, chance: Random) -> Change:
    row = chance.choice(region.agreements)
    changed: tuple[Agreement, ...] = (
        replace(row, status=chance.choice(list(AfspraakStatus))),
        replace(row, bewijs=chance.choice(list(Bewijs)), duty_number=chance.choice(("", "088-9"))),
        replace(row, validity=replace(row.validity, last=_day(chance))),
        replace(row, id=f"extra{chance.randrange(10**6)}", party=chance.choice(region.agreements).party),
    )
    return Put(chance.choice(changed))


def _contract(region: Region, chance: Random) -> Change:
    row = chance.choice(region.contracts)
    changed: tuple[Contract, ...] = (
        replace(row, volume=chance.choice((None, 0.0, 10.0))),
        replace(row, validity=replace(row.validity, last=_day(chance))),
        replace(row, standby=not row.standby),
    )
    return Put(chance.choice(changed))


def _person(region: Region, chance: Random) -> Change:
    row: Professional = chance.choice(region.professionals)
    fewer = frozenset(list(row.functions)[1:])
    return Put(chance.choice((replace(row, functions=fewer), replace(row, validity=_until(row, chance)))))


def _until(row: Professional, chance: Random) -> object:
    return replace(row.validity, last=_day(chance))


def _post(region: Region, chance: Random) -> Change:
    row: Post = chance.choice(region.posts)
    return Put(replace(row, bewijs=chance.choice(list(Bewijs)), functions=frozenset(list(row.functions)[:1])))


def _ended(region: Region, chance: Random) -> Change:
    rows: tuple[Agreement | Contract | Shift | Professional, ...]
    rows = chance.choice((region.agreements, region.contracts, region.shifts, region.professionals))
    sheet = {Agreement: "Afspraken", Contract: "Contracten", Shift: "Diensten", Professional: "Professionals"}
    row = chance.choice(rows)
    return End(row.id, chance.choice((None, _day(chance))), sheet[type(row)])


def _day(chance: Random) -> date:
    return date(2026, 2, 1) + timedelta(days=chance.randrange(300))
