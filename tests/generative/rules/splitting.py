"""Rule files written otherwise that must say the same: rows in another order, one rule written as two."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from typing import Any

import yaml

from mgz.rules import RuleBook
from mgz_cli.rulefiles import packaged_texts, standard_rules
from tests.generative.rules.cells import LATE, reference
from tests.generative.rules.mutation import as_yaml
from tests.generative.rules.saying import many

AXES = ("valid", "known")
_HALVES = ("-A", "-B")


@cache
def read(name: str) -> Any:
    """A packaged rule file as plain values; not to be changed."""
    return yaml.load(packaged_texts()[name], Loader=yaml.CBaseLoader)


def shuffled(names: set[str], seed: int) -> dict[str, str]:
    """Rule files with the rows of every table in another order."""
    texts = {}
    for name in sorted(names):
        rows = list(read(name).get("rules", ()))
        random.Random(f"{seed} {name}").shuffle(rows)
        texts[name] = as_yaml({**read(name), "rules": rows}) if rows else packaged_texts()[name]
    return texts


@cache
def every_rule() -> tuple[tuple[str, int], ...]:
    """The table and the place in it of each rule."""
    tables = reference(LATE, LATE).tables
    return tuple((name, number) for name in sorted(tables) for number in range(len(tables[name]["rules"])))


def split(table: str, number: int, pick: random.Random) -> str:
    """The file of a table with one rule written as two, by the words of a cell or by a date."""
    file = read(f"{table}.yaml")
    rows = list(file["rules"])
    rule = rows.pop(number)
    one, two = ({**rule, "id": rule["id"] + half} for half in _HALVES)
    wide = [key for key, cell in rule["when"].items() if isinstance(cell, list) and len(cell) > 1]
    if wide and pick.random() < 0.5:
        key = pick.choice(wide)
        cut = pick.randrange(1, len(rule["when"][key]))
        one["when"] = {**rule["when"], key: rule["when"][key][:cut]}
        two["when"] = {**rule["when"], key: rule["when"][key][cut:]}
    else:
        axis = pick.choice(AXES)
        own = {**file[axis], **rule.get(axis, {})}
        begin = date.fromisoformat(own["from"])
        last = date.fromisoformat(own["to"]) if "to" in own else begin + timedelta(4000)
        day = (begin + timedelta(pick.randrange(1, (last - begin).days))).isoformat()
        one[axis], two[axis] = {**own, "to": day}, {**own, "from": day}
    for place, other in enumerate(rows):
        beaten = many(other.get("overrides", []))
        if rule["id"] in beaten:
            halves = [id_ for id_ in beaten if id_ != rule["id"]] + [one["id"], two["id"]]
            rows[place] = {**other, "overrides": halves}
    return as_yaml({**file, "rules": [*rows, one, two]})


def whole(id_: str) -> str:
    """The rule that a half was split from."""
    return id_[:-2] if id_.endswith(_HALVES) else id_


def check_same_cells(table: str, book: RuleBook, named: Callable[[str], str] = str) -> None:
    """Every cell has the same rule in another book as in the standard one, in each stretch of the other."""
    other, base = book.tables[table], standard_rules().tables[table]
    for slice_ in other.slices:
        same = base.at(slice_.valid.start, slice_.known.start)
        assert same is not None
        ids = [named(rule.id) for rule in other.table.rules]
        mine = [rule.id for rule in base.table.rules]
        assert [ids[n] for n in slice_.cells] == [mine[n] for n in same.cells], (table, slice_.valid)
