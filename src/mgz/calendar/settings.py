"""The hours that a region calls day; every other hour is ANW (avond, nacht, weekend)."""

from dataclasses import dataclass

from mgz.vocabulary import YesNo


@dataclass(frozen=True, slots=True)
class CalendarSettings:
    """A region's choice of day hours, in minutes after midnight on Monday to Friday (O01, S30-S33).

    `good_friday` answers whether the out-of-hours post is open on Good Friday between `day_begin` and
    `day_end`; while unknown, those hours are neither day nor ANW for certain (S32).
    """

    day_begin: int = 8 * 60
    day_end: int = 17 * 60
    good_friday: YesNo = YesNo.UNKNOWN

    def __post_init__(self) -> None:
        if not 0 <= self.day_begin < self.day_end <= 24 * 60:
            raise ValueError("day_begin must lie before day_end, both within one day")
