"""The words of the field as closed, checked types; each member stands in GLOSSARY.md.

Values are the codes of the case format, so that a worked case, a workbook row and an answer use one
word for one thing; `label` gives the Dutch words a person reads.
"""

from mgz.vocabulary.care import (
    Behandeling,
    GpRegistration,
    Leveringsvorm,
    Sector,
    TreatmentBy,
    VptVariant,
    YesNo,
)
from mgz.vocabulary.identifiers import Agb, Big, Bsn, Uzovi
from mgz.vocabulary.labels import label
from mgz.vocabulary.money import Payer, Route, Unit, Wet
from mgz.vocabulary.parties import Beroep, OrganisatieSoort, PartyRole, Responsible
from mgz.vocabulary.promise import (
    AfspraakStatus,
    Bewijs,
    HapInvolvement,
    LocatieSoort,
    Vorm,
    WensSoort,
)
from mgz.vocabulary.proof import Dagdeel, Functie, Laag, ObligationKind, Reason, State, TriagePlace, Verdict
from mgz.vocabulary.source import Figure, FigureLabel, RuleStatus, Source

__all__ = [
    "AfspraakStatus",
    "Agb",
    "Behandeling",
    "Beroep",
    "Bewijs",
    "Big",
    "Bsn",
    "Dagdeel",
    "Figure",
    "FigureLabel",
    "Functie",
    "GpRegistration",
    "HapInvolvement",
    "Laag",
    "Leveringsvorm",
    "LocatieSoort",
    "ObligationKind",
    "OrganisatieSoort",
    "PartyRole",
    "Payer",
    "Reason",
    "Responsible",
    "Route",
    "RuleStatus",
    "Sector",
    "Source",
    "State",
    "TreatmentBy",
    "TriagePlace",
    "Unit",
    "Uzovi",
    "Verdict",
    "Vorm",
    "VptVariant",
    "WensSoort",
    "Wet",
    "YesNo",
    "label",
]
