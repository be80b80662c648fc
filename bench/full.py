"""A region with everything: all functions, contracts, pools, a year of duties; made without chance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bench.regions import AREAS, KNOWN_ON, YEAR, region
from mgz.calendar import ALTIJD, Validity, midnight
from mgz.region import (
    Absence,
    Agreement,
    Contract,
    Group,
    Organisation,
    Pool,
    Post,
    Professional,
    Region,
    Scope,
    ScopeKind,
    Setting,
    Shift,
)
from mgz.vocabulary import (
    AfspraakStatus,
    Behandeling,
    Beroep,
    Bewijs,
    Functie,
    Leveringsvorm,
    OrganisatieSoort,
    Route,
)

DAYS = 365
PERSONS_PER_POOL = 6
_SIGNED = AfspraakStatus.GETEKEND
_FUNCTIONS = (Functie.SPECIALIST_SO, Functie.SPECIALIST_VG, Functie.TRIAGE)


def full_region(locations: int = 400, clients: int = 20_000, shifts: int = 10_000) -> Region:
    """`shifts` of a day each over the year, shared by as many pools as that takes; a few go wrong."""
    base = region(locations, clients)
    pools = max(1, shifts // DAYS)
    providers = max(1, locations // 10)
    return replace(
        base,
        roster_until=date(2026, 12, 31),
        groups=tuple(_without_treatment(row) for row in base.groups),
        settings=(*base.settings, Setting("I2", "voorwacht_in_de_wijk", "yes")),
        organisations=tuple(_complete(row) for row in base.organisations),
        posts=tuple(_post(row) for row in base.posts),
        agreements=tuple(_guaranteed(row) for row in base.agreements) + tuple(_promises(providers, pools)),
        contracts=tuple(_contracts(providers)),
        pools=tuple(Pool(f"P{n}", f"Pool {n}", (f"Z{n % providers}",), f"088-{n:07d}") for n in range(pools)),
        professionals=tuple(person for n in range(pools) for person in _persons(n)),
        shifts=tuple(shift for n in range(pools) for shift in _shifts(n)),
        absences=tuple(_absence(n) for n in range(pools)),
    )


def _without_treatment(row: Group) -> Group:
    at_home = row.leveringsvorm is Leveringsvorm.VPT
    return replace(row, behandeling=Behandeling.ZONDER) if at_home else row


def _complete(row: Organisation) -> Organisation:
    sheets = ("Afspraken", "Posten", "Contracten", "Diensten")
    wlz = row.kind is not OrganisatieSoort.ZORGVERZEKERAAR
    return replace(row, complete=tuple((sheet, KNOWN_ON) for sheet in sheets)) if wlz else row


def _post(row: Post) -> Post:
    functions = frozenset((Functie.GENERAL_CARE, Functie.TRIAGE))
    return replace(row, functions=functions, bewijs=Bewijs.GARANTIE, duty_number="088-1")


def _guaranteed(row: Agreement) -> Agreement:
    return replace(row, bewijs=Bewijs.GARANTIE, duty_number="088-2" if int(row.id[1:]) % 7 else "")


def _promises(providers: int, pools: int) -> Iterator[Agreement]:
    """Per provider and function a promise to all its clients, kept by a pool; and a front guard per area."""
    for n in range(providers):
        for function in _FUNCTIONS:
            scope = Scope(ScopeKind.ORGANISATIE, f"Z{n}")
            pool = f"P{(n * len(_FUNCTIONS) + _FUNCTIONS.index(function)) % pools}"
            name = f"S{n}{function.value}"
            promise = Agreement(
                name, function, f"Z{n}", scope, _SIGNED, ALTIJD, Validity(date(2026, 1, 1), None)
            )
            yield replace(promise, bewijs=Bewijs.ROOSTER, pool=pool)
    for area in range(AREAS):
        scope = Scope(ScopeKind.GEBIED, f"A{area}")
        yield Agreement(
            f"W{area}", Functie.TRIAGE, f"Z{area % providers}", scope, _SIGNED, bewijs=Bewijs.GEEN
        )


def _contracts(providers: int) -> Iterator[Contract]:
    """Most is bought; every fifth provider's package starts late, every seventh has no volume."""
    for n in range(providers):
        start = date(2026, 1, 2 if n % 5 == 0 else 1)
        zzp = Route.ZZP_INCL_BEHANDELING
        volume = 0.0 if n % 7 == 3 else 100.0
        yield Contract(f"C{n}a", "ZK", f"Z{n}", zzp, volume=volume, validity=Validity(start, None))
        yield Contract(f"C{n}b", "ZK", f"Z{n}", Route.VPT_INCL_BEHANDELING, validity=Validity(start, None))
        yield Contract(f"C{n}c", "ZK", f"Z{n}", Route.WLZ_MODULAIR_BEHANDELING)
        yield Contract(f"C{n}d", "ZK", f"Z{n}", None, standby=n % 3 > 0)
        yield Contract(f"C{n}e", "ZK", f"Z{n}", None, function=Functie.TRIAGE, included_in=f"C{n}a")
    for n in range(3):
        yield Contract(f"CH{n}", "ZV", f"HDS{n}", Route.HUISARTS_ANW, volume=1.0)


def _persons(pool: int) -> Iterator[Professional]:
    for n in range(PERSONS_PER_POOL):
        last = date(2026, 9, 30) if n == 0 else None
        key = f"X{pool}.{n}"
        yield Professional(key, key, Beroep.SO, frozenset(_FUNCTIONS), validity=Validity(None, last))


def _shifts(pool: int) -> Iterator[Shift]:
    """A duty from 08:00 to 08:00 each day; one day in fifty nobody confirmed."""
    begin = midnight(YEAR.first) + 8 * 60 if YEAR.first else 0
    for day in range(DAYS):
        start = begin + day * 1440
        person = f"X{pool}.{day % PERSONS_PER_POOL}"
        name = f"D{pool}.{day}"
        yield Shift(name, person, start, start + 1440, pool=f"P{pool}", confirmed=(day + pool) % 50 > 0)


def _absence(pool: int) -> Absence:
    begin = midnight(date(2026, 7, 1) + timedelta(days=pool))
    return Absence(f"A{pool}", f"X{pool}.1", begin, begin + 14 * 1440)
