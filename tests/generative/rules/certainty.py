"""Whether an answer is more certain while less is known.

Certain is: a status other than open, a key that is not unknown, a flag that is no reason for being open. A
question with facts that contradict each other is no question: there, less can be more.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from mgz.rules.closed_lists import ALL_FACTS, Kind, ValueType
from mgz.rules.decision import Decision
from mgz.rules.named import FUNCTIONS
from mgz_cli.rulefiles import standard_rules
from tests.generative.rules.words import ALONE, LISTS, REASONS

Facts = dict[str, Any]
KNOWN_ON = date(2026, 6, 1)
#: A working day, Good Friday and a Saturday evening.
MOMENTS = tuple(
    map(
        datetime.fromisoformat,
        ("2025-06-10T10:00:00+02:00", "2025-04-18T10:00:00+02:00", "2025-06-14T20:00:00+02:00"),
    )
)
#: Values on both sides of every boundary that a function looks at.
_VALUES: Mapping[Kind, tuple[Any, ...]] = {
    Kind.INT: (0, 1, 2, 3, 5, 8, 12, 13, 100),
    Kind.NUM: (0, 0.25, 0.5, 1, 4),
    Kind.DATE: (
        "2024-12-31", "2025-01-01", "2025-03-10", "2025-06-09", "2025-06-10", "2025-06-11", "2026-01-01",
    ),
    Kind.LOCAL: ("2025-06-10T08:00", "2025-06-10T17:00", "2025-10-26T02:30"),
    Kind.ZK: ("5501", "5502"),
}  # fmt: skip
#: How often a fact is given; the others are not known to begin with.
_GIVEN = 0.9


def facts_of(ask: str) -> list[str]:
    """The facts an ask reads, those behind its functions too."""
    names = standard_rules().reads(ask)
    return list(
        dict.fromkeys(
            fact for name in names for fact in (FUNCTIONS[name].facts if name in FUNCTIONS else (name,))
        )
    )


def worked_out(ask: str) -> set[str]:
    """The facts of an ask that every table reading them leaves to be worked out when they are not known."""
    book = standard_rules()
    graphs = (graph for stretch in book._asks[ask].stretches for graph in stretch.graphs)
    counted = set().union(*(graph.counted for graph in graphs))
    return {name for name in book.reads(ask) if name not in FUNCTIONS} - counted


def drawn(ask: str, count: int, seed: int = 0) -> Iterator[tuple[Facts, datetime]]:
    """Seeded questions with nearly everything known."""
    draw, names = random.Random(f"{ask} {seed}"), facts_of(ask)
    for _ in range(count):
        facts = {name: _value(ALL_FACTS[name], draw) for name in names if draw.random() < _GIVEN}
        yield facts, draw.choice(MOMENTS)


def _value(type_: ValueType, draw: random.Random) -> Any:
    pool = type_.known if type_.kind is Kind.WORD else _VALUES[type_.kind]
    return draw.sample(pool, draw.randint(0, min(3, len(pool)))) if type_.many else draw.choice(pool)


def more_certain(unsure: Decision, known: Decision) -> list[str]:
    """The keys that are certain in the answer to less and not the same in the answer to more."""
    if "facts_conflict" in known.flags:
        return []
    found = [
        key
        for key, value in unsure.answer.items()
        if key not in ("status", "flags")
        and _is_certain(key, value, unsure)
        and known.answer.get(key) != value
    ]
    if unsure.status not in ("open", known.status):
        found.append("status")
    told = set(unsure.flags) - set(REASONS)
    if not ALONE & set(known.flags) and not told <= set(known.flags):
        found.append("flags")
    return found


def _is_certain(key: str, value: object, answer: Decision) -> bool:
    if value in ("unknown", "open"):
        return False
    return bool(value) or key not in LISTS or answer.status != "open"
