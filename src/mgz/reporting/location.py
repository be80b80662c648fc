"""*Locatie*: who acts for the clients of one place at a minute, on what ground, and this place's own gaps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mgz.answer import Answerer, Everybody, Standing
from mgz.coverage import Actions, Proof
from mgz.region import Group, Region
from mgz.reporting.board_duty import Duties, Duty, Problem
from mgz.reporting.board_rows import PromiseRows
from mgz.reporting.gap_lines import GapLine, gap_lines, weight
from mgz.reporting.location_place import Place, groups_of
from mgz.reporting.who import WhoLine, who_group
from mgz.reporting.words import group_text
from mgz.rules import RuleBook
from mgz.vocabulary import Functie, Leveringsvorm, State


@dataclass(frozen=True, slots=True)
class LocationLine:
    """What holds for one share of a group and one kind of care: the answer with its ground and rules.

    `duties` tell who acts first, and until when; `problem` what stands in the way.
    """

    function: Functie
    who: WhoLine
    duties: tuple[Duty, ...]
    problem: Problem | None

    @property
    def is_gap(self) -> bool:
        """Whether it is known that nobody is there."""
        return self.problem is not None and self.problem.state is State.GAT

    @property
    def number_text(self) -> str:
        """Practices have no duty number of their own here: their patients know it."""
        own = any(duty.practices for duty in self.duties)
        return "het nummer van de eigen huisartsenpraktijk" if own else "geen dienstnummer opgegeven"


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
        self._answerer = Answerer(rules, region)

    def at(
        self, place: Place, minute: int, form: Leveringsvorm | None = None, *, persons: bool = False
    ) -> tuple[LocationGroup, ...]:
        """Every group that lives there at a minute (of one form, when chosen), with who acts for it."""
        duties = Duties(self.rules, self.region, minute, persons=persons, rows=self.rows)
        actions = Actions(self.rules, self.region, minute)
        found = []
        for group in groups_of(self.region, place, minute, form):
            answers = [self._answerer.answer(group, function, minute) for function in Functie]
            lines = who_group(self.region, actions, group, answers, persons=persons).lines
            standings = self.everybody.at(minute, (group,), Functie)
            # Both go through functions, places and shares in the same order; a test holds them together.
            both = zip(standings, lines, strict=True)
            found.append(LocationGroup(group, tuple(_line(duties, *each) for each in both)))
        return tuple(found)


def own_gaps(proof: Proof, groups: Iterable[Group]) -> tuple[GapLine, ...]:
    """The gaps of some groups over the whole period, what was agreed first, then the largest."""
    names = {group.id for group in groups}
    mine = [gap for gap in proof.gaps if gap.group in names]
    return tuple(sorted(gap_lines(proof, mine), key=weight))


def _line(duties: Duties, standing: Standing, who: WhoLine) -> LocationLine:
    acting = tuple(duties.duty(standing, name) for name in standing.first)
    return LocationLine(standing.function, who, acting, duties.problem(standing))
