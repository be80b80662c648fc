"""The facts that the rules read about a group: in Dutch, with where each stands in the workbook."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mgz.rules.wording import NAMES
from mgz.vocabulary import (
    Behandeling,
    Beroep,
    GpRegistration,
    Leveringsvorm,
    LocatieSoort,
    Sector,
    TreatmentBy,
    YesNo,
    label,
)


@dataclass(frozen=True, slots=True)
class FactName:
    """A fact by its Dutch name, with sheet and column (or key) and the words its values come from.

    What the calendar says stands in no sheet.
    """

    name: str
    sheet: str
    column: str
    words: type[StrEnum] | None = None


#: Fact of the rules -> where it stands; the columns are those of `mgz.region.facts` and `choices`.
_PLACES: Final[dict[str, tuple[str, str, type[StrEnum] | None]]] = {
    "wlz_indication": ("Clientgroepen", "wlz", YesNo),
    "leveringsvorm": ("Clientgroepen", "leveringsvorm", Leveringsvorm),
    "behandeling": ("Clientgroepen", "behandeling op papier", Behandeling),
    "treatment_by": ("Clientgroepen", "behandeling feitelijk door", TreatmentBy),
    "sector": ("Clientgroepen", "sector", Sector),
    "hds_open_good_friday": ("Instellingen", "goede_vrijdag_anw", YesNo),
    "sector_specialist": ("Instellingen", "specialist_lg, specialist_zg, specialist_ggz", Beroep),
    "place_kind": ("Locaties", "soort", LocatieSoort),
    "voorwacht_in_de_wijk": ("Instellingen", "voorwacht_in_de_wijk", YesNo),
    "gp": ("Inschrijving", "praktijk", GpRegistration),
    "professional": ("Professionals", "beroep", Beroep),
    "extramural_treatment_contract": ("Contracten", "route", YesNo),
    "extramural_agreement": ("Contracten", "route", YesNo),
    "clock_band": ("Instellingen", "dag_begin, dag_einde", None),
    "day_kind": ("", "", None),
}
#: Fact of the rules -> how people know it.
FACTS: Final[dict[str, FactName]] = {fact: FactName(NAMES[fact], *place) for fact, place in _PLACES.items()}
_VALUES: Final = {
    "workday": "werkdag",
    "holiday": "feestdag",
    "good_friday": "Goede Vrijdag",
    "day_hours": "binnen de uren van de dag",
    "other_hours": "buiten de uren van de dag",
}


def fact_name(fact: str) -> FactName:
    """How people know a fact; one without an entry goes by its own name."""
    return FACTS.get(fact) or FactName(NAMES.get(fact, fact.replace("_", " ")), "", "")


def value_text(fact: str, word: str) -> str:
    """The value of a fact in Dutch."""
    words = fact_name(fact).words
    if words is not None and word in {term.value for term in words}:
        return label(words(word))
    return _VALUES.get(word) or word.replace("_", " ")
