"""One line of the account of an example: what was used, how sure it is, from where, and how it was made."""

from dataclasses import dataclass

from mgz.vocabulary import Figure, FigureLabel


@dataclass(frozen=True, slots=True)
class Entry:
    """A number or a word the example stands on; `method` says how it was counted, estimated or chosen."""

    what: str
    value: float | str
    label: FigureLabel
    year: str
    source: str
    method: str


def entry(what: str, figure: Figure, method: str) -> Entry:
    """The line of a figure."""
    return Entry(what, figure.value, figure.label, figure.year, figure.source, method)


def assumed(what: str, value: float | str, why: str) -> Entry:
    """The line of an assumption: no source, only a reason."""
    return Entry(what, value, FigureLabel.AANNAME, "2026", "eigen aanname voor dit voorbeeld", why)
