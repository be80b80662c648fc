"""Invented answers: what zorgkantoor, insurer and providers bought."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mgz.calendar import ALWAYS, Validity
from mgz.region import Contract
from mgz.vocabulary import Functie, Route
from mgz_cli.twente import parties
from mgz_cli.twente.days import Days
from mgz_cli.twente.parties import HDS, INSURER, TREATMENT, ZORGKANTOOR, Party
from mgz_cli.twente.triage import BY_HOME_CARE, WITH_OWN_NURSES

#: Whose package starts after a week, and whose volume is nil. Two small providers have no package at all.
LATE: Final = parties.ZWALUWMEENT
STARTS_ON: Final = 7
EMPTY: Final = parties.NACHTEGAALMEENT
#: Providers that hired the out-of-hours organisation and have its contract.
WITH_POST: Final = (
    parties.ZILVERMEENT,
    parties.WULPGAARDE,
    parties.STEENUILWENDE,
    parties.IEPENMEENT,
)
PACKAGES: Final = (
    parties.KWARTELWENDE,
    parties.ZILVERMEENT,
    parties.VLIERWENDE,
    parties.IEPENMEENT,
    parties.MERELGAARDE,
    parties.WULPGAARDE,
    parties.BOOMVALKMEENT,
    parties.STEENUILWENDE,
    parties.ZWALUWMEENT,
    parties.OEVERLOOPGAARDE,
    parties.NACHTEGAALMEENT,
)
#: Who sells hours of specialists, and who is paid as well for standing by.
HOURS: Final = (
    TREATMENT,
    parties.KWARTELWENDE,
    parties.MERELGAARDE,
    parties.ZILVERMEENT,
    parties.VLIERWENDE,
    parties.IEPENMEENT,
    parties.BOOMVALKMEENT,
    parties.KLAPROOSWENDE,
)
STANDBY: Final = (TREATMENT, parties.ZILVERMEENT, parties.BOOMVALKMEENT)
_PLACES: Final = 100.0


def contracts(days: Days) -> Iterator[Contract]:
    """Every row of the sheet Contracten."""
    for party in PACKAGES:
        since = Validity(first=days.on(STARTS_ON)) if party is LATE else ALWAYS
        volume = 0.0 if party is EMPTY else _PLACES
        yield _bought(party, "zzp", Route.ZZP_INCL_BEHANDELING, volume=volume, validity=since)
    for party in HOURS:
        yield _bought(party, "uren", Route.WLZ_MODULAIR_BEHANDELING)
    for party in STANDBY:
        yield _bought(party, "beschikbaar", None, standby=True)
    yield _row(HDS, "anw", INSURER.id, HDS.id, Route.HUISARTS_ANW, volume=_PLACES)
    for party in WITH_POST:
        yield _row(party, "hap", party.id, HDS.id, Route.ONDERAANNEMING)
    yield from _triage()


def _triage() -> Iterator[Contract]:
    """Triage on the location is part of the package; one contract says so for each provider that has both."""
    for party in (parties.ZILVERMEENT, *WITH_OWN_NURSES):
        inside = f"con-{party.stem.lower()}-zzp" if party in PACKAGES else ""
        yield _bought(party, "triage", None, function=Functie.TRIAGE, included_in=inside)
    for party in BY_HOME_CARE:
        yield _bought(party, "triage", None, function=Functie.TRIAGE)


def _bought(
    party: Party,
    name: str,
    route: Route | None,
    *,
    standby: bool = False,
    function: Functie | None = None,
    included_in: str = "",
    volume: float | None = None,
    validity: Validity = ALWAYS,
) -> Contract:
    """What the zorgkantoor bought from a party."""
    return Contract(
        f"con-{party.stem.lower()}-{name}",
        ZORGKANTOOR.id,
        party.id,
        route,
        standby=standby,
        function=function,
        included_in=included_in,
        volume=volume,
        validity=validity,
    )


def _row(
    about: Party, name: str, buyer: str, seller: str, route: Route, *, volume: float | None = None
) -> Contract:
    return Contract(f"con-{about.stem.lower()}-{name}", buyer, seller, route, volume=volume)
