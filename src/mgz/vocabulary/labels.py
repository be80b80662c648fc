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
from mgz.vocabulary.parties import Beroep, OrganisatieSoort, PartyRole
from mgz.vocabulary.promise import Bewijs, HapInvolvement, LocatieSoort, Vorm, WensSoort
from mgz.vocabulary.proof import Dagdeel, Functie, ObligationKind, Reason, State, TriagePlace, Verdict

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
    PartyRole: {"hds": "HDS", "partij": "de partij die het toezegde"},
    Bewijs: {"garantie": "partij garandeert"},
    Vorm: {"op_afstand": "bereikbaar op afstand"},
    WensSoort: {"liever_niet": "liever niet", "liever_wel": "liever wel"},
    Beroep: {
        "so": "specialist ouderengeneeskunde",
        "arts_vg": "arts VG",
        "vs": "verpleegkundig specialist",
        "pa": "physician assistant",
        "unknown": "onbekend",
    },
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
    ObligationKind: {
        "institution_day": "algemene zorg overdag door de instelling",
        "institution_anw": "algemene zorg in ANW door de instelling",
        "gp_day": "algemene zorg overdag door de huisarts",
        "gp_anw": "algemene zorg in ANW door de huisartsenpost",
        "specialist_residence": "specialist bij verblijf",
        "specialist_vpt": "specialist bij vpt",
        "specialist_home": "specialist bij mpt en pgb",
        "specialist_bridging": "specialist bij overbrugging",
        "specialist_form_open": "specialist waar vorm of behandeling open is",
        "triage_location": "triage op de woonlocatie",
        "triage_practice_institution": "triage overdag bij de instelling",
        "triage_practice_gp": "triage overdag bij de praktijk",
        "triage_post_institution": "triage in ANW bij de instelling",
        "triage_post_gp": "triage in ANW bij de post",
        "triage_wijk": "triage door een voorwacht in de wijk",
        "open": "open volgens de regels",
        "unknown": "onbekend welke zorg",
        "good_friday": "Goede Vrijdag zonder keuze",
    },
    TriagePlace: {
        "locatie": "op de woonlocatie",
        "praktijk": "bij praktijk of instelling",
        "post": "bij post of instelling",
        "wijk": "voorwacht in de wijk",
    },
    Dagdeel: {"dag": "overdag", "anw": "ANW"},
    State: {"niet_van_toepassing": "niet van toepassing"},
    Reason: {
        "buiten_uren": "buiten de afgesproken uren",
        "afspraak_niet_in_werking": "afspraak niet in werking",
        "geen_huisarts": "geen huisarts",
        "geen_afspraak": "geen afspraak",
        "contract_niet_in_werking": "contract niet in werking",
        "omvang_nul": "omvang is nul",
        "niet_ingekocht": "niet ingekocht",
        "niet_bevestigd": "dienst niet bevestigd",
        "buiten_bereik": "te ver weg",
        "dubbel_ingeroosterd": "dubbel ingeroosterd",
        "niet_bevoegd": "niet bevoegd",
        "geen_dienst": "geen dienst",
        "standby_funding_open": "wie de beschikbaarheid betaalt is open",
        "buiten_horizon": "na het verplichte rooster",
        "regel_open": "de regels beslissen het niet",
        "feit_onbekend": "een feit is onbekend",
        "geen_opgave": "nog niet opgegeven",
    },
    Verdict: {"niet_sluitend": "niet sluitend", "niet_van_toepassing": "niet van toepassing"},
}


def label(term: StrEnum) -> str:
    """The Dutch words for a term; the same words stand in the workbook's drop-downs and on every page."""
    return _LABELS.get(type(term), {}).get(term.value, term.value)
