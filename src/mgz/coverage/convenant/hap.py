"""Point: the out-of-hours post is involved in the agreements (R022, R023, X6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from mgz.calendar import Spans
from mgz.coverage.convenant.fixed_gp import FixedGp
from mgz.coverage.convenant.homes import Homes
from mgz.coverage.convenant.point import Point, PointResult, Standing, worst
from mgz.coverage.timeline import Timeline
from mgz.region import Agreement, Group, Region, Scope, ScopeKind
from mgz.vocabulary import AfspraakStatus, Functie, HapInvolvement

_STANDING: Final = {
    None: Standing.ONBEKEND,
    HapInvolvement.NONE: Standing.NIET_VOLDAAN,
    HapInvolvement.INFORMED: Standing.VOLDAAN,
    HapInvolvement.INVOLVED: Standing.VOLDAAN,
    HapInvolvement.AGREED: Standing.VOLDAAN,
}
_SPECIALISTS: Final = (Functie.SPECIALIST_SO, Functie.SPECIALIST_VG)
_MISSING: Final = {
    Standing.NIET_VOLDAAN: "De huisartsenpost is niet betrokken bij afspraak {rows}.",
    Standing.ONBEKEND: "Niet opgegeven hoe de huisartsenpost betrokken is bij afspraak {rows}.",
}
_NO_AGREEMENT: Final = "Er is nog geen getekende afspraak waar de huisartsenpost bij betrokken kan zijn."
_ONLY_INFORMED: Final = (
    "Bij afspraak {rows} is de huisartsenpost alleen geïnformeerd: dat is deels genoeg. "
    "Het is het minste dat nodig is; de handreiking wil dat zij goed betrokken is (R022, X6)."
)


class Hap:
    """Per location the agreements with its practices, per provider those on the specialist."""

    def __init__(self, region: Region, time: Timeline, homes: Homes, fixed_gp: FixedGp) -> None:
        self._time, self._homes, self._fixed_gp = time, homes, fixed_gp
        self._specialist = [
            row for row in sorted(region.agreements, key=lambda each: each.id) if row.function in _SPECIALISTS
        ]
        self._by_scope: dict[Scope, list[Agreement]] = {}
        self._by_party: dict[str, list[Agreement]] = {}
        for row in self._specialist:
            self._by_scope.setdefault(row.scope, []).append(row)
            self._by_party.setdefault(row.party, []).append(row)

    def results(self) -> Iterator[tuple[PointResult, Spans, tuple[str, ...]]]:
        """Each location and each provider with the days that count; the sheet was not heard yet."""
        for location, groups in self._homes.with_gp.items():
            days, providers = self._homes.days(groups), self._fixed_gp.providers(location, groups)
            rows = self._in_force(self._fixed_gp.rows(location, groups), days)
            yield _result(Scope(ScopeKind.LOCATIE, location), rows), days, providers
        for provider, groups in self._homes.with_specialist.items():
            days = self._homes.days(groups)
            rows = self._in_force(self._rows_of(provider, groups), days)
            yield _result(Scope(ScopeKind.ORGANISATIE, provider), rows), days, (provider,)

    def _rows_of(self, provider: str, groups: tuple[Group, ...]) -> Iterator[Agreement]:
        """What the provider or its behandelaanbieder promised, and what names provider, location or group."""
        names = {Scope(ScopeKind.ORGANISATIE, provider)}
        names |= {Scope(ScopeKind.LOCATIE, group.location) for group in groups if group.location}
        names |= {Scope(ScopeKind.GROEP, group.id) for group in groups}
        parties = {provider, *(group.behandelaanbieder for group in groups)}
        for scope in names:
            yield from self._by_scope.get(scope, ())
        for party in parties:
            yield from (row for row in self._by_party.get(party, ()) if row.scope.kind is ScopeKind.GEBIED)

    def _in_force(self, rows: Iterable[Agreement], days: Spans) -> list[Agreement]:
        """The signed ones with a day in common, each once, by id."""
        kept = {
            row.id: row
            for row in rows
            if row.status is AfspraakStatus.GETEKEND and days.clip(row.validity.begin, row.validity.end)
        }
        return [kept[name] for name in sorted(kept)]


def _result(place: Scope, rows: list[Agreement]) -> PointResult:
    standing = worst(_STANDING[row.hap] for row in rows) if rows else Standing.ONBEKEND
    ids = tuple(row.id for row in rows)
    blamed = [row.id for row in rows if _STANDING[row.hap] is standing]
    missing = "" if standing is Standing.VOLDAAN else _MISSING[standing].format(rows=", ".join(blamed))
    informed = [row.id for row in rows if row.hap is HapInvolvement.INFORMED]
    remark = _ONLY_INFORMED.format(rows=", ".join(informed)) if informed else ""
    return PointResult(Point.HAP_BETROKKEN, place, standing, ids, missing if rows else _NO_AGREEMENT, remark)
