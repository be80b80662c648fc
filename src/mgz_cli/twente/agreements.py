"""Invented answers: who gives the general care of residents with treatment, by day and out of hours."""

from dataclasses import replace
from typing import Final

from mgz.calendar import ALTIJD, ALWAYS, ANW, DAG, Hours, Validity
from mgz.region import Agreement, Scope, ScopeKind
from mgz.vocabulary import AfspraakStatus, Bewijs, Functie, HapInvolvement
from mgz_cli.twente import parties
from mgz_cli.twente.areas import area_id
from mgz_cli.twente.days import Days
from mgz_cli.twente.parties import HDS, Party

#: The practices that work by day for an organisation, as subcontractor.
_PUTTERWENDE_BORNE: Final = "prk-borne-02"
_PUTTERWENDE_ENSCHEDE: Final = "prk-enschede-05"
_SLEEDOORNMEENT_GP: Final = "prk-hengelo-03"
_KIEVITGAARDE_GP: Final = "prk-almelo-04"

DUTY_NUMBER: Final = "088-0000005"
#: Who did not say on which number its doctors are reached.
WITHOUT_NUMBER: Final = (parties.IEPENMEENT,)
OFFICE_HOURS: Final = Hours.parse("ma-vr 08:00-17:00")
NO_FRIDAY: Final = Hours.parse("ma-do 08:00-17:00")
#: The first day of an agreement that starts too late, and the last of one that ends too early.
STARTS_ON: Final = 1
ENDS_ON: Final = 180


def agreements(days: Days) -> tuple[Agreement, ...]:
    """Every row of the sheet Afspraken, per organisation."""
    rows = (
        *_own_service(),
        *_own_by_day_post_at_night(),
        *_area_and_location(),
        *_practice_by_day(),
        *_incomplete(days),
    )
    return tuple(replace(row, stated=days.stated) for row in rows)


def _own_service() -> tuple[Agreement, ...]:
    """An own service of doctors, day and night."""
    own = (
        parties.KWARTELWENDE,
        parties.BOOMVALKMEENT,
        parties.OEVERLOOPGAARDE,
        parties.NACHTEGAALMEENT,
        parties.ZWALUWMEENT,
    )
    return tuple(_agreement(party, 1, party.id, _all_of(party), ALTIJD) for party in own)


def _own_by_day_post_at_night() -> tuple[Agreement, ...]:
    """Own doctors by day, the out-of-hours organisation by contract in the other hours."""
    rows: list[Agreement] = []
    for party in (parties.ZILVERMEENT, parties.STEENUILWENDE):
        rows.append(_agreement(party, 1, party.id, _all_of(party), DAG))
        rows.append(_agreement(party, 2, HDS.id, _all_of(party), ANW))
    return tuple(rows)


def _area_and_location() -> tuple[Agreement, ...]:
    """One agreement for a whole sub-region, and apart from it for the location outside: office hours."""
    party = parties.IEPENMEENT
    outside = Scope(ScopeKind.LOCATIE, "loc-7558-vv")
    return (
        _agreement(party, 1, party.id, Scope(ScopeKind.GEBIED, area_id("Zuidoost-Twente")), ALTIJD),
        _agreement(party, 2, party.id, outside, OFFICE_HOURS),
        _agreement(party, 3, HDS.id, outside, ANW),
    )


def _practice_by_day() -> tuple[Agreement, ...]:
    """A general practice as subcontractor by day; what holds at night differs."""
    putter, sleedoorn, kievit = parties.PUTTERWENDE, parties.SLEEDOORNMEENT, parties.KIEVITGAARDE
    return (
        _agreement(putter, 1, _PUTTERWENDE_BORNE, Scope(ScopeKind.LOCATIE, "loc-7621-vv"), OFFICE_HOURS),
        _agreement(putter, 2, _PUTTERWENDE_ENSCHEDE, Scope(ScopeKind.LOCATIE, "loc-7531-vv"), DAG),
        _agreement(putter, 3, HDS.id, _all_of(putter), ANW),
        _agreement(sleedoorn, 1, _SLEEDOORNMEENT_GP, Scope(ScopeKind.GROEP, "gr-7555-vv"), DAG),
        _agreement(sleedoorn, 2, sleedoorn.id, _all_of(sleedoorn), ANW, status=AfspraakStatus.GEEN),
        _agreement(kievit, 1, _KIEVITGAARDE_GP, _all_of(kievit), DAG),
    )


def _incomplete(days: Days) -> tuple[Agreement, ...]:
    """Agreements that do not hold all year or all week."""
    late, half, short = parties.MERELGAARDE, parties.ROERDOMPGAARDE, parties.TORFGAARDE
    return (
        _agreement(late, 1, late.id, _all_of(late), ALTIJD, validity=Validity(first=days.on(STARTS_ON))),
        _agreement(half, 1, half.id, _all_of(half), ALTIJD, validity=Validity(last=days.on(ENDS_ON))),
        _agreement(short, 1, short.id, _all_of(short), NO_FRIDAY),
        _agreement(short, 2, HDS.id, _all_of(short), ANW),
    )


def _all_of(party: Party) -> Scope:
    return Scope(ScopeKind.ORGANISATIE, party.id)


def _agreement(
    provider: Party,
    number: int,
    party: str,
    scope: Scope,
    hours: Hours,
    *,
    validity: Validity = ALWAYS,
    status: AfspraakStatus = AfspraakStatus.GETEKEND,
) -> Agreement:
    """One row; `number` tells the rows of a provider apart."""
    signed = status is AfspraakStatus.GETEKEND
    return Agreement(
        id=f"afs-{provider.stem.lower()}-{number}",
        function=Functie.GENERAL_CARE,
        party=party,
        scope=scope,
        status=status,
        hours=hours,
        validity=validity,
        bewijs=Bewijs.GARANTIE if signed else Bewijs.GEEN,
        duty_number=DUTY_NUMBER if signed and provider not in WITHOUT_NUMBER else "",
        hap=HapInvolvement.AGREED if party == HDS.id else None,
    )
