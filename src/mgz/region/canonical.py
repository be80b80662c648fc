"""One way to write a snapshot as bytes, so that the same content always gets the same hash."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from hashlib import sha256
from typing import TYPE_CHECKING

from mgz.calendar import Hours

if TYPE_CHECKING:
    from mgz.region.region import Region

_NOT_CONTENT = frozenset({"known_on"})


def digest(region: Region) -> str:
    """The sha256 over the canonical JSON of a region, rows ordered by id."""
    content = {f.name: _plain(getattr(region, f.name)) for f in fields(region) if f.name not in _NOT_CONTENT}
    return sha256(canonical_json(content).encode()).hexdigest()


def canonical_json(content: object) -> str:
    """Compact JSON with sorted keys: the form over which hashes are taken."""
    return json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _plain(value: object) -> object:
    if isinstance(value, Hours):
        return str(value)
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(str(_plain(item)) for item in value)
    if isinstance(value, tuple):
        return _rows(value)
    return value


def _rows(values: Iterable[object]) -> list[object]:
    """Rows by id, names by the alphabet: nowhere in a region does the order of writing mean anything."""
    return sorted((_plain(value) for value in values), key=canonical_json)
