"""Rule tables as decision tables of zen-engine, a foreign engine; made from the text of the rule files alone.

A table collects every row that holds, with the dates as two more columns: what is left after the exceptions
took their place must be one row. (To stop at the first row would hide a second one.)
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import zen

from tests.generative.rules.reference import Reference
from tests.generative.rules.saying import many

Row = Mapping[str, Any]
AXES = ("valid", "known")
#: No rule ends later.
NO_END = date.max


def collecting(reading: Reference, table: Row) -> zen.ZenDecision:
    """A decision that gives, for each of a list of combinations, the ids of all rows that hold."""
    content = {
        "hitPolicy": "collect",
        "inputs": [column(name) for name in (*table["inputs"], *map(_day, AXES))],
        "outputs": [{"id": "row", "name": "row", "field": "row"}],
        "rules": [
            cells_of(reading, table, row)
            | _days(table, row)
            | {"_id": row["id"], "row": json.dumps(row["id"])}
            for row in table["rules"]
        ],
        "passThrough": False,
        "executionMode": "loop",
        "inputField": "cells",
        "outputPath": "rows",
    }
    return decision([node("in", "inputNode"), table_node("table", content), node("out", "outputNode")])


def rows_left(table: Row, decided: zen.ZenDecision, cells: Iterable[Mapping[str, object]]) -> list[list[str]]:
    """Per combination, with its two days as numbers, the ids left after the exceptions took their place."""
    beats = {row["id"]: many(row.get("overrides", [])) for row in table["rules"]}
    found = decided.evaluate({"cells": list(cells)})["result"]["rows"]
    left = []
    for rows in found:
        ids = [row["row"] for row in rows]
        beaten = {other for id_ in ids for other in beats[id_]}
        left.append([id_ for id_ in ids if id_ not in beaten])
    return left


def on_days(words: Mapping[str, str], day: date, known_on: date) -> dict[str, object]:
    """A combination with its days, as the collecting table reads them."""
    return {**words, _day("valid"): day.toordinal(), _day("known"): known_on.toordinal()}


def decision(nodes: list[dict[str, Any]]) -> zen.ZenDecision:
    """A compiled decision of nodes, each after the other."""
    return zen.ZenEngine().create_decision(zen.ZenDecisionContent(json.dumps(graph(nodes))))


def graph(nodes: list[dict[str, Any]]) -> dict[str, Any]:
    """Nodes in a row, joined by edges."""
    edges = [
        {"id": f"{one['id']}-{other['id']}", "type": "edge", "sourceId": one["id"], "targetId": other["id"]}
        for one, other in itertools.pairwise(nodes)
    ]
    return {"nodes": nodes, "edges": edges}


def cells_of(reading: Reference, table: Row, row: Row) -> dict[str, str]:
    """The cells of a row; all words of a column, or none named, is an empty cell."""
    cells = {}
    for name, words in reading.domain(table).items():
        cell = row["when"].get(name, words)
        taken = (
            [word for word in words if word not in many(cell["not"])]
            if isinstance(cell, dict)
            else many(cell)
        )
        cells[name] = "" if set(taken) == set(words) else ",".join(json.dumps(word) for word in taken)
    return cells


def _days(table: Row, row: Row) -> dict[str, str]:
    cells = {}
    for axis in AXES:
        period = {**table[axis], **row.get(axis, {})}
        begin = date.fromisoformat(period["from"])
        end = date.fromisoformat(period["to"]) if "to" in period else NO_END
        cells[_day(axis)] = f"[{begin.toordinal()}..{end.toordinal()})"
    return cells


def _day(axis: str) -> str:
    return f"{axis}_on"


def column(name: str) -> dict[str, str]:
    """An input of a table."""
    return {"id": name, "name": name, "field": name}


def node(id_: str, kind: str) -> dict[str, Any]:
    """A node without content."""
    return {"id": id_, "name": id_, "type": kind, "position": {"x": 0, "y": 0}}


def table_node(id_: str, content: dict[str, Any]) -> dict[str, Any]:
    """A decision table."""
    return {**node(id_, "decisionTableNode"), "content": content}
