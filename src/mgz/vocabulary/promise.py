"""What parties promise each other: the state of an agreement, its proof, its form, the place it serves."""

from enum import StrEnum


class AfspraakStatus(StrEnum):
    """The state of an agreement; only `getekend` counts as a promise, `geen` says there is none."""

    GEEN = "geen"
    CONCEPT = "concept"
    GETEKEND = "getekend"
    BEEINDIGD = "beëindigd"


class Bewijs(StrEnum):
    """How it is shown that somebody is really there: a roster, the party's guarantee, or nothing."""

    ROOSTER = "rooster"
    GARANTIE = "garantie"
    GEEN = "geen"


class Vorm(StrEnum):
    """Whether the professional is there in person or can be reached at a distance."""

    AANWEZIG = "aanwezig"
    OP_AFSTAND = "op_afstand"


class HapInvolvement(StrEnum):
    """How far the out-of-hours post was involved in an agreement (rule book R022, X6)."""

    NONE = "none"
    INFORMED = "informed"
    INVOLVED = "involved"
    AGREED = "agreed"


class WensSoort(StrEnum):
    """What a person would like about a stretch of time; it binds nobody."""

    LIEVER_NIET = "liever_niet"
    LIEVER_WEL = "liever_wel"


class LocatieSoort(StrEnum):
    """The kind of place where clients live."""

    WOONLOCATIE = "woonlocatie"
    VPT_COMPLEX = "vpt_complex"
    OVERIG = "overig"
