"""Civil time in the Netherlands as integer UTC minutes: intervals, day and ANW, holidays, clock changes.

There are two ways through time here on purpose. `moments` reads the wall clock at one minute; `spans`
lays out whole periods. They share the list of holidays and nothing else, and a generative test holds
them against each other.
"""

from mgz.calendar.civil import AMSTERDAM, civil, midnight, minute_of
from mgz.calendar.holidays import good_friday, holidays_of, is_good_friday, is_holiday
from mgz.calendar.hours import ALTIJD, ANW, DAG, Hours, HoursKind, Window
from mgz.calendar.moments import hours_hold
from mgz.calendar.patterns import class_spans, window_spans
from mgz.calendar.settings import CalendarSettings
from mgz.calendar.spans import EMPTY, Spans, Tally
from mgz.calendar.validity import ALWAYS, BEGINNING, END, Validity

__all__ = [
    "ALTIJD",
    "ALWAYS",
    "AMSTERDAM",
    "ANW",
    "BEGINNING",
    "DAG",
    "EMPTY",
    "END",
    "CalendarSettings",
    "Hours",
    "HoursKind",
    "Spans",
    "Tally",
    "Validity",
    "Window",
    "civil",
    "class_spans",
    "good_friday",
    "holidays_of",
    "hours_hold",
    "is_good_friday",
    "is_holiday",
    "midnight",
    "minute_of",
    "window_spans",
]
