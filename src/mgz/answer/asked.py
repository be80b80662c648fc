"""What the rules ask of a group at one minute: which functions, at which places, judged by which row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from mgz.answer.obligation import Duty
from mgz.calendar import CalendarSettings
from mgz.region import Group, Region, facts_of, front_guard, specialist_choice
from mgz.rules import Decision, RuleBook
from mgz.vocabulary import Functie, LocatieSoort, ObligationKind, Route, TriagePlace

_K = ObligationKind


@dataclass(frozen=True, slots=True)
class Asked:
    """One function at one place; a kind that is None is not asked in that day part.

    `if_anw` is the kind by which an open Good Friday minute is judged as ANW. `per_line` says that each way
    of standing with a practice has an answer of its own. `professional` is the specialist who is asked,
    unknown where the rules do not say which of the two it is.
    """

    function: Functie
    place: TriagePlace | None
    by_day: ObligationKind | None
    in_anw: ObligationKind | None
    if_anw: ObligationKind | None
    route: Route = Route.NONE
    per_line: bool = False
    professional: str = "unknown"


class Asking:
    """The questions put to the rules about one group at one minute."""

    def __init__(
        self,
        rules: RuleBook,
        region: Region,
        group: Group,
        at: int,
        moment: datetime,
        settings: CalendarSettings,
    ) -> None:
        self._rules, self._region, self._group, self.at = rules, region, group, at
        self._moment, self._settings = moment, settings
        self.facts = dict(facts_of(region, group, at))

    def decide(self, ask: str, **more: str) -> dict[str, object]:
        """The answer of the rules with some facts added."""
        return dict(self.decision(ask, **more).answer)

    def decision(self, ask: str, **more: str) -> Decision:
        """The whole decision of the rules with some facts added."""
        facts = {**self.facts, **more}
        known_on = self._region.known_on
        return self._rules.decide(ask, facts, self._moment, known_on, practice=self._settings)

    def duty(self) -> Duty:
        """On whom the general care rests."""
        return Duty(str(self.decide("duty")["duty"]))

    def asked(self, function: Functie) -> Iterator[Asked]:
        """Everything that is asked for one function."""
        if function is Functie.GENERAL_CARE:
            yield self._general_care()
        elif function is Functie.TRIAGE:
            yield from self._triage()
        else:
            yield from self._specialist(function)

    def _general_care(self) -> Asked:
        match self.duty():
            case Duty.INSTELLING:
                day, anw = _K.INSTITUTION_DAY, _K.INSTITUTION_ANW
            case Duty.HUISARTS:
                day, anw = _K.GP_DAY, _K.GP_ANW
            case Duty.OPEN:
                day = anw = _K.OPEN
            case Duty.UNKNOWN:
                day = anw = _K.UNKNOWN
        return Asked(Functie.GENERAL_CARE, None, day, anw, anw, per_line=day is _K.GP_DAY)

    def _triage(self) -> Iterator[Asked]:
        match self.duty():
            case Duty.INSTELLING:
                day, anw = _K.TRIAGE_PRACTICE_INSTITUTION, _K.TRIAGE_POST_INSTITUTION
            case Duty.HUISARTS:
                day, anw = _K.TRIAGE_PRACTICE_GP, _K.TRIAGE_POST_GP
            case Duty.OPEN:
                day = anw = _K.OPEN
            case Duty.UNKNOWN:
                day = anw = _K.UNKNOWN
        per_line = anw is _K.TRIAGE_POST_GP
        yield Asked(Functie.TRIAGE, TriagePlace.PRAKTIJK, day, None, anw, per_line=per_line)
        yield Asked(Functie.TRIAGE, TriagePlace.POST, None, anw, None, per_line=per_line)
        where = self.decide(
            "triage_duty",
            place_kind="woonlocatie" if self._lives_together() else "elders",
            voorwacht_in_de_wijk=front_guard(self._region, self.at).value,
        )
        if where["location"] == "yes":
            here = _K.TRIAGE_LOCATION
            yield Asked(Functie.TRIAGE, TriagePlace.LOCATIE, here, here, here)
        wijk = {"yes": _K.TRIAGE_WIJK, "open": _K.OPEN, "unknown": _K.UNKNOWN}.get(str(where["wijk"]))
        if wijk is not None:
            yield Asked(Functie.TRIAGE, TriagePlace.WIJK, None, wijk, wijk)

    def _lives_together(self) -> bool:
        if not self._group.location:
            return False
        return self._region.location_by_id[self._group.location].kind is LocatieSoort.WOONLOCATIE

    def _specialist(self, function: Functie) -> Iterator[Asked]:
        choice = specialist_choice(self._region, self._group.sector, self.at)
        answer = self.decide("specialist_duty", sector_specialist=choice)
        key, professional = ("so", "so") if function is Functie.SPECIALIST_SO else ("vg", "arts_vg")
        if answer[key] == "no" or answer["arrangement"] == "none":
            return
        kind = _specialist_kind(str(answer[key]), str(answer["arrangement"]))
        route = Route.NONE
        if kind not in (_K.OPEN, _K.UNKNOWN, _K.SPECIALIST_FORM_OPEN):
            paid = self.decide(
                "specific_care", professional=professional, extramural_treatment_contract="yes"
            )
            route = Route(str(paid["route"]))
        sure = professional if answer[key] == "yes" else "unknown"
        yield Asked(function, None, kind, kind, kind, route, professional=sure)


def _specialist_kind(needed: str, arrangement: str) -> ObligationKind:
    if needed in ("open", "unknown"):
        return _K(needed)
    if arrangement in ("open", "unknown"):
        return _K(arrangement)
    return _K(f"specialist_{arrangement}")
