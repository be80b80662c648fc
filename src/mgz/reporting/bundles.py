"""Gaps that read the same at several places, taken together so that a chair can read them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mgz.coverage import peak
from mgz.reporting.gap_lines import GapLine, weight
from mgz.reporting.words import NOBODY, joined_names


@dataclass(frozen=True, slots=True)
class Bundle:
    """Lines with one first action, care, layer, day part, reason, party and escalation; `one` is the first.

    `clients` are the most at one moment over all places, each client once.
    """

    one: GapLine
    lines: tuple[GapLine, ...]
    clients: int

    @property
    def where(self) -> tuple[str, ...]:
        """Where the clients live, those with most clients first."""
        return tuple(dict.fromkeys(line.where for line in self.lines))

    @property
    def stretches(self) -> tuple[str, ...]:
        """The different times at which it goes wrong."""
        return tuple(dict.fromkeys(line.stretches for line in self.lines))

    @property
    def postcodes(self) -> tuple[str, ...]:
        """All postcodes that are named."""
        return tuple(sorted({postcode for line in self.lines for postcode in line.postcodes}))

    @property
    def supports(self) -> tuple[str, ...]:
        """Who support, each once; several where it differs per place."""
        return tuple(dict.fromkeys(line.supports for line in self.lines if line.supports != NOBODY))

    def places_text(self, most: int) -> str:
        """So many places by name, and how many more there are."""
        return joined_names(self.where, most)

    def when_text(self, most: int) -> str:
        """When it goes wrong; where there are many different times, how many."""
        found = self.stretches
        if len(found) <= most:
            return " | ".join(found)
        return f"{found[0]} | en {len(found) - 1} andere patronen, zie de lijst van gaten"


def bundled(lines: Iterable[GapLine]) -> tuple[Bundle, ...]:
    """The lines taken together, in the order of reading."""
    found: dict[tuple[object, ...], list[GapLine]] = {}
    for line in lines:
        key = (line.first, line.care, line.layer, line.dagdeel, line.state, line.reason, line.party,
               line.note, line.basis, line.escalation)  # fmt: skip
        found.setdefault(key, []).append(line)
    bundles = (
        Bundle(mine[0], tuple(mine), peak((p.spans, p.number) for line in mine for p in line.parts))
        for mine in found.values()
    )
    return tuple(sorted(bundles, key=_order))


def _order(bundle: Bundle) -> tuple[object, ...]:
    layer, *_, reason = weight(bundle.one)
    return layer, -bundle.clients, bundle.one.id, reason
