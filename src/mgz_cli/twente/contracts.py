"""Invented answers: what zorgkantoor, insurer and providers bought."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from mgz.calendar import ALWAYS, Validity
from mgz.region import Contract
from mgz.vocabulary import Functie, Route
from mgz_cli.twente import parties
from mgz_cli.twente.days import Days
from mgz_cli.twente.parties import HDS, INSURER, TREATMENT, ZORGKANTOOR, Party
from mgz_cli.twente.specialists import WITH_TRIAGE

#: Whose package is not in force for the first days, whose volume is nil, who is missing from the list.
LATE: Final = parties.OEVERLOOPGAARDE
EMPTY: Final = parties.STEENUILWENDE
#: Providers that hired the out-of-hours organisation and have its contract.
WITH_POST: Final = (parties.ZILVERMEENT, parties.PUTTERWENDE)
PACKAGES: Final = (
    parties.KWARTELWENDE,
    parties.ZILVERMEENT,
    parties.VLIERWENDE,
    parties.IEPENMEENT,
    parties.HAZELWENDE,
    parties.PUTTERWENDE,
    parties.BOOMVALKMEENT,
    parties.STEENUILWENDE,
    parties.ZWALUWMEENT,
    parties.OEVERLOOPGAARDE,
    parties.NACHTEGAALMEENT,
)
_PLACES: Final = 100.0


def contracts(days: Days) -> tuple[Contract, ...]:
    """Every row of the sheet Contracten."""
    rows = (*_packages(days), *_hours(), *_posts(), *_triage())
    return tuple(replace(row, stated=days.stated) for row in rows)


def _packages(days: Days) -> Iterator[Contract]:
    for party in PACKAGES:
        since = Validity(first=days.on(4)) if party is LATE else ALWAYS
        volume = 0.0 if party is EMPTY else _PLACES
        route = Route.ZZP_INCL_BEHANDELING
        yield _row(party, "zzp", ZORGKANTOOR.id, party.id, route, volume=volume, validity=since)


def _hours() -> Iterator[Contract]:
    """Hours and standby of the treatment organisation; two providers sell hours of their own SOs."""
    route = Route.WLZ_MODULAIR_BEHANDELING
    yield _row(TREATMENT, "uren", ZORGKANTOOR.id, TREATMENT.id, route)
    yield _row(TREATMENT, "beschikbaar", ZORGKANTOOR.id, TREATMENT.id, None, standby=True)
    for party in (parties.KWARTELWENDE, parties.BOOMVALKMEENT):
        yield _row(party, "uren", ZORGKANTOOR.id, party.id, route)


def _posts() -> Iterator[Contract]:
    yield _row(HDS, "anw", INSURER.id, HDS.id, Route.HUISARTS_ANW, volume=_PLACES)
    for party in WITH_POST:
        yield _row(party, "hap", party.id, HDS.id, Route.ONDERAANNEMING)


def _triage() -> Iterator[Contract]:
    """Triage on the location is part of the package; one contract says so for each provider that has both."""
    for party in WITH_TRIAGE:
        if party in PACKAGES:
            inside = f"con-{party.stem.lower()}-zzp"
            yield _row(
                party, "triage", ZORGKANTOOR.id, party.id, None, function=Functie.TRIAGE, included_in=inside
            )


def _row(
    about: Party,
    name: str,
    buyer: str,
    provider: str,
    route: Route | None,
    *,
    standby: bool = False,
    function: Functie | None = None,
    included_in: str = "",
    volume: float | None = None,
    validity: Validity = ALWAYS,
) -> Contract:
    return Contract(
        id=f"con-{about.stem.lower()}-{name}",
        buyer=buyer,
        provider=provider,
        route=route,
        standby=standby,
        function=function,
        included_in=included_in,
        volume=volume,
        validity=validity,
    )
