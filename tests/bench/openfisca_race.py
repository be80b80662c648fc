"""The tables of one ask as variables of OpenFisca, with a formula each; only where OpenFisca is installed.

Its licence (AGPL) keeps it out of the lock. It has no proof, no dates of knowledge and no word for unknown:
it is given known words as numbers, and the number of the rule of the answer's table is compared.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mgz.rules import RuleBook
from mgz.rules.composing import reach, tops_of
from mgz.rules.model import InputKind, Rule, Table, Word

Numbers = NDArray[np.int64]
IS_HERE = find_spec("openfisca_core") is not None


class OpenFisca:
    """An ask ready to be computed for many persons; `known` are the words of its inputs by number."""

    def __init__(self, rules: RuleBook, ask: str, day: date) -> None:
        tables = {name: one.table for name, one in rules.tables.items()}
        self.top = next(table for table in tops_of(ask, tables.values()) if not table.flag)
        self._tables = {name: tables[name] for name in reach(self.top.name, tables)}
        self._day, self._period = day, str(day)
        entities = import_module("openfisca_core.entities")
        self._person = entities.build_entity(key="person", plural="persons", label="", is_person=True)
        self._system = import_module("openfisca_core.taxbenefitsystems").TaxBenefitSystem([self._person])
        self.known: dict[str, tuple[str, ...]] = {}
        for table in self._tables.values():
            for column in table.columns:
                if column.kind is not InputKind.TABLE and column.name not in self.known:
                    self.known[column.name] = column.words
                    self._add(column.name)
        for table in reversed(self._tables.values()):
            self._add(table.name, self._formula(table))

    def run(self, persons: Mapping[str, Numbers]) -> Callable[[], Numbers]:
        """A run over everybody: from the words of the inputs to the number of the rule that answers."""
        count = len(next(iter(persons.values())))
        builder = import_module("openfisca_core.simulations").SimulationBuilder

        def once() -> Numbers:
            simulation = builder().build_default_simulation(self._system, count)
            for name, numbers in persons.items():
                simulation.set_input(name, self._period, numbers)
            found: Numbers = simulation.calculate(self.top.name, self._period)
            return found

        return once

    def _add(self, name: str, formula: Callable[..., Any] | None = None) -> None:
        variables = import_module("openfisca_core.variables")
        day = import_module("openfisca_core.periods").DateUnit.DAY
        body: dict[str, Any] = {"value_type": int, "entity": self._person, "definition_period": day}
        body |= {"label": name} | ({"formula": formula} if formula else {})
        self._system.add_variable(type(name, (variables.Variable,), body))

    def _formula(self, table: Table) -> Callable[..., Any]:
        """A rule that overrides another comes before it; else their order is of no account."""
        rules = _in_order([rule for rule in table.rules if rule.valid.holds(self._day)])
        numbers = [table.rules.index(rule) for rule in rules]
        tables = self._tables

        def formula(person: Any, period: Any) -> Any:
            words: dict[int, Numbers] = {}
            for place, column in enumerate(table.columns):
                found = person(column.name, period)
                if column.kind is InputKind.TABLE:
                    outcomes = [rule.then for rule in tables[column.name].rules]
                    said = [column.words.index(o.word) if isinstance(o, Word) else -1 for o in outcomes]
                    found = np.array(said)[found]
                elif column.words != self.known[column.name]:
                    found = _translated(self.known[column.name], column.words)[found]
                words[place] = found
            conditions = [_holds(rule, words, len(person.ids)) for rule in rules]
            return np.select(conditions, numbers, default=-1)

        return formula


def _translated(known: Sequence[str], words: Sequence[str]) -> Numbers:
    return np.array([words.index(word) if word in words else -1 for word in known])


def _holds(rule: Rule, words: Mapping[int, Numbers], count: int) -> NDArray[np.bool_]:
    found = np.ones(count, dtype=bool)
    for place, taken in enumerate(rule.when):
        if taken is not None:
            numbers = words[place]
            found &= numbers == next(iter(taken)) if len(taken) == 1 else np.isin(numbers, sorted(taken))
    return found


def _in_order(rules: list[Rule]) -> list[Rule]:
    done: list[Rule] = []
    left = list(rules)
    while left:
        ready = [r for r in left if not any(r.id in other.overrides for other in left)]
        assert ready, "the proof refused circles"
        done += ready
        left = [rule for rule in left if rule not in ready]
    return done
