"""The promises of a region by the places they serve, so that only those with a say are judged."""

from __future__ import annotations

from collections.abc import Iterator

from mgz.answer import Commitment, Judgement, Obligation, discharges
from mgz.calendar import ALTIJD
from mgz.coverage.partition import Promise
from mgz.region import Agreement, Group, Post, Region, Registration, ScopeKind
from mgz.vocabulary import Functie, Reason


class Register:
    """An index over posts and agreements: by postcode, and by organisation, location and group."""

    def __init__(self, region: Region) -> None:
        self._region = region
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

    def posts_at(self, postcode: str) -> list[Post]:
        """The posts whose area holds a postcode."""
        return self._posts.get(postcode, [])

    def agreements_for(self, group: Group, postcode: str) -> Iterator[Agreement]:
        """The agreements made for a group: through its provider, its location, itself or its postcode."""
        keys = (
            (ScopeKind.ORGANISATIE, group.zorgaanbieder),
            (ScopeKind.LOCATIE, group.location),
            (ScopeKind.GROEP, group.id),
            (ScopeKind.GEBIED, postcode),
        )
        for key in keys:
            yield from self._agreements.get(key, ())

    def promises(self, obligation: Obligation) -> tuple[tuple[Promise, ...], Reason | None]:
        """What is promised for an obligation, and the reason that remains where nothing was stated."""
        found = []
        for commitment in self._candidates(obligation):
            judged = discharges(self._region, commitment, obligation)
            if judged.judgement is not Judgement.ELSEWHERE:
                hours = ALTIJD if isinstance(commitment, Registration) else commitment.hours
                self._heard.add(commitment.id)
                found.append(Promise(judged, self._force(commitment, judged.judgement), hours))
        return tuple(found), discharges(self._region, None, obligation).reason

    def without_effect(self) -> tuple[str, ...]:
        """The posts and agreements for general care that had no say in anything that was asked so far."""
        rows = [post.id for post in self._region.posts if Functie.GENERAL_CARE in post.functions]
        rows += [row.id for row in self._region.agreements if row.function is Functie.GENERAL_CARE]
        return tuple(sorted(name for name in rows if name not in self._heard))

    def _candidates(self, obligation: Obligation) -> Iterator[Commitment]:
        if obligation.share.line:
            yield obligation.share.line
        yield from self.posts_at(obligation.postcode)
        yield from self.agreements_for(obligation.group, obligation.postcode)

    def _force(self, commitment: Commitment, judgement: Judgement) -> tuple[tuple[int, int], ...]:
        """The stretches in which a commitment is in force; a practice keeps promises only while it exists."""
        validity = commitment.validity
        practice = _practice(commitment)
        rows = self._region.practice_rows.get(practice)
        if rows is None or judgement is not Judgement.YES:
            return ((validity.begin, validity.end),)
        pairs = (
            (max(row.validity.begin, validity.begin), min(row.validity.end, validity.end)) for row in rows
        )
        return tuple(sorted((begin, end) for begin, end in pairs if begin < end))


def _practice(commitment: Commitment) -> str:
    """The practice or organisation that has to exist for a commitment to hold."""
    match commitment:
        case Registration():
            return commitment.practice
        case Agreement():
            return commitment.party
        case Post():
            return ""
