"""What was bought when: for each set of needs, the stretches in which all of it is, and why not elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from mgz.answer import GAP_ORDER, OPEN_ORDER, Discharge, Judgement, Need, buys, chain
from mgz.calendar import EMPTY, Spans, Tally
from mgz.coverage.memory import Memory
from mgz.coverage.ways import OWN_PURCHASE, Way, Ways, all_of
from mgz.region import Contract, Region
from mgz.vocabulary import Reason

_NEAREST_ORDER = GAP_ORDER + OPEN_ORDER


class Purchases:
    """The contracts of a region by who sells, worked out once per set of needs over [begin, end)."""

    def __init__(self, region: Region, begin: int, end: int, tally: Tally, memory: Memory) -> None:
        self._region, self._tally, self._memory = region, tally, memory
        self._whole = Spans.of([(begin, end)])
        self._by_provider: dict[str, list[Contract]] = {}
        self._numbers: dict[tuple[Need, ...] | Reason, int] = {}
        self._heard: set[str] = set()
        for contract in region.contracts:
            self._by_provider.setdefault(contract.provider, []).append(contract)

    @property
    def heard(self) -> frozenset[str]:
        """The contracts that had a say in anything that was asked so far."""
        return frozenset(self._heard)

    def number(self, wanted: tuple[Need, ...] | Reason) -> int:
        """The number of the ways of a set of needs, or of a reason why nobody can say."""
        if wanted not in self._numbers:
            self._numbers[wanted] = self._memory.number(self._ways(wanted))
        return self._numbers[wanted]

    def _ways(self, wanted: tuple[Need, ...] | Reason) -> Ways:
        if isinstance(wanted, Reason):
            return {Way(wanted): self._whole}
        return reduce(lambda left, right: all_of(left, right, self._tally), map(self._need, wanted))

    def _need(self, need: Need) -> Ways:
        judged = [(verdict, force) for _, verdict, force in self.judged(need)]
        ways: Ways = {}
        left = self._whole
        counting = [each for each in judged if each[0].judgement is Judgement.YES]
        for verdict, force in sorted(counting, key=lambda each: each[0].note):
            way = Way(notes=(verdict.note,) if verdict.note else ())
            left = self._move(ways, way, left.intersect(force, self._tally), left)
        for reason, when in sorted(
            self._reasons(need, judged), key=lambda each: _NEAREST_ORDER.index(each[0])
        ):
            way = Way(reason, party=OWN_PURCHASE if need.buyer else "")
            left = self._move(ways, way, left.intersect(when, self._tally), left)
        return ways

    def _reasons(self, need: Need, judged: list[tuple[Discharge, Spans]]) -> Iterator[tuple[Reason, Spans]]:
        """What stands in the way when, of every contract that is about the need."""
        for verdict, force in judged:
            yield need.not_in_force, self._whole.subtract(force, self._tally)
            if verdict.reason:
                yield verdict.reason, force
        silent = buys(self._region, None, need).reason
        if silent and not judged:
            yield silent, self._whole

    def judged(self, need: Need) -> Iterator[tuple[Contract, Discharge, Spans]]:
        """The contracts about a need, each with its judgement and when it and its parties are there."""
        for contract in self._by_provider.get(need.provider, ()):
            verdict = buys(self._region, contract, need)
            if verdict.judgement is not Judgement.ELSEWHERE:
                self._heard.update(each.id for each in chain(self._region, contract))
                yield contract, verdict, self._force(contract)

    def _force(self, contract: Contract) -> Spans:
        """The stretches in which a contract and all it is included in hold, and their parties exist."""
        force = self._whole
        for each in chain(self._region, contract):
            force = force.clip(each.validity.begin, each.validity.end)
            for party in (each.provider, each.buyer):
                alive = Spans.of((row.begin, row.end) for row in self._region.existence(party))
                force = force.intersect(alive, self._tally)
        return force

    def _move(self, ways: Ways, way: Way, taken: Spans, left: Spans) -> Spans:
        if not taken:
            return left
        ways[way] = ways.get(way, EMPTY).union(taken, self._tally)
        return left.subtract(taken, self._tally)
