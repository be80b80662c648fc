"""Reading a file of worked cases: every whole case with its place, and a fault for each other one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

import yaml
from yaml.events import Event

from mgz.errors import Fault, Place
from mgz.rules.closed_lists import ANSWER_KEYS, FLAGS, UNKNOWN, Kind, ValueType, keys_of
from mgz.rules.lines import UNFORESEEN
from mgz.rules.values import fault_in, shown
from mgz.rules.yamltext import not_plain

_KEYS: Final = frozenset("id cls confidence refs moment ask facts expect manual question answer".split())
_NEEDED: Final = ("id", "moment", "ask", "facts", "expect")
_FLAG_LIST: Final = ValueType(Kind.WORD, FLAGS, many=True)
_REF: Final = re.compile(r"[RSO]\d{2,3}|X\d{1,2}", re.ASCII)


def read_cases(text: str, name: str, faults: list[Fault]) -> list[tuple[dict[str, Any], Place]]:
    """The cases that are whole, with their place; everything else becomes a fault."""
    try:
        loader = _Loader(text)
        root = loader.get_single_node()
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(name, row=mark.line + 1 if mark else None)
        problem = getattr(error, "problem", None) or "onleesbare tekst"
        what = f"Dit is geen geldige YAML ({problem})."
        faults.append(Fault("cases.yaml", what, "Herstel de regel.", place))
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
        except (yaml.YAMLError, *UNFORESEEN) as error:
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
    """Plain values, but a date stays the text that was written, and a key may not stand twice.

    Anchors, aliases and tags are refused, as in rule files.
    """

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """The next node, when it is plain."""
        event: Event = self.peek_event()  # type: ignore[no-untyped-call]
        if what := not_plain(event):
            problem = f"hier staat {what}; schrijf het uit"
            raise yaml.MarkedYAMLError(problem=problem, problem_mark=event.start_mark)  # type: ignore[arg-type]
        return super().compose_node(parent, index)

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
