"""A table of the database and the quick way to fill it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

import duckdb

Row = tuple[object, ...]


@dataclass(frozen=True)
class Table:
    """Rows under `columns`: `name TYPE` by commas, where a name alone is a column of text."""

    columns: str
    rows: Iterable[Row]

    def create(self, connection: duckdb.DuckDBPyConnection, name: str) -> None:
        """Create the table with its rows; they go in as one JSON text, quick for many and for few."""
        columns = dict([*part.split(), "VARCHAR"][:2] for part in self.columns.split(","))
        content = json.dumps([dict(zip(columns, row, strict=True)) for row in self.rows])
        filled = f"CREATE TABLE {name} AS SELECT unnest(from_json($1::JSON, $2), recursive := true)"
        connection.execute(filled, [content, json.dumps([columns])])
