"""What every row of the example shares: who stated it and when; and the areas they lie in."""

from typing import Final

from mgz.region import Area, Stated
from mgz_cli.twente.assumptions import STATED_BY, STATED_ON
from mgz_cli.twente.figures import MUNICIPALITIES
from mgz_cli.twente.places import POSTCODES, SUBREGIONS, slug

STATED: Final = Stated(STATED_BY, STATED_ON)
WHOLE: Final = "Twente"


def area_id(name: str) -> str:
    """The id of the area of a municipality, a sub-region or the whole region."""
    return f"geb-{slug(name)}"


def areas() -> tuple[Area, ...]:
    """Twente holds three sub-regions, each holds its municipalities, each of these its postcodes."""
    inner = tuple(
        Area(area_id(name), f"Gemeente {name}", POSTCODES[name], stated=STATED) for name in MUNICIPALITIES
    )
    middle = tuple(
        Area(area_id(name), name, contains=tuple(map(area_id, names)), stated=STATED)
        for name, names in SUBREGIONS.items()
    )
    whole = Area(area_id(WHOLE), WHOLE, contains=tuple(map(area_id, SUBREGIONS)), stated=STATED)
    return (whole, *middle, *inner)
