"""Invented answers: the fixed general practices of small homes.

No minutes of care hang on these rows of the sheet Afspraken; a point of the covenant does.
"""

from collections.abc import Iterator
from typing import Final

from mgz.region import Agreement
from mgz.vocabulary import Functie, HapInvolvement
from mgz_cli.twente.agreements import DUTY_NUMBER
from mgz_cli.twente.locations import OWNERS
from mgz_cli.twente.promise import at, promise

#: The practice that takes in whoever comes to live at a location, and how far the post was involved.
FIXED_PRACTICES: Final = {
    "7621": ("prk-borne-02", HapInvolvement.AGREED),
    "7623": ("prk-borne-04", HapInvolvement.AGREED),
    "7475": ("prk-hof-van-twente-02", HapInvolvement.INVOLVED),
    "7495": ("prk-hof-van-twente-05", HapInvolvement.INFORMED),
    "7631": ("prk-dinkelland-01", HapInvolvement.AGREED),
    "7483": ("prk-haaksbergen-02", HapInvolvement.NONE),
    "7661": ("prk-tubbergen-01", None),
}


def fixed_practices() -> Iterator[Agreement]:
    """A practice for each of these homes, day and night."""
    for postcode, (practice, hap) in FIXED_PRACTICES.items():
        location = f"loc-{postcode}-vv"
        name, where = f"{practice}-{postcode}", at(location)
        yield promise(
            OWNERS[location], name, Functie.GENERAL_CARE, practice, where, number=DUTY_NUMBER, hap=hap
        )
