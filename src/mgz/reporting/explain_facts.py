"""The facts that the rules read about a group: in Dutch, with where each stands in the workbook."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

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


#: Fact of the rules -> how people know it; the columns are those of `mgz.region.facts` and `choices`.
FACTS: Final[dict[str, FactName]] = {
    "wlz_indication": FactName("Wlz-indicatie", "Clientgroepen", "wlz", YesNo),
    "leveringsvorm": FactName("leveringsvorm", "Clientgroepen", "leveringsvorm", Leveringsvorm),
    "behandeling": FactName("behandeling op papier", "Clientgroepen", "behandeling op papier", Behandeling),
    "treatment_by": FactName(
        "wie de behandeling echt geeft", "Clientgroepen", "behandeling feitelijk door", TreatmentBy
    ),
    "sector": FactName("sector", "Clientgroepen", "sector", Sector),
    "hds_open_good_friday": FactName(
        "Goede Vrijdag telt als ANW", "Instellingen", "goede_vrijdag_anw", YesNo
    ),
    "sector_specialist": FactName(
        "specialist die de regio koos voor de sector",
        "Instellingen",
        "specialist_lg, specialist_zg, specialist_ggz",
        Beroep,
    ),
    "place_kind": FactName("soort plek", "Locaties", "soort", LocatieSoort),
    "voorwacht_in_de_wijk": FactName(
        "de regio koos voor een voorwacht in de wijk", "Instellingen", "voorwacht_in_de_wijk", YesNo
    ),
    "gp": FactName("inschrijving bij een huisarts", "Inschrijving", "praktijk", GpRegistration),
    "professional": FactName("wie de zorg geeft", "Professionals", "beroep", Beroep),
    "extramural_treatment_contract": FactName(
        "contract voor behandeling buiten verblijf", "Contracten", "route", YesNo
    ),
    "extramural_agreement": FactName(
        "contract voor behandeling buiten verblijf", "Contracten", "route", YesNo
    ),
    "institution_anw": FactName("hoe de instelling de zorg in de ANW regelt", "Afspraken", "uren"),
    "care_type": FactName("soort zorg", "", ""),
    "compact_team": FactName("er is een compact team", "", "", YesNo),
    "clock_band": FactName("uur van de dag", "Instellingen", "dag_begin, dag_einde"),
    "day_kind": FactName("soort dag", "", ""),
}
_VALUES: Final = {
    "workday": "werkdag",
    "holiday": "feestdag",
    "good_friday": "Goede Vrijdag",
    "day_hours": "binnen de uren van de dag",
    "other_hours": "buiten de uren van de dag",
}


def fact_name(fact: str) -> FactName:
    """How people know a fact; one without an entry goes by its own name."""
    return FACTS.get(fact) or FactName(fact.replace("_", " "), "", "")


def value_text(fact: str, word: str) -> str:
    """The value of a fact in Dutch."""
    words = fact_name(fact).words
    if words is not None and word in {term.value for term in words}:
        return label(words(word))
    return _VALUES.get(word) or word.replace("_", " ")
