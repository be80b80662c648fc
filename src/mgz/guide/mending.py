"""What would make a refused answer or a gap right, easiest first; no client is to be made another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from mgz.guide.facts import TEXTS
from mgz.guide.words import either
from mgz.rules import CONTROLS, Control, Counterfactual, Explanation, refusal

_ESTABLISHED: Final = Control.ESTABLISHED
_REFUSED: Final = ("not_allowed", "gap")


def mends_told(found: Explanation) -> tuple[str, ...]:
    """What can be arranged or chosen, each as a sentence; empty for any other answer."""
    why_not = refusal(found, look_for_pairs=False) if found.decision.status in _REFUSED else None
    if why_not is None:
        return ()
    # What others established and would leave it open is no help to anybody.
    lifting = (one for one in why_not.lifting if CONTROLS[one.changes[0].fact].control is not _ESTABLISHED)
    return (*_told(why_not.remedies, ""), *_told(lifting, " Daarna is nog een antwoord nodig."))


def _told(changes: Iterable[Counterfactual], more: str) -> Iterable[str]:
    """One sentence per fact, with all values that do."""
    values: dict[str, list[str]] = {}
    for one in changes:
        if len(one.changes) == 1 and one.changes[0].fact in TEXTS:
            (change,) = one.changes
            values.setdefault(change.fact, []).append(TEXTS[change.fact].otherwise(change.to))
    for fact, words in values.items():
        yield f"{_how(fact)} {TEXTS[fact].question} {_capital(either(words))}.{more}"


def _how(fact: str) -> str:
    """What it takes to make a fact otherwise."""
    known = CONTROLS[fact]
    match known.control:
        case Control.ARRANGED:
            return f"Te regelen ({known.who})."
        case Control.CHOSEN:
            return "Kies het anders."
    return f"Alleen als het anders is vastgelegd ({known.who})."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
