"""Point: what was agreed is also bought, per provider, as the layer `ingekocht` shows (R036-R038)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mgz.calendar import Spans
from mgz.coverage.convenant.homes import Homes
from mgz.coverage.convenant.point import Point, PointResult, Standing
from mgz.coverage.verdict import ObligationResult
from mgz.region import Group, Region, Scope, ScopeKind
from mgz.vocabulary import Laag, State

_NOTHING_TO_TEST = "Er is nog niets afgesproken waarvan de inkoop te toetsen is."


def purchase_results(
    region: Region, homes: Homes, obligations: Iterable[ObligationResult]
) -> Iterator[tuple[PointResult, Spans, tuple[str, ...]]]:
    """Each provider with the days that count; clients without a provider count for their place."""
    states: dict[Scope, list[State]] = {}
    groups: dict[Scope, list[Group]] = {}
    for group in homes.groups:
        groups.setdefault(_owner(group), []).append(group)
    for result in obligations:
        if result.layer is Laag.INGEKOCHT:
            states.setdefault(_owner(region.group_by_id[result.group]), []).append(result.state)
    for owner in sorted(groups, key=lambda scope: (scope.kind.value, scope.id)):
        standing, missing = _judge(states.get(owner, []))
        providers = (owner.id,) if owner.kind is ScopeKind.ORGANISATIE else ()
        days = homes.days(groups[owner])
        yield PointResult(Point.INKOOPAFSPRAKEN, owner, standing, (), missing), days, providers


def _owner(group: Group) -> Scope:
    if group.zorgaanbieder:
        return Scope(ScopeKind.ORGANISATIE, group.zorgaanbieder)
    kind = ScopeKind.LOCATIE if group.location else ScopeKind.GEBIED
    return Scope(kind, group.location or group.area)


def _judge(states: list[State]) -> tuple[Standing, str]:
    gaps, undecided = states.count(State.GAT), states.count(State.ONBESLIST)
    if gaps:
        return Standing.NIET_VOLDAAN, f"{_counted(gaps)} wel afgesproken en niet helemaal ingekocht."
    if undecided:
        return Standing.ONBEKEND, f"Van {_counted(undecided, '')} is niet bekend of alles is ingekocht."
    return (Standing.VOLDAAN, "") if states else (Standing.ONBEKEND, _NOTHING_TO_TEST)


def _counted(number: int, verb: str | None = None) -> str:
    word, is_are = ("verplichting", " is") if number == 1 else ("verplichtingen", " zijn")
    return f"{number} {word}{is_are if verb is None else verb}"
