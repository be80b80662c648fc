"""How sure an answer of the guide is."""

from __future__ import annotations

from enum import Enum


class Standing(Enum):
    """How sure an answer is, for its sign and its words."""

    SETTLED = "staat vast"
    OPEN = "staat niet vast"
    GAP = "er is een gat"
    REFUSED = "mag niet zo"
