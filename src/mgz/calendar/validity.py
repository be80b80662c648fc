"""How long a row holds: from the first up to and including the last day, in Dutch civil time."""

from dataclasses import dataclass
from datetime import date, timedelta

from mgz.calendar.civil import midnight

#: The ends of time as far as this product looks: 1-1-1900 and 1-1-2200, in UTC minutes.
BEGINNING = midnight(date(1900, 1, 1))
END = midnight(date(2200, 1, 1))


@dataclass(frozen=True, slots=True)
class Validity:
    """The days on which a row is in force; an absent end means that side is open.

    People write "tot en met" in a workbook; inside, everything is half-open UTC minutes.
    """

    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        if self.first and self.last and self.last < self.first:
            raise ValueError("the last day lies before the first")

    @property
    def begin(self) -> int:
        """The first minute in force."""
        return midnight(self.first) if self.first else BEGINNING

    @property
    def end(self) -> int:
        """The first minute no longer in force."""
        return midnight(self.last + timedelta(days=1)) if self.last else END

    def holds(self, minute: int) -> bool:
        """Whether the row is in force at a minute."""
        return self.begin <= minute < self.end


ALWAYS = Validity()
