"""Where a gap that stays enters escalation, in words: the five steps of the handreiking (R039)."""

from __future__ import annotations

from typing import Final

from mgz.coverage import Action, Basis

#: The steps of escalation, from near to far.
STEPS: Final[dict[int, str]] = {
    1: "intern",
    2: "de eigen vertegenwoordiger aan de regiotafel",
    3: "het zorgkantoor",
    4: "de regiotafel",
    5: "de landelijke partijen",
}

#: The issue of the case format -> how it is brought.
ISSUES: Final[dict[str, str]] = {
    "individual_case": "als casus",
    "party_refuses": "omdat een partij niet meewerkt",
    "no_regiotafel": "omdat er geen regiotafel is",
    "funding": "als vraag over bekostiging",
    "ict": "als vraag over ICT",
    "uncontracted_care": "als zorg zonder contract",
    "table_disagrees": "als punt waarover de regio het eens moet worden",
}

#: What counts for the national parties.
PRECONDITIONS: Final[dict[str, str]] = {
    "funding": "landelijke randvoorwaarde 1 (bekostiging)",
    "ict": "landelijke randvoorwaarde 2 (ICT)",
    "uncontracted": "landelijke randvoorwaarde 3 (ongecontracteerde zorg)",
}

#: On what ground a party acts first.
BASES: Final[dict[Basis, str]] = {
    Basis.DOCUMENT: "volgens een document",
    Basis.DERIVED: "afgeleid: deze partij kan het weten of regelen",
    Basis.REGION: "keuze van de regio",
}


def issue_text(action: Action) -> str:
    """What is at stake, or nothing where nothing is escalated yet."""
    return ISSUES.get(action.issue, "")


def step_text(step: int) -> str:
    """A step with its number: ``stap 1 (intern)``; nothing where there is none."""
    return f"stap {step} ({STEPS[step]})" if step in STEPS else ""


def precondition_text(action: Action) -> str:
    """Which national precondition the point counts for, or nothing."""
    return PRECONDITIONS.get(action.precondition, "")


def escalation_text(action: Action) -> str:
    """Issue, first step, last step and precondition as one phrase."""
    if not action.start_step:
        return "nog niet: eerst is het antwoord van de partij nodig"
    words = f"{issue_text(action)}: begint bij {step_text(action.start_step)}"
    if action.max_step > action.start_step:
        words += f", hooguit tot {step_text(action.max_step)}"
    counts = precondition_text(action)
    return f"{words}; telt mee voor {counts}" if counts else words
