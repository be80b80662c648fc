"""The words of the proof: function, day part, layer, state, reason, verdict (design section 8)."""

from enum import StrEnum


class Functie(StrEnum):
    """A function that must be there by day and in ANW; their minutes never share a sum."""

    GENERAL_CARE = "general_care"
    SPECIALIST_SO = "specialist_so"
    SPECIALIST_VG = "specialist_vg"
    TRIAGE = "triage"


class Dagdeel(StrEnum):
    """Day or out-of-hours (avond, nacht, weekend: ANW); the hour decides."""

    DAG = "dag"
    ANW = "anw"


class Laag(StrEnum):
    """How far a promise has come: agreed, bought, on the roster."""

    AFGESPROKEN = "afgesproken"
    INGEKOCHT = "ingekocht"
    INGEROOSTERD = "ingeroosterd"


class State(StrEnum):
    """What one minute of an obligation is; the first three tile its time without rest."""

    GEDEKT = "gedekt"
    ONBESLIST = "onbeslist"
    GAT = "gat"
    NVT = "niet_van_toepassing"


class ObligationKind(StrEnum):
    """Which row of the meaning of the proof an obligation is judged by (design section 8).

    The word says on whom or where it rests; `good_friday` is a minute whose day part nobody decided.
    """

    INSTITUTION_DAY = "institution_day"
    INSTITUTION_ANW = "institution_anw"
    GP_DAY = "gp_day"
    GP_ANW = "gp_anw"
    SPECIALIST_RESIDENCE = "specialist_residence"
    SPECIALIST_VPT = "specialist_vpt"
    SPECIALIST_HOME = "specialist_home"
    SPECIALIST_BRIDGING = "specialist_bridging"
    SPECIALIST_FORM_OPEN = "specialist_form_open"
    TRIAGE_LOCATION = "triage_location"
    TRIAGE_PRACTICE_INSTITUTION = "triage_practice_institution"
    TRIAGE_PRACTICE_GP = "triage_practice_gp"
    TRIAGE_POST_INSTITUTION = "triage_post_institution"
    TRIAGE_POST_GP = "triage_post_gp"
    TRIAGE_WIJK = "triage_wijk"
    OPEN = "open"
    UNKNOWN = "unknown"
    GOOD_FRIDAY = "good_friday"


class TriagePlace(StrEnum):
    """Where triage must be there; each place is an obligation of its own (R024, R153)."""

    LOCATIE = "locatie"
    PRAKTIJK = "praktijk"
    POST = "post"
    WIJK = "wijk"


class Reason(StrEnum):
    """Why a minute is a gap or undecided: per layer nearest to a working answer first, then what is open."""

    BUITEN_UREN = "buiten_uren"
    AFSPRAAK_NIET_IN_WERKING = "afspraak_niet_in_werking"
    GEEN_HUISARTS = "geen_huisarts"
    GEEN_AFSPRAAK = "geen_afspraak"
    CONTRACT_NIET_IN_WERKING = "contract_niet_in_werking"
    OMVANG_NUL = "omvang_nul"
    NIET_INGEKOCHT = "niet_ingekocht"
    NIET_BEVESTIGD = "niet_bevestigd"
    ONBEREIKBAAR = "onbereikbaar"
    BUITEN_BEREIK = "buiten_bereik"
    DUBBEL_INGEROOSTERD = "dubbel_ingeroosterd"
    AFWEZIG = "afwezig"
    NIET_BEVOEGD = "niet_bevoegd"
    GEEN_DIENST = "geen_dienst"
    REGEL_OPEN = "regel_open"
    FEIT_ONBEKEND = "feit_onbekend"
    GEEN_OPGAVE = "geen_opgave"
    STANDBY_FUNDING_OPEN = "standby_funding_open"
    BUITEN_HORIZON = "buiten_horizon"


class Verdict(StrEnum):
    """What a layer, function, sector and area come to; never a percentage."""

    SLUITEND = "sluitend"
    NIET_SLUITEND = "niet_sluitend"
    ONBEKEND = "onbekend"
    NVT = "niet_van_toepassing"
