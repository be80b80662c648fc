"""Wie is mijn arts, dag en nacht: per way of living, in plain words for clients and their families.

The words stand here; who it is comes from the rules, asked by day and by night. Where the rules leave it
open the text says so and whom to ask. Written to "you" (the client), language level B1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from mgz.rules import RuleBook


@dataclass(frozen=True, slots=True)
class LivingForm:
    """A way of living with the facts that go with it, as a client would say it."""

    key: str
    title: str
    says: str
    facts: Mapping[str, str]


def _home(form: str) -> dict[str, str]:
    return {"wlz_indication": "yes", "leveringsvorm": form, "gp": "registered"}


def _residence(paper: str, by: str, gp: str = "registered", **more: str) -> dict[str, str]:
    return {
        "wlz_indication": "yes",
        "leveringsvorm": "verblijf",
        "behandeling": paper,
        "treatment_by": by,
        "gp": gp,
        **more,
    }


LIVING_FORMS: Final = (
    LivingForm(
        "thuis-geen-wlz",
        "Ik woon thuis en heb geen Wlz-indicatie",
        "U krijgt geen langdurige zorg uit de Wlz. Soms wel hulp van de gemeente of wijkverpleging.",
        {"wlz_indication": "no", "leveringsvorm": "geen", "gp": "registered"},
    ),
    LivingForm(
        "thuis-mpt",
        "Ik woon thuis met een modulair pakket (mpt)",
        "U woont in uw eigen huis. U krijgt onderdelen van zorg uit de Wlz.",
        _home("mpt"),
    ),
    LivingForm(
        "thuis-pgb",
        "Ik woon thuis met een pgb",
        "U koopt zelf zorg in met een persoonsgebonden budget.",
        _home("pgb"),
    ),
    LivingForm(
        "vpt",
        "Ik woon thuis met een volledig pakket (vpt)",
        "U woont in uw eigen huis of appartement. Eén organisatie geeft al uw zorg.",
        {**_home("vpt"), "behandeling": "zonder", "treatment_by": "none"},
    ),
    LivingForm(
        "vpt-behandeling",
        "Ik woon thuis met een volledig pakket (vpt) met behandeling",
        "U woont thuis. De behandeling door een specialist hoort bij uw pakket.",
        {**_home("vpt"), "behandeling": "met", "treatment_by": "same_provider"},
    ),
    LivingForm(
        "instelling-behandeling",
        "Ik woon in een instelling die ook mijn behandeling geeft",
        "De arts van de instelling behandelt u. U hebt dan geen eigen huisarts.",
        _residence("met", "same_provider", gp="none", institution_anw="own"),
    ),
    LivingForm(
        "instelling-behandeling-hap",
        "Ik woon in een instelling met behandeling; 's nachts komt de huisartsenpost",
        "De arts van de instelling behandelt u. 's Avonds en 's nachts helpt de huisartsenpost, met een "
        "contract.",
        _residence("met", "same_provider", gp="none", institution_anw="hap_contract"),
    ),
    LivingForm(
        "instelling-zonder",
        "Ik woon in een instelling zonder behandeling",
        "U woont in een instelling. U houdt of kiest een eigen huisarts.",
        _residence("zonder", "none"),
    ),
    LivingForm(
        "instelling-andere",
        "Ik woon in een instelling; een andere organisatie behandelt mij",
        "U woont bij de ene organisatie en krijgt behandeling van de andere.",
        _residence("met", "other_provider"),
    ),
    LivingForm(
        "wachten",
        "Ik wacht thuis op een plek in een instelling",
        "U krijgt overbruggingszorg.",
        _home("overbrugging"),
    ),
)

_BY_DAY: Final[Mapping[str, str]] = {
    "huisarts": "Bel uw huisarts. Die is verantwoordelijk voor uw gewone medische zorg.",
    "wlz_instelling": "Vraag de verpleging of begeleiding van uw instelling. De arts van de instelling is "
    "verantwoordelijk voor uw gewone medische zorg.",
}
_BY_NIGHT: Final[Mapping[str, str]] = {
    "hap": "Bel de huisartsenpost. Bij levensgevaar belt u 112.",
    "wlz_instelling": "Vraag de verpleging of begeleiding van uw instelling. Die roept de arts van de "
    "instelling. Bij levensgevaar belt u 112.",
}
_PAYS: Final[Mapping[str, str]] = {
    "zorgverzekeraar": "Uw zorgverzekeraar betaalt dit, uit de basisverzekering.",
    "zorgkantoor": "Het zorgkantoor betaalt dit, uit de Wlz.",
    "instelling": "De instelling betaalt dit.",
}
_NOT_DECIDED: Final = (
    "Dit is landelijk niet vastgelegd. Vraag uw zorgorganisatie of het zorgkantoor wie het voor u is, en "
    "laat het opschrijven."
)
_SPECIALIST: Final = (
    "Een specialist ouderengeneeskunde of arts VG komt erbij als dat nodig is. Dat spreekt uw arts met u af."
)


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
    return PlainAnswer(
        form,
        _BY_DAY.get(str(by_day["responsible"]), _NOT_DECIDED),
        _BY_NIGHT.get(str(by_night["acts"]), _NOT_DECIDED),
        _PAYS.get(str(by_day["payer"]), "Wie dit betaalt, is landelijk niet vastgelegd."),
        _SPECIALIST,
    )
