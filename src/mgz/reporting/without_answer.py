"""Who in a region has not exactly one answer from the rules, why not, and which fact would give it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mgz.calendar import civil
from mgz.region import Region, calendar_settings
from mgz.reporting.asked_of_region import REGION_ASKS, ClientLine, client_lines, decided
from mgz.rules import RuleBook


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Clients for whom one question stays open for one reason; `settled_by` says which facts would decide.

    `reason` is the flag of the rules. A fact without words decides only together with others.
    """

    ask: str
    reason: str
    settled_by: tuple[tuple[str, tuple[str, ...]], ...]
    lines: tuple[ClientLine, ...]

    @property
    def clients(self) -> int:
        """How many clients it is about."""
        return sum(line.clients for line in self.lines)


@dataclass(frozen=True, slots=True)
class AskedOfAll:
    """One question put about every client: how many have one answer, how many of these a gap."""

    ask: str
    clients: int
    gap: int
    open: tuple[OpenQuestion, ...]

    @property
    def one_answer(self) -> int:
        """The clients for whom the rules give exactly one answer, be it that somebody is missing."""
        return self.clients - sum(question.clients for question in self.open)


def without_one_answer(
    rules: RuleBook, region: Region, at: int, asks: Iterable[str] = tuple(REGION_ASKS)
) -> tuple[AskedOfAll, ...]:
    """Every question about every client of the region at a UTC minute."""
    lines = tuple(client_lines(region, at))
    return tuple(_asked(rules, region, at, ask, lines) for ask in asks)


def _asked(rules: RuleBook, region: Region, at: int, ask: str, lines: tuple[ClientLine, ...]) -> AskedOfAll:
    found = decided(rules, region, lines, ask, at)
    gap = sum(line.clients for number, line in enumerate(lines) if found[number].status == "gap")
    mine: dict[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], list[ClientLine]] = {}
    why: dict[int, tuple[str, tuple[tuple[str, tuple[str, ...]], ...]]] = {}
    for number in found.without_one_answer():
        decision = int(found.numbers[number])
        if decision not in why:
            why[decision] = _why(rules, region, at, ask, lines[number])
        mine.setdefault(why[decision], []).append(lines[number])
    questions = [OpenQuestion(ask, *reason, tuple(held)) for reason, held in mine.items()]
    questions.sort(key=lambda question: (-question.clients, question.reason, question.settled_by))
    return AskedOfAll(ask, sum(line.clients for line in lines), gap, tuple(questions))


def _why(
    rules: RuleBook, region: Region, at: int, ask: str, line: ClientLine
) -> tuple[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    facts = {**line.facts, **REGION_ASKS[ask]}
    practice = calendar_settings(region, at)
    found = rules.explain(ask, facts, civil(at), region.known_on, practice=practice)
    reason = found.decision.flags[0] if found.decision.flags else ""
    return reason, tuple((missing.fact, missing.settled_by) for missing in found.missing)
