"""Invented answers: who is there as SO or arts VG, and who weighs how urgent a call is on the locations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from mgz.calendar import ALTIJD, ALWAYS, DAG, Hours, Validity
from mgz.region import Agreement, Scope, ScopeKind
from mgz.vocabulary import AfspraakStatus, Bewijs, Functie, HapInvolvement, Vorm
from mgz_cli.twente import parties
from mgz_cli.twente.areas import area_id
from mgz_cli.twente.days import Days
from mgz_cli.twente.parties import Party

SO_POOL: Final = "pool-so"
AVG_POOL: Final = "pool-avg"
SO_NUMBER: Final = "088-0000001"
AVG_NUMBER: Final = "088-0000002"

#: Providers whose own SOs keep one roster together.
WITH_OWN_SO: Final = (parties.KWARTELWENDE, parties.ZILVERMEENT, parties.VLIERWENDE, parties.IEPENMEENT)
#: Providers that made an agreement with the treatment organisation, which guarantees it.
WITH_HIRED_SO: Final = (
    parties.HAZELWENDE,
    parties.PUTTERWENDE,
    parties.KIEVITGAARDE,
    parties.ROERDOMPGAARDE,
    parties.TORFGAARDE,
)
WITH_OWN_AVG: Final = (parties.BOOMVALKMEENT, parties.STEENUILWENDE)
WITH_HIRED_AVG: Final = (parties.ZWALUWMEENT, parties.OEVERLOOPGAARDE)
#: Providers with somebody on the spot, day and night.
WITH_TRIAGE: Final = (
    *WITH_OWN_SO,
    *WITH_OWN_AVG,
    parties.HAZELWENDE,
    parties.ZWALUWMEENT,
    parties.NACHTEGAALMEENT,
)
#: The sub-regions for which the treatment organisation promises an SO to people at home.
AT_HOME: Final = ("Zuidoost-Twente", "Midden-Twente")


def specialist_agreements(days: Days) -> tuple[Agreement, ...]:
    """Every row for specialists and triage on the sheet Afspraken."""
    rows = (*_so(days), *_avg(), *_at_home(), *_triage())
    return tuple(replace(row, stated=days.stated) for row in rows)


def _so(days: Days) -> Iterator[Agreement]:
    so = Functie.SPECIALIST_SO
    for party in WITH_OWN_SO:
        yield _row(party, "so", so, party.id, _all_of(party), bewijs=Bewijs.ROOSTER, pool=SO_POOL)
    hired = parties.TREATMENT.id
    for party in WITH_HIRED_SO:
        yield _row(party, "so", so, hired, _all_of(party), number="088-0000003", hap=HapInvolvement.INFORMED)
    day = parties.MERELGAARDE
    yield _row(day, "so", so, hired, _all_of(day), hours=DAG, number="088-0000003")
    concept = parties.WULPGAARDE
    yield _row(concept, "so", so, hired, _all_of(concept), status=AfspraakStatus.CONCEPT)
    late = parties.SLEEDOORNMEENT
    since = Validity(first=days.on(31))
    yield _row(late, "so", so, hired, _all_of(late), number="088-0000003", validity=since)


def _avg() -> Iterator[Agreement]:
    vg = Functie.SPECIALIST_VG
    for party in WITH_OWN_AVG:
        yield _row(party, "avg", vg, party.id, _all_of(party), bewijs=Bewijs.ROOSTER, pool=AVG_POOL)
    for party in WITH_HIRED_AVG:
        yield _row(party, "avg", vg, parties.BOOMVALKMEENT.id, _all_of(party), number=AVG_NUMBER)
    silent = parties.KLAPROOSWENDE
    yield _row(silent, "avg", vg, parties.BOOMVALKMEENT.id, _all_of(silent))


def _at_home() -> Iterator[Agreement]:
    party = parties.TREATMENT
    for place in AT_HOME:
        scope = Scope(ScopeKind.GEBIED, area_id(place))
        stem = place.lower()
        yield _row(party, f"so-{stem}", Functie.SPECIALIST_SO, party.id, scope, number="088-0000003")


def _triage() -> Iterator[Agreement]:
    for party in WITH_TRIAGE:
        yield _row(party, "triage", Functie.TRIAGE, party.id, _all_of(party), number="088-0000004")


def _all_of(party: Party) -> Scope:
    return Scope(ScopeKind.ORGANISATIE, party.id)


def _row(
    provider: Party,
    name: str,
    function: Functie,
    party: str,
    scope: Scope,
    *,
    hours: Hours = ALTIJD,
    validity: Validity = ALWAYS,
    status: AfspraakStatus = AfspraakStatus.GETEKEND,
    bewijs: Bewijs = Bewijs.GARANTIE,
    pool: str = "",
    number: str = "",
    hap: HapInvolvement | None = None,
) -> Agreement:
    return Agreement(
        id=f"afs-{provider.stem.lower()}-{name}",
        function=function,
        party=party,
        scope=scope,
        status=status,
        hours=hours,
        validity=validity,
        vorm=Vorm.OP_AFSTAND,
        bewijs=bewijs,
        pool=pool,
        duty_number=number,
        hap=hap,
    )
