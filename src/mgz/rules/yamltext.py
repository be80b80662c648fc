"""YAML text as a tree of plain words that remember their line.

Every scalar stays the word that was written: `no` is no, `2025-01-01` is that text. A key that is
written twice is a fault, never silently the last one. Anchors, aliases and tags are refused: what stands
in a rule file is what a reader sees there, and it ends.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, cast

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from mgz.errors import Place
from mgz.rules.findings import Findings, Obligation

# The C parser where it exists: loading the rules is part of every start.
_parse = cast(
    "Callable[..., Iterable[Event]]",
    getattr(yaml, "parse"),  # noqa: B009 - untyped in the stubs
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
        events = list(_parse(text, Loader=_LOADER))
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(file=name, row=mark.line + 1 if mark else None)
        problem = getattr(error, "problem", None) or "onleesbare tekst"
        findings.add(
            Obligation.WELL_FORMED, place, f"Dit is geen geldige YAML ({problem}).", "Herstel de regel."
        )
        return None
    root = _Tree(name, findings).grow(events)
    if root is None:
        findings.add(
            Obligation.WELL_FORMED, Place(file=name), "Het bestand is leeg.", "Zet er een regeltabel in."
        )
    return root


def not_plain(event: object) -> str:
    """What in a piece of YAML points elsewhere or changes its kind; empty when it is plain."""
    if isinstance(event, AliasEvent):
        return f"de verwijzing *{event.anchor}"
    if isinstance(event, NodeEvent) and event.anchor is not None:
        return f"het anker &{event.anchor}"
    tag = getattr(event, "tag", None)
    return f"het label {tag}" if isinstance(event, NodeEvent) and tag is not None else ""


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read; `key` waits for its value."""

    item: Item
    key: str | None = None


class _Tree:
    """Puts the pieces of one file together without recursion, so that depth is no danger."""

    def __init__(self, name: str, findings: Findings) -> None:
        self._name, self._findings = name, findings
        self._open: list[_Open] = []
        self._root: Item | None = None

    def grow(self, events: Iterable[Event]) -> Item | None:
        """The root of the only document; None when there is none."""
        for event in events:
            place = Place(file=self._name, row=event.start_mark.line + 1 if event.start_mark else None)
            if what := not_plain(event):
                self._tell(place, f"Hier staat {what}.", "Schrijf voluit wat er moet staan.")
            if isinstance(event, DocumentStartEvent) and self._root is not None:
                self._tell(place, "Hier begint een tweede document.", "Maak er twee bestanden van.")
                break
            if isinstance(event, CollectionEndEvent):
                self._open.pop()
            elif isinstance(event, NodeEvent):
                self._add(event, place)
        return self._root

    def _add(self, event: NodeEvent, place: Place) -> None:
        if isinstance(event, SequenceStartEvent):
            item = Item([], place)
        elif isinstance(event, MappingStartEvent):
            item = Item({}, place)
        else:
            item = Item(event.value if isinstance(event, ScalarEvent) else "", place)
        self._attach(item)
        if item.text is None:
            self._open.append(_Open(item))

    def _attach(self, item: Item) -> None:
        if not self._open:
            self._root = item
            return
        parent = self._open[-1]
        if isinstance(parent.item.value, list):
            parent.item.value.append(item)
        elif parent.key is None:
            parent.key = self._key(item, parent.item.fields)
        else:
            parent.item.fields[parent.key], parent.key = item, None

    def _key(self, item: Item, fields: dict[str, Item]) -> str:
        word = item.text or ""
        place = Place(file=self._name, row=item.place.row, column=word)
        if not word:
            self._tell(place, "Hier is een sleutel geen woord.", "Schrijf 'sleutel: waarde'.")
        elif word in fields:
            self._tell(place, f"'{word}' staat er twee keer.", "Haal een van beide weg.")
        return word

    def _tell(self, place: Place, what: str, remedy: str) -> None:
        self._findings.add(Obligation.WELL_FORMED, place, what, remedy)
