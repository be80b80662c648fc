"""Demonstrations and their proofs over thirteen weeks, each made once per run."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from mgz.calendar import midnight
from mgz.coverage import Proof, prove
from mgz.region import Region
from mgz.vocabulary import Functie, Laag, Verdict
from mgz_cli.rulefiles import standard_rules
from mgz_cli.twente.build import SEED, demonstratie_region

NEW_YEAR = date(2026, 1, 1)
#: An ordinary day, 400 days later, both clock changes with the day after, the eve of a long Easter, the
#: leap day, and the last day of a year.
DAYS = (
    NEW_YEAR,
    date(2026, 11, 25),
    date(2026, 11, 25) + timedelta(days=400),
    date(2026, 3, 29),
    date(2026, 3, 30),
    date(2026, 10, 25),
    date(2026, 10, 26),
    date(2027, 3, 26),
    date(2028, 2, 29),
    date(2026, 12, 31),
)
WEEKS = timedelta(weeks=13)


@lru_cache(maxsize=4)
def region_of(day: date, seed: int = SEED) -> Region:
    """The demonstration as somebody sees it on a day."""
    return demonstratie_region(day, seed)


@lru_cache(maxsize=32)
def proof_of(day: date, seed: int = SEED) -> Proof:
    """The proof of its first thirteen weeks."""
    return thirteen_weeks(region_of(day, seed), day)


def thirteen_weeks(region: Region, day: date) -> Proof:
    return prove(standard_rules(), region, midnight(day), midnight(day + WEEKS))


def sluitend(proof: Proof, function: Functie) -> set[str]:
    """The municipalities where a function is sluitend in all three layers, all of them really asked."""
    found: dict[str, set[tuple[Laag, Verdict]]] = {}
    areas = {area.id for area in proof.region.areas if area.postcodes}
    for row in proof.verdicts:
        if row.function is function and not row.sector and row.area in areas:
            found.setdefault(row.area, set()).add((row.layer, row.verdict))
    return {area for area, rows in found.items() if rows == {(layer, Verdict.SLUITEND) for layer in Laag}}
