"""YAML text as a tree of plain words that remember their line.

Every scalar stays the word that was written: `no` is no, `2025-01-01` is that text. A key that is
written twice is a fault, never silently the last one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

import yaml

from mgz.errors import Place
from mgz.rules.findings import Findings, Obligation

# The C parser where it exists: loading the rules is part of every start.
_compose = cast(
    "Callable[..., yaml.Node | None]",
    getattr(yaml, "compose"),  # noqa: B009 - untyped in the stubs
)
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Item:
    """A word, a list or a mapping with the line on which it begins."""

    value: str | list[Item] | dict[str, Item]
    place: Place

    @property
    def text(self) -> str | None:
        """The word, when this is one."""
        return self.value if isinstance(self.value, str) else None

    @property
    def items(self) -> list[Item]:
        """The members of a list; a single word counts as a list of one."""
        if isinstance(self.value, list):
            return self.value
        return [self] if isinstance(self.value, str) else []

    @property
    def fields(self) -> dict[str, Item]:
        """The entries of a mapping; empty when it is none."""
        return self.value if isinstance(self.value, dict) else {}


def read_yaml(name: str, text: str, findings: Findings) -> Item | None:
    """The tree of one file; None, with a fault, when it is no YAML or holds nothing."""
    try:
        root = _compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(file=name, row=mark.line + 1 if mark else None)
        problem = getattr(error, "problem", None) or "onleesbare tekst"
        findings.add(
            Obligation.WELL_FORMED, place, f"Dit is geen geldige YAML ({problem}).", "Herstel de regel."
        )
        return None
    if root is None:
        findings.add(
            Obligation.WELL_FORMED, Place(file=name), "Het bestand is leeg.", "Zet er een regeltabel in."
        )
        return None
    return _item(name, root, findings)


def _item(name: str, node: yaml.Node, findings: Findings) -> Item:
    place = Place(file=name, row=node.start_mark.line + 1)
    if isinstance(node, yaml.ScalarNode):
        return Item(node.value, place)
    if isinstance(node, yaml.SequenceNode):
        return Item([_item(name, child, findings) for child in node.value], place)
    fields: dict[str, Item] = {}
    for key, value in node.value:
        word = key.value if isinstance(key, yaml.ScalarNode) else str(key.value)
        if word in fields:
            here = Place(file=name, row=key.start_mark.line + 1, column=word)
            findings.add(
                Obligation.WELL_FORMED, here, f"'{word}' staat er twee keer.", "Haal een van beide weg."
            )
        fields[word] = _item(name, value, findings)
    return Item(fields, place)
