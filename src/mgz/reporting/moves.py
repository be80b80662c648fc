"""Who in a region moves from one answer to another when the rules change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mgz.region import Region
from mgz.reporting.asked_of_region import REGION_ASKS, ClientLine, client_lines, decided
from mgz.rules import Decision, RuleBook


@dataclass(frozen=True, slots=True)
class Move:
    """Clients whose answer to one question changes in the same way; `old` and `new` hold what differs.

    The rules are those that decide for one of them at least.
    """

    ask: str
    old: Mapping[str, object]
    new: Mapping[str, object]
    old_rules: tuple[str, ...]
    new_rules: tuple[str, ...]
    lines: tuple[ClientLine, ...]

    @property
    def clients(self) -> int:
        """How many clients move."""
        return sum(line.clients for line in self.lines)


@dataclass(frozen=True, slots=True)
class Moves:
    """All moves of a region at one UTC minute, the largest first."""

    at: int
    clients: int
    asks: tuple[str, ...]
    moves: tuple[Move, ...]


def moves(
    old: RuleBook, new: RuleBook, region: Region, at: int, asks: Iterable[str] = tuple(REGION_ASKS)
) -> Moves:
    """Whose answers change between two sets of rules, both as known to the region."""
    lines = tuple(client_lines(region, at))
    both = tuple(ask for ask in asks if ask in old.asks and ask in new.asks)
    found: dict[tuple[object, ...], Move] = {}
    for ask in both:
        before, after = (decided(rules, region, lines, ask, at) for rules in (old, new))
        for number, line in enumerate(lines):
            _add(found, before[number], after[number], line)
    ordered = sorted(found.values(), key=lambda move: (-move.clients, move.ask, str(move.old)))
    return Moves(at, sum(line.clients for line in lines), both, tuple(ordered))


def _add(found: dict[tuple[object, ...], Move], old: Decision, new: Decision, line: ClientLine) -> None:
    if old.answer == new.answer:
        return
    keys = [key for key in {**old.answer, **new.answer} if old.answer.get(key) != new.answer.get(key)]
    before = {key: old.answer[key] for key in keys if key in old.answer}
    after = {key: new.answer[key] for key in keys if key in new.answer}
    seen = (old.ask, *before.items(), *after.items())
    so_far = found.get(seen, Move(old.ask, before, after, (), (), ()))
    found[seen] = Move(
        old.ask,
        before,
        after,
        tuple(dict.fromkeys((*so_far.old_rules, *old.rules))),
        tuple(dict.fromkeys((*so_far.new_rules, *new.rules))),
        (*so_far.lines, line),
    )
