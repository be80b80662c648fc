"""The first sentence of an answer, per ask: who, or whether, or that it is not settled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from mgz.guide.standing import Standing
from mgz.guide.words import ROUTES, VARIANTS, WHO, said
from mgz.rules import Decision


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


HEADLINES: Final[Mapping[str, Callable[[Decision, Standing], str]]] = {
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
