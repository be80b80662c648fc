"""What is behind one answer of the guide: sources, rules, what counted, and which rules came near."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mgz.guide.facts import TEXTS
from mgz.reporting.words import date_text
from mgz.rules import Explanation
from mgz.vocabulary import RuleStatus

_FORCE: Final = {
    RuleStatus.NORM: "norm",
    RuleStatus.PRACTICE: "gebruik in een regio",
    RuleStatus.PILOT: "proef",
    RuleStatus.OPEN: "landelijk niet beslist",
}


@dataclass(frozen=True, slots=True)
class SourceLine:
    """What a source says in our words, and where."""

    says: str
    where: str


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule that applied, or may apply."""

    id: str
    note: str
    force: str
    certain: bool


@dataclass(frozen=True, slots=True)
class Why:
    """The ground of an answer; `counted` are question and answer, `valid` since when the rules say so."""

    sources: tuple[SourceLine, ...]
    rules: tuple[RuleLine, ...]
    counted: tuple[tuple[str, str], ...]
    valid: str
    hash: str


def why(found: Explanation) -> Why:
    """The ground of one answer."""
    sources = dict.fromkeys(source for rule in found.rules for source in rule.sources)
    return Why(
        tuple(
            SourceLine(each.says, ", ".join(filter(None, (each.document, each.place, str(each.date or "")))))
            for each in sources
        ),
        tuple(RuleLine(rule.id, rule.note, _FORCE[rule.status], rule.certain) for rule in found.rules),
        tuple(
            (TEXTS[name].question, TEXTS[name].word(word))
            for name, word in found.used.items()
            if name in TEXTS
        ),
        date_text(found.valid.start),
        found.hash[:12],
    )
