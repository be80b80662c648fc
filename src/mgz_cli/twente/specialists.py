"""Invented answers: who is there as SO or arts VG, on the locations and for people at home."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mgz.calendar import DAG, Validity
from mgz.region import Agreement
from mgz.vocabulary import AfspraakStatus, Functie, HapInvolvement
from mgz_cli.twente import desks, parties, tour
from mgz_cli.twente.days import Days
from mgz_cli.twente.desk import Desk
from mgz_cli.twente.parties import TREATMENT, UNCONTRACTED, Party
from mgz_cli.twente.promise import all_of, at, in_area, promise

_SO, _VG = Functie.SPECIALIST_SO, Functie.SPECIALIST_VG
_POOL: Final = desks.SO_TREATMENT.id
#: The numbers of a party that guarantees its specialists without a pool.
_UNCONTRACTED_NUMBER: Final = "088-0000031"
_VG_NUMBER: Final = "088-0000032"
#: Small organisations with an agreement with the treatment organisation, day and night.
WITH_HIRED_SO: Final = (
    parties.HAZELWENDE,
    parties.SLEEDOORNMEENT,
    parties.LISDODDEGAARDE,
    parties.HERMELIJNGAARDE,
    parties.GEELGORSMEENT,
    parties.ROODBORSTWENDE,
    parties.KEMPHAANWENDE,
    parties.HEIVLINDERWENDE,
)
#: The own arts VG of one provider guarantee these as well.
WITH_HIRED_VG: Final = (parties.OEVERLOOPGAARDE, parties.BOSUILWENDE)
#: An agreement that starts after so many days, and one that has ended by then.
STARTS_ON: Final = 31
ENDS_ON: Final = 45
#: Where the treatment organisation has an SO for people at home, and one provider its arts VG.
SO_AT_HOME: Final = ("Zuidoost-Twente", "Midden-Twente")
VG_AT_HOME: Final = ("Borne", "Haaksbergen", "Tubbergen", "Wierden", "Almelo", "Rijssen-Holten")


def specialist_agreements(days: Days) -> Iterator[Agreement]:
    """Every row for specialists on the sheet Afspraken."""
    for desk in (desks.SO_NORTH, desks.SO_SOUTH):
        for party in desk.members:
            yield _own(party, _SO, desk)
    for desk in (desks.VG_WEST, desks.VG_EAST, desks.VG_PAIR):
        for party in desk.members:
            yield _own(party, _VG, desk)
    yield from _hired_so(days)
    yield from _of_the_tour()
    for party in WITH_HIRED_VG:
        yield promise(party, "avg", _VG, parties.BOOMVALKMEENT.id, all_of(party), number=_VG_NUMBER)
    yield from _at_home()


def _own(party: Party, function: Functie, desk: Desk) -> Agreement:
    name = "so" if function is _SO else "avg"
    hap = HapInvolvement.INVOLVED if desk is desks.SO_SOUTH else HapInvolvement.INFORMED
    return promise(party, name, function, party.id, all_of(party), pool=desk.id, hap=hap)


def _hired_so(days: Days) -> Iterator[Agreement]:
    """The treatment organisation by name; some agreements do not hold all the time."""
    for party in WITH_HIRED_SO:
        yield promise(party, "so", _SO, TREATMENT.id, all_of(party), pool=_POOL, hap=HapInvolvement.AGREED)
    late, ended = parties.FAZANTMEENT, parties.ROERDOMPGAARDE
    since, until = Validity(first=days.on(STARTS_ON)), Validity(last=days.on(ENDS_ON))
    yield promise(late, "so", _SO, TREATMENT.id, all_of(late), pool=_POOL, validity=since)
    yield promise(ended, "so", _SO, TREATMENT.id, all_of(ended), pool=_POOL, validity=until)
    short, concept, small = parties.TORFGAARDE, parties.MATTENBIESMEENT, parties.LIJSTERWENDE
    yield promise(short, "so", _SO, TREATMENT.id, all_of(short), pool=_POOL, hours=DAG)
    status = AfspraakStatus.CONCEPT
    yield promise(concept, "so", _SO, TREATMENT.id, all_of(concept), pool=_POOL, status=status)
    number, none = _UNCONTRACTED_NUMBER, HapInvolvement.NONE
    yield promise(small, "so", _SO, UNCONTRACTED.id, all_of(small), number=number, hap=none)


def _of_the_tour() -> Iterator[Agreement]:
    """A small organisation: signed for one of its locations, still a concept for the other."""
    party, agreed = tour.PROVIDER, HapInvolvement.AGREED
    elsewhere, here, status = at(tour.OTHER_LOCATION), at(tour.LOCATION), tour.STATUS_BEFORE
    yield promise(party, "so", _SO, TREATMENT.id, elsewhere, pool=_POOL, hap=agreed)
    yield promise(party, "so-borne", _SO, TREATMENT.id, here, pool=_POOL, hap=agreed, status=status)


def _at_home() -> Iterator[Agreement]:
    """For areas; in the north-west a provider promises it and nobody pays for the standby."""
    for name in SO_AT_HOME:
        yield promise(TREATMENT, f"so-{name.lower()}", _SO, TREATMENT.id, in_area(name), pool=_POOL)
    merel, boomvalk = parties.MERELGAARDE, parties.BOOMVALKMEENT
    north = "Noordwest-Twente"
    yield promise(merel, "so-thuis", _SO, merel.id, in_area(north), pool=desks.SO_NORTH.id)
    for name in VG_AT_HOME:
        yield promise(boomvalk, f"avg-{name.lower()}", _VG, boomvalk.id, in_area(name), pool=desks.VG_WEST.id)
