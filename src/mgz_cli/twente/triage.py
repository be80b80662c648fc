"""Invented answers: who weighs how urgent a call is on the locations, and who is front guard at home."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mgz.calendar import ANW, Hours
from mgz.region import Agreement
from mgz.vocabulary import Functie
from mgz_cli.twente import desks, parties
from mgz_cli.twente.parties import DUINROOSMEENT, HEIVLINDERWENDE
from mgz_cli.twente.promise import all_of, in_area, promise

_TRIAGE: Final = Functie.TRIAGE
_NUMBER: Final = "088-0000004"
#: Providers with nurses of their own on the spot, day and night, which they guarantee.
WITH_OWN_NURSES: Final = (
    parties.KWARTELWENDE,
    parties.VLIERWENDE,
    parties.IEPENMEENT,
    parties.MERELGAARDE,
    parties.WULPGAARDE,
    parties.HAZELWENDE,
    parties.BOOMVALKMEENT,
    parties.STEENUILWENDE,
    parties.KLAPROOSWENDE,
    parties.ZWALUWMEENT,
    parties.OEVERLOOPGAARDE,
    parties.NACHTEGAALMEENT,
)
#: Small providers that leave it to the nurses of a home care organisation.
BY_HOME_CARE: Final = {
    HEIVLINDERWENDE: (
        parties.PUTTERWENDE,
        parties.SLEEDOORNMEENT,
        parties.FAZANTMEENT,
        parties.HERMELIJNGAARDE,
        parties.KEMPHAANWENDE,
        parties.GEELGORSMEENT,
        parties.ROODBORSTWENDE,
    ),
    DUINROOSMEENT: (parties.KIEVITGAARDE, parties.LISDODDEGAARDE, parties.BOSUILWENDE),
}
#: One of them has nobody after eleven at night.
UNTIL_ELEVEN: Final = Hours.parse("ma-zo 07:00-23:00")


def triage_agreements() -> Iterator[Agreement]:
    """Every row for triage on the sheet Afspraken."""
    silver = parties.ZILVERMEENT
    yield promise(silver, "triage", _TRIAGE, silver.id, all_of(silver), pool=desks.NURSES_SILVER.id)
    for party in WITH_OWN_NURSES:
        yield promise(party, "triage", _TRIAGE, party.id, all_of(party), number=_NUMBER)
    for nurses, homes in BY_HOME_CARE.items():
        for party in homes:
            yield promise(party, "triage", _TRIAGE, nurses.id, all_of(party), number=_NUMBER)
    short = parties.ROERDOMPGAARDE
    yield promise(
        short, "triage", _TRIAGE, DUINROOSMEENT.id, all_of(short), number=_NUMBER, hours=UNTIL_ELEVEN
    )
    yield from _front_guard()


def _front_guard() -> Iterator[Agreement]:
    """Nurses for people at home, in the out-of-hours: two rosters and a guarantee."""
    rosters = (
        (DUINROOSMEENT, "Noordwest-Twente", desks.FRONT_NORTH),
        (HEIVLINDERWENDE, "Midden-Twente", desks.FRONT_MIDDLE),
    )
    for party, name, desk in rosters:
        yield promise(
            party, f"wijk-{name.lower()}", _TRIAGE, party.id, in_area(name), hours=ANW, pool=desk.id
        )
    heivlinder, name = HEIVLINDERWENDE, "Zuidoost-Twente"
    yield promise(
        heivlinder, f"wijk-{name.lower()}", _TRIAGE, heivlinder.id, in_area(name), hours=ANW, number=_NUMBER
    )
