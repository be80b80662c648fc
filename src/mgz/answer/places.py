"""An obligation of a share judged at all its postcodes, once for all obligations that are alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from mgz.answer.asked import Asked
from mgz.answer.combining import both_readings, everywhere
from mgz.answer.discharge import Commitment
from mgz.answer.legs import UNDECIDED, Leg
from mgz.answer.obligation import Obligation, Share
from mgz.answer.outcome import of_reason
from mgz.answer.point import LayerAnswer, Point
from mgz.answer.rows import Rows
from mgz.region import Agreement, Group, Post, Region, ScopeKind, reach_norm
from mgz.vocabulary import Functie, Laag, ObligationKind, State, Vorm

#: The layers, and who acts first somewhere.
Found = tuple[tuple[LayerAnswer, ...], tuple[str, ...]]
#: The same, and the registration line it was worked out for.
_Found = tuple[tuple[LayerAnswer, ...], tuple[str, ...], str]
#: What was judged at one minute.
Judged = dict[tuple[object, ...], _Found]
_BY_LINE: Final = frozenset({ObligationKind.GP_DAY, ObligationKind.TRIAGE_PRACTICE_GP})


class Places:
    """The rows of a region by what an obligation is told apart by."""

    def __init__(self, region: Region) -> None:
        self._region, self._rows = region, Rows(region)
        self._promises: dict[str, Commitment] = {row.id: row for row in self._rows.promises}
        self._shifts = {row.id: row for row in region.shifts}
        self._norms: dict[tuple[Functie, int], bool] = {}
        self._made_for: dict[tuple[ScopeKind, str], list[Post | Agreement]] = {}
        for row in self._rows.promises:
            for key in self._scopes(row):
                self._made_for.setdefault(key, []).append(row)

    def _scopes(self, row: Post | Agreement) -> Iterator[tuple[ScopeKind, str]]:
        """For whom a promise is made; what is made for an area stands under each of its postcodes."""
        if isinstance(row, Agreement) and row.scope.kind is not ScopeKind.GEBIED:
            yield row.scope.kind, row.scope.id
            return
        areas = row.areas if isinstance(row, Post) else (row.scope.id,)
        for postcode in frozenset().union(*map(self._region.postcodes_of, areas)):
            yield ScopeKind.GEBIED, postcode

    def judged(
        self, group: Group, asked: Asked, share: Share, at: int, legs: list[Leg], known: Judged
    ) -> Found:
        """The layers over all postcodes of the group, and the promises that act first somewhere."""
        key = self._key(group, asked, share, legs)
        if key not in known:
            line = share.line.id if share.line else ""
            known[key] = (*self._work_out(group, asked, share, at, legs), line)
        return _with_own_line(known[key], share)

    def _key(self, group: Group, asked: Asked, share: Share, legs: list[Leg]) -> tuple[object, ...]:
        """All that an outcome depends on besides the minute."""
        practice = share.line.practice if share.line and any(leg[1] in _BY_LINE for leg in legs) else ""
        location, name = (ScopeKind.LOCATIE, group.location), (ScopeKind.GROEP, group.id)
        return (
            asked.function,
            tuple(legs),
            asked.route,
            (share.gp, share.hds, bool(share.line), practice),
            (group.zorgaanbieder, group.behandelaanbieder),
            group.area or self._region.location_by_id[group.location].postcode,
            bool(group.area),
            location if location in self._made_for else None,
            name if name in self._made_for else None,
        )

    def _work_out(self, group: Group, asked: Asked, share: Share, at: int, legs: list[Leg]) -> Found:
        found = [self._leg(group, asked, share, at, leg) for leg in legs]
        first = tuple(dict.fromkeys(name for _, firsts in found for name in firsts))
        certain = len(found) == 1 and legs[0][3]
        if certain or legs[0][1] in UNDECIDED:
            return tuple(map(self._in_line, found[0][0])), first
        return tuple(map(self._in_line, both_readings([layers for layers, _ in found]))), first

    def _leg(self, group: Group, asked: Asked, share: Share, at: int, leg: Leg) -> Found:
        dagdeel, kind, holiday, _ = leg
        if kind in UNDECIDED:
            return (LayerAnswer(Laag.AFGESPROKEN, of_reason(UNDECIDED[kind])),), ()
        alike: dict[object, tuple[LayerAnswer, ...]] = {}
        places = []
        by_name = self._by_name(group)
        near = self._reach_counts(by_name, at)
        for postcode in sorted(self._region.place_of(group)):
            here = self._made_for.get((ScopeKind.GEBIED, postcode), [])
            apart = near or self._reach_counts(here, at)
            key = (postcode if apart else "", *(row.id for row in here))
            if key not in alike:
                obligation = Obligation(group, asked.function, dagdeel, kind, share, postcode, asked.route)
                promises = (*here, *by_name)
                point = Point(self._rows, obligation, at, good_friday=holiday, promises=promises)
                alike[key] = point.layers()
            places.append((postcode, alike[key]))
        if not any(layer.outcome.reason for each in alike.values() for layer in each):
            # Postcodes are named only where something is wrong.
            places = [("", each) for each in alike.values()]
        layers = tuple(everywhere(places, name_places=bool(group.area)))
        return layers, tuple(dict.fromkeys(n for each in alike.values() for n in self._first(each)))

    def _reach_counts(self, promises: Iterable[Post | Agreement], at: int) -> bool:
        """Whether one of the promises depends on the distance, so that each postcode counts by itself."""
        return any(
            isinstance(row, Agreement) and row.vorm is Vorm.AANWEZIG and self._has_norm(row.function, at)
            for row in promises
        )

    def _has_norm(self, function: Functie, at: int) -> bool:
        if (function, at) not in self._norms:
            self._norms = {key: known for key, known in self._norms.items() if key[1] == at}
            self._norms[function, at] = reach_norm(self._region, function, at) is not None
        return self._norms[function, at]

    def _first(self, layers: tuple[LayerAnswer, ...]) -> tuple[str, ...]:
        """The promise that acts at one place: the first that came through every layer, else the first."""
        agreed, last = layers[0], layers[-1]
        if last.layer is Laag.INGEROOSTERD and last.outcome.state is State.GEDEKT:
            kept = [name for name in agreed.by if any(self._keeps(name, each) for each in last.by)]
            return tuple(kept[:1])
        return agreed.by[:1]

    def _keeps(self, promise: str, name: str) -> bool:
        """Whether `name` is the promise itself or a shift that serves it."""
        if promise == name:
            return True
        row, shift = self._promises.get(promise), self._shifts.get(name)
        if row is None or shift is None:
            return False
        if shift.commitment:
            return shift.commitment == promise
        return isinstance(row, Agreement) and bool(row.pool) and row.pool == shift.pool

    def _in_line(self, layer: LayerAnswer) -> LayerAnswer:
        return replace(layer, second=self._rows.in_line(layer.second)) if layer.second else layer

    def promises_for(self, group: Group) -> tuple[Post | Agreement, ...]:
        """What is made for a group by name, or for any of its postcodes."""
        near = (self._made_for.get((ScopeKind.GEBIED, p), ()) for p in sorted(self._region.place_of(group)))
        rows = {row.id: row for rows in (self._by_name(group), *near) for row in rows}
        return tuple(rows.values())

    def _by_name(self, group: Group) -> list[Post | Agreement]:
        """What is made for a group by name: through its provider, its location or itself."""
        keys = (
            (ScopeKind.ORGANISATIE, group.zorgaanbieder),
            (ScopeKind.LOCATIE, group.location),
            (ScopeKind.GROEP, group.id),
        )
        return [row for key in keys for row in self._made_for.get(key, ())]


def _with_own_line(found: _Found, share: Share) -> Found:
    """Shares of one practice in several groups are alike but for the registration line they rest on."""
    layers, first, of_line = found
    if share.line is None or of_line in ("", share.line.id) or of_line not in layers[0].by:
        return layers, first
    own = {of_line: share.line.id}
    agreed = replace(layers[0], by=tuple(own.get(name, name) for name in layers[0].by))
    return (agreed, *layers[1:]), tuple(own.get(name, name) for name in first)
