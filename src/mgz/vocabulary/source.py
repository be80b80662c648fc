"""Where a rule or a figure comes from, and how sure it is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class RuleStatus(StrEnum):
    """The force of a rule: a norm, a region's practice, a pilot, or not decided by any source."""

    NORM = "norm"
    PRACTICE = "practice"
    PILOT = "pilot"
    OPEN = "open"


class FigureLabel(StrEnum):
    """How a number came to be: observed, estimated or assumed."""

    WAARGENOMEN = "waargenomen"
    SCHATTING = "schatting"
    AANNAME = "aanname"


@dataclass(frozen=True, slots=True)
class Source:
    """A place in a document: which document, where in it, of which date; what it says in our own words."""

    document: str
    place: str
    date: date | None
    says: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with its label, year and source."""

    value: float
    label: FigureLabel
    year: str
    source: str
