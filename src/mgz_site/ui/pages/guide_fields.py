"""The questions of the guide as fields of a form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from mgz.guide.facts import TEXTS, choices
from mgz.guide.situation import GivenSituation
from mgz.rules import FACTS, Kind, RuleBook

#: Up to this many choices all are shown; more stand in a list that opens.
_SHOWN: Final = 5
_CLASH: Final = "facts_conflict"
#: What one may say instead of an answer: to a question that is needed, and to one that begins a subject.
_UNSURE, _LEAVE = "weet ik niet", "dit vraag ik niet"


@dataclass(frozen=True, slots=True)
class Option:
    """A choice; `clashes` when it contradicts what was answered to the other questions."""

    value: str
    text: str
    chosen: bool
    clashes: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """One question; `kind` is keuze (all choices shown), lijst, getal or datum; `fault` what is wrong."""

    name: str
    kind: str
    question: str
    hint: str
    value: str
    options: tuple[Option, ...]
    fault: str

    @property
    def words(self) -> str:
        """The words of all choices, for those that have to be explained beside a list."""
        return " ".join(option.text for option in self.options)


class Fields:
    """Makes the fields for one situation."""

    def __init__(
        self, rules: RuleBook, given: GivenSituation, moment: datetime, known_on: date, prefix: str = ""
    ) -> None:
        self._rules, self._given, self._moment, self._known_on = rules, given, moment, known_on
        self._prefix = prefix

    def of(self, names: Iterable[str], begins: Iterable[str] = ()) -> tuple[Field, ...]:
        """The fields of some facts, in the order of the guide; `begins` are those one may leave."""
        wanted, free = set(names), set(begins)
        return tuple(
            self._field(name, _LEAVE if name in free else _UNSURE) for name in TEXTS if name in wanted
        )

    def _field(self, name: str, otherwise: str) -> Field:
        text, type_ = TEXTS[name], FACTS[name]
        value = self._given.typed.get(name, "")
        fault = self._given.fault(name)
        options: tuple[Option, ...] = ()
        kind = "getal" if type_.kind is Kind.INT else "datum"
        if type_.kind is Kind.WORD:
            options = self._options(name, value, otherwise)
            kind = "keuze" if len(options) <= _SHOWN else "lijst"
        return Field(f"{self._prefix}{name}", kind, text.question, text.hint, value, options, fault)

    def _options(self, name: str, value: str, otherwise: str) -> tuple[Option, ...]:
        # Where the other answers clash among themselves, this one is not to blame.
        others = {fact: given for fact, given in self._given.facts.items() if fact != name}
        at_ease = not self._clashes(others)
        found = [
            Option(word, said, word == value, at_ease and self._clashes({**others, name: word}))
            for word, said in choices(name)
        ]
        known = any(option.chosen for option in found)
        return (*found, Option("", otherwise, not known))

    def _clashes(self, facts: Mapping[str, object]) -> bool:
        return _CLASH in self._rules.decide("general_care", facts, self._moment, self._known_on).flags
