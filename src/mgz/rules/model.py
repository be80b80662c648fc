"""A rule table as read: its columns, its rules, what each rule says, and how long it holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum
from typing import Final

from mgz.errors import Place
from mgz.vocabulary import RuleStatus

#: The most cells a table may have; `reading` refuses a larger one.
MAX_CELLS: Final = 100_000


class TableKind(StrEnum):
    """What a table yields: a word for other tables, the answer to an ask, or whether a flag is set."""

    NODE = "node"
    ANSWER = "answer"
    FLAG = "flag"


class InputKind(Enum):
    """Where a column gets its word from."""

    FACT = "fact"
    #: A fact of which `unknown` is a word of its own in this table, instead of being worked out.
    FACT_OR_UNKNOWN = "fact or unknown"
    TABLE = "table"
    FUNCTION = "function"


@dataclass(frozen=True, slots=True)
class Column:
    """One input of a table with its words, in the order that numbers them."""

    name: str
    kind: InputKind
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `start` up to, not including, `end`; no end means for good."""

    start: date
    end: date | None = None

    def holds(self, day: date) -> bool:
        """Whether the period includes a day."""
        return self.start <= day and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class Word:
    """A node table's outcome: one of its words."""

    word: str


@dataclass(frozen=True, slots=True)
class Measure:
    """An answer value that a named measure works out, such as a length in hours."""

    name: str


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer table's outcome: a value per key; with a `reason` nothing is decided and it is the flag.

    A table that decides only some keys of its ask may leave the status to the others.
    """

    values: Mapping[str, object]
    reason: str = ""

    @property
    def status(self) -> str:
        """settled, open, gap or not_allowed."""
        return str(self.values.get("status", "settled"))


@dataclass(frozen=True, slots=True)
class FlagSet:
    """A flag table's outcome."""

    is_set: bool


@dataclass(frozen=True, slots=True)
class Impossible:
    """A combination that never arises; the load proves it."""

    because: str


Outcome = Word | Answer | FlagSet | Impossible


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: per column the numbers of the words it takes (None takes all), and what it says.

    `valid` is when the rule holds in the world, `known` from when (until when) it is known here.
    """

    id: str
    when: tuple[frozenset[int] | None, ...]
    then: Outcome
    valid: Period
    known: Period
    status: RuleStatus
    refs: tuple[str, ...]
    overrides: tuple[str, ...]
    note: str
    place: Place


@dataclass(frozen=True, slots=True)
class Table:
    """One decision table with hit policy UNIQUE; `answers` are the asks it answers or whose flag it sets.

    `keys` are the answer keys it decides when other tables decide the rest; None is the whole answer.
    """

    name: str
    kind: TableKind
    decides: str
    columns: tuple[Column, ...]
    rules: tuple[Rule, ...]
    words: tuple[str, ...]
    answers: tuple[str, ...]
    flag: str
    valid: Period
    known: Period
    place: Place
    keys: tuple[str, ...] | None = None

    @property
    def size(self) -> int:
        """The number of cells: the product of the numbers of words."""
        cells = 1
        for column in self.columns:
            cells *= len(column.words)
        return cells
