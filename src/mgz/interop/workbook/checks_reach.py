"""Whether the travel times are known that a reach norm asks for."""

from collections.abc import Collection, Iterator

from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.rows import Table
from mgz.interop.workbook.shown import some
from mgz.region import Agreement, Group, Region, Scope, ScopeKind, travel_minutes
from mgz.region.choices import REACH_NORMS
from mgz.vocabulary import AfspraakStatus, Bewijs, Functie, Vorm


def check_reach(region: Region, settings: Table, findings: Findings) -> None:
    """Warn once for norms that nobody's base can be held against, and once for pairs without minutes."""
    normed = {row.key for row in region.settings} & set(REACH_NORMS.values())
    first = next((row for row in settings.rows if row.text("sleutel") in normed), None)
    if first is None:
        return
    place = (first.sheet, first.number, "sleutel")
    if not any(row.base for row in region.professionals):
        findings.warn(
            "norm_zonder_standplaats",
            "Er is een bereiknorm, maar van niemand is een standplaats bekend. Waar een rooster het bewijs "
            "is en iemand aanwezig moet zijn, blijven die minuten onbeslist.",
            "Vul op het blad Professionals de kolom standplaats in.",
            *place,
        )
        return
    missing = sorted(_missing(region, {function for function, key in REACH_NORMS.items() if key in normed}))
    if missing:
        named = some([f"{base} naar {target}" for base, target in missing])
        findings.warn(
            "reistijden_onvolledig",
            f"De matrix heeft gaten: van {len(missing)} reizen zijn de minuten niet bekend ({named}). "
            "Die minuten blijven onbeslist.",
            "Zet ze op het blad Reistijden, of zet beide postcodes op het blad Postcodes.",
            *place,
        )


def _missing(region: Region, asked: Collection[Functie]) -> set[tuple[str, str]]:
    """From where to where somebody may have to travel of whom the norm is asked, without known minutes."""
    pairs: set[tuple[str, str]] = set()
    on_duty = _on_duty(region)
    for agreement in region.agreements:
        if agreement.function in asked and _in_person(agreement):
            persons = on_duty.get((agreement.id, ""), set()) | on_duty.get(("", agreement.pool), set())
            bases = _bases(region, persons)
            targets = _targets(region, agreement.scope) if bases else set()
            pairs |= {(base, target) for base in bases for target in targets}
    return {pair for pair in pairs if travel_minutes(region, *pair) is None}


def _bases(region: Region, persons: Collection[str]) -> set[str]:
    rows = (row for name in persons for row in region.professional_rows.get(name, ()))
    return {row.base for row in rows if row.base}


def _in_person(agreement: Agreement) -> bool:
    shown = agreement.bewijs is Bewijs.ROOSTER and agreement.status is AfspraakStatus.GETEKEND
    return shown and agreement.vorm is Vorm.AANWEZIG


def _on_duty(region: Region) -> dict[tuple[str, str], set[str]]:
    """The persons on duty for each agreement or post, and for each pool."""
    found: dict[tuple[str, str], set[str]] = {}
    for shift in region.shifts:
        found.setdefault((shift.commitment, shift.pool), set()).add(shift.professional)
    return found


def _targets(region: Region, scope: Scope) -> set[str]:
    """The postcodes of the groups that an agreement may serve."""
    within = region.postcodes_of(scope.id) if scope.kind is ScopeKind.GEBIED else None
    found: set[str] = set()
    for group in _groups(region, scope):
        place = region.place_of(group)
        found |= place if within is None else place & within
    return found


def _groups(region: Region, scope: Scope) -> Iterator[Group]:
    for group in region.groups:
        named = {
            ScopeKind.ORGANISATIE: group.zorgaanbieder,
            ScopeKind.LOCATIE: group.location,
            ScopeKind.GROEP: group.id,
            ScopeKind.GEBIED: scope.id,
        }
        if named[scope.kind] == scope.id:
            yield group
