"""Point: per residential location a fixed general practice, the out-of-hours included (R019, check C06)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from mgz.calendar import EMPTY, Hours, Spans, civil
from mgz.coverage.convenant.homes import Homes
from mgz.coverage.convenant.point import Point, PointResult, Standing
from mgz.coverage.timeline import Timeline
from mgz.region import Agreement, Group, Region, Scope, ScopeKind
from mgz.vocabulary import AfspraakStatus, Dagdeel, Functie

#: The days on which a practice keeps its word, and its weekly hours.
_Kept = tuple[tuple[tuple[int, int], ...], Hours]


class FixedGp:
    """Judges each location by the signed agreements with practices that name it, its provider or a group."""

    def __init__(self, region: Region, time: Timeline, homes: Homes) -> None:
        self._region, self._time, self._homes = region, time, homes
        self._known: dict[tuple[bytes, frozenset[_Kept]], str] = {}
        self._rows: dict[Scope, list[Agreement]] = {}
        for row in sorted(region.agreements, key=lambda each: each.id):
            if row.function is Functie.GENERAL_CARE and row.party in region.practice_rows:
                self._rows.setdefault(row.scope, []).append(row)

    def results(self) -> Iterator[tuple[PointResult, Spans, tuple[str, ...]]]:
        """Each location with the days that count and its providers; the sheet was not heard yet."""
        for location, groups in self._homes.with_gp.items():
            days = self._homes.days(groups)
            rows = self.rows(location, groups)
            standing, missing = self._judge(rows, days, self.providers(location, groups))
            signed = [row for row in rows if row.status is AfspraakStatus.GETEKEND]
            rests = tuple(row.id for row in signed or rows)
            result = PointResult(
                Point.VASTE_HUISARTS, Scope(ScopeKind.LOCATIE, location), standing, rests, missing
            )
            yield result, days, self.providers(location, groups)

    def rows(self, location: str, groups: tuple[Group, ...]) -> list[Agreement]:
        """The agreements with practices for a location."""
        names = [Scope(ScopeKind.LOCATIE, location)]
        names += [Scope(ScopeKind.ORGANISATIE, name) for name in self.providers(location, groups)]
        names += [Scope(ScopeKind.GROEP, group.id) for group in groups]
        return [row for name in names for row in self._rows.get(name, ())]

    def providers(self, location: str, groups: tuple[Group, ...]) -> tuple[str, ...]:
        """The organisation of a location and the zorgaanbieders of the groups there."""
        names = {self._region.location_by_id[location].organisation, *(g.zorgaanbieder for g in groups)}
        return tuple(sorted(name for name in names if name))

    def _judge(self, rows: list[Agreement], days: Spans, providers: tuple[str, ...]) -> tuple[Standing, str]:
        signed = [row for row in rows if row.status is AfspraakStatus.GETEKEND]
        if rows and not signed:
            return Standing.NIET_VOLDAAN, "Er is geen getekende afspraak met een huisartsenpraktijk."
        if not rows:
            return self._silent(providers)
        missing = self._missing(days, frozenset(map(self._kept, signed)))
        return (Standing.NIET_VOLDAAN if missing else Standing.VOLDAAN), missing

    def _silent(self, providers: tuple[str, ...]) -> tuple[Standing, str]:
        known = self._region.organisation_by_id
        complete = [
            known[name].declared_complete("Afspraken", self._region.known_on)
            for name in providers
            if name in known
        ]
        if complete and all(complete):
            return Standing.NIET_VOLDAAN, "Er is geen afspraak met een huisartsenpraktijk."
        return Standing.ONBEKEND, "Nog niet opgegeven: een getekende afspraak met een huisartsenpraktijk."

    def _kept(self, row: Agreement) -> _Kept:
        """A signed agreement holds on its own days, while the practice is there."""
        validity = row.validity
        pairs = (
            (max(each.begin, validity.begin), min(each.end, validity.end))
            for each in self._region.existence(row.party)
        )
        return tuple(sorted((begin, end) for begin, end in pairs if begin < end)), row.hours

    def _missing(self, days: Spans, kept: frozenset[_Kept]) -> str:
        """What the agreements together leave open, in plain Dutch; locations alike share the work."""
        key = (days.key, kept)
        if key not in self._known:
            self._known[key] = self._work_out(days, kept)
        return self._known[key]

    def _work_out(self, days: Spans, kept: frozenset[_Kept]) -> str:
        tally = self._time.tally
        anw = self._time.anw.intersect(days, tally)
        without, anw_left = days, anw
        for force, hours in kept:
            held = Spans.of(force)
            without = without.subtract(held, tally)
            there = anw.intersect(held, tally)
            anw_left = anw_left.subtract(self._time.held(hours, there, Dagdeel.ANW, None), tally)
        if without:
            return f"Er is geen afspraak in werking {_first_days(without)}."
        return _anw_sentence(anw, anw_left if anw_left else EMPTY)


def _first_days(spans: Spans) -> str:
    begin, end = next(iter(spans))
    last = civil(end) - timedelta(minutes=1)
    more = ", en ook daarna" if len(spans) > 1 else ""
    return f"van {civil(begin):%d-%m-%Y} tot en met {last:%d-%m-%Y}{more}"


def _anw_sentence(anw: Spans, left: Spans) -> str:
    if not left:
        return ""
    if left == anw:
        return "De afspraak geldt niet voor de ANW-uren."
    first = civil(int(left.begins[0]))
    return (
        f"De afspraak geldt niet voor alle ANW-uren; het eerste moment zonder is {first:%d-%m-%Y %H:%M} uur."
    )
