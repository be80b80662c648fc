"""One answer of the rules as a person reads it: a headline, and the details below it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mgz.guide.facts import TEXTS
from mgz.guide.headlines import HEADLINES
from mgz.guide.standing import Standing
from mgz.guide.words import (
    LAWS,
    PAYERS,
    RECORDS,
    ROUTES,
    TIMES,
    UNDECIDED,
    UNITS,
    WHO,
    listed,
    said,
)
from mgz.rules import Decision

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
    headline = HEADLINES[decision.ask](decision, standing)
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
