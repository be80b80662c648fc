"""The closed lists of words in the workbook: the Dutch word a person picks and the term it stands for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from mgz.vocabulary import (
    AfspraakStatus,
    Behandeling,
    Beroep,
    Bewijs,
    Functie,
    HapInvolvement,
    Leveringsvorm,
    LocatieSoort,
    OrganisatieSoort,
    Route,
    Sector,
    TreatmentBy,
    Vorm,
    VptVariant,
    WensSoort,
    YesNo,
    label,
)


def plain(word: str) -> str:
    """A word without the differences that nobody means: capitals, spaces around it, underscores."""
    spaced = " ".join(word.replace("_", " ").split()).casefold()
    return spaced.replace(" + ", "+").replace(" - ", "-")


@dataclass(frozen=True)
class Words:
    """One closed list: `shown` is what stands in the drop-down, in order; codes and `also` are read too."""

    shown: Mapping[str, str]
    also: Mapping[str, str] = field(default_factory=dict)

    def code(self, word: str) -> str | None:
        """The code of a word, or None when the list does not hold it."""
        return self._codes.get(plain(word))

    @cached_property
    def _codes(self) -> Mapping[str, str]:
        """Every way to write a word; a word that is shown goes before the code of another."""
        aliases = {plain(alias): code for alias, code in self.also.items()}
        codes = {plain(code): code for code in self.shown}
        return {**aliases, **codes, **{plain(shown): code for code, shown in self.shown.items()}}

    @property
    def choices(self) -> tuple[str, ...]:
        """The words as they stand in the drop-down."""
        return tuple(self.shown.values())


def words_of(terms: Iterable[StrEnum], also: Mapping[str, StrEnum] | None = None) -> Words:
    """The list of some terms, with their Dutch words."""
    return Words(
        {term.value: label(term) for term in terms},
        {alias: term.value for alias, term in (also or {}).items()},
    )


YES_NO = words_of(YesNo)
YES_OR_NO = words_of((YesNo.YES, YesNo.NO))
ORGANISATION_KINDS = words_of(OrganisatieSoort)
LOCATION_KINDS = words_of(LocatieSoort)
FORMS = words_of(Leveringsvorm)
VARIANTS = words_of(VptVariant, {"ongeclusterd nabij": VptVariant.ONGECLUSTERD_NABIJ})
TREATMENTS = words_of(Behandeling, {"niet van toepassing": Behandeling.NVT})
TREATMENT_BY = words_of(TreatmentBy)
SECTORS = words_of(Sector, {"V&V": Sector.VV})
STATUSES = words_of(AfspraakStatus, {"beeindigd": AfspraakStatus.BEEINDIGD})
EVIDENCE = words_of(Bewijs)
PRESENCE = words_of(Vorm)
INVOLVEMENT = words_of(HapInvolvement, {"geinformeerd": HapInvolvement.INFORMED})
FUNCTIONS = words_of(Functie, {"SO": Functie.SPECIALIST_SO, "AVG": Functie.SPECIALIST_VG})
PROFESSIONS = words_of(Beroep, {"AVG": Beroep.ARTS_VG})
WISHES = words_of(WensSoort)
POST_FUNCTIONS = words_of((Functie.GENERAL_CARE, Functie.TRIAGE))
STANDBY = "beschikbaarheid"
ROUTES = Words(
    {
        **{
            route.value: label(route).replace("_", " ")
            for route in Route
            if route not in (Route.NONE, Route.UNKNOWN)
        },
        Route.NONE.value: "geen",
        Route.UNKNOWN.value: "onbekend",
        STANDBY: STANDBY,
    }
)
#: The points of the covenant that have no hours (design section 8, "Not timed").
POINTS = Words(
    {
        "vaste_huisarts": "vaste huisarts per locatie",
        "hap_betrokken": "HAP betrokken",
        "regiebehandelaar": "regiebehandelaar geregeld",
        "taakverdeling": "taakverdeling",
        "informatieoverdracht": "informatieoverdracht",
        "medisch_organisatorisch": "medisch-organisatorische ondersteuning",
        "inkoopafspraken": "inkoopafspraken",
        "overlegstructuur": "overlegstructuur",
    }
)
MET = Words({"voldaan": "voldaan", "niet_voldaan": "niet voldaan", "onbekend": "onbekend"})
