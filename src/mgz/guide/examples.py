"""The two worked cases of the webinar on funding (document 002), to click; the facts are its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class WorkedCase:
    """A situation that somebody already met; `asks` names the question of the case."""

    name: str
    story: str
    asks: str
    facts: Mapping[str, str]


WORKED_CASES: Final = (
    WorkedCase(
        "Mevrouw Bakker, 49 jaar",
        "Zij heeft een verstandelijke beperking en woont zelfstandig, met een modulair pakket thuis. "
        "De huisarts vraagt een arts VG mee te kijken. Wie betaalt dat?",
        "specific_care",
        {
            "wlz_indication": "yes",
            "leveringsvorm": "mpt",
            "sector": "VG",
            "gp": "registered",
            "professional": "arts_vg",
            "extramural_treatment_contract": "yes",
        },
    ),
    WorkedCase(
        "Meneer Pietersen, 79 jaar",
        "Hij woont in een geclusterde woonvorm met een volledig pakket thuis, heeft beginnende dementie en "
        "valt vaak. Wie is verantwoordelijk voor zijn gewone medische zorg?",
        "general_care",
        {
            "wlz_indication": "yes",
            "leveringsvorm": "vpt",
            "behandeling": "zonder",
            "sector": "VV",
            "gp": "registered",
            "condition": "dementie",
        },
    ),
)
