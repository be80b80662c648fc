"""What a change does to the proof, in words: verdicts that turn, gaps that open, close or change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mgz.coverage import Difference, Gap, Proof, VerdictRow
from mgz.reporting.gap_lines import GapLine, gap_lines, weight
from mgz.reporting.numbers import clients, counted
from mgz.reporting.report import Head, head
from mgz.reporting.verdict_lines import CutLine, cut_line
from mgz.vocabulary import State, label

NOTHING = "De wijziging verandert niets: geen oordeel, geen gat, geen open punt."


@dataclass(frozen=True, slots=True)
class Turn:
    """The verdict of one function in one layer over one cut, before and after."""

    before: CutLine
    after: CutLine

    @property
    def turns(self) -> bool:
        """Whether another verdict is shown; else only numbers differ."""
        return self.before.verdict is not self.after.verdict

    @property
    def about(self) -> str:
        """``triage, afgesproken, VV in Noord``."""
        return f"{label(self.after.function)}, {label(self.after.layer)}, {self.after.name}"

    @property
    def told(self) -> str:
        """``niet sluitend -> sluitend``, with what stands how."""
        one, other = (f"{cut.word} ({cut.counts_text})" for cut in (self.before, self.after))
        return f"{one} → {other}"


@dataclass(frozen=True, slots=True)
class GapChange:
    """One gap that is in both, with what it reads before and after."""

    before: tuple[GapLine, ...]
    after: tuple[GapLine, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """Two proofs side by side, in words."""

    before: Head
    after: Head
    turned: tuple[Turn, ...]
    other: tuple[Turn, ...]
    opened: tuple[GapLine, ...]
    closed: tuple[GapLine, ...]
    changed: tuple[GapChange, ...]

    @property
    def nothing(self) -> bool:
        """Whether the change makes no difference."""
        return not (self.turned or self.other or self.opened or self.closed or self.changed)

    @property
    def summary(self) -> str:
        """How much changes, in one line."""
        if self.nothing:
            return NOTHING
        return (
            f"{counted(len(self.turned), 'oordeel wordt', 'oordelen worden')} anders; "
            f"{_gaps(self.opened)} erbij, {_gaps(self.closed)} weg, "
            f"{counted(len(self.changed), 'gat of open punt', 'gaten of open punten')} anders."
        )


def changes(found: Difference) -> Changes:
    """A difference in words; verdicts and gaps in the order of the proof."""
    turns = [_turn(found, pair) for pair in found.verdicts]
    pairs = ((found.before, [one], found.after, [other]) for one, other in found.changed)
    return Changes(
        before=head(found.before),
        after=head(found.after),
        turned=tuple(turn for turn in turns if turn.turns),
        other=tuple(turn for turn in turns if not turn.turns),
        opened=_lines(found.after, found.opened),
        closed=_lines(found.before, found.closed),
        changed=tuple(GapChange(_lines(one, old), _lines(other, new)) for one, old, other, new in pairs),
    )


def line_text(line: GapLine) -> str:
    """A gap in one line."""
    state = "" if line.state is State.GAT else " (onbeslist)"
    return (
        f"{line.where}, {line.care}, {label(line.dagdeel)}, {label(line.layer)}: "
        f"{label(line.reason)}{state}, {clients(line.clients)}, {line.stretches}. "
        f"Eerste actie bij {line.first}"
    )


def _turn(found: Difference, pair: tuple[VerdictRow, VerdictRow]) -> Turn:
    return Turn(cut_line(found.before, pair[0]), cut_line(found.after, pair[1]))


def _lines(proof: Proof, gaps: Iterable[Gap]) -> tuple[GapLine, ...]:
    return tuple(sorted(gap_lines(proof, gaps), key=weight))


def _gaps(lines: tuple[GapLine, ...]) -> str:
    return counted(len({line.id for line in lines}), "gat of open punt", "gaten of open punten")
