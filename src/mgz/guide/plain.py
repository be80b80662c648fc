"""Wie is mijn arts, dag en nacht: per way of living, in plain words for clients and their families.

The words stand here; who it is comes from the rules, asked by day and by night. Where the rules leave it
open the text says so and whom to ask. Written to "you" (the client), language level B1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from mgz.guide.living import LIVING_FORMS, LivingForm
from mgz.rules import Decision, RuleBook

_NOT_DECIDED: Final = (
    "Dit is landelijk niet vastgelegd. Vraag uw zorgorganisatie of het zorgkantoor wie het voor u is. Doe "
    "dat nu, en laat het opschrijven."
)
_LIFE: Final = "Bij levensgevaar belt u 112."
_BY_DAY: Final[Mapping[str, str]] = {
    "huisarts": "Bel uw huisarts. Die is verantwoordelijk voor uw gewone medische zorg.",
    "wlz_instelling": "Vraag de verpleging of begeleiding. De arts van de instelling is verantwoordelijk "
    "voor uw gewone medische zorg.",
}
_BY_NIGHT: Final[Mapping[str, str]] = {
    "hap": f"Bel de huisartsenpost. Daar werken huisartsen in de avond, de nacht en het weekend. {_LIFE}",
    "wlz_instelling": f"Vraag de verpleging of begeleiding. Die roept de arts van de instelling. {_LIFE}",
}
_BY_NIGHT_INSIDE: Final = (
    f"Vraag de verpleging of begeleiding. Die belt de huisartsenpost. U mag ook zelf bellen. {_LIFE}"
)
_PAYS: Final[Mapping[str, str]] = {
    "zorgverzekeraar": "Uw zorgverzekeraar betaalt uw gewone dokter, uit de basisverzekering.",
    "zorgkantoor": "Het zorgkantoor betaalt uw gewone dokter, uit de Wlz.",
}
_PAYS_AT_NIGHT: Final[Mapping[str, str]] = {
    "instelling": "'s Avonds en 's nachts betaalt de instelling de huisartsenpost.",
    "zorgkantoor": "'s Avonds en 's nachts betaalt het zorgkantoor.",
    "zorgverzekeraar": "'s Avonds en 's nachts betaalt uw zorgverzekeraar.",
}
_PAYS_UNKNOWN: Final = "Wie dit betaalt, is landelijk niet vastgelegd."
_INSIDE: Final = "Uw instelling regelt een specialist als dat nodig is. Het hoort bij uw behandeling."
_WITH_PACKAGE: Final = "Een specialist hoort bij uw pakket. Uw zorgorganisatie regelt dat."
_BESIDE: Final = "Uw arts kan een SO of arts VG vragen om mee te kijken."
_SPECIALIST_PAID: Final[Mapping[str, str]] = {
    "zorgverzekeraar": "Daarvoor hebt u een verwijzing van de huisarts nodig. Uw zorgverzekeraar betaalt.",
    "zorgkantoor": "Het zorgkantoor betaalt, uit de Wlz.",
}
_SPECIALIST_OPEN: Final = (
    "Wie dat betaalt, is landelijk niet vastgelegd. Vraag het vóór de zorg begint aan "
    "het zorgkantoor of uw zorgverzekeraar."
)
#: What one may take for granted of a specialist: referred, with an agreement, for old people.
_USUAL: Final[Mapping[str, str]] = {
    "professional": "so",
    "sector": "VV",
    "gp_referral": "yes",
    "extramural_treatment_contract": "yes",
}


@dataclass(frozen=True, slots=True)
class PlainAnswer:
    """What somebody who lives so has to know: whom to turn to by day and by night, and who pays."""

    form: LivingForm
    by_day: str
    by_night: str
    pays: str
    specialist: str


def plain_answers(rules: RuleBook, day: datetime, night: datetime, known_on: date) -> tuple[PlainAnswer, ...]:
    """The answer for every way of living, at a moment by day and one by night."""
    return tuple(_answer(rules, form, day, night, known_on) for form in LIVING_FORMS)


def _answer(rules: RuleBook, form: LivingForm, day: datetime, night: datetime, known_on: date) -> PlainAnswer:
    by_day = rules.decide("general_care", form.facts, day, known_on)
    urgent = {**form.facts, "care_type": "algemeen", "compact_team": "no"}
    by_night = rules.decide("urgent_care", urgent, night, known_on)
    special = rules.decide("specific_care", {**form.facts, **_USUAL}, day, known_on)
    return PlainAnswer(
        form,
        _BY_DAY.get(str(by_day["responsible"]), _NOT_DECIDED),
        _night(form, str(by_night["acts"])),
        _pays(str(by_day["payer"]), str(by_night["payer"])),
        _specialist(special),
    )


def _night(form: LivingForm, acts: str) -> str:
    if acts == "hap" and form.in_institution:
        return _BY_NIGHT_INSIDE
    return _BY_NIGHT.get(acts, f"{_NOT_DECIDED} {_LIFE}")


def _pays(by_day: str, by_night: str) -> str:
    pays = _PAYS.get(by_day, _PAYS_UNKNOWN)
    return pays if by_day == by_night else f"{pays} {_PAYS_AT_NIGHT.get(by_night, _PAYS_UNKNOWN)}"


def _specialist(found: Decision) -> str:
    if found["route"] == "zzp_incl_behandeling":
        return f"{_INSIDE} Het zorgkantoor betaalt."
    if found["route"] == "vpt_incl_behandeling":
        return f"{_WITH_PACKAGE} Het zorgkantoor betaalt."
    return f"{_BESIDE} {_SPECIALIST_PAID.get(str(found['payer']), _SPECIALIST_OPEN)}"
