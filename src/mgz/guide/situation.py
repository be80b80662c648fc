"""A situation as a person gave it: facts that were understood, and what could not be read, told plainly.

It comes out of a form or a link. Nothing that was typed is thrown away: what cannot be read stays visible,
with what is wrong and how to mend it, and the rest of the situation still counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from mgz.guide.facts import TEXTS
from mgz.rules import FACTS, UNKNOWN, Kind

#: More characters than any value needs; what comes after it is not read.
LONGEST: Final = 200
#: So many characters of what cannot be read are said back, and so many things of a whole link.
_SAID, _TOLD = 40, 5
_LAST_DAY: Final = date(2199, 12, 31)
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


def given_situation(
    pairs: Iterable[tuple[str, str]], read_day: Callable[[str], date | None], first_day: date
) -> GivenSituation:
    """Read names and values; `read_day` reads a day as people write it, rules begin on `first_day`.

    An empty value and `unknown` are no facts. A name that is no question of the guide is told, and so is a
    question that is answered twice in two ways: the last answer counts.
    """
    facts: dict[str, object] = {}
    typed: dict[str, str] = {}
    unread: dict[str, Unread] = {}
    strange: dict[str, Unread] = {}
    for name, value in pairs:
        text = value.strip()[:LONGEST]
        if not text or text == UNKNOWN:
            continue
        if name not in TEXTS:
            said = f"'{_short(name)}' is hier geen vraag. Het is overgeslagen."
            strange[name] = Unread("", text, said)
            continue
        if typed.get(name, text) != text:
            said = f"Het adres geeft twee antwoorden op de vraag: {TEXTS[name].question} Het laatste telt."
            strange[name] = Unread("", text, said)
        typed[name] = text
        facts.pop(name, None)
        unread.pop(name, None)
        found, fault = _read(name, text, read_day, first_day)
        if fault:
            unread[name] = Unread(name, text, fault)
        else:
            facts[name] = found
    return GivenSituation(facts, typed, (*unread.values(), *_first_few(tuple(strange.values()))))


def _first_few(found: tuple[Unread, ...]) -> tuple[Unread, ...]:
    if len(found) <= _TOLD:
        return found
    more = Unread("", "", f"En nog {len(found) - _TOLD} andere woorden die hier geen vraag zijn.")
    return (*found[:_TOLD], more)


def _short(text: str) -> str:
    return text if len(text) <= _SAID else f"{text[:_SAID]}…"


def _read(
    fact: str, text: str, read_day: Callable[[str], date | None], first_day: date
) -> tuple[object, str]:
    """The value of a fact, or what is wrong with it."""
    type_ = FACTS[fact]
    if type_.kind is Kind.WORD:
        known = text in type_.known
        return text, "" if known else f"'{_short(text)}' kan hier niet. Kies een antwoord uit de lijst."
    if type_.kind is Kind.INT:
        return _number(text)
    parts = [part.strip() for part in (text.split(",") if type_.many else [text]) if part.strip()]
    days = [read_day(part) for part in parts]
    read = [day for day in days if day is not None]
    wrong = [part for part, day in zip(parts, days, strict=True) if day is None]
    if wrong or not read:
        said = _short(wrong[0] if wrong else text)
        return None, f"'{said}' is geen datum. Schrijf bijvoorbeeld 25-11-2026."
    if type_.many and min(read) < first_day:
        return None, before_the_rules(first_day)
    if max(read) > _LAST_DAY:
        return None, f"Dat is te ver weg. Kies een dag tot en met {_LAST_DAY:%d-%m-%Y}."
    written = tuple(dict.fromkeys(day.isoformat() for day in read))
    return (written if type_.many else written[0]), ""


def before_the_rules(first_day: date) -> str:
    """What is said of a day on which there are no rules yet."""
    return f"Over dagen vóór {first_day:%d-%m-%Y} zijn er geen regels. Kies een latere dag."


def _number(text: str) -> tuple[object, str]:
    if not _NUMBER.fullmatch(text):
        return None, f"'{_short(text)}' is geen heel getal. Schrijf alleen cijfers, bijvoorbeeld 45."
    return int(text), ""
