"""What a party still has to answer before the proof can decide, ranked by the clients it decides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mgz.calendar import Spans
from mgz.coverage.actions import Party
from mgz.coverage.asking import (
    FOR_THE_PARTY,
    FOR_THE_PROVIDER,
    FOR_THE_REGION,
    SENTENCES,
    QuestionKind,
    kinds_of,
)
from mgz.coverage.gap import Gap, GapPart, peak
from mgz.region import Group, Region
from mgz.vocabulary import Functie, ObligationKind, State, TriagePlace, label


@dataclass(frozen=True, slots=True)
class Question:
    """One question to one party about one place; `clients` are decided by the answer.

    `place` is the id of a location, an area or, for what is bought, of the provider; empty for the whole
    region and for what a party answers once. `function` is None where the answer serves every function.
    """

    rank: int
    to: tuple[Party, ...]
    kind: QuestionKind
    place: str
    groups: tuple[str, ...]
    clients: int
    function: Functie | None = None

    def text(self, place_name: str) -> str:
        """The question in plain Dutch."""
        functie = label(self.function) if self.function else ""
        return SENTENCES[self.kind][0].format(waar=place_name, functie=functie)

    @property
    def answer_in(self) -> str:
        """Where in the workbook the answer goes."""
        functie = label(self.function) if self.function else ""
        return SENTENCES[self.kind][1].format(functie=functie)


#: Minutes and clients by function and place of triage.
_Sizes = dict[tuple[Functie, TriagePlace | None], list[tuple[Spans, int]]]
_Key = tuple[tuple[Party, ...], QuestionKind, Functie | None, str]


def questions(region: Region, gaps: Iterable[Gap]) -> tuple[Question, ...]:
    """All questions behind what is undecided, those that decide most clients first."""
    asked: dict[_Key, dict[str, _Sizes]] = {}
    for gap in gaps:
        group = region.group_by_id[gap.group]
        for part in gap.parts:
            if part.outcome.state is not State.ONBESLIST:
                continue
            for kind in kinds_of(region, group, gap, part):
                function = _function(gap, part) if "{functie}" in "".join(SENTENCES[kind]) else None
                key = (part.action.first, kind, function, _place(group, kind))
                sizes = asked.setdefault(key, {}).setdefault(group.id, {})
                sizes.setdefault((gap.function, gap.place), []).append((part.spans, part.number))
    sized = [
        (sum(_clients(sizes) for sizes in groups.values()), key, tuple(sorted(groups)))
        for key, groups in asked.items()
    ]
    sized.sort(key=lambda each: (-each[0], repr(each[1])))
    return tuple(
        Question(rank, to, kind, place, groups, clients, function)
        for rank, (clients, (to, kind, function, place), groups) in enumerate(sized, start=1)
    )


def _clients(sizes: _Sizes) -> int:
    """The most clients of one group: for each function and place the same people are asked about."""
    return max(peak(parts) for parts in sizes.values())


def _function(gap: Gap, part: GapPart) -> Functie:
    """The function asked about: triage by the institution is part of its general care."""
    if part.kind is ObligationKind.TRIAGE_POST_INSTITUTION:
        return Functie.GENERAL_CARE
    return gap.function


def _place(group: Group, kind: QuestionKind) -> str:
    if kind in FOR_THE_REGION or kind in FOR_THE_PARTY:
        return ""
    if kind in FOR_THE_PROVIDER:
        return group.zorgaanbieder or group.location or group.area
    return group.location or group.area
