"""A whole ask as a graph of zen-engine's decision tables, made so that the foreign engine is at its fastest.

Each table stops at its first row, exceptions first; rows of other days are left out, the words of functions
go in ready made. What zen cannot do is left out of the comparison: it knows no unknown facts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from tests.generative.rules.reference import Reference
from tests.generative.rules.saying import answer_of, many, whole
from tests.generative.rules.words import ALONE
from tests.generative.rules.zen_tables import Row, cells_of, column, node, table_node


def nodes_of(reading: Reference, ask: str) -> list[dict[str, Any]]:
    """The nodes that answer an ask on the day of the reading: lower tables first, each first hit.

    Each table adds what its row says under its own name.
    """
    tables: dict[str, Row] = {}
    for top in reading.tops(ask):
        for name, table in reversed(reading.below(top).items()):
            tables.setdefault(name, table)
    ordered: list[Row] = []
    while len(ordered) < len(tables):
        done = {table["table"] for table in ordered}
        ordered += [
            table
            for name, table in tables.items()
            if name not in done
            and all(kind != "table" or column in done for column, kind in table["inputs"].items())
        ]
    return [
        node("in", "inputNode"),
        *(_first_hit(reading, table) for table in ordered),
        node("out", "outputNode"),
    ]


def _first_hit(reading: Reference, table: Row) -> dict[str, Any]:
    rows = exceptions_first(reading.in_force(table))
    content = {
        "hitPolicy": "first",
        "inputs": [column(name) for name in table["inputs"]],
        "outputs": [{"id": "row", "name": "row", "field": table["table"]}],
        "rules": [
            cells_of(reading, table, row) | {"_id": row["id"], "row": json.dumps(row["then"])} for row in rows
        ],
        "passThrough": True,
        "executionMode": "single",
        "inputField": None,
        "outputPath": None,
    }
    return table_node(table["table"], content)


def exceptions_first(rows: list[Row]) -> list[Row]:
    """The rows so ordered that an exception stands before what it overrides."""
    left, ordered = list(rows), []
    while left:
        beaten_by = {other for row in left for other in many(row.get("overrides", []))}
        free = [row for row in left if row["id"] not in beaten_by]
        ordered += free
        left = [row for row in left if row["id"] in beaten_by]
    return ordered


def said(reading: Reference, ask: str, result: Mapping[str, Any]) -> dict[str, Any]:
    """What the graph found, as the second reading writes an answer."""
    tops = reading.tops(ask)
    answer = whole([answer_of(result[t["table"]], t, ask) for t in tops if t["kind"] == "answer"])
    alone = {answer.pop("reason")} if "reason" in answer else set()
    flags = {t["flag"] for t in tops if t["kind"] == "flag" and result[t["table"]] == "yes"}
    return answer | {"flags": alone if alone & ALONE else alone | flags}
