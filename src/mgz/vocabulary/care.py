"""What is known of a client or a group of clients: indication, delivery form, treatment, GP, sector."""

from enum import StrEnum


class YesNo(StrEnum):
    """A yes/no fact; what was not given is unknown, never no."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Leveringsvorm(StrEnum):
    """The form in which long-term care is delivered (Wlz 3.3.1; rule book R052, S04)."""

    GEEN = "geen"
    VERBLIJF = "verblijf"
    VPT = "vpt"
    MPT = "mpt"
    PGB = "pgb"
    MPT_PGB = "mpt_pgb"
    DEELTIJDVERBLIJF = "deeltijdverblijf"
    LOGEEROPVANG = "logeeropvang"
    CRISIS = "crisis"
    OVERBRUGGING = "overbrugging"
    PARTNER_VERBLIJF = "partner_verblijf"
    UNKNOWN = "unknown"


class VptVariant(StrEnum):
    """The four ways in which a full package at home is lived in (rule book R053-R056)."""

    GECLUSTERD = "geclusterd"
    GESPIKKELD = "gespikkeld"
    ONGECLUSTERD_NABIJ = "ongeclusterd_nabij"
    WIJK = "wijk"
    UNKNOWN = "unknown"


class Behandeling(StrEnum):
    """Whether the package says with or without treatment: what the paper says, not what happens."""

    MET = "met"
    ZONDER = "zonder"
    NVT = "nvt"
    UNKNOWN = "unknown"


class TreatmentBy(StrEnum):
    """Who really gives the treatment; the fact decides, not the paper (rule book S09)."""

    NONE = "none"
    SAME_PROVIDER = "same_provider"
    OTHER_PROVIDER = "other_provider"
    SAME_PROVIDER_ON_PAPER_ONLY = "same_provider_on_paper_only"
    UNKNOWN = "unknown"


class GpRegistration(StrEnum):
    """How the client stands with a general practitioner (inschrijving op naam)."""

    REGISTERED = "registered"
    NONE = "none"
    REFUSED = "refused"
    SUBCONTRACTOR = "subcontractor"
    NOT_POSSIBLE = "not_possible"
    UNKNOWN = "unknown"


class Sector(StrEnum):
    """The sector of the Wlz care profile; NONE without an indication."""

    VV = "VV"
    LG = "LG"
    VG = "VG"
    ZG = "ZG"
    LVG = "LVG"
    GGZ = "GGZ"
    NONE = "none"
    UNKNOWN = "unknown"
