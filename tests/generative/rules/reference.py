"""A second reading of the rule tables: plain loops over the rows, no arrays, no trees, no shared code.

Slow on purpose: every unknown fact that a table does not count as a word is tried with all its words, in
all combinations, and every row of a table is looked at. What a combination of words came to in a table is
kept, and that is all that is kept. The words of functions go in ready made: it reads rows, not dates.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import yaml

from tests.generative.rules.saying import agreed, answer_of, many, whole
from tests.generative.rules.words import ALONE, WORDS, WORKED_OUT

Row = Mapping[str, Any]
Words = Mapping[str, str]


class Reference:
    """The tables of a set of rule files, on one day, as known on one day."""

    def __init__(self, texts: Mapping[str, str], day: date, known_on: date) -> None:
        files = [yaml.load(text, Loader=yaml.CBaseLoader) for text in texts.values()]
        self.tables = {file["table"]: file for file in files if "table" in file}
        days = (("valid", day.isoformat()), ("known", known_on.isoformat()))
        self._rows = {
            name: [_in_full(row) for row in table["rules"] if _in_force(row, table, days)]
            for name, table in self.tables.items()
        }
        self._found: dict[tuple[str, ...], Row] = {}

    def tops(self, ask: str) -> list[Row]:
        """The tables that answer an ask, then those of its flags."""
        mine = [t for t in self.tables.values() if ask in many(t.get("answers", []))]
        return sorted(mine, key=lambda table: str(table["kind"]))

    def below(self, table: Row) -> dict[str, Row]:
        """A table and all it reads, by name."""
        found = {table["table"]: table}
        for name, kind in table["inputs"].items():
            if kind == "table":
                found |= self.below(self.tables[name])
        return found

    def inputs(self, ask: str) -> dict[str, list[str]]:
        """What an ask reads, with all words each may have, `unknown` of a fact among them."""
        found: dict[str, list[str]] = {}
        for top in self.tops(ask):
            for table in self.below(top).values():
                for name, kind in table["inputs"].items():
                    if kind != "table":
                        found[name] = (
                            [*WORDS[name].split(), "unknown"] if name in WORDS else _worked_out(name)
                        )
        return found

    def in_force(self, table: Row) -> list[Row]:
        """The rows of a table that hold on the day of the reading."""
        return list(self._rows[table["table"]])

    def domain(self, table: Row) -> dict[str, list[str]]:
        """Per column of a table the words it may hold."""
        return {name: self._words(name, kind) for name, kind in table["inputs"].items()}

    def _words(self, name: str, kind: str) -> list[str]:
        if kind == "table":
            return list(self.tables[name]["words"])
        if name in WORKED_OUT:
            return _worked_out(name)
        return WORDS[name].split() + (["unknown"] if kind == "fact or unknown" else [])

    def answer(self, ask: str, facts: Words) -> dict[str, Any]:
        """The answer with lists as sets; `facts` also holds the words of functions, ready made."""
        tops = self.tops(ask)
        answer = whole(
            [
                agreed([answer_of(then, top, ask) for then in self._outcomes(top, facts)])
                for top in tops
                if top["kind"] == "answer"
            ]
        )
        alone = {answer.pop("reason")} if "reason" in answer else set()
        if alone & ALONE:
            return answer | {"flags": alone}
        answer["flags"] = alone | {
            top["flag"]
            for top in tops
            if top["kind"] == "flag" and all(then == "yes" for then in self._outcomes(top, facts))
        }
        return answer

    def completions(self, table: Row, facts: Words) -> Iterator[dict[str, str]]:
        """Every way to fill in the unknown facts that the table, or one below it, wants to know."""
        turns = self.turns(table, facts)
        for words in itertools.product(*turns.values()):
            yield dict(zip(turns, words, strict=True))

    def turns(self, table: Row, facts: Words) -> dict[str, list[str]]:
        """The unknown facts to be tried, each with all its words."""
        return {
            name: WORDS[name].split()
            for one in self.below(table).values()
            for name, kind in one["inputs"].items()
            if (kind == "fact" or (kind == "function" and name in WORDS))
            and facts.get(name, "unknown") == "unknown"
        }

    def _outcomes(self, table: Row, facts: Words) -> list[Any]:
        found: list[Any] = []
        for tried in self.completions(table, facts):
            then = self.fired(table, facts, tried)[table["table"]]["then"]
            if then not in found:
                found.append(then)
        return found

    def fired(self, top: Row, facts: Words, tried: Words) -> dict[str, Row]:
        """The row that holds in a table and in each table below it; `tried` stands in for unknown facts."""
        rows: dict[str, Row] = {}

        def row_of(table: Row) -> Row:
            name = table["table"]
            if name not in rows:
                rows[name] = self.row(table, [word(*column) for column in table["inputs"].items()])
            return rows[name]

        def word(name: str, kind: str) -> str:
            if kind == "table":
                return str(row_of(self.tables[name])["then"])
            given = facts.get(name, "unknown")
            return tried[name] if given == "unknown" and kind != "fact or unknown" else given

        row_of(top)
        return rows

    def row(self, table: Row, words: list[str]) -> Row:
        """The one row that holds for the words of the columns, after exceptions took their place."""
        key = (table["table"], *words)
        if key not in self._found:
            left = self.rows(table, words)
            assert len(left) == 1, (key, [row["id"] for row in left])
            self._found[key] = left[0]
        return self._found[key]

    def rows(self, table: Row, words: list[str]) -> list[Row]:
        """The rows left for a combination: none is a gap, two are an overlap."""
        named = dict(zip(table["inputs"], words, strict=True))
        holding = []
        for row in self._rows[table["table"]]:
            for name, (said, taken) in row["cells"]:
                if (named[name] in taken) != said:
                    break
            else:
                holding.append(row)
        beaten = {other for row in holding for other in many(row.get("overrides", []))}
        return [row for row in holding if row["id"] not in beaten]


def first_days(table: Row, axis: str) -> list[date]:
    """The days on which something in a table begins or ends, on one of the two axes, in order."""
    periods = [table[axis], *(row[axis] for row in table["rules"] if axis in row)]
    return sorted({date.fromisoformat(day) for period in periods for day in period.values()})


def _in_force(row: Row, table: Row, days: tuple[tuple[str, str], ...]) -> bool:
    for axis, day in days:
        period = {**table[axis], **row.get(axis, {})}
        if day < period["from"] or ("to" in period and day >= period["to"]):
            return False
    return True


def _in_full(row: Row) -> dict[str, Any]:
    """A row with, per column it names, whether it takes the words or all the others."""
    cells = [
        (name, (False, many(cell["not"])) if isinstance(cell, dict) else (True, many(cell)))
        for name, cell in row["when"].items()
    ]
    return {**row, "cells": cells}


def _worked_out(name: str) -> list[str]:
    return WORKED_OUT[name].split()
