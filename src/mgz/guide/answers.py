"""One answer of the rules as a person reads it: a headline, and the details below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from mgz.guide.facts import TEXTS
from mgz.guide.words import (
    LAWS,
    PAYERS,
    RECORDS,
    ROUTES,
    TIMES,
    UNDECIDED,
    UNITS,
    VARIANTS,
    WHO,
    listed,
    said,
)
from mgz.rules import Decision


class Standing(Enum):
    """How sure an answer is, for its sign and its words."""

    SETTLED = "staat vast"
    OPEN = "staat niet vast"
    GAP = "er is een gat"
    REFUSED = "mag niet zo"


_STANDINGS: Final = {
    "settled": Standing.SETTLED,
    "open": Standing.OPEN,
    "gap": Standing.GAP,
    "not_allowed": Standing.REFUSED,
}


@dataclass(frozen=True, slots=True)
class Told:
    """An answer in words; `lines` are pairs of what it is about and what it is.

    `partly` tells of an open answer whose headline is decided all the same.
    """

    standing: Standing
    headline: str
    lines: tuple[tuple[str, str], ...]
    partly: bool = False

    @property
    def sure(self) -> str:
        """How sure it is, in two or three words; an open one whose main thing is decided says so."""
        return "deels open" if self.partly else self.standing.value

    @property
    def decided(self) -> tuple[tuple[str, str], ...]:
        """The details that the rules decide; what is open is said once, by the standing."""
        return tuple((title, what) for title, what in self.lines if what != UNDECIDED)


def told(decision: Decision) -> Told:
    """The answer to one ask in plain Dutch; asks outside the guide have no words here."""
    standing = _STANDINGS[decision.status]
    headline = _HEADLINES[decision.ask](decision, standing)
    main = decision.answer.get(_MAIN.get(decision.ask, ""), "unknown")
    partly = standing is Standing.OPEN and main != "unknown"
    return Told(standing, headline, tuple(_lines(decision)), partly)


#: Ask -> the key its headline tells.
_MAIN: Final = {
    "general_care": "responsible",
    "urgent_care": "acts",
    "specific_care": "acts",
    "gp_registration": "registration",
    "gzsp_status": "gzsp",
    "vpt_variant": "variant",
    "vpt_treatment": "decision",
    "deployment_form": "regiebehandelaar",
}


#: Key of an answer -> what it is about and the words of its values.
_KEYS: Final[Mapping[str, tuple[str, Mapping[str, str]]]] = {
    "time_class": ("Het is dan", TIMES),
    "backup": ("Achterwacht", WHO),
    "part_responsible": ("Verantwoordelijk voor het eigen deel", WHO),
    "payer": ("Wie betaalt", PAYERS),
    "law": ("Uit welke wet", LAWS),
    "route": ("Hoe het wordt betaald", ROUTES),
    "unit": ("Hoe het wordt geteld", UNITS),
    "code": ("Code", {"none": "geen"}),
    "segment": ("Segment", {}),
    "fallback_route": ("Wat wel kan", ROUTES),
    "declarable_minutes": ("Minuten die u mag declareren", {}),
    "next_review_by": ("Opnieuw bekijken vóór", {}),
    "ended_by": ("Waardoor", TEXTS["gzsp_event"].words or {}),
}
_YES_NO: Final = {"yes": "ja", "no": "nee"}


def _lines(decision: Decision) -> list[tuple[str, str]]:
    answer = decision.answer
    lines = [
        (title, said(words, answer[key]))
        for key, (title, words) in _KEYS.items()
        if key in answer and answer[key] != "none"
    ]
    if answer.get("owners"):
        lines.append(("Wie dit moet oplossen", listed(PAYERS, answer["owners"])))
    if "declarable_dates" in answer:
        dates = answer["declarable_dates"]
        lines.append(("Dagen die u mag declareren", listed({}, dates) if dates else "geen"))
    if answer.get("record"):
        lines.append(("Leg vast", listed(RECORDS, answer["record"])))
    if decision.ask == "gp_registration":
        lines.append(("Vrije keuze van huisarts", said(_YES_NO, answer["free_choice"])))
        lines.append(("Moet de huisarts inschrijven", said(_YES_NO, answer["gp_obliged"])))
    return lines


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _general(decision: Decision, standing: Standing) -> str:
    if standing is Standing.GAP:
        return "De cliënt hoort een huisarts te hebben, maar heeft er geen."
    if decision["responsible"] == "unknown":
        return "Wie verantwoordelijk is voor de gewone medische zorg, staat nog niet vast."
    who = said(WHO, decision["responsible"])
    return f"{_capital(who)} is verantwoordelijk voor de gewone medische zorg."


def _urgent(decision: Decision, standing: Standing) -> str:
    if standing is Standing.GAP:
        return "Er hoort dan iemand te zijn, maar er is niemand."
    if decision["acts"] == "unknown":
        return "Wie als eerste in actie komt, staat nog niet vast."
    return f"{_capital(said(WHO, decision['acts']))} komt als eerste in actie."


def _specific(decision: Decision, standing: Standing) -> str:
    acts = decision["acts"]
    if standing is Standing.REFUSED:
        return "Zo kan de specialistische zorg niet worden betaald."
    if standing is Standing.GAP:
        return f"{_capital(said(WHO, acts))} hoort dit te doen, maar dat is niet geregeld."
    if acts == "unknown":
        return "Wie de specialistische zorg geeft, staat nog niet vast."
    return f"{_capital(said(WHO, acts))} geeft de specialistische zorg."


def _registration(decision: Decision, standing: Standing) -> str:
    if standing is Standing.GAP:
        return "De cliënt mag zich inschrijven bij een huisarts, maar heeft er geen."
    match decision["registration"]:
        case "possible":
            return "De cliënt kan zich inschrijven bij een huisarts."
        case "not_possible":
            return "De cliënt kan zich niet inschrijven bij een huisarts: de instelling geeft deze zorg."
    return "Of de cliënt zich kan inschrijven bij een huisarts, staat nog niet vast."


_GZSP: Final = {
    "may_start": "GZSP kan beginnen.",
    "running": "GZSP loopt door.",
    "ended": "GZSP is geëindigd.",
    "not_available": "GZSP is er niet voor deze cliënt.",
}


def _gzsp(decision: Decision, standing: Standing) -> str:
    return _GZSP.get(str(decision["gzsp"]), "Of GZSP kan, staat nog niet vast.")


def _trajectory(decision: Decision, standing: Standing) -> str:
    if standing is Standing.REFUSED:
        return "Een GZSP-traject mag nu niet worden gedeclareerd."
    if standing is not Standing.SETTLED:
        return "Of een GZSP-traject kan, staat nog niet vast."
    return f"Te declareren: {said(ROUTES, decision['route'])}."


def _variant(decision: Decision, standing: Standing) -> str:
    if standing is Standing.REFUSED:
        return "De genoemde variant past niet bij deze woonvorm."
    if decision["variant"] == "unknown":
        return "Welke variant van het vpt dit is, staat nog niet vast."
    return f"Dit vpt is {said(VARIANTS, decision['variant'])}."


def _treatment(decision: Decision, standing: Standing) -> str:
    match decision["decision"]:
        case "vpt_met_behandeling":
            return "Een vpt met behandeling past hier."
        case "vpt_zonder_behandeling":
            return "Een vpt zonder behandeling past hier."
    return "Of het vpt met of zonder behandeling hoort te zijn, staat nog niet vast."


def _claim(decision: Decision, standing: Standing) -> str:
    match standing:
        case Standing.SETTLED:
            return "Deze declaratie klopt."
        case Standing.REFUSED:
            return "Deze declaratie mag niet zo."
    return "Of deze declaratie klopt, staat nog niet vast."


def _deployment(decision: Decision, standing: Standing) -> str:
    who = decision["regiebehandelaar"]
    if who == "unknown":
        return "Wie de behandeling leidt, staat nog niet vast."
    return f"{_capital(said(WHO, who))} leidt de behandeling (regiebehandelaar)."


_HEADLINES: Final[Mapping[str, Callable[[Decision, Standing], str]]] = {
    "general_care": _general,
    "urgent_care": _urgent,
    "specific_care": _specific,
    "gp_registration": _registration,
    "gzsp_status": _gzsp,
    "trajectory": _trajectory,
    "vpt_variant": _variant,
    "vpt_treatment": _treatment,
    "claim": _claim,
    "deployment_form": _deployment,
    "regiebehandelaar": _deployment,
}
