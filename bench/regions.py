"""Regions of any size for the bench: the same shape at every size, made without chance."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import cycle

from mgz.calendar import ALTIJD, ANW, DAG, Hours, Validity
from mgz.region import (
    Agreement,
    Area,
    Group,
    Location,
    Organisation,
    Post,
    Practice,
    Region,
    Registration,
    Scope,
    ScopeKind,
    Setting,
)
from mgz.vocabulary import (
    AfspraakStatus,
    Behandeling,
    Functie,
    GpRegistration,
    Leveringsvorm,
    OrganisatieSoort,
    Sector,
    TreatmentBy,
    YesNo,
)

YEAR = Validity(date(2026, 1, 1), date(2026, 12, 31))
KNOWN_ON = date(2026, 11, 25)
EVENINGS = Hours.parse("ma-vr 17:00-23:00, za-zo 08:00-23:00, feestdag 00:00-24:00")
OFFICE = Hours.parse("ma-vr 09:00-12:30, ma-do 13:00-17:00")
AREAS, POSTCODES_PER_AREA = 14, 8


def region(locations: int = 400, clients: int = 20_000, *, distinct: bool = False) -> Region:
    """A region with two groups per location; `distinct` gives every location promises of its own dates."""
    size = clients // (2 * locations)
    numbers = range(locations)
    return Region(
        name="Bench",
        period=YEAR,
        known_on=KNOWN_ON,
        settings=(Setting("I1", "goede_vrijdag_anw", YesNo.YES.value),),
        areas=tuple(_areas()),
        organisations=tuple(_organisations(locations)),
        locations=tuple(_location(n) for n in numbers),
        practices=tuple(Practice(f"PR{n}", f"P{n}", f"Praktijk {n}", f"HDS{n % 3}") for n in range(100)),
        posts=tuple(_posts()),
        groups=tuple(group for n in numbers for group in _groups(n, size)),
        registrations=tuple(line for n in numbers for line in _lines(n, size)),
        agreements=tuple(row for n in numbers for row in _agreements(n, distinct=distinct)),
    )


def _postcode(area: int, number: int) -> str:
    return str(7000 + area * POSTCODES_PER_AREA + number)


def _areas() -> list[Area]:
    return [
        Area(f"A{a}", f"Gebied {a}", frozenset(_postcode(a, n) for n in range(POSTCODES_PER_AREA)))
        for a in range(AREAS)
    ]


def _organisations(locations: int) -> list[Organisation]:
    complete = (("Afspraken", KNOWN_ON), ("Posten", KNOWN_ON))
    providers = [
        Organisation(
            f"Z{n}", f"Aanbieder {n}", OrganisatieSoort.ZORGAANBIEDER, complete=complete if n % 2 else ()
        )
        for n in range(max(1, locations // 10))
    ]
    posts = [Organisation(f"HDS{n}", f"HDS {n}", OrganisatieSoort.HDS, complete=complete) for n in range(3)]
    buyers = [
        Organisation("ZK", "Zorgkantoor", OrganisatieSoort.ZORGKANTOOR),
        Organisation("ZV", "Verzekeraar", OrganisatieSoort.ZORGVERZEKERAAR),
    ]
    return providers + posts + buyers


def _location(n: int) -> Location:
    return Location(f"L{n}", f"Locatie {n}", f"Z{n // 10}", _postcode(n % AREAS, n % POSTCODES_PER_AREA))


def _posts() -> list[Post]:
    hours = cycle((ANW, ALTIJD, EVENINGS))
    functions = frozenset((Functie.GENERAL_CARE,))
    signed = AfspraakStatus.GETEKEND
    return [
        Post(f"HP{a}", f"Post {a}", f"HDS{a % 3}", (f"A{a}",), functions, next(hours), signed)
        for a in range(AREAS - 1)
    ]


def _groups(n: int, size: int) -> list[Group]:
    form, provider = Leveringsvorm.VERBLIJF, f"Z{n // 10}"
    common = {"location": f"L{n}", "area": "", "wlz": YesNo.YES, "number": size, "zorgaanbieder": provider}
    return [
        Group(
            f"G{n}a",
            sector=Sector.VV,
            leveringsvorm=form,
            behandeling=Behandeling.MET,
            treatment_by=TreatmentBy.SAME_PROVIDER,
            behandelaanbieder=provider,
            **common,
        ),
        Group(f"G{n}b", sector=Sector.VG, leveringsvorm=Leveringsvorm.VPT, **common),
    ]


def _lines(n: int, size: int) -> list[Registration]:
    some = size // 3
    registered, group = GpRegistration.REGISTERED, f"G{n}b"
    lines = [
        Registration(f"R{n}a", group, registered, some, f"P{n % 100}"),
        Registration(f"R{n}b", group, registered, some, f"P{(n * 7 + 1) % 100}"),
    ]
    if n % 5 == 0:
        lines.append(Registration(f"R{n}c", group, GpRegistration.NONE, size - 2 * some))
    elif n % 5 != 1:
        lines.append(Registration(f"R{n}c", group, registered, size - 2 * some, f"P{(n + 3) % 100}"))
    return lines


def _own_hours(n: int) -> Hours:
    """Office hours that no other location has at the same time with the same start."""
    begin = 8 * 60 + n % 211
    return Hours.parse(f"ma-vr {begin // 60:02d}:{begin % 60:02d}-17:00")


def _agreements(n: int, *, distinct: bool) -> list[Agreement]:
    scope, party, signed = Scope(ScopeKind.LOCATIE, f"L{n}"), f"Z{n // 10}", AfspraakStatus.GETEKEND
    start = date(2026, 1, 1) + timedelta(days=n % 299) if distinct else date(2026, 1, 1 + n % 4)
    validity = Validity(start, None)
    day = _own_hours(n) if distinct else (DAG, OFFICE, DAG)[n % 3]
    rows = [Agreement(f"D{n}", Functie.GENERAL_CARE, party, scope, signed, day, validity)]
    if n % 4:
        hours = (ANW, EVENINGS)[n % 2]
        rows.append(Agreement(f"N{n}", Functie.GENERAL_CARE, party, scope, signed, hours, validity))
    return rows
