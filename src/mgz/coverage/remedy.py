"""Ready-made changes that close a gap: what one can do with the rows that are there, without inventing any.

Nothing is offered where somebody has to decide who: no party, person, number or volume is made up. Each
remedy was proven to close at least one part of the gap in its own layer before it is offered.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from mgz.calendar import EMPTY, Spans, Tally
from mgz.coverage.edit import Change, edit
from mgz.coverage.gap import Gap, GapPart
from mgz.coverage.group import GroupCoverage
from mgz.coverage.memory import Memory
from mgz.coverage.proof import Proof
from mgz.coverage.remedy_mending import Mended, Mending
from mgz.coverage.remedy_rows import Failed, FailedRows
from mgz.coverage.timeline import Timeline
from mgz.region import Region
from mgz.rules import RuleBook
from mgz.vocabulary import State

#: So many of the nearest rows are tried; further ones seldom close what these do not.
MOST: Final = 5


@dataclass(frozen=True, slots=True)
class Remedy:
    """Changes that close a gap or a part of it in its layer, told in one sentence.

    `key` names the rows that change and stays the same for as long as these are the ones. `whole` says that
    no minute of the gap is left in this layer; the next layer may still have something of its own.
    """

    key: str
    text: str
    changes: tuple[Change, ...]
    whole: bool


def applied(region: Region, changes: Iterable[Change]) -> Region:
    """The region after several changes."""
    for change in changes:
        region = edit(region, change)
    return region


def remedies(rules: RuleBook, proof: Proof, gap: Gap, memory: Memory | None = None) -> tuple[Remedy, ...]:
    """What would close a gap, those that close all of it first; give the memory of the proof to be quick."""
    return tuple(_Search(rules, proof, gap, memory or Memory()).remedies())


class _Search:
    """Tries the rows that came nearest to answering one gap."""

    def __init__(self, rules: RuleBook, proof: Proof, gap: Gap, memory: Memory) -> None:
        self._rules, self._proof, self._gap, self._memory = rules, proof, gap, memory
        self._tally = Tally()
        time = Timeline(rules, proof.region, proof.begin, proof.end, self._tally)
        self._mending = Mending(proof, time, gap)
        self._seen: dict[str, dict[str, Spans]] = {}

    def remedies(self) -> list[Remedy]:
        """Each row alone; only where no row alone closes a part, its rows together."""
        rows = FailedRows(self._rules, self._proof, self._memory)
        failed = [rows.of(self._gap, part) for part in self._gap.parts]
        whole = self._whole(failed)
        found: dict[str, Remedy] = {}
        for part, mine in zip(self._gap.parts, failed, strict=True):
            alone = list(self._mending.of(whole[_name(each)] for each in mine))[:MOST]
            ways = [[each] for each in alone]
            closing = [remedy for way in ways if (remedy := self._tried(way, part))]
            if not closing and len(alone) > 1 and (remedy := self._tried(alone, part)):
                closing.append(remedy)
            found.update((remedy.key, remedy) for remedy in closing)
        return sorted(found.values(), key=lambda each: not each.whole)

    def _whole(self, failed: list[tuple[Failed, ...]]) -> dict[tuple[str, str], Failed]:
        """Each row with all minutes of the gap at which it falls short, whatever the part."""
        rows: dict[tuple[str, str], Failed] = {}
        for each in (one for mine in failed for one in mine):
            known = rows.get(_name(each))
            spans = known.spans.union(each.spans, self._tally) if known else each.spans
            rows[_name(each)] = replace(each, spans=spans)
        return rows

    def _tried(self, mends: list[Mended], part: GapPart) -> Remedy | None:
        """The remedy when it closes the part."""
        key = _key(mends)
        changes = tuple(change for each in mends for change in each.changes)
        if key not in self._seen:
            self._seen[key] = self._covered(applied(self._proof.region, changes))
        covered = self._seen[key]
        if part.spans.subtract(covered.get(part.line, EMPTY), self._tally):
            return None
        whole = not any(
            each.spans.subtract(covered.get(each.line, EMPTY), self._tally) for each in self._gap.parts
        )
        return Remedy(key, " ".join(each.text for each in mends), changes, whole)

    def _covered(self, region: Region) -> dict[str, Spans]:
        """Per share of the group the minutes that are covered in the layer, once the region is changed."""
        gap = self._gap
        time = Timeline(self._rules, region, self._proof.begin, self._proof.end, self._tally)
        coverage = GroupCoverage(self._rules, region, time, self._tally, self._memory)
        found: dict[str, Spans] = {}
        for part in coverage.parts(region.group_by_id[gap.group]):
            here = (part.function, part.place, part.dagdeel, part.layer)
            same = here == (gap.function, gap.place, gap.dagdeel, gap.layer)
            if same and part.outcome.state is State.GEDEKT:
                found[part.line] = found.get(part.line, EMPTY).union(part.spans, self._tally)
        return found


def _name(failed: Failed) -> tuple[str, str]:
    return type(failed.row).__name__, failed.row.id


def _key(mends: list[Mended]) -> str:
    if len(mends) == 1:
        return mends[0].key
    names = "\n".join(sorted(each.key for each in mends))
    return f"samen:{hashlib.sha256(names.encode()).hexdigest()[:12]}"
