"""What can be asked in the guide, in which order, when a question fits, and what it begins with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

Facts = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Subject:
    """One ask of the rules as a person meets it.

    `fits` says whether the question makes sense for what is known so far. `starts_with` is the fact without
    which it is not asked: who does not claim anything is not bothered with minutes.
    """

    ask: str
    title: str
    fits: Callable[[Facts], bool]
    starts_with: tuple[str, ...] = ()


def _always(facts: Facts) -> bool:
    return True


def _without_wlz(facts: Facts) -> bool:
    return facts.get("wlz_indication") == "no"


def _vpt(facts: Facts) -> bool:
    return facts.get("leveringsvorm") == "vpt"


SUBJECTS: Final = (
    Subject("general_care", "De gewone dokter", _always),
    Subject("gp_registration", "Inschrijven bij een huisarts", _always),
    Subject("urgent_care", "Een vraag op dit moment", _always),
    Subject("specific_care", "Zorg van een specialist", _always),
    Subject("gzsp_status", "Specialist zonder Wlz (GZSP)", _without_wlz),
    Subject("trajectory", "Een GZSP-traject", _without_wlz),
    Subject("vpt_treatment", "Vpt met of zonder behandeling", _vpt),
    Subject("vpt_variant", "Welk soort vpt", _vpt),
    Subject("deployment_form", "Een specialist inzetten", _always, ("deployment_form",)),
    Subject("claim", "Een declaratie nakijken", _always, ("claimed_route", "gp_item")),
)
