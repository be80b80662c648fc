"""Worked cases answered and compared; what is wrong with the file itself is told with its place."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from mgz.errors import Fault, QuestionError
from mgz.rules.asking import NotSupported
from mgz.rules.book import RuleBook
from mgz.rules.casefiles import read_cases
from mgz.rules.lines import LATEST, UNFORESEEN, plain, read_question, unforeseen
from mgz.rules.values import shown

_TOLERANCE: Final = 0.005


@dataclass(frozen=True, slots=True)
class Difference:
    """One key of one case that did not come out as expected."""

    case: str
    key: str
    expected: object
    got: object

    def __str__(self) -> str:
        return f"{self.case}: {self.key} verwacht {shown(self.expected)}, gekregen {shown(self.got)}"


@dataclass(frozen=True, slots=True)
class CaseReport:
    """What came of a case file; `faults` are about the file itself."""

    equal: int
    differing: tuple[str, ...]
    differences: tuple[Difference, ...]
    manual: int
    unsupported: Mapping[str, int]
    faults: tuple[Fault, ...]

    @property
    def exit_code(self) -> int:
        """0 all supported cases equal, 1 some differ, 6 a broken file."""
        if self.faults:
            return QuestionError.exit_code
        return 1 if self.differences else 0

    @property
    def text(self) -> str:
        """The report in plain Dutch, faults first."""
        skipped = sum(self.unsupported.values())
        asks = ", ".join(f"{ask} {count}" for ask, count in sorted(self.unsupported.items()))
        return "\n".join(
            [
                *map(str, self.faults),
                *map(str, self.differences),
                f"{self.equal} gelijk, {len(self.differing)} anders, {self.manual} voor mensen,"
                f" {skipped} nog niet gebouwd{f' ({asks})' if asks else ''},"
                f" {len(self.faults)} fouten in het bestand",
            ]
        )

    @property
    def data(self) -> dict[str, object]:
        """The report as plain values for JSON."""
        return {
            "equal": self.equal,
            "different": len(self.differing),
            "manual": self.manual,
            "not_supported": dict(sorted(self.unsupported.items())),
            "differences": [
                {"case": d.case, "key": d.key, "expected": d.expected, "got": d.got} for d in self.differences
            ],
            "faults": [
                {"place": str(f.place), "message": f.message, "remedy": f.remedy} for f in self.faults
            ],
        }


def run_cases(rules: RuleBook, yaml_text: str, *, name: str = "", known_on: date = LATEST) -> CaseReport:
    """Answer and compare every case; a broken case is a fault, the others are still run."""
    faults: list[Fault] = []
    equal, manual = 0, 0
    differing: list[str] = []
    differences: list[Difference] = []
    unsupported: Counter[str] = Counter()
    for case, place in read_cases(yaml_text, name, faults):
        if case.get("manual") is True:
            manual += 1
            continue
        try:
            ask, facts, moment = read_question(case["ask"], case["facts"], case["moment"])
            answer = plain(rules.decide(ask, facts, moment, known_on))
        except NotSupported:
            unsupported[str(case["ask"])] += 1
            continue
        except QuestionError as error:
            faults += [Fault(f.key, f.message, f.remedy, place) for f in error.faults]
            continue
        except UNFORESEEN as error:
            faults += [Fault(f.key, f.message, f.remedy, place) for f in unforeseen(error).faults]
            continue
        found = _compare(str(case["id"]), case["expect"], answer)
        differences += found
        equal += not found
        differing += [str(case["id"])] if found else []
    return CaseReport(equal, tuple(differing), tuple(differences), manual, dict(unsupported), tuple(faults))


def same(expected: object, got: object, key: str = "") -> bool:
    """Whether two values are equal as cases are compared: lists as sets, numbers to 0.005."""
    if isinstance(expected, list | tuple) and isinstance(got, list | tuple):
        return len(expected) == len(got) and set(map(json.dumps, expected)) == set(map(json.dumps, got))
    if _is_number(expected) and _is_number(got):
        return abs(float(str(expected)) - float(str(got))) <= _TOLERANCE
    return type(expected) is type(got) and expected == got


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _compare(case: str, expect: Mapping[str, object], answer: Mapping[str, object]) -> list[Difference]:
    return [
        Difference(case, key, expected, answer.get(key))
        for key, expected in expect.items()
        if not same(expected, answer.get(key))
    ]
