"""Every cell, every outcome and every date of the rule tables changed once; `noticing` says who notices."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from mgz.rules.compiling import words_of
from mgz_cli.rulefiles import packaged_texts, standard_rules
from tests.generative.rules.changes import changed_rows, moved_dates


@dataclass(frozen=True)
class Mutant:
    """One change: in which table and rule, what was changed, and the file with it."""

    table: str
    rule: str
    change: str
    file: str
    text: str


def mutants(tables: Collection[str], *, thorough: bool) -> Iterator[Mutant]:
    """Each cell and outcome key once; `thorough` also widens, narrows, drops overrides and moves dates."""
    files = _files()
    words = {file["table"]: file["words"] for file in files.values() if "words" in file}
    for name, file in files.items():
        if file.get("table") not in tables:
            continue
        for number, rule in enumerate(file["rules"]):
            for change, mutated in changed_rows(rule, file, words, thorough):
                changed = {**file, "rules": [*file["rules"]]}
                changed["rules"][number] = mutated
                yield Mutant(file["table"], rule["id"], change, name, as_yaml(changed))
        for rule_id, change, changed in moved_dates(deepcopy(file)) if thorough else ():
            yield Mutant(file["table"], rule_id, change, name, as_yaml(changed))


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
