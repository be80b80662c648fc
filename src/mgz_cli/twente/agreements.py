"""Invented answers: who gives the general care of residents with treatment, by day and out of hours."""

from collections.abc import Iterator
from typing import Final

from mgz.calendar import ALTIJD, ANW, DAG, Hours, Validity
from mgz.region import Agreement, Scope
from mgz.vocabulary import AfspraakStatus, Functie, HapInvolvement, Vorm
from mgz_cli.twente import desks, parties
from mgz_cli.twente.days import Days
from mgz_cli.twente.parties import HDS, Party
from mgz_cli.twente.promise import all_of, at, in_area, promise

_CARE: Final = Functie.GENERAL_CARE
DUTY_NUMBER: Final = "088-0000005"
OFFICE_HOURS: Final = Hours.parse("ma-vr 08:00-17:00")
NO_FRIDAY: Final = Hours.parse("ma-do 08:00-17:00")
#: The own doctors of one location start after so many days; until then nobody is there.
STARTS_ON: Final = 5
LATE_LOCATION: Final = "loc-7441-vv"
#: The locations that the roster of own doctors in the north-west serves in person.
BY_ROSTER: Final = ("7608", "7442", "7651", "7671", "7641")
#: A general practice that works by day for a small organisation, as subcontractor.
_KIEVITGAARDE_GP: Final = "prk-almelo-04"


def agreements(days: Days) -> Iterator[Agreement]:
    """The rows for general care on the sheet Afspraken, per organisation."""
    yield from _own_service()
    yield from _own_roster()
    yield from _own_by_day_post_at_night()
    yield from _area_and_location()
    yield from _per_location(days)
    yield from _incomplete()


def _own_service() -> Iterator[Agreement]:
    """An own service of doctors, day and night, guaranteed."""
    for party in (
        parties.VLIERWENDE,
        parties.BOOMVALKMEENT,
        parties.OEVERLOOPGAARDE,
        parties.NACHTEGAALMEENT,
        parties.ZWALUWMEENT,
    ):
        yield _own(party, 1, all_of(party))


def _own_roster() -> Iterator[Agreement]:
    """Own doctors with a roster, who have to be there in person; elsewhere the same party guarantees them."""
    party = parties.KWARTELWENDE
    for number, postcode in enumerate(BY_ROSTER, start=1):
        where = at(f"loc-{postcode}-vv")
        pool = desks.DOCTORS_NORTH.id
        yield promise(party, str(number), _CARE, party.id, where, pool=pool, vorm=Vorm.AANWEZIG)
    yield _own(party, len(BY_ROSTER) + 1, in_area("Zuidoost-Twente"))


def _own_by_day_post_at_night() -> Iterator[Agreement]:
    """Own doctors by day, the out-of-hours organisation by contract in the other hours."""
    silver = parties.ZILVERMEENT
    yield promise(silver, "1", _CARE, silver.id, all_of(silver), hours=DAG, pool=desks.DOCTORS_SILVER.id)
    yield _post(silver, 2, all_of(silver))
    for party in (parties.WULPGAARDE, parties.STEENUILWENDE):
        yield _own(party, 1, all_of(party), hours=DAG)
        yield _post(party, 2, all_of(party))


def _area_and_location() -> Iterator[Agreement]:
    """One agreement for a whole sub-region, without a number to call, and one for the location outside it."""
    party, outside = parties.IEPENMEENT, at("loc-7558-vv")
    yield _own(party, 1, in_area("Zuidoost-Twente"), call="")
    yield _own(party, 2, outside, hours=OFFICE_HOURS)
    yield _post(party, 3, outside)


def _per_location(days: Days) -> Iterator[Agreement]:
    """An agreement for each location, one of which starts too late."""
    party = parties.MERELGAARDE
    for number, postcode in enumerate(("7607", "7559", "7451", "7683"), start=1):
        yield _own(party, number, at(f"loc-{postcode}-vv"))
    late = Validity(first=days.on(STARTS_ON))
    yield promise(party, "5", _CARE, party.id, at(LATE_LOCATION), validity=late, number=DUTY_NUMBER)


def _incomplete() -> Iterator[Agreement]:
    """Two small organisations that give treatment: one lacks Friday, the other says it lacks the night."""
    short, kievit = parties.TORFGAARDE, parties.KIEVITGAARDE
    yield _own(short, 1, all_of(short), hours=NO_FRIDAY)
    yield _post(short, 2, all_of(short))
    yield promise(
        kievit,
        "1",
        _CARE,
        _KIEVITGAARDE_GP,
        all_of(kievit),
        hours=DAG,
        number=DUTY_NUMBER,
        hap=HapInvolvement.NONE,
    )
    yield promise(kievit, "2", _CARE, kievit.id, all_of(kievit), hours=ANW, status=AfspraakStatus.GEEN)


def _own(
    party: Party, number: int, scope: Scope, *, hours: Hours = ALTIJD, call: str = DUTY_NUMBER
) -> Agreement:
    return promise(party, str(number), _CARE, party.id, scope, hours=hours, number=call)


def _post(party: Party, number: int, scope: Scope) -> Agreement:
    return promise(
        party, str(number), _CARE, HDS.id, scope, hours=ANW, number=DUTY_NUMBER, hap=HapInvolvement.AGREED
    )
