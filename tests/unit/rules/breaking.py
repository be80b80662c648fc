"""Ways to break the small set of rule files, each with what the fault must name."""

from __future__ import annotations

from dataclasses import dataclass, field

from mgz.rules.findings import Obligation
from tests.unit.rules.small import files


def broken(text: str, old: str, new: str) -> str:
    assert text.count(old) >= 1, old
    return text.replace(old, new, 1)


@dataclass(frozen=True)
class Swap:
    """One text in one file replaced by another."""

    file: str
    old: str
    new: str


@dataclass(frozen=True)
class Broken:
    """A way to break the small set of rule files, and what the fault must name."""

    name: str
    obligation: Obligation
    named: tuple[str, ...]
    swaps: tuple[Swap, ...] = ()
    whole: dict[str, str] = field(default_factory=dict)
    require: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def files(self) -> dict[str, str]:
        """All files, broken."""
        texts = files(**self.whole)
        for swap in self.swaps:
            name = f"{swap.file}.yaml"
            texts[name] = broken(texts[name], swap.old, swap.new)
        return texts


def swapped(name: str, obligation: Obligation, file: str, old: str, new: str, *named: str) -> Broken:
    """One text replaced by another in one file."""
    return Broken(name, obligation, (f"{file}.yaml", *named), (Swap(file, old, new),))
