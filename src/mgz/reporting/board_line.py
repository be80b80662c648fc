"""What one reads on a board: a number to call or what is missing, and for how many clients."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from mgz.answer import Standing
from mgz.coverage import Gap
from mgz.reporting.board_duty import Duties, Duty, Problem
from mgz.reporting.numbers import counted
from mgz.reporting.words import care_text
from mgz.vocabulary import Dagdeel, Functie, State, TriagePlace


@dataclass(frozen=True, slots=True)
class BoardLine:
    """One number to call, or its absence, for the clients it counts for; each client once.

    `duty` is None where nothing was agreed that holds now; then `problem` says why. Both stand where it was
    agreed but is not sure. Parties that share number, duty and hours are one line: `parties` and
    `first_actions` name all, those with most clients first, and `duty` and `problem` speak of the first.
    `gaps` are the ids of the gaps behind the problem. `divided` says that of some groups only a part of
    the places has this promise.
    """

    function: Functie
    place: TriagePlace | None
    duty: Duty | None
    problem: Problem | None
    clients: int
    groups: tuple[str, ...]
    parties: tuple[str, ...] = ()
    first_actions: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    divided: bool = False

    @property
    def care(self) -> str:
        """What it is about: ``triage op de woonlocatie``."""
        return care_text(self.function, self.place)

    @property
    def is_gap(self) -> bool:
        """Whether it is known that nobody is there."""
        return self.problem is not None and self.problem.state is State.GAT


@dataclass(slots=True)
class Found:
    """One line in the making."""

    standing: Standing
    first: str
    clients: int = 0
    divided: bool = False
    groups: dict[str, None] = field(default_factory=dict)
    gaps: dict[str, None] = field(default_factory=dict)
    practices: set[str] = field(default_factory=set)


def add(found: dict[object, Found], standing: Standing) -> None:
    """Count a standing under each promise that acts, or under what is missing."""
    for first in standing.first or ("",):
        line = standing.share.line
        own = line is not None and first == line.id
        last = standing.layers[-1]
        outcome = last.outcome
        about = (last.layer, outcome.reason, outcome.party, standing.kind, standing.group.zorgaanbieder)
        key = (standing.place, "" if own else first, own, about if outcome.reason else ())
        mine = found.setdefault(key, Found(standing, first))
        mine.clients += standing.share.number
        mine.divided = mine.divided or len(standing.first) > 1
        mine.groups[standing.group.id] = None
        if outcome.reason:
            mine.gaps[gap_id(standing)] = None
        if own and line:
            mine.practices.add(line.practice)


def gap_id(standing: Standing) -> str:
    """The identity of the gap a standing that is not covered lies in, of a proof of that minute."""
    dagdeel = standing.dagdeel or Dagdeel.DAG
    place = standing.place
    return Gap(standing.group.id, standing.function, dagdeel, standing.layers[-1].layer, (), place).id


def lines_of(duties: Duties, found: Iterable[Found]) -> tuple[BoardLine, ...]:
    """The lines to read: what one would do the same for is taken together."""
    alike: dict[object, list[BoardLine]] = {}
    for each in found:
        line = _line(duties, each)
        alike.setdefault(_to_do(line), []).append(line)
    return tuple(sorted(map(_joined, alike.values()), key=_order))


def _line(duties: Duties, found: Found) -> BoardLine:
    standing = found.standing
    duty = duties.duty(standing, found.first) if found.first else None
    if duty and found.practices:
        duty = replace(duty, practices=len(found.practices), party=practices_text(len(found.practices)))
    problem = duties.problem(standing)
    return BoardLine(
        standing.function,
        standing.place,
        duty,
        problem,
        found.clients,
        tuple(found.groups),
        (duty.party,) if duty else (),
        (problem.first_action,) if problem else (),
        tuple(found.gaps),
        found.divided,
    )


def practices_text(number: int) -> str:
    """General practices taken together, each for its own patients."""
    return counted(number, "huisartsenpraktijk", "huisartsenpraktijken")


def _to_do(line: BoardLine) -> tuple[object, ...]:
    """What one would do: call this number until then, or see to this reason."""
    called = replace(line.duty, party="", ground="", others=(), practices=0) if line.duty else None
    problem = replace(line.problem, first_action="") if line.problem else None
    return line.place, called, problem, bool(line.duty and line.duty.practices)


def _joined(lines: list[BoardLine]) -> BoardLine:
    ordered = sorted(lines, key=lambda line: (-line.clients, line.parties, line.first_actions))
    return replace(
        ordered[0],
        clients=sum(line.clients for line in lines),
        groups=tuple(dict.fromkeys(name for line in ordered for name in line.groups)),
        parties=tuple(dict.fromkeys(name for line in ordered for name in line.parties)),
        first_actions=tuple(dict.fromkeys(name for line in ordered for name in line.first_actions)),
        gaps=tuple(dict.fromkeys(name for line in ordered for name in line.gaps)),
        divided=any(line.divided for line in lines),
    )


def _order(line: BoardLine) -> tuple[object, ...]:
    place = list(TriagePlace).index(line.place) if line.place else 0
    return line.duty is None, line.problem is not None, not line.is_gap, place, -line.clients, line.parties
