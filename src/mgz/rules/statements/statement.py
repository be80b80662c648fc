"""A statement of the rule book that lives outside the rule tables, or is no rule: where it is, or why not."""

from dataclasses import dataclass
from enum import Enum


class Where(Enum):
    """Where a statement lives; the value is what the reader of docs/rules/dekking.md sees."""

    RULE = "in een regel"
    MODULE = "in de code"
    SETTING = "instelling van de regio"
    POINT = "convenantpunt"
    DOCUMENT = "in een document"
    LATER = "nog niet gebouwd"
    NO_RULE = "geen regel"


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement by its id: where it lives, what it does there, or why it does nothing.

    `at` are ids of rules (RULE), dotted names (MODULE), keys of sheet Instellingen (SETTING), points of the
    covenant (POINT) or files (DOCUMENT). What lives in two kinds of places stands here twice; what rules cite
    may also live elsewhere.
    """

    id: str
    where: Where
    why: str
    at: tuple[str, ...] = ()


def in_rule(id_: str, why: str, *at: str) -> Statement:
    """A statement that rules carry without citing it."""
    return Statement(id_, Where.RULE, why, at)


def in_code(id_: str, why: str, *at: str) -> Statement:
    """A statement that a function, class or module of the product carries."""
    return Statement(id_, Where.MODULE, why, at)


def setting(id_: str, why: str, *at: str) -> Statement:
    """A statement that a region chooses about, with the days on which its choice holds."""
    return Statement(id_, Where.SETTING, why, at)


def point(id_: str, why: str, *at: str) -> Statement:
    """A statement without hours, with a verdict of its own in the proof."""
    return Statement(id_, Where.POINT, why, at)


def in_document(id_: str, why: str, *at: str) -> Statement:
    """A statement that a page of documentation answers."""
    return Statement(id_, Where.DOCUMENT, why, at)


def later(id_: str, why: str) -> Statement:
    """A statement that asks something which the product does not do yet."""
    return Statement(id_, Where.LATER, why)


def no_rule(id_: str, why: str) -> Statement:
    """A statement that decides nothing: an observation, an opinion, a name, or said by another one."""
    return Statement(id_, Where.NO_RULE, why)
