"""Every cell and every outcome of the rule tables changed once, and who notices.

A mutant is noticed by the proof at load, by a worked case, by the own sample, or by the hand-typed
expectations over the whole space. Nothing here compares with what the tables themselves gave before.
Only the tables behind the asks that read the changed one are loaded: no other answer can differ.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from mgz.errors import RuleError
from mgz.rules import RuleBook, load
from mgz.rules.cases import run_cases, same
from mgz.rules.closed_lists import ALL_FACTS, ANSWER_KEYS, FLAGS, INTERNAL_ASKS, Kind
from mgz.rules.compiling import words_of
from mgz.rules.composing import reach, tops_of
from mgz.rules.lines import answer_line
from mgz.rules.named import FUNCTIONS
from mgz_cli.rulefiles import packaged_texts, standard_rules
from tests.generative.rules.typed import KNOWN_ON, OPTIONAL_KEYS, typed

DATA = Path(__file__).parents[2] / "data"
#: An ask that reaches only some rules of the tables it shares: the asks that reach the rest are loaded along.
_ALONG = {
    "transition": {"specific_care"},
    "claim": {"specific_care", "trajectory"},
    "trajectory": {"specific_care"},
}


@dataclass(frozen=True)
class Mutant:
    """One change: in which table and rule, what was changed, and the file with it."""

    table: str
    rule: str
    change: str
    file: str
    text: str


def mutants(tables: Collection[str], *, thorough: bool) -> Iterator[Mutant]:
    """Each cell and outcome key once; `thorough` also widens, narrows, and drops overrides."""
    files = _files()
    words = {file["table"]: file["words"] for file in files.values() if "words" in file}
    for name, file in files.items():
        if file.get("table") not in tables:
            continue
        for number, rule in enumerate(file["rules"]):
            for change, mutated in _changes(rule, file, words, thorough):
                changed = deepcopy(file)
                changed["rules"][number] = mutated
                yield Mutant(file["table"], rule["id"], change, name, as_yaml(changed))


@cache
def _files() -> dict[str, Any]:
    return {name: yaml.load(text, Loader=yaml.CBaseLoader) for name, text in packaged_texts().items()}


class _Plain(yaml.CSafeDumper):
    """Writes what is shared out in full: a rule file has no anchors."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def as_yaml(file: object) -> str:
    """A rule file as text, as the rules may read it."""
    return yaml.dump(file, Dumper=_Plain, sort_keys=False)


def combinations(tables: Collection[str], *, step: int = 1) -> Iterator[Mutant]:
    """Each single combination of each table given the outcome of another rule, as a sharp exception.

    Unlike a changed cell such a mutant is a whole and unique table, so that only meaning can tell it. With a
    `step` only every so many-th combination.
    """
    files = {file.get("table"): name for name, file in _files().items()}
    for table in sorted(tables):
        compiled, name = standard_rules().tables[table], files[table]
        slice_ = compiled.slices[0]
        for cell, number in list(enumerate(slice_.cells))[::step]:
            if mutant := _exception(table, name, number, words_of(compiled.table, slice_.strides, cell)):
                yield mutant


def _exception(table: str, name: str, number: int, when: dict[str, str]) -> Mutant | None:
    """One combination taken from the rule that decides it; None where that says it cannot be."""
    file = _files()[name]
    rule = file["rules"][number]
    if rule["then"] == "impossible":
        return None
    later = file["rules"][number + 1 :] + file["rules"][:number]
    other = next(r for r in later if r["then"] not in (rule["then"], "impossible"))
    # What the deciding rule itself overrides must make way for the exception too.
    overridden = rule.get("overrides", [])
    exception = {
        "id": "MUTANT", "when": when, "then": other["then"], "refs": rule["refs"],
        "overrides": [rule["id"], *(overridden if isinstance(overridden, list) else [overridden])],
    }  # fmt: skip
    kept = [o for o in exception["overrides"] if _said_by(file, o) != other["then"]]
    text = as_yaml({**file, "rules": [*file["rules"], {**exception, "overrides": kept}]})
    return Mutant(table, rule["id"], f"{table} {when}", name, text)


def _said_by(file: Any, id_: str) -> Any:
    return next(rule["then"] for rule in file["rules"] if rule["id"] == id_)


def unchanged(table: str) -> Mutant:
    """No change at all: what is noticed here is noticed wrongly."""
    (name,) = [name for name, file in _files().items() if file.get("table") == table]
    return Mutant(table, "", "", name, as_yaml(_files()[name]))


def loaded(mutant: Mutant) -> RuleBook:
    """The tables behind the asks that read the changed one, with the change; RuleError if it is refused."""
    _, names = _behind(mutant.table)
    texts = {name: text for name, text in packaged_texts().items() if name in names}
    return load(texts | {mutant.file: mutant.text}, require={})


