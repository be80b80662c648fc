"""What somebody chose to look at, read from the address: for whom, which gaps, hour, week and page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Final

from mgz.calendar import Spans, Tally, midnight
from mgz.calendar.hours import DAY_NAMES
from mgz.coverage import Gap, GapPart, Party, VerdictRow
from mgz.reporting.days import days_of
from mgz.reporting.heat import Population, cell_spans, weeks_of
from mgz.vocabulary import Dagdeel, Functie, Laag, Reason, State
from mgz_site.ui.addresses import queries_of, query_of
from mgz_site.ui.proven import Cut
from mgz_site.ui.result import Result
from mgz_site.ui.window import Window

ALL_WEEKS = "alle"
#: The choices that make the gap list shorter.
NARROWING = ("sector", "gebied", "staat", "reden", "dagdeel", "eerste", "uur", "dag")
#: The pictures beside the week by hour.
MONTH, YEAR = "maand", "jaar"


@dataclass(frozen=True, slots=True)
class Selection:
    """The choices as they stand in the address; an empty one means: no choice made."""

    periode: str = ""
    functie: str = ""
    laag: str = ""
    beeld: str = ""
    week: str = ""
    maand: str = ""
    sector: str = ""
    gebied: str = ""
    staat: str = ""
    reden: str = ""
    dagdeel: str = ""
    eerste: str = ""
    uur: str = ""
    dag: str = ""
    bladzijde: int = 1

    def query(self, **changes: str | int) -> str:
        """The choices with some changed, as the part of an address after the question mark.

        A change of anything but the page goes back to the first page.
        """
        return query_of(self._pairs(changes).items())

    def queries(self, name: str, **changes: str | int) -> Callable[[str], str]:
        """The choices with some changed, for each value that is chosen of one of them."""
        return queries_of(self._pairs(changes).items(), name)

    def _pairs(self, changes: Mapping[str, str | int]) -> dict[str, object]:
        pairs = {name: getattr(self, name) for name in _NAMES} | {"bladzijde": 1} | changes
        if pairs.keys() - set(_NAMES):
            raise TypeError(f"no such choice: {', '.join(changes)}")
        pairs["bladzijde"] = "" if str(pairs["bladzijde"]) == "1" else pairs["bladzijde"]
        return pairs

    @property
    def function(self) -> Functie:
        """The function that is looked at; general care when none was chosen."""
        return Functie(self.functie) if self.functie else Functie.GENERAL_CARE

    @property
    def layer(self) -> Laag:
        """The layer that is looked at; what was agreed when none was chosen."""
        return Laag(self.laag) if self.laag else Laag.AFGESPROKEN

    def cut(self, result: Result) -> Cut:
        """What the proof says of the chosen function and layer."""
        return result.cuts[self.function, self.layer]

    def verdict(self, result: Result, function: Functie, layer: Laag) -> VerdictRow | None:
        """The verdict for the chosen clients; None when a sector does not occur in an area."""
        return result.proven.verdict_by_cut.get((function, layer, self.sector, self.gebied))

    @property
    def begin_of_week(self) -> date | None:
        return date.fromisoformat(self.week) if self.week else None

    @property
    def day(self) -> date | None:
        """The one day that is looked at."""
        return date.fromisoformat(self.dag) if self.dag else None

    @property
    def population(self) -> Population:
        return Population(self.sector, self.gebied)

    @property
    def narrows_gaps(self) -> bool:
        """Whether the gap list shows less than everything."""
        return any(getattr(self, name) for name in NARROWING)


_NAMES: Final = tuple(field.name for field in fields(Selection))


def read(given: Mapping[str, str], result: Result) -> Selection:
    """Read the choices; what is not in this proof counts as not chosen, so old addresses keep working."""
    chosen = {name: given[name] for name, values in _allowed(result).items() if given.get(name, "") in values}
    page = given.get("bladzijde", "1")
    window = "" if result.window is result.default_window else result.window.value
    number = int(page) if page.isascii() and page.isdigit() else 1
    return Selection(**chosen, periode=window, bladzijde=max(number, 1))


def not_here(given: Mapping[str, str], result: Result) -> tuple[str, ...]:
    """The choices of an address that do not exist in this proof, such as a week outside the period."""
    allowed = _allowed(result) | {"periode": {window.value for window in Window}}
    return tuple(
        f"{name} = {given[name]}"
        for name, values in allowed.items()
        if given.get(name) and given[name] not in values
    )


def _allowed(result: Result) -> dict[str, set[str]]:
    """What can be chosen, per name in the address."""
    proof, region = result.proof, result.region
    return {
        "functie": {function.value for function in Functie},
        "laag": {layer.value for layer in Laag},
        "beeld": {MONTH, YEAR},
        "week": {week.isoformat() for week in weeks_of(proof)},
        "maand": {f"{day:%Y-%m}" for day in days_of(proof)},
        "sector": {row.sector for row in proof.verdicts if row.sector},
        "gebied": set(region.area_by_id),
        "staat": {State.GAT.value, State.ONBESLIST.value},
        "reden": {reason.value for reason in Reason},
        "dagdeel": {dagdeel.value for dagdeel in Dagdeel},
        "eerste": set(first_actors(result)),
        "uur": {f"{day}-{hour:02d}" for day in DAY_NAMES[:7] for hour in range(24)},
        "dag": {day.isoformat() for day in days_of(proof)},
    }


def first_actors(result: Result) -> dict[str, None]:
    """The organisations asked to act first in any gap, and roles that nobody fills here."""
    parties = (party for gap in result.proof.gaps for part in gap.parts for party in part.action.first)
    return dict.fromkeys(name for party in parties for name in _names(party))


def _names(party: Party) -> tuple[str, ...]:
    return party.organisations or (f"rol:{party.role.value}",)


def cell_of(hour: str) -> tuple[int, int]:
    """Weekday (Monday is 0) and hour of a choice such as ``ma-03``."""
    day, _, number = hour.partition("-")
    return DAY_NAMES.index(day), int(number)


def chosen_gaps(result: Result, selection: Selection) -> list[Gap]:
    """The gaps that fit, in order; state, reason, first action and time must fit one and the same part."""
    groups = {g.id for g in result.region.groups if selection.population.holds(result.region, g)}
    time = _Time(result, selection)
    return [
        gap
        for gap in selection.cut(result).gaps
        if gap.group in groups
        and (not selection.dagdeel or gap.dagdeel.value == selection.dagdeel)
        and any(_fits(part, selection) and time.touches(part) for part in gap.parts)
    ]


def _fits(part: GapPart, selection: Selection) -> bool:
    outcome = part.outcome
    if selection.staat and outcome.state.value != selection.staat:
        return False
    if selection.reden and (outcome.reason is None or outcome.reason.value != selection.reden):
        return False
    return not selection.eerste or any(selection.eerste in _names(party) for party in part.action.first)


class _Time:
    """The chosen hour of the week and day, with a memory of the sets of minutes already held against them."""

    def __init__(self, result: Result, selection: Selection) -> None:
        self._known: dict[bytes, bool] = {}
        self._minutes: Spans | None = None
        if selection.uur:
            self._minutes = cell_spans(result.proof, selection.begin_of_week, *cell_of(selection.uur))
        if day := selection.day:
            minutes = Spans.of([(midnight(day), midnight(day + timedelta(days=1)))])
            self._minutes = self._minutes.intersect(minutes, Tally()) if self._minutes else minutes

    def touches(self, part: GapPart) -> bool:
        if self._minutes is None:
            return True
        key = part.spans.key
        if key not in self._known:
            self._known[key] = bool(part.spans.intersect(self._minutes, Tally()))
        return self._known[key]
