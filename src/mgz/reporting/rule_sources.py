"""The documents that the rules cite, with their dates."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from mgz.reporting.numbers import counted
from mgz.reporting.words import date_text
from mgz.rules import RuleBook


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """A document of one date, and at how many places of it rules rest."""

    document: str
    date: str
    places: str


def cited_documents(rules: RuleBook) -> tuple[CitedDocument, ...]:
    """Every document that a rule cites, most cited first."""
    found: Counter[tuple[str, date | None]] = Counter(
        (source.document, source.date) for source in rules.sources.values()
    )
    ordered = sorted(found.items(), key=lambda each: (-each[1], each[0][0], str(each[0][1])))
    return tuple(
        CitedDocument(
            document, date_text(day) if day else "zonder datum", counted(number, "plaats", "plaatsen")
        )
        for (document, day), number in ordered
    )
