"""Invented answers: how points of the covenant without hours stand (blad Convenantpunten)."""

from collections.abc import Iterator
from typing import Final

from mgz.region import Convenantpunt
from mgz_cli.twente import parties
from mgz_cli.twente.parties import Party
from mgz_cli.twente.promise import all_of

_MET, _NOT_MET, _UNKNOWN = "voldaan", "niet_voldaan", "onbekend"
#: Point, who stated it, how it stands, and from what that shows.
_STATED: Final[tuple[tuple[str, tuple[Party, ...], str, str], ...]] = (
    (
        "regiebehandelaar",
        (
            parties.KWARTELWENDE,
            parties.ZILVERMEENT,
            parties.VLIERWENDE,
            parties.IEPENMEENT,
            parties.PUTTERWENDE,
        ),
        _MET,
        "Beleidsstuk behandeling",
    ),
    ("regiebehandelaar", (parties.TORFGAARDE, parties.LIJSTERWENDE), _NOT_MET, "Gesprek met de bestuurder"),
    (
        "taakverdeling",
        (parties.ZILVERMEENT, parties.KWARTELWENDE, parties.BOOMVALKMEENT),
        _MET,
        "Taakverdeling arts, verpleegkundig specialist en physician assistant",
    ),
    ("taakverdeling", (parties.KIEVITGAARDE,), _NOT_MET, "Nog geen taakverdeling vastgesteld"),
    (
        "informatieoverdracht",
        (parties.ZILVERMEENT, parties.WULPGAARDE, parties.STEENUILWENDE, parties.PUTTERWENDE),
        _MET,
        "Werkafspraak overdracht met de huisartsendienst",
    ),
    ("informatieoverdracht", (parties.BRUMMELWENDE,), _UNKNOWN, ""),
    ("medisch_organisatorisch", (parties.HAZELWENDE,), _NOT_MET, "Vacature"),
)


def points() -> Iterator[Convenantpunt]:
    """Every row of the sheet Convenantpunten."""
    for point, providers, met, evidence in _STATED:
        for party in providers:
            name = f"punt-{point.replace('_', '-')}-{party.stem.lower()}"
            yield Convenantpunt(name, point, all_of(party), met, evidence)
