"""One row of the sheet Afspraken, in the few words in which the example tells it."""

from typing import Final

from mgz.calendar import ALTIJD, ALWAYS, Hours, Validity
from mgz.region import Agreement, Scope, ScopeKind
from mgz.vocabulary import AfspraakStatus, Bewijs, Functie, HapInvolvement, Vorm
from mgz_cli.twente.areas import area_id
from mgz_cli.twente.parties import Party

SIGNED: Final = AfspraakStatus.GETEKEND


def all_of(party: Party) -> Scope:
    """For all clients of an organisation."""
    return Scope(ScopeKind.ORGANISATIE, party.id)


def at(location: str) -> Scope:
    """For whoever lives at a location."""
    return Scope(ScopeKind.LOCATIE, location)


def in_area(name: str) -> Scope:
    """For whoever lives in a municipality or sub-region."""
    return Scope(ScopeKind.GEBIED, area_id(name))


def promise(
    provider: Party,
    name: str,
    function: Functie,
    party: str,
    scope: Scope,
    *,
    hours: Hours = ALTIJD,
    validity: Validity = ALWAYS,
    status: AfspraakStatus = SIGNED,
    vorm: Vorm = Vorm.OP_AFSTAND,
    pool: str = "",
    number: str = "",
    hap: HapInvolvement | None = None,
) -> Agreement:
    """A row about `provider`; with a pool its roster has to show it, else the party guarantees it."""
    guaranteed = Bewijs.GARANTIE if status is SIGNED else Bewijs.GEEN
    return Agreement(
        id=f"afs-{provider.stem.lower()}-{name}",
        function=function,
        party=party,
        scope=scope,
        status=status,
        hours=hours,
        validity=validity,
        vorm=vorm,
        bewijs=Bewijs.ROOSTER if pool else guaranteed,
        pool=pool,
        duty_number=number,
        hap=hap,
    )
