"""Persons and their duties: who is competent for what, who is on duty when, who is away (level 2 sheets).

Moments are whole UTC minutes, stretches half-open. The name of a person is shown only when asked for.
"""

from dataclasses import dataclass

from mgz.calendar import ALWAYS, Validity
from mgz.region.rows import Stated
from mgz.vocabulary import Beroep, Functie, WensSoort


@dataclass(frozen=True, slots=True)
class Professional:
    """A person and what they are competent for during a time (blad Professionals).

    `professional` is the person's own key: a person has one row per period of competence. `functions` is
    what the stated organisation vouches for. `base` is the four-digit postcode a person travels from.
    """

    id: str
    professional: str
    beroep: Beroep
    functions: frozenset[Functie]
    name: str = ""
    organisation: str = ""
    big: str = ""
    base: str = ""
    validity: Validity = ALWAYS
    stated: Stated = Stated()


@dataclass(frozen=True, slots=True)
class Pool:
    """Organisations that keep one roster together under one duty number (blad Pools)."""

    id: str
    name: str
    participants: tuple[str, ...]
    duty_number: str = ""
    stated: Stated = Stated()


@dataclass(frozen=True, slots=True)
class Shift:
    """One person on duty for a stretch of time (blad Diensten).

    Exactly one of `commitment` (an agreement or a post) and `pool` is filled; a shift of a pool serves every
    agreement of that pool. `line` 1 acts first; only line 1 can discharge.
    """

    id: str
    professional: str
    begin: int
    end: int
    commitment: str = ""
    pool: str = ""
    line: int = 1
    confirmed: bool = False
    stated: Stated = Stated()


@dataclass(frozen=True, slots=True)
class Absence:
    """A stretch in which a person cannot be on duty; no reason is kept (blad Afwezigheid)."""

    id: str
    professional: str
    begin: int
    end: int
    stated: Stated = Stated()


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person would like for a stretch of time; it decides nothing in the proof (blad Wensen)."""

    id: str
    professional: str
    begin: int
    end: int
    kind: WensSoort
    stated: Stated = Stated()
