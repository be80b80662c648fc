"""Sizes, distances and hours of VPT as words: each against a number of the documents or of the region."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from mgz.calendar import CalendarSettings

#: Independent units that stand together in a cluster (R053).
LEAST_UNITS: Final = 5
SIZES: Final = ("few", "enough", "not_given")
BANDS: Final = ("near", "far", "no_radius", "not_given")
HOURS: Final = ("below", "reached", "not_given")

Facts = Mapping[str, object]


def cluster_size(facts: Facts, local: datetime, settings: CalendarSettings) -> str:
    """Whether there are at least five units (wooneenheden) together (R053)."""
    units = _number(facts, "units")
    if units is None:
        return "not_given"
    return "enough" if units >= LEAST_UNITS else "few"


def distance_band(facts: Facts, local: datetime, settings: CalendarSettings) -> str:
    """Whether a home lies within the radius of the region around the location (metres), edge included (R055).

    A distance that is not known is told before a radius that the region did not set.
    """
    distance, radius = _number(facts, "distance_m"), _number(facts, "radius_m")
    if distance is None:
        return "not_given"
    if radius is None:
        return "no_radius"
    return "near" if distance <= radius else "far"


def review_hours(facts: Facts, local: datetime, settings: CalendarSettings) -> str:
    """Whether the treatment hours of 13 weeks reach the region's threshold for a review (O21)."""
    hours, threshold = _number(facts, "h_hours_13w"), _number(facts, "review_threshold_hours")
    if hours is None or threshold is None:
        return "not_given"
    return "reached" if hours >= threshold else "below"


def _number(facts: Facts, key: str) -> int | None:
    value = facts.get(key)
    return value if isinstance(value, int) else None
