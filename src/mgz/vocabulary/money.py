"""Law, payer, route and unit: where the money for an act of care comes from."""

from enum import StrEnum


class Wet(StrEnum):
    """The law that pays for the care."""

    WLZ = "Wlz"
    ZVW = "Zvw"
    WMO = "Wmo"
    NONE = "none"
    UNKNOWN = "unknown"


class Payer(StrEnum):
    """The party that pays the bill."""

    ZORGKANTOOR = "zorgkantoor"
    ZORGVERZEKERAAR = "zorgverzekeraar"
    INSTELLING = "instelling"
    GEMEENTE = "gemeente"
    NONE = "none"
    UNKNOWN = "unknown"


class Route(StrEnum):
    """The way an act is declared; `onderaanneming` is a GP or HAP that bills the institution."""

    HUISARTS_SEGMENT1 = "huisarts_segment1"
    HUISARTS_SEGMENT2 = "huisarts_segment2"
    HUISARTS_SEGMENT3 = "huisarts_segment3"
    HUISARTS_OVERIGE_ZORG = "huisarts_overige_zorg"
    HUISARTS_ANW = "huisarts_anw"
    GZSP_UUR = "gzsp_uur"
    GZSP_TRAJECT_START = "gzsp_traject_start"
    GZSP_TRAJECT_VERVOLG = "gzsp_traject_vervolg"
    WLZ_MODULAIR_BEHANDELING = "wlz_modulair_behandeling"
    ZZP_INCL_BEHANDELING = "zzp_incl_behandeling"
    VPT_INCL_BEHANDELING = "vpt_incl_behandeling"
    ONDERAANNEMING = "onderaanneming"
    NONE = "none"
    UNKNOWN = "unknown"


class Unit(StrEnum):
    """The unit in which a route is declared."""

    UUR_DIRECT = "uur_direct"
    KWARTAAL = "kwartaal"
    MAAND = "maand"
    DRIE_MAANDEN = "drie_maanden"
    DAG = "dag"
    NONE = "none"
    UNKNOWN = "unknown"
