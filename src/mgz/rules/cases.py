"""A file of worked cases: read with every fault in its place, answered, and compared."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import yaml

from mgz.errors import Fault, Place, QuestionError
from mgz.rules.book import NotSupported, RuleBook
from mgz.rules.closed_lists import ANSWER_KEYS, FLAGS, UNKNOWN, Kind, ValueType, keys_of
from mgz.rules.lines import LATEST, plain, read_question
from mgz.rules.values import fault_in, shown

_KEYS: Final = frozenset("id cls confidence refs moment ask facts expect manual question answer".split())
_NEEDED: Final = ("id", "moment", "ask", "facts", "expect")
_FLAG_LIST: Final = ValueType(Kind.WORD, FLAGS, many=True)
_TOLERANCE: Final = 0.005
_REF: Final = re.compile(r"[RSO]\d{2,3}|X\d{1,2}", re.ASCII)


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
    for case, place in _read(yaml_text, name, faults):
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


def _read(text: str, name: str, faults: list[Fault]) -> list[tuple[dict[str, Any], Place]]:
    """The cases that are whole, with their place; everything else becomes a fault."""
    try:
        loader = _Loader(text)
        root = loader.get_single_node()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(name, row=mark.line + 1 if mark else None)
        faults.append(Fault("cases.yaml", "Dit is geen geldige YAML.", "Herstel de regel.", place))
        return []
    if not isinstance(root, yaml.SequenceNode) or not root.value:
        what = "Het bestand is geen lijst van casussen."
        faults.append(Fault("cases.empty", what, "Zet er casussen in.", Place(name)))
        return []
    found: list[tuple[dict[str, Any], Place]] = []
    seen: dict[str, int] = {}
    for node in root.value:
        place = Place(name, row=node.start_mark.line + 1)
        try:
            case = loader.construct_object(node, deep=True)
        except (yaml.YAMLError, ValueError) as error:
            what = f"Deze casus is niet leesbaar ({error})."
            faults.append(Fault("cases.yaml", what, "Herstel de casus.", place))
            continue
        problem = _fault_in_case(case, seen)
        if problem:
            faults.append(Fault("cases.case", f"{problem}.", "Verbeter de casus.", place))
            continue
        seen[case["id"]] = node.start_mark.line + 1
        found.append((case, place))
    return found


def _fault_in_case(case: object, seen: Mapping[str, int]) -> str:
    """The first thing wrong with a case itself; its question is checked when it is asked."""
    if not isinstance(case, dict):
        return "Dit is geen casus met sleutels"
    who = f"Casus {case.get('id', 'zonder id')}"
    for key in case:
        if key not in _KEYS:
            return f"{who}: sleutel {shown(key)} bestaat niet"
    for key in _NEEDED:
        if key not in case:
            return f"{who}: '{key}' ontbreekt"
    if not isinstance(case["id"], str) or not case["id"]:
        return f"{who}: de id is geen tekst"
    if case["id"] in seen:
        return f"{who} staat ook op regel {seen[case['id']]}"
    if "manual" in case and not isinstance(case["manual"], bool):
        return f"{who}: manual is true of false"
    refs = case.get("refs", [])
    bad = [ref for ref in refs if not _REF.fullmatch(str(ref))] if isinstance(refs, list) else [refs]
    if bad:
        return f"{who}: verwijzing {shown(bad[0])} bestaat niet"
    if case.get("cls", "clear") not in ("clear", "edge"):
        return f"{who}: cls is clear of edge"
    if case.get("confidence", "documents") not in ("documents", "source", "inferred"):
        return f"{who}: confidence is documents, source of inferred"
    return "" if case.get("manual") is True else _fault_in_expect(who, case)


def _fault_in_expect(who: str, case: Mapping[str, Any]) -> str:
    expect, keys = case["expect"], keys_of(str(case["ask"]))
    if not isinstance(expect, dict):
        return f"{who}: expect is geen object"
    if not expect:
        return f"{who}: expect is leeg, en dat mag alleen met manual"
    if keys is None:
        return ""  # told as a fault of the question itself
    for key, value in expect.items():
        if key not in keys.allowed:
            return f"{who}: sleutel {shown(key)} hoort niet bij {case['ask']}"
        type_ = _FLAG_LIST if key == "flags" else ANSWER_KEYS[key]
        if value == UNKNOWN and not type_.words and not type_.many:
            continue
        if fault := fault_in(value, type_):
            return f"{who}: verwachte '{key}' {fault}"
    return ""


class _Loader(yaml.SafeLoader):
    """Plain values, but a date stays the text that was written, and a key may not stand twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """A mapping without doubles."""
        found: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            key = self.construct_object(key_node, deep=True)
            if not isinstance(key, str) or key in found:
                raise ValueError(f"sleutel {shown(key)} is geen tekst of staat er twee keer")
            found[key] = self.construct_object(value_node, deep=deep)
        return found


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
