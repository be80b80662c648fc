"""Regions and changed rules for the questions that are put about every client."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache

from mgz.calendar import civil, midnight
from mgz.region import Region, Setting, calendar_settings
from mgz.reporting.asked_of_region import REGION_ASKS, client_lines
from mgz.rules import Decision, RuleBook, load
from mgz_cli.rulefiles import packaged_texts
from tests.generative.seeded import region as drawn
from tests.unit.reporting.conftest import small_region
from tests.unit.rules.breaking import broken


def regions() -> dict[str, Region]:
    """A small one, one whose specialist for LG is chosen, and drawn ones with every form and gap."""
    small = small_region()
    chosen = replace(small, settings=(Setting("S1", "specialist_lg", "arts_vg"),))
    return {"small": small, "chosen": chosen} | {f"drawn {seed}": drawn(seed) for seed in range(4)}


def begin(region: Region) -> int:
    """The first minute that a region is about."""
    assert region.period.first is not None
    return midnight(region.period.first)


def one_by_one(rules: RuleBook, region: Region, ask: str, at: int) -> list[tuple[int, Decision]]:
    """Every line of clients with the decision that the rules give when asked about it alone."""
    practice = calendar_settings(region, at)
    return [
        (
            line.clients,
            rules.decide(
                ask, {**line.facts, **REGION_ASKS[ask]}, civil(at), region.known_on, practice=practice
            ),
        )
        for line in client_lines(region, at)
    ]


def counted_by(values: list[tuple[int, str]]) -> dict[str, int]:
    """How many clients by a word."""
    found: Counter[str] = Counter()
    for number, word in values:
        found[word] += number
    return dict(found)


@cache
def without_zorgkantoor() -> RuleBook:
    """The packaged rules, but without a huisarts only the insurer is asked first, also with an indication."""
    texts = dict(packaged_texts())
    old = "owners: [zorgkantoor, zorgverzekeraar]}\n    refs: [R010, R029, R161"
    new = "owners: [zorgverzekeraar]}\n    refs: [R010, R029, R161"
    texts["general_care.yaml"] = broken(texts["general_care.yaml"], old, new)
    return load(texts)
