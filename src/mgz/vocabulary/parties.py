"""Who takes part: organisations by kind, the roles that must act, professions, the responsible party."""

from enum import StrEnum


class OrganisatieSoort(StrEnum):
    """The kind of an organisation in the region."""

    ZORGAANBIEDER = "zorgaanbieder"
    BEHANDELAANBIEDER = "behandelaanbieder"
    HDS = "hds"
    RHO = "rho"
    ZORGKANTOOR = "zorgkantoor"
    ZORGVERZEKERAAR = "zorgverzekeraar"
    OVERIG = "overig"


class PartyRole(StrEnum):
    """The role in which a party is asked for a first action or for support (eerste actie bij)."""

    ZORGKANTOOR = "zorgkantoor"
    ZORGVERZEKERAAR = "zorgverzekeraar"
    ZORGAANBIEDER = "zorgaanbieder"
    HDS = "hds"
    PARTIJ = "partij"


class Beroep(StrEnum):
    """The profession of the person who acts."""

    HUISARTS = "huisarts"
    SO = "so"
    ARTS_VG = "arts_vg"
    VS = "vs"
    PA = "pa"
    GEDRAGSWETENSCHAPPER = "gedragswetenschapper"
    PARAMEDICUS = "paramedicus"
    VERPLEEGKUNDIGE = "verpleegkundige"
    TRIAGIST = "triagist"
    UNKNOWN = "unknown"


class Responsible(StrEnum):
    """Who answers for the general medical care."""

    HUISARTS = "huisarts"
    WLZ_INSTELLING = "wlz_instelling"
    NONE = "none"
    UNKNOWN = "unknown"
