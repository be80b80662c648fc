"""A situation as a person gave it: facts that were understood, and what could not be read, told plainly.

It comes out of a form or a link. Nothing that was typed is thrown away: what cannot be read stays visible,
with what is wrong and how to mend it, and the rest of the situation still counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from mgz.guide.facts import TEXTS
from mgz.rules import FACTS, UNKNOWN, Kind

#: More characters than any value needs; what comes after it is not read.
LONGEST: Final = 200
_NUMBER: Final = re.compile(r"\d{1,9}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that was given and cannot be read; `fact` is empty when the name itself is unknown."""

    fact: str
    typed: str
    message: str


@dataclass(frozen=True, slots=True)
class GivenSituation:
    """The facts as the rules read them, and as they were typed; `unread` is what could not be read."""

    facts: Mapping[str, object]
    typed: Mapping[str, str]
    unread: tuple[Unread, ...]

    def fault(self, fact: str) -> str:
        """What is wrong with a fact as it was typed; empty when it can be read."""
        return next((one.message for one in self.unread if one.fact == fact), "")


def given_situation(pairs: Mapping[str, str], read_day: Callable[[str], date | None]) -> GivenSituation:
    """Read names and values; `read_day` reads a day as people write it.

    An empty value and `unknown` are no facts. A name that is no question of the guide is told.
    """
    facts: dict[str, object] = {}
    typed: dict[str, str] = {}
    unread: list[Unread] = []
    for name, value in pairs.items():
        text = value.strip()[:LONGEST]
        if not text or text == UNKNOWN:
            continue
        if name not in TEXTS:
            unread.append(Unread("", text, f"'{name[:40]}' is hier geen vraag. Het is overgeslagen."))
            continue
        typed[name] = text
        found, fault = _read(name, text, read_day)
        if fault:
            unread.append(Unread(name, text, fault))
        else:
            facts[name] = found
    return GivenSituation(facts, typed, tuple(unread))


def _read(fact: str, text: str, read_day: Callable[[str], date | None]) -> tuple[object, str]:
    """The value of a fact, or what is wrong with it."""
    type_ = FACTS[fact]
    if type_.kind is Kind.WORD:
        known = text in type_.known
        return text, "" if known else f"'{text}' kan hier niet. Kies een antwoord uit de lijst."
    if type_.kind is Kind.INT:
        return _number(text)
    days = [part.strip() for part in text.split(",")] if type_.many else [text]
    read = [read_day(part) for part in days if part]
    wrong = [part for part, day in zip((part for part in days if part), read, strict=True) if day is None]
    if wrong:
        return None, f"'{wrong[0]}' is geen datum. Schrijf bijvoorbeeld 25-11-2026."
    written = tuple(dict.fromkeys(day.isoformat() for day in read if day is not None))
    return (written if type_.many else written[0]), ""


def _number(text: str) -> tuple[object, str]:
    if not _NUMBER.fullmatch(text):
        return None, f"'{text}' is geen heel getal. Schrijf alleen cijfers, bijvoorbeeld 45."
    return int(text), ""
