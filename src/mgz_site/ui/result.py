"""One workbook proven, as the pages of one address see it: the proof and look-ups that they share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from mgz.coverage import Gap, Proof
from mgz.errors import Fault
from mgz.region import Group, Region
from mgz.reporting.report import Report
from mgz.vocabulary import Functie, Laag
from mgz_site.ui.proven import Cut, Proven
from mgz_site.ui.store import Stored
from mgz_site.ui.window import Window


@dataclass(frozen=True, slots=True)
class Result:
    """What the pages show; `base` is the key in the address, empty for the stand that counts."""

    proven: Proven
    window: Window
    base: str = ""

    @property
    def stored(self) -> Stored:
        return self.proven.stored

    @property
    def proof(self) -> Proof:
        return self.proven.proof

    @property
    def warnings(self) -> tuple[Fault, ...]:
        return self.proven.warnings

    @property
    def region(self) -> Region:
        return self.proven.proof.region

    @property
    def report(self) -> Report:
        return self.proven.report

    @property
    def hash(self) -> str:
        return self.proven.hash

    @property
    def gap_by_id(self) -> dict[str, Gap]:
        return self.proven.gap_by_id

    @property
    def cuts(self) -> dict[tuple[Functie, Laag], Cut]:
        return self.proven.cuts

    @property
    def is_current(self) -> bool:
        """Whether this is the stand that counts, whichever workbook that is."""
        return not self.base

    @property
    def default_window(self) -> Window:
        return default_window(self.base)

    def group(self, gap: Gap) -> Group:
        return self.region.group_by_id[gap.group]

    def address(self, name: str, *args: str | int) -> str:
        """The address of a page about this workbook; a choice of period goes along."""
        found = reverse(name, args=[*([self.base] if self.base else []), *args])
        return found if self.window is self.default_window else f"{found}?periode={self.window.value}"

    def holds_day(self, day: date) -> bool:
        """Whether a day lies in the workbook's period."""
        first, last = self.region.period.first, self.region.period.last
        return (first is None or first <= day) and (last is None or day <= last)


def default_window(base: str) -> Window:
    """The stand that counts is looked at from now on; a workbook by its key as a whole."""
    return Window.WHOLE if base else Window.COMING
