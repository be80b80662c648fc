"""An obligation of a share judged at all its postcodes, once for all obligations that are alike."""

from __future__ import annotations

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
from mgz.region import Agreement, Group, Region, ScopeKind, reach_norm
from mgz.vocabulary import Functie, Laag, ObligationKind, State

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
        scopes = {(row.scope.kind, row.scope.id) for row in region.agreements}
        self._named = {each for each in scopes if each[0] in (ScopeKind.LOCATIE, ScopeKind.GROEP)}
        self._promises: dict[str, Commitment] = {row.id: row for row in self._rows.promises}
        self._shifts = {row.id: row for row in region.shifts}
        self._serving = {code: self._serve(code) for code in self._all_postcodes()}

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
            location if location in self._named else None,
            name if name in self._named else None,
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
        near = any(reach_norm(self._region, function, at) is not None for function in Functie)
        alike: dict[object, tuple[LayerAnswer, ...]] = {}
        places = []
        for postcode in sorted(self._region.place_of(group)):
            key = postcode if near else self._serving[postcode]
            if key not in alike:
                obligation = Obligation(group, asked.function, dagdeel, kind, share, postcode, asked.route)
                alike[key] = Point(self._rows, obligation, at, good_friday=holiday).layers()
            places.append((postcode, alike[key]))
        layers = tuple(everywhere(places, name_places=bool(group.area)))
        return layers, tuple(dict.fromkeys(n for each in alike.values() for n in self._first(each)))

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

    def _all_postcodes(self) -> set[str]:
        return set().union(*map(self._region.place_of, self._region.groups))

    def _serve(self, postcode: str) -> tuple[str, ...]:
        """The promises made for an area that holds a postcode: postcodes that share them are alike."""
        areas = {area.id for area in self._region.areas if postcode in self._region.postcodes_of(area.id)}
        posts = (post.id for post in self._region.posts if areas.intersection(post.areas))
        kind = ScopeKind.GEBIED
        rows = (r.id for r in self._region.agreements if r.scope.kind is kind and r.scope.id in areas)
        return (*posts, "", *rows)


def _with_own_line(found: _Found, share: Share) -> Found:
    """Shares of one practice in several groups are alike but for the registration line they rest on."""
    layers, first, of_line = found
    if share.line is None or of_line in ("", share.line.id) or of_line not in layers[0].by:
        return layers, first
    own = {of_line: share.line.id}
    agreed = replace(layers[0], by=tuple(own.get(name, name) for name in layers[0].by))
    return (agreed, *layers[1:]), tuple(own.get(name, name) for name in first)
