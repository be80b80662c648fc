"""Who acts for some clients at one minute, until when, how sure that is, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mgz.answer import Outcome, Standing, duty_number
from mgz.coverage import Actions
from mgz.region import Region, Registration, Shift
from mgz.reporting.board_ends import Ends
from mgz.reporting.board_rows import PromiseRows, Row, ground_text, party_name
from mgz.reporting.words import REMEDIES, parties_text
from mgz.rules import RuleBook
from mgz.vocabulary import Bewijs, Laag, Reason, State, label


class Sure(StrEnum):
    """How sure it is that somebody is there."""

    ROOSTER = "op het rooster"
    GARANTIE = "gegarandeerd, rooster niet ingezien"
    OVERDAG = "overdag, er is geen dienst nodig"
    AFGESPROKEN = "alleen afgesproken"


@dataclass(frozen=True, slots=True)
class Problem:
    """Why it is not sure, or why nobody is there: in which layer, and who can do the first thing."""

    state: State
    layer: Laag
    reason: Reason
    first_action: str

    @property
    def text(self) -> str:
        """The reason in words, with the layer where that is not what was agreed."""
        if self.layer is Laag.AFGESPROKEN:
            return label(self.reason)
        return f"{label(self.layer)}: {label(self.reason)}"

    @property
    def remedy(self) -> str:
        """What to do about it."""
        return REMEDIES[self.reason]


@dataclass(frozen=True, slots=True)
class Duty:
    """One promise that acts now. `until` is None where it goes on; `next_from` where no duty follows.

    `on_duty` and `second` hold names only when those were asked for; `others` may be called as well.
    `practices` counts general practices that are taken together, each for its own patients.
    """

    party: str
    number: str
    ground: str
    sure: Sure
    on_duty: tuple[str, ...]
    until: int | None
    second: tuple[str, ...]
    next_from: int | None
    next_who: tuple[str, ...]
    others: tuple[str, ...]
    practices: int = 0


_NO_NUMBER: Final = "geen dienstnummer opgegeven"


class Duties:
    """Tells of the standings of one minute who acts; what was told before is remembered."""

    def __init__(
        self, rules: RuleBook, region: Region, at: int, *, persons: bool, rows: PromiseRows | None = None
    ) -> None:
        self._region, self._at, self._persons = region, at, persons
        self._rows = rows or PromiseRows(region)
        self._ends = Ends(rules, region, at)
        self._actions = Actions(rules, region, at)
        self._numbers: dict[str, str] = {}

    def duty(self, standing: Standing, name: str) -> Duty:
        """What there is to tell of the promise called `name`, which acts in this standing."""
        row = self._rows.row(name)
        on_duty = self._serving(row, self._covering(standing))
        second = self._serving(row, standing.layers[-1].second)
        follows = None if isinstance(row, Registration) else self._rows.next_shift(row, self._at)
        return Duty(
            party=party_name(self._region, row),
            number=self._number(row),
            ground=ground_text(row),
            sure=_sure(standing, row),
            on_duty=self._told(on_duty),
            until=self._ends.of(standing, row, on_duty),
            second=self._told(second),
            next_from=follows.begin if follows else None,
            next_who=self._told([follows]) if follows else (),
            others=tuple(self._other(other) for other in standing.others),
            practices=1 if isinstance(row, Registration) else 0,
        )

    def problem(self, standing: Standing) -> Problem | None:
        """What stands in the way in the layer that was reached; None when nothing does."""
        return problem_of(self._region, self._actions, standing)

    def _covering(self, standing: Standing) -> tuple[str, ...]:
        last = standing.layers[-1]
        return last.by if last.layer is Laag.INGEROOSTERD else ()

    def _serving(self, row: Row, names: tuple[str, ...]) -> list[Shift]:
        """Those of some duties that are of this promise."""
        mine = {shift.id for shift in self._rows.serving(row)} if names else set()
        return self._rows.shifts(name for name in names if name in mine)

    def _told(self, shifts: list[Shift]) -> tuple[str, ...]:
        return self._rows.told(shifts, self._at, persons=self._persons)

    def _number(self, row: Row) -> str:
        if row.id not in self._numbers:
            self._numbers[row.id] = duty_number(self._region, row)
        return self._numbers[row.id]

    def _other(self, name: str) -> str:
        row = self._rows.row(name)
        return f"{party_name(self._region, row)}, {self._number(row) or _NO_NUMBER}"


def _sure(standing: Standing, row: Row) -> Sure:
    """Sure only where the last layer is reached without anything in the way."""
    if standing.layers[-1].outcome.reason is not None:
        return Sure.AFGESPROKEN
    if isinstance(row, Registration) or standing.layers[-1].outcome.state is State.NVT:
        return Sure.OVERDAG
    return Sure.ROOSTER if row.bewijs is Bewijs.ROOSTER else Sure.GARANTIE


def problem_of(region: Region, actions: Actions, standing: Standing) -> Problem | None:
    """What stands in the way of a standing in the layer it reached, and who can do the first thing."""
    last = standing.layers[-1]
    outcome: Outcome = last.outcome
    if outcome.reason is None:
        return None
    action = actions.of(standing.group.zorgaanbieder, standing.kind, last.layer, outcome)
    return Problem(outcome.state, last.layer, outcome.reason, parties_text(region, action.first))