def noticed_by(mutant: Mutant) -> str:
    """proof, cases, sample, expectations, or empty for a survivor."""
    asks, _ = _behind(mutant.table)
    try:
        book = loaded(mutant)
    except RuleError:
        return "proof"
    if run_cases(book, (DATA / "cases.yaml").read_text(encoding="utf-8")).exit_code:
        return "cases"
    if _differs_from_sample(book):
        return "sample"
    return "expectations" if any(_differs_from_typed(book, ask) for ask in asks) else ""


@cache
def _behind(table: str) -> tuple[list[str], set[str]]:
    """The asks that read a table, and the files of every table behind those asks."""
    book = standard_rules()
    tables = {name: one.table for name, one in book.tables.items()}
    behind = {
        ask: {name for top in tops_of(ask, tables.values()) for name in reach(top.name, tables)}
        for ask in (*book.asks, *INTERNAL_ASKS)
    }
    asks = [ask for ask, names in behind.items() if table in names]
    loaded = set(asks).union(*(_ALONG.get(ask, set()) for ask in asks))
    # A flag of several asks is only accepted with the answer of each, and so on.
    while more := {a for ask in loaded for name in behind[ask] for a in tables[name].answers} - loaded:
        loaded |= more
    wanted = set().union(*(behind[ask] for ask in loaded))
    return asks, {name for name, file in _files().items() if file.get("table") in wanted} | {"sources.yaml"}


def _differs_from_sample(book: RuleBook) -> bool:
    for line in (DATA / "rules-sample.jsonl").read_text(encoding="utf-8").splitlines():
        answer = json.loads(answer_line(book, line))
        if "not_supported" in answer:
            continue
        if any(not same(value, answer.get(key)) for key, value in json.loads(line)["expect"].items()):
            return True
    return False


def _differs_from_typed(book: RuleBook, ask: str) -> bool:
    for facts, moment, expected in typed(ask):
        answer = book.decide(ask, facts, moment, KNOWN_ON).answer
        if any(_as_set(answer.get(key)) != value for key, value in expected.items()):
            return True
        if ask in OPTIONAL_KEYS and answer.keys() != expected.keys():
            return True
    return False


def _as_set(value: object) -> object:
    return set(value) if isinstance(value, tuple) else value


def _changes(
    rule: dict[str, Any], file: dict[str, Any], words: Mapping[str, list[str]], thorough: bool
) -> Iterator[tuple[str, dict[str, Any]]]:
    for column, cell in rule["when"].items():
        domain = _domain(column, file["inputs"][column], words)
        taken = _taken(cell, domain)
        for other in [word for word in domain if word not in taken][:1]:
            yield f"{column}: {taken[0]} -> {other}", _when(rule, column, [other, *taken[1:]])
            if thorough:
                yield f"{column}: + {other}", _when(rule, column, [*taken, other])
        for word in taken if thorough and len(taken) > 1 else []:
            yield f"{column}: - {word}", _when(rule, column, [w for w in taken if w != word])
    for key, then in _outcomes(rule["then"], file):
        yield f"then {key}", {**rule, "then": then}
    if thorough and "overrides" in rule:
        yield "overrides dropped", {key: value for key, value in rule.items() if key != "overrides"}


def _when(rule: dict[str, Any], column: str, cell: list[str]) -> dict[str, Any]:
    return {**rule, "when": {**rule["when"], column: cell}}


def _domain(column: str, kind: str, words: Mapping[str, list[str]]) -> list[str]:
    if kind == "table":
        return words[column]
    if kind == "function":
        return list(FUNCTIONS[column].words)
    return list(ALL_FACTS[column].known) + (["unknown"] if kind == "fact or unknown" else [])


def _taken(cell: Any, domain: list[str]) -> list[str]:
    if isinstance(cell, dict):
        return [word for word in domain if word not in cell["not"]]
    return cell if isinstance(cell, list) else [cell]


def _outcomes(then: Any, file: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    if then == "impossible":
        return
    if file["kind"] == "node":
        yield "word", _next(then, file["words"])
    elif file["kind"] == "flag":
        yield "flag", _next(then, ["yes", "no"])
    else:
        for key, value in then.items():
            yield key, {**then, key: _other_value(key, value)}


def _other_value(key: str, value: Any) -> Any:
    if key == "open":
        return _next(value, FLAGS[:3]) if value in FLAGS[:3] else FLAGS[0]
    if isinstance(value, dict):
        return "7"
    if isinstance(value, list):
        return [] if value else [ANSWER_KEYS[key].words[0]]
    if value.isdigit():
        return str(int(value) + 1)
    if ANSWER_KEYS[key].kind is Kind.DATE:
        return "2015-01-01"
    return _next(value, ANSWER_KEYS[key].words)


def _next(word: str, words: Any) -> str:
    words = list(words)
    return str(words[(words.index(word) + 1) % len(words)])
