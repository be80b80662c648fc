"""The Dutch words a person reads for a code; a code without an entry here reads as itself."""

from enum import StrEnum
from typing import Final

from mgz.vocabulary.care import (
    Behandeling,
    GpRegistration,
    Leveringsvorm,
    Sector,
    TreatmentBy,
    VptVariant,
    YesNo,
)
from mgz.vocabulary.parties import OrganisatieSoort, PartyRole
from mgz.vocabulary.promise import Bewijs, HapInvolvement, LocatieSoort, Vorm
from mgz.vocabulary.proof import Dagdeel, Functie, Reason, State, Verdict

_LABELS: Final[dict[type[StrEnum], dict[str, str]]] = {
    YesNo: {"yes": "ja", "no": "nee", "unknown": "onbekend"},
    Leveringsvorm: {
        "mpt_pgb": "mpt+pgb",
        "partner_verblijf": "partnerverblijf",
        "unknown": "onbekend",
    },
    VptVariant: {"ongeclusterd_nabij": "ongeclusterd nabij locatie", "unknown": "onbekend"},
    Behandeling: {"unknown": "onbekend"},
    TreatmentBy: {
        "none": "niemand",
        "same_provider": "zelfde aanbieder",
        "other_provider": "andere aanbieder",
        "same_provider_on_paper_only": "alleen op papier",
        "unknown": "onbekend",
    },
    GpRegistration: {
        "registered": "ingeschreven",
        "none": "geen",
        "refused": "geweigerd",
        "subcontractor": "onderaannemer",
        "not_possible": "niet mogelijk",
        "unknown": "onbekend",
    },
    Sector: {"none": "geen", "unknown": "onbekend"},
    OrganisatieSoort: {"hds": "HDS", "rho": "RHO"},
    PartyRole: {"hds": "HDS"},
    Bewijs: {"garantie": "partij garandeert"},
    Vorm: {"op_afstand": "bereikbaar op afstand"},
    HapInvolvement: {
        "none": "niet",
        "informed": "geïnformeerd",
        "involved": "betrokken",
        "agreed": "akkoord",
    },
    LocatieSoort: {"vpt_complex": "vpt-complex"},
    Functie: {
        "general_care": "algemene medische zorg",
        "specialist_so": "specialist ouderengeneeskunde",
        "specialist_vg": "arts VG",
        "triage": "triage",
    },
    Dagdeel: {"dag": "overdag", "anw": "ANW"},
    State: {"niet_van_toepassing": "niet van toepassing"},
    Reason: {
        "buiten_uren": "buiten de afgesproken uren",
        "afspraak_niet_in_werking": "afspraak niet in werking",
        "geen_huisarts": "geen huisarts",
        "geen_afspraak": "geen afspraak",
        "regel_open": "de regels beslissen het niet",
        "feit_onbekend": "een feit is onbekend",
        "geen_opgave": "nog niet opgegeven",
    },
    Verdict: {"niet_sluitend": "niet sluitend", "niet_van_toepassing": "niet van toepassing"},
}


def label(term: StrEnum) -> str:
    """The Dutch words for a term; the same words stand in the workbook's drop-downs and on every page."""
    return _LABELS.get(type(term), {}).get(term.value, term.value)
