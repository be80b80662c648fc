"""The areas of the example, and their ids."""

from typing import Final

from mgz.region import Area
from mgz_cli.twente.figures import MUNICIPALITIES
from mgz_cli.twente.places import POSTCODES, SUBREGIONS, slug

WHOLE: Final = "Twente"


def area_id(name: str) -> str:
    """The id of the area of a municipality, a sub-region or the whole region."""
    return f"geb-{slug(name)}"


def areas() -> tuple[Area, ...]:
    """Twente holds three sub-regions, each holds its municipalities, each of these its postcodes."""
    inner = tuple(Area(area_id(name), f"Gemeente {name}", POSTCODES[name]) for name in MUNICIPALITIES)
    middle = tuple(
        Area(area_id(name), name, contains=tuple(map(area_id, names))) for name, names in SUBREGIONS.items()
    )
    whole = Area(area_id(WHOLE), WHOLE, contains=tuple(map(area_id, SUBREGIONS)))
    return (whole, *middle, *inner)
