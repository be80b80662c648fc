"""The promises of a region by the places they serve, so that only those with a say are judged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mgz.answer import (
    WITHOUT_LATER_LAYERS,
    Commitment,
    Discharge,
    Judgement,
    Obligation,
    discharges,
    needs,
)
from mgz.calendar import ALTIJD
from mgz.coverage.promise import Promise
from mgz.coverage.purchases import Purchases
from mgz.coverage.roster import Roster
from mgz.region import Agreement, Group, Post, Region, Registration, ScopeKind
from mgz.vocabulary import Reason


@dataclass(frozen=True, slots=True)
class Promises:
    """All promises with a say in an obligation; `parties` are the names their `party` counts in."""

    promises: tuple[Promise, ...]
    absent: Reason | None
    parties: tuple[str, ...]


class Register:
    """An index over posts and agreements: by postcode, and by organisation, location and group."""

    def __init__(self, region: Region, purchases: Purchases, roster: Roster) -> None:
        self._region, self._purchases, self._roster = region, purchases, roster
        self._posts: dict[str, list[Post]] = {}
        self._agreements: dict[tuple[ScopeKind, str], list[Agreement]] = {}
        self._heard: set[str] = set()
        for post in region.posts:
            for postcode in frozenset().union(*(region.postcodes_of(area) for area in post.areas)):
                self._posts.setdefault(postcode, []).append(post)
        for agreement in region.agreements:
            for key in self._places(agreement):
                self._agreements.setdefault(key, []).append(agreement)

    def _places(self, agreement: Agreement) -> Iterator[tuple[ScopeKind, str]]:
        scope = agreement.scope
        if scope.kind is not ScopeKind.GEBIED:
            yield scope.kind, scope.id
            return
        for postcode in self._region.postcodes_of(scope.id):
            yield ScopeKind.GEBIED, postcode

    def reach_counts(self, group: Group) -> bool:
        """Whether a promise made for a group wherever it lives depends on how far away its postcode is."""
        return any(map(self._roster.reach_counts, self._agreements_for(group, "")))

    def alike(self, postcodes: frozenset[str], *, by_reach: bool) -> Iterator[tuple[str, ...]]:
        """Postcodes with the same promises taken together; each by itself where reach counts."""
        found: dict[object, list[str]] = {}
        for postcode in sorted(postcodes):
            posts = self._posts.get(postcode, [])
            agreements = self._agreements.get((ScopeKind.GEBIED, postcode), [])
            apart = by_reach or any(map(self._roster.reach_counts, agreements))
            key = (*(row.id for row in posts), "", *(row.id for row in agreements))
            found.setdefault(postcode if apart else key, []).append(postcode)
        return (tuple(each) for each in found.values())

    def promises(self, obligation: Obligation) -> Promises:
        """What is promised for an obligation, by whom, and the reason where nothing was stated."""
        heard = [(_party(commitment), promise) for commitment, promise in self.judged(obligation)]
        parties = tuple(sorted({party for party, _ in heard}))
        placed = heard if len(parties) < 2 else _placed(heard, parties)
        absent = discharges(self._region, None, obligation).reason
        return Promises(tuple(promise for _, promise in placed), absent, parties)

    def judged(self, obligation: Obligation) -> Iterator[tuple[Commitment, Promise]]:
        """The rows with a say in an obligation, each with what it comes to."""
        for commitment in self._candidates(obligation):
            judged = discharges(self._region, commitment, obligation)
            if judged.judgement is not Judgement.ELSEWHERE:
                self._heard.add(commitment.id)
                yield commitment, self._promise(commitment, judged, obligation)

    def without_effect(self) -> tuple[str, ...]:
        """The posts, agreements and contracts that had no say in anything that was asked so far."""
        rows = [post.id for post in self._region.posts]
        rows += [row.id for row in self._region.agreements]
        silent = [name for name in rows if name not in self._heard]
        silent += [row.id for row in self._region.contracts if row.id not in self._purchases.heard]
        return tuple(sorted(silent))

    def _candidates(self, obligation: Obligation) -> Iterator[Commitment]:
        if obligation.share.line:
            yield obligation.share.line
        yield from self._posts.get(obligation.postcode, ())
        yield from self._agreements_for(obligation.group, obligation.postcode)

    def _agreements_for(self, group: Group, postcode: str) -> Iterator[Agreement]:
        """The agreements made for a group: through its provider, its location, itself or its postcode."""
        keys = (
            (ScopeKind.ORGANISATIE, group.zorgaanbieder),
            (ScopeKind.LOCATIE, group.location),
            (ScopeKind.GROEP, group.id),
            (ScopeKind.GEBIED, postcode),
        )
        for key in keys:
            yield from self._agreements.get(key, ())

    def _promise(self, commitment: Commitment, judged: Discharge, obligation: Obligation) -> Promise:
        hours = ALTIJD if isinstance(commitment, Registration) else commitment.hours
        force = self._force(commitment, judged.judgement)
        if judged.judgement is not Judgement.YES or isinstance(commitment, Registration):
            return Promise(judged, force, hours)
        if obligation.kind in WITHOUT_LATER_LAYERS:
            return Promise(judged, force, hours)
        wanted = needs(self._region, commitment, obligation)
        bought = self._purchases.number(wanted)
        return Promise(judged, force, hours, bought, self._roster.number(commitment, obligation))

    def _force(self, commitment: Commitment, judgement: Judgement) -> tuple[tuple[int, int], ...]:
        """The stretches in which a commitment is in force; promises are kept only while the party exists."""
        validity = commitment.validity
        if judgement is not Judgement.YES:
            return ((validity.begin, validity.end),)
        pairs = (
            (max(row.begin, validity.begin), min(row.end, validity.end))
            for row in self._region.existence(_party(commitment))
        )
        return tuple(sorted((begin, end) for begin, end in pairs if begin < end))


def _placed(heard: list[tuple[str, Promise]], parties: tuple[str, ...]) -> list[tuple[str, Promise]]:
    return [(party, replace(promise, party=parties.index(party))) for party, promise in heard]


def _party(commitment: Commitment) -> str:
    """The practice or organisation that has to exist for a commitment to hold."""
    match commitment:
        case Registration():
            return commitment.practice
        case Agreement():
            return commitment.party
        case Post():
            return commitment.hds
