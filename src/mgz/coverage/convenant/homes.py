"""Where the clients live that the proof is about: places with their groups and providers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from mgz.calendar import Spans
from mgz.coverage.timeline import Timeline
from mgz.coverage.verdict import ObligationResult
from mgz.region import Group, Region, Scope, ScopeKind
from mgz.vocabulary import Functie, Leveringsvorm, LocatieSoort, ObligationKind

_GP = frozenset({ObligationKind.GP_DAY, ObligationKind.GP_ANW})
#: Where the provider itself must have agreed with an SO or arts VG (R018, R023).
_SPECIALIST = frozenset(
    {
        ObligationKind.SPECIALIST_RESIDENCE,
        ObligationKind.SPECIALIST_VPT,
        ObligationKind.SPECIALIST_FORM_OPEN,
    }
)


@dataclass
class Home:
    """A location or an area with the groups of one provider that live there."""

    location: str
    area: str
    provider: str
    groups: list[Group] = field(default_factory=list)

    @property
    def scope(self) -> Scope:
        """The place as a scope."""
        if self.location:
            return Scope(ScopeKind.LOCATIE, self.location)
        return Scope(ScopeKind.GEBIED, self.area)


class Homes:
    """The homes of all groups of which something is asked in the period."""

    def __init__(self, region: Region, time: Timeline, obligations: Iterable[ObligationResult]) -> None:
        self._region, self._time = region, time
        self._kinds: dict[tuple[str, Functie], set[ObligationKind]] = {}
        for result in obligations:
            self._kinds.setdefault((result.group, result.function), set()).update(result.kinds)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """All groups with obligations, by id."""
        return tuple(self._region.group_by_id[name] for name in sorted({name for name, _ in self._kinds}))

    @cached_property
    def all(self) -> tuple[Home, ...]:
        """All homes, ordered by provider and place."""
        found: dict[tuple[str, str, str], Home] = {}
        for group in self.groups:
            key = (group.zorgaanbieder, group.location, group.area)
            found.setdefault(key, Home(group.location, group.area, group.zorgaanbieder)).groups.append(group)
        return tuple(found[key] for key in sorted(found))

    @cached_property
    def with_gp(self) -> dict[str, tuple[Group, ...]]:
        """Per residential location the groups whose general care rests on a GP (R017, R019)."""
        found: dict[str, list[Group]] = {}
        for group in self.groups:
            if self._kinds.get((group.id, Functie.GENERAL_CARE), set()) & _GP and self._resides(group):
                found.setdefault(group.location, []).append(group)
        return {location: tuple(found[location]) for location in sorted(found)}

    def _resides(self, group: Group) -> bool:
        location = self._region.location_by_id.get(group.location)
        if location is None:
            return False
        return location.kind is LocatieSoort.WOONLOCATIE or group.leveringsvorm is Leveringsvorm.VERBLIJF

    @cached_property
    def with_specialist(self) -> dict[str, tuple[Group, ...]]:
        """Per provider the groups for which it must have agreed with an SO or arts VG."""
        found: dict[str, list[Group]] = {}
        for group in self.groups:
            kinds = (self._kinds.get((group.id, function), set()) for function in _SPECIALISTS)
            if group.zorgaanbieder and any(each & _SPECIALIST for each in kinds):
                found.setdefault(group.zorgaanbieder, []).append(group)
        return {provider: tuple(found[provider]) for provider in sorted(found)}

    def days(self, groups: Iterable[Group]) -> Spans:
        """The part of the period in which any of the groups is there."""
        begin, end = self._time.begin, self._time.end
        return Spans.of((max(g.validity.begin, begin), min(g.validity.end, end)) for g in groups)


_SPECIALISTS = (Functie.SPECIALIST_SO, Functie.SPECIALIST_VG)
