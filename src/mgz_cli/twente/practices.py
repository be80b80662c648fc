"""The invented general practices, and the out-of-hours organisation each belongs to."""

from typing import Final

from mgz.calendar import ALWAYS, Validity
from mgz.region import Practice
from mgz_cli.twente import parties
from mgz_cli.twente.assumptions import INHABITANTS_PER_PRACTICE
from mgz_cli.twente.days import Days
from mgz_cli.twente.figures import INHABITANTS, MUNICIPALITIES
from mgz_cli.twente.parties import marked
from mgz_cli.twente.places import slug
from mgz_cli.twente.rounding import divided

#: A practice that stops after so many days; its patients have nobody afterwards.
STOPS: Final = ("prk-hellendoorn-01", 60)
#: A practice at the border that belongs to the out-of-hours organisation of the neighbours.
AT_THE_BORDER: Final = "prk-haaksbergen-01"


def practices_in() -> dict[str, tuple[str, ...]]:
    """The keys of the practices of each municipality, by inhabitants."""
    inhabitants = [int(INHABITANTS[name].value) for name in MUNICIPALITIES]
    total = sum(inhabitants) // INHABITANTS_PER_PRACTICE
    return {
        name: tuple(f"prk-{slug(name)}-{number:02d}" for number in range(1, count + 1))
        for name, count in zip(MUNICIPALITIES, divided(total, inhabitants), strict=True)
    }


def practices(days: Days) -> tuple[Practice, ...]:
    """Every practice, one row each."""
    return tuple(
        Practice(
            id=key,
            practice=key,
            name=marked(f"Huisartsenpraktijk {municipality} {key[-2:]}"),
            hds=(parties.NEIGHBOUR_HDS if key == AT_THE_BORDER else parties.HDS).id,
            validity=Validity(last=days.on(STOPS[1])) if key == STOPS[0] else ALWAYS,
        )
        for municipality, keys in practices_in().items()
        for key in keys
    )
