"""Every cell and every outcome of the rule tables changed once, and who notices.

A mutant is noticed by the proof at load, by a worked case, by the own sample, or by the hand-typed
expectations over the whole space. Nothing here compares with what the tables themselves gave before.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from mgz.errors import RuleError
from mgz.rules import RuleBook, load
from mgz.rules.cases import run_cases, same
from mgz.rules.closed_lists import ANSWER_KEYS, FACTS, FLAGS
from mgz.rules.compiling import words_of
from mgz.rules.lines import answer_line
from mgz.rules.named import FUNCTIONS
from mgz_cli.rulefiles import packaged_texts
from tests.spec.rules import dt1

DATA = Path(__file__).parents[2] / "data"
MOMENT = datetime.fromisoformat("2025-06-10T10:00:00+02:00")
KNOWN_ON = date(2025, 6, 10)


@dataclass(frozen=True)
class Mutant:
    """One change: which rule, what was changed, and all files with it."""

    rule: str
    change: str
    texts: Mapping[str, str]


def mutants(*, thorough: bool) -> Iterator[Mutant]:
    """Each cell and outcome key once; `thorough` also widens, narrows, and drops overrides."""
    texts = dict(packaged_texts())
    files = {name: yaml.load(text, Loader=yaml.BaseLoader) for name, text in texts.items()}
    words = {file["table"]: file["words"] for file in files.values() if "words" in file}
    for name, file in files.items():
        for number, rule in enumerate(file.get("rules", [])):
            for change, mutated in _changes(rule, file, words, thorough):
                changed = deepcopy(file)
                changed["rules"][number] = mutated
                yield Mutant(rule["id"], change, texts | {name: as_yaml(changed)})


class _Plain(yaml.SafeDumper):
    """Writes what is shared out in full: a rule file has no anchors."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def as_yaml(file: object) -> str:
    """A rule file as text, as the rules may read it."""
    return yaml.dump(file, Dumper=_Plain, sort_keys=False)


def combinations() -> Iterator[Mutant]:
    """Each single combination of each table given the outcome of another rule, as a sharp exception.

    Unlike a changed cell such a mutant is a whole and unique table, so that only meaning can tell it.
    """
    texts = dict(packaged_texts())
    book = load(texts)
    by_table = {yaml.load(text, Loader=yaml.BaseLoader).get("table"): name for name, text in texts.items()}
    for table, compiled in book.tables.items():
        name = by_table[table]
        file = yaml.load(texts[name], Loader=yaml.BaseLoader)
        slice_ = compiled.slices[0]
        for cell, number in enumerate(slice_.cells):
            rule = file["rules"][number]
            if rule["then"] == "impossible":
                continue
            later = file["rules"][number + 1 :] + file["rules"][:number]
            other = next(r for r in later if r["then"] not in (rule["then"], "impossible"))
            when = words_of(compiled.table, slice_.strides, cell)
            exception = {
                "id": "MUTANT", "when": when, "then": other["then"], "refs": rule["refs"],
                "overrides": [rule["id"]],
            }  # fmt: skip
            changed = {**file, "rules": [*file["rules"], exception]}
            text = as_yaml(changed)
            yield Mutant(rule["id"], f"{table} {when}", texts | {name: text})


def noticed_by(mutant: Mutant) -> str:
    """proof, cases, sample, expectations, or empty for a survivor."""
    try:
        book = load(mutant.texts)
    except RuleError:
        return "proof"
    if run_cases(book, (DATA / "cases.yaml").read_text(encoding="utf-8")).exit_code:
        return "cases"
    if _differs_from_sample(book):
        return "sample"
    return "expectations" if _differs_from_typed(book) else ""


def _differs_from_sample(book: RuleBook) -> bool:
    for line in (DATA / "rules-sample.jsonl").read_text(encoding="utf-8").splitlines():
        answer = json.loads(answer_line(book, line))
        if any(not same(value, answer.get(key)) for key, value in json.loads(line)["expect"].items()):
            return True
    return False


@cache
def _typed() -> list[tuple[str, dict[str, str], datetime, dict[str, Any]]]:
    """Ask, facts, moment and the whole answer as typed by hand: DT1 over its space, DT9 by kind of hour."""
    spaces = [dt1.space(sectors=("GGZ",)), *(_by_sector(sector) for sector in dt1.SECTORS)]
    found = [
        (ask, facts, MOMENT, dt1.expected(ask, facts))
        for space in spaces
        for facts in space
        for ask in ("general_care", "gp_registration", "duty")
    ]
    for day, hour, words in DT9:
        moment = datetime.fromisoformat(f"{day}T{hour}:00:00+02:00")
        for switch, word in zip(("yes", "no", "unknown"), words.split(), strict=True):
            missing = word == "unknown"
            answer = {"status": "open" if missing else "settled", "time_class": word}
            flags = {"facts_missing"} if missing else set()
            found.append(("time_class", {"hds_open_good_friday": switch}, moment, answer | {"flags": flags}))
    return found


#: Day, hour, and what it is with the post open on Good Friday, closed, and not known.
DT9 = (
    ("2025-06-10", "12", "dag dag dag"),
    ("2025-06-10", "20", "anw anw anw"),
    ("2025-06-14", "12", "anw anw anw"),
    ("2025-06-14", "20", "anw anw anw"),
    ("2025-06-09", "12", "anw anw anw"),
    ("2025-06-09", "20", "anw anw anw"),
    ("2025-04-18", "12", "anw dag unknown"),
    ("2025-04-18", "20", "anw anw anw"),
)


def _by_sector(sector: str) -> Iterator[dict[str, str]]:
    for indication, form in (("yes", "vpt"), ("no", "geen")):
        yield {
            "wlz_indication": indication, "leveringsvorm": form, "behandeling": "zonder",
            "treatment_by": "none", "gp": "registered", "sector": sector,
        }  # fmt: skip


def _differs_from_typed(book: RuleBook) -> bool:
    for ask, facts, moment, expected in _typed():
        answer = book.decide(ask, facts, moment, KNOWN_ON).answer
        if any(_as_set(answer[key]) != value for key, value in expected.items()):
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
        other = next(word for word in domain if word not in taken)
        yield f"{column}: {taken[0]} -> {other}", _when(rule, column, [other, *taken[1:]])
        if thorough:
            yield f"{column}: + {other}", _when(rule, column, [*taken, other])
            for word in taken if len(taken) > 1 else []:
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
    return list(FACTS[column].known) + (["unknown"] if kind == "fact or unknown" else [])


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
        return _next(value, FLAGS[:3])
    if isinstance(value, dict):
        return "7"
    if isinstance(value, list):
        return [] if value else ["zorgkantoor"]
    return _next(value, ANSWER_KEYS[key].words)


def _next(word: str, words: Any) -> str:
    words = list(words)
    return str(words[(words.index(word) + 1) % len(words)])
