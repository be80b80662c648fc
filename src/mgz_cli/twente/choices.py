"""Invented answers: what the region chose where the rules leave it to the region (blad Instellingen)."""

from enum import StrEnum
from typing import Final

from mgz.region import Setting
from mgz.vocabulary import Functie, YesNo
from mgz_cli.twente.travel import NORM

#: Key and value of each choice. For sector GGZ nothing was chosen: that stays open.
CHOICES: Final[dict[str, StrEnum | int]] = {
    "goede_vrijdag_anw": YesNo.YES,
    "voorwacht_in_de_wijk": YesNo.YES,
    "specialist_lg": Functie.SPECIALIST_VG,
    "specialist_zg": Functie.SPECIALIST_VG,
    "bereiknorm_algemene_zorg": NORM,
}


def settings() -> tuple[Setting, ...]:
    """Every row of the sheet Instellingen."""
    return tuple(Setting(f"keuze-{key.replace('_', '-')}", key, str(value)) for key, value in CHOICES.items())
