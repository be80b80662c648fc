"""Where the numbers of a region come from, as whoever made the workbook tells it (blad Bronnen)."""

from __future__ import annotations

from dataclasses import dataclass

from mgz.vocabulary import FigureLabel


@dataclass(frozen=True, slots=True)
class FigureSource:
    """One number with how sure it is, from which year, by whom, and how it was made.

    `label` is None where nobody said whether it was observed, estimated or assumed.
    """

    what: str
    value: str
    label: FigureLabel | None
    year: str
    source: str
    method: str
