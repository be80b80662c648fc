"""Numbers, dates and states as people read them here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from mgz.coverage import Gap
from mgz.reporting.numbers import amount, clients, counted, obligations
from mgz.vocabulary import State, Verdict, label

__all__ = [
    "Mark",
    "amount",
    "capital",
    "care_text",
    "clients",
    "counted",
    "day",
    "mark",
    "megabytes",
    "moment",
    "obligations",
]


@dataclass(frozen=True, slots=True)
class Mark:
    """A state to show: its words, and the name of its colour, sign and pattern."""

    text: str
    kind: str


_KINDS: Final[dict[State | Verdict, str]] = {
    State.GEDEKT: "goed",
    State.ONBESLIST: "open",
    State.GAT: "gat",
    State.NVT: "nvt",
    Verdict.SLUITEND: "goed",
    Verdict.ONBEKEND: "open",
    Verdict.NIET_SLUITEND: "gat",
    Verdict.NVT: "nvt",
}


def mark(state: State | Verdict) -> Mark:
    """How a state or verdict is shown everywhere."""
    return Mark(label(state), _KINDS[state])


def day(value: date) -> str:
    """``25-11-2026``."""
    return f"{value:%d-%m-%Y}"


def moment(value: datetime) -> str:
    """``25-11-2026 om 14:03``."""
    return f"{value:%d-%m-%Y} om {value:%H:%M}"


def megabytes(size: int) -> str:
    return f"{size // (1024 * 1024)} MB"


def care_text(gap: Gap) -> str:
    """The care a gap is about, for triage with its place: ``triage op de woonlocatie``."""
    return f"{label(gap.function)} {label(gap.place)}" if gap.place else label(gap.function)


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
