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
        """Create the table and fill it; the rows go in as one JSON text, which is quick for many and for few."""
        columns = dict((part.split() + ["VARCHAR"])[:2] for part in self.columns.split(","))
        described = ", ".join(f"{column} {kind}" for column, kind in columns.items())
        connection.execute(f"CREATE TABLE {name} ({described})")
        content = json.dumps([dict(zip(columns, row, strict=True)) for row in self.rows])
        structure = json.dumps([columns])
        filled = f"INSERT INTO {name} SELECT unnest(from_json($1::JSON, $2), recursive := true)"
        connection.execute(filled, [content, structure])
