"""Answers that contradict each other: which ones, and what would make them fit, in plain Dutch."""

from __future__ import annotations

from collections.abc import Iterable

from mgz.guide.card import Card
from mgz.guide.facts import TEXTS

_CONFLICT = "facts_conflict"


def clash_told(cards: Iterable[Card]) -> tuple[str, ...]:
    """The answers of which one must be otherwise, each with what would fit; empty when nothing clashes."""
    for card in cards:
        found = card.explanation
        if found is None or _CONFLICT not in found.decision.flags:
            continue
        fits: dict[str, list[str]] = {}
        for one in found.changes:
            if _CONFLICT not in one.decision.flags:
                (change,) = one.changes
                if change.fact in TEXTS:
                    fits.setdefault(change.fact, []).append(TEXTS[change.fact].otherwise(change.to))
        given = found.question.facts
        return tuple(
            f"{TEXTS[fact].question} U antwoordde: {TEXTS[fact].word(given[fact])}. "
            f"Bij uw andere antwoorden past: {' of '.join(dict.fromkeys(words))}."
            for fact, words in fits.items()
        ) or ("Kijk uw antwoorden na: samen kunnen ze niet.",)
    return ()
