"""What a column and a sheet of the region workbook are; `sheets` says which there are."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from mgz.interop.workbook.words import Words


class Kind(StrEnum):
    """The type of the cells of a column, in the words of docs/werkboek.md."""

    ID = "id"
    TEXT = "tekst"
    DATE = "datum"
    COUNT = "geheel getal"
    NUMBER = "getal"
    WORD = "keuze"
    WORDS = "keuzes"
    REF = "verwijzing"
    REFS = "verwijzingen"
    REF_OR_WORD = "verwijzing of keuze"
    AREA = "gebied of postcodes"
    POSTCODE = "postcode"
    POSTCODES = "postcodes"
    HOURS = "uren"
    AGB = "AGB-code"
    BIG = "BIG-nummer"
    SHARE = "aandeel van 0 tot en met 1"
    DEGREES = "graden"
    MOMENT = "moment"
    FROM = "moment of dag"
    UNTIL = "moment of dag tot en met"
    SETTING = "waarde bij de sleutel"

    @property
    def is_moment(self) -> bool:
        """Whether a cell holds a day with a time."""
        return self in (Kind.MOMENT, Kind.FROM, Kind.UNTIL)

    @property
    def is_list(self) -> bool:
        """Whether one cell may hold several values, parted by commas."""
        return self in (Kind.WORDS, Kind.REFS, Kind.POSTCODES)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its Dutch header, type, what it refers to, what an empty cell means, what it feeds.

    `default` is the code or text an empty cell stands for. `targets` are the sheets a reference may name.
    What stands in a `personal` column is shown in no message.
    """

    header: str
    kind: Kind
    note: str
    feeds: str
    required: bool = False
    key: bool = False
    default: str = ""
    words: Words | None = None
    targets: tuple[str, ...] = ()
    personal: bool = False


@dataclass(frozen=True)
class Sheet:
    """One sheet: rows under one line of headers, or (`is_pairs`) one value per line."""

    name: str
    purpose: str
    columns: tuple[Column, ...]
    compulsory: bool = False
    is_pairs: bool = False

    @cached_property
    def by_header(self) -> Mapping[str, Column]:
        """The columns by their header."""
        return {column.header: column for column in self.columns}

    @property
    def key_header(self) -> str:
        """The header of the column that tells rows apart."""
        return self.columns[0].header
