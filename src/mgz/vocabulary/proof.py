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


class Reason(StrEnum):
    """Why a minute is a gap or undecided, nearest to a working answer first within each kind."""

    BUITEN_UREN = "buiten_uren"
    AFSPRAAK_NIET_IN_WERKING = "afspraak_niet_in_werking"
    GEEN_HUISARTS = "geen_huisarts"
    GEEN_AFSPRAAK = "geen_afspraak"
    REGEL_OPEN = "regel_open"
    FEIT_ONBEKEND = "feit_onbekend"
    GEEN_OPGAVE = "geen_opgave"


class Verdict(StrEnum):
    """What a layer, function, sector and area come to; never a percentage."""

    SLUITEND = "sluitend"
    NIET_SLUITEND = "niet_sluitend"
    ONBEKEND = "onbekend"
    NVT = "niet_van_toepassing"
