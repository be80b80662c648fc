"""*Locatie*: who acts for the clients of one place at a minute, on what ground, and this place's own gaps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mgz.answer import Everybody, Standing
from mgz.answer.grounds import Grounds
from mgz.coverage import Proof
from mgz.region import Group, Region
from mgz.reporting.board_duty import Duties, Duty, Problem
from mgz.reporting.board_line import gap_id
from mgz.reporting.board_rows import PromiseRows
from mgz.reporting.gap_lines import GapLine, gap_lines, weight
from mgz.reporting.location_place import Place, groups_of
from mgz.reporting.words import care_text, group_text
from mgz.rules import RuleBook
from mgz.vocabulary import Functie, Laag, Leveringsvorm, Reason, State, TriagePlace


@dataclass(frozen=True, slots=True)
class LayerState:
    """How far it is arranged in one layer, and why no further."""

    layer: Laag
    state: State
    reason: Reason | None


@dataclass(frozen=True, slots=True)
class LocationLine:
    """What holds for one share of a group and one kind of care, with its ground and rules.

    `duties` tell who acts first, and until when; `problem` what stands in the way, and `gap` is the id of the
    gap that lies in. `layers` are those that are asked; triage has no `rules` of who answers for it.
    """

    function: Functie
    place: TriagePlace | None
    clients: int
    duties: tuple[Duty, ...]
    problem: Problem | None
    gap: str
    layers: tuple[LayerState, ...]
    rules: tuple[str, ...]

    @property
    def care(self) -> str:
        """What it is about: ``triage op de woonlocatie``."""
        return care_text(self.function, self.place)

    @property
    def is_gap(self) -> bool:
        """Whether it is known that nobody is there."""
        return self.problem is not None and self.problem.state is State.GAT


@dataclass(frozen=True, slots=True)
class LocationGroup:
    """The lines of one group; none where nothing is asked for it."""

    group: Group
    lines: tuple[LocationLine, ...]

    @property
    def name(self) -> str:
        """What kind of clients these are."""
        return group_text(self.group)


class Locations:
    """Answers for the places of one region; what does not depend on the minute is looked up once."""

    def __init__(self, rules: RuleBook, region: Region) -> None:
        self.rules, self.region = rules, region
        self.everybody, self.rows = Everybody(rules, region), PromiseRows(region)

    def at(
        self, place: Place, minute: int, form: Leveringsvorm | None = None, *, persons: bool = False
    ) -> tuple[LocationGroup, ...]:
        """Every group that lives there at a minute (of one form, when chosen), with who acts for it."""
        return self.of(groups_of(self.region, place, minute, form), minute, persons=persons)

    def of(self, groups: Iterable[Group], minute: int, *, persons: bool = False) -> tuple[LocationGroup, ...]:
        """Some groups with who acts for them at a minute."""
        duties = Duties(self.rules, self.region, minute, persons=persons, rows=self.rows)
        found: dict[str, list[LocationLine]] = {}
        grounds: dict[str, Grounds] = {}
        wanted = tuple(groups)
        for standing in self.everybody.at(minute, wanted, Functie):
            name = standing.group.id
            if name not in grounds:
                grounds[name] = Grounds(self.rules, self.region, standing.group, minute)
            found.setdefault(name, []).append(_line(duties, grounds[name], standing))
        return tuple(LocationGroup(group, tuple(found.get(group.id, ()))) for group in wanted)


def own_gaps(proof: Proof, groups: Iterable[Group]) -> tuple[GapLine, ...]:
    """The gaps of some groups over the whole period, what was agreed first, then the largest."""
    names = {group.id for group in groups}
    mine = [gap for gap in proof.gaps if gap.group in names]
    return tuple(sorted(gap_lines(proof, mine), key=weight))


def _line(duties: Duties, grounds: Grounds, standing: Standing) -> LocationLine:
    decision = grounds.of(standing)
    problem = duties.problem(standing)
    return LocationLine(
        function=standing.function,
        place=standing.place,
        clients=standing.share.number,
        duties=tuple(duties.duty(standing, name) for name in standing.first),
        problem=problem,
        gap=gap_id(standing) if problem else "",
        layers=tuple(
            LayerState(each.layer, each.outcome.state, each.outcome.reason) for each in standing.layers
        ),
        rules=decision.rules if decision else (),
    )
