"""Every minute of a period with its wall clock, as arrays: the calendar of the dense baseline."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

from mgz.calendar import CalendarSettings, Hours, HoursKind, Validity, good_friday, holidays_of
from mgz.vocabulary import Dagdeel, YesNo

Mask = NDArray[np.bool_]
_EPOCH = date(1970, 1, 1)
_DAY = 24 * 60


class Minutes:
    """The minutes [begin, end) one by one."""

    def __init__(self, begin: int, end: int, settings: CalendarSettings) -> None:
        self.begin, self.end = begin, end
        minutes = np.arange(begin, end, dtype=np.int64)
        local = minutes + np.repeat(_offsets(begin, end), 60)[: end - begin]
        self.day, self.clock = local // _DAY, local % _DAY
        self.weekday = (self.day + 3) % 7
        years = range(1970 + begin // (366 * _DAY) - 1, 1970 + end // (365 * _DAY) + 2)
        days = [day for year in years for day in holidays_of(year)]
        if settings.good_friday is YesNo.YES:
            days += [good_friday(year) for year in years]
        self.holiday = np.isin(self.day, _numbers(days))
        workday = (self.weekday < 5) & ~self.holiday
        dag = workday & (self.clock >= settings.day_begin) & (self.clock < settings.day_end)
        self.dagdeel = {Dagdeel.DAG: dag, Dagdeel.ANW: ~dag}
        self.hours = lru_cache(maxsize=None)(self._hours)

    def _hours(self, hours: Hours) -> Mask:
        if hours.kind is HoursKind.ALTIJD:
            return np.ones(self.end - self.begin, dtype=bool)
        if hours.kind is not HoursKind.WINDOWS:
            return self.dagdeel[Dagdeel(hours.kind.value)]
        mask = np.zeros(self.end - self.begin, dtype=bool)
        yesterday_holiday = np.isin(self.day - 1, np.unique(self.day[self.holiday]))
        for window in hours.windows:
            today = self.holiday if window.day == 7 else self.weekday == window.day
            before = yesterday_holiday if window.day == 7 else (self.weekday - 1) % 7 == window.day
            mask |= today & (self.clock >= window.begin) & (self.clock < window.end)
            mask |= before & (self.clock + _DAY >= window.begin) & (self.clock + _DAY < window.end)
        return mask

    def where(self, validity: Validity) -> slice:
        """The places of the array in which a row is in force."""
        size = self.end - self.begin
        first, last = validity.begin - self.begin, validity.end - self.begin
        return slice(min(max(first, 0), size), min(max(last, 0), size))

    def stretches(self, mask: Mask) -> list[tuple[int, int]]:
        """The stretches of a mask in UTC minutes."""
        edges = np.flatnonzero(np.diff(mask, prepend=False, append=False)) + self.begin
        return list(zip(edges[0::2].tolist(), edges[1::2].tolist(), strict=True))


def _offsets(begin: int, end: int) -> NDArray[np.int64]:
    """The offset of the wall clock in each hour of [begin, end); `begin` lies on a whole hour."""
    zone, start = ZoneInfo("Europe/Amsterdam"), datetime(1970, 1, 1, tzinfo=UTC)
    hours = range(begin, end, 60)
    shifts = [(start + timedelta(minutes=m)).astimezone(zone).utcoffset() or timedelta() for m in hours]
    return np.array([shift // timedelta(minutes=1) for shift in shifts], dtype=np.int64)


def _numbers(days: list[date]) -> NDArray[np.int64]:
    return np.array([(day - _EPOCH).days for day in days], dtype=np.int64)
