"""Invented answers: how long the own doctors of one organisation are on the road to its locations.

The minutes are rough assumptions for the example, not those of a route planner.
"""

from typing import Final

from mgz.region import TravelTime

#: Within how many minutes a doctor has to be there in person: a choice of this region.
NORM: Final = 30
#: Where the doctors start from: almost all from Almelo or Wierden, one from Tubbergen.
BASES: Final = ("7607", "7641")
FAR_BASE: Final = "7651"
#: Minutes from a base to the locations that this list of doctors serves.
MINUTES: Final = {
    "7607": {"7608": 6, "7442": 22, "7651": 18, "7671": 17, "7641": 10},
    "7641": {"7608": 12, "7442": 18, "7651": 25, "7671": 20, "7641": 4},
    "7651": {"7608": 18, "7442": 36, "7651": 4, "7671": 22, "7641": 25},
}
#: The one location that the one doctor does not reach in time.
TOO_FAR: Final = "7442"


def travel_times() -> tuple[TravelTime, ...]:
    """Every row of the sheet Reistijden."""
    return tuple(
        TravelTime(f"reis-{origin}-{target}", origin, target, float(minutes))
        for origin, targets in MINUTES.items()
        for target, minutes in targets.items()
    )
