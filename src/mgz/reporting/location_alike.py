"""Lines of a group taken together where one would do the same: call one number, mend one thing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from mgz.reporting.board_duty import Duty
from mgz.reporting.location import LocationLine


@dataclass(frozen=True, slots=True)
class Alike:
    """Shares of one group, those with most clients first; all say what the first says but for whose it is."""

    lines: tuple[LocationLine, ...]

    @property
    def first(self) -> LocationLine:
        """The share with most clients."""
        return self.lines[0]

    @property
    def clients(self) -> int:
        """Of how many clients this holds."""
        return sum(line.clients for line in self.lines)

    def parties(self, number: int) -> tuple[str, ...]:
        """Whose the duty with this place in the first line is, of all shares."""
        return tuple(dict.fromkeys(line.duties[number].party for line in self.lines))

    def grounds(self, number: int) -> tuple[str, ...]:
        """What that duty rests on, of all shares."""
        return tuple(dict.fromkeys(line.duties[number].ground for line in self.lines))

    @property
    def first_actions(self) -> tuple[str, ...]:
        """Who can do the first thing, where something stands in the way."""
        return tuple(dict.fromkeys(line.problem.first_action for line in self.lines if line.problem))


def alike(lines: Iterable[LocationLine]) -> tuple[Alike, ...]:
    """The lines in their order, those that are alike together."""
    found: dict[object, list[LocationLine]] = {}
    for line in lines:
        found.setdefault(_to_do(line), []).append(line)
    return tuple(Alike(tuple(sorted(mine, key=lambda line: -line.clients))) for mine in found.values())


def _to_do(line: LocationLine) -> tuple[object, ...]:
    """All there is to tell of a line but for whom, by whom and on which row."""
    duties = tuple(_called(duty) for duty in line.duties)
    problem = replace(line.problem, first_action="") if line.problem else None
    return line.function, line.place, duties, problem, line.gap, line.layers, line.rules


def _called(duty: Duty) -> Duty:
    return replace(duty, party="", ground="")
