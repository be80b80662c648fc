"""Waarom niet, in plain Dutch: what stands in the way, what does hold, who acts, and what would mend it."""

from typing import Final

from mgz.rules.change_text import key_text, remedy_lines, who_text
from mgz.rules.counterfactual import MOST_PAIRS
from mgz.rules.explained_text import missing_line
from mgz.rules.explaining import Explanation
from mgz.rules.refusal import Objection, Refusal, refusal
from mgz.rules.wording import value_words
from mgz.vocabulary import Source

_TITLES: Final = {
    "not_allowed": "Waarom niet:",
    "gap": "Wat er niet is:",
    "open": "Waarom niet te beslissen:",
}
_SHOWN: Final = 8


def refusal_lines(told: Explanation) -> list[str]:
    """The lines for an answer that is not settled; none for one that is."""
    found = refusal(told)
    if found is None:
        return []
    lines = [_TITLES[found.status], *(f"  {_objection(one)}" for one in found.objections)]
    if not found.objections:
        lines.append(f"  dat zeggen de regels {', '.join(told.decision.rules)}")
    lines += [f"  daarnaast: {_objection(one)}" for one in found.remarks]
    if found.silent:
        lines.append("  De bronnen beslissen dit niet; een feit erbij helpt dan niet.")
    if found.status == "open":
        lines += [f"  {missing_line(one)} [{who_text(one.fact)}]" for one in told.missing]
    if found.holds:
        lines.append(
            "  Wel: " + ", ".join(f"{key} {value_words(value)}" for key, value in found.holds.items())
        )
    if found.owners:
        lines.append(f"  Aan zet: {value_words(found.owners)}")
    return lines + _remedies(found)


def _objection(one: Objection) -> str:
    rules = "; ".join(f"regel {rule.id}, {_sources(rule.sources)}" for rule in one.rules)
    return f"{one.says} ({one.flag})" + (f": {rules}" if rules else "")


def _sources(sources: tuple[Source, ...]) -> str:
    return " en ".join(f"{source.document}, {source.place}" for source in sources)


def _remedies(found: Refusal) -> list[str]:
    lines: list[str] = []
    if found.remedies:
        pairs = len(found.remedies[0].changes) > 1
        lines.append(
            f"  De regels zouden beslissen met {'twee wijzigingen samen' if pairs else 'één wijziging'}:"
        )
        lines += [f"    {line}" for line in remedy_lines(found.remedies[:_SHOWN])]
        if len(found.remedies) > _SHOWN:
            lines.append(f"    en nog {len(found.remedies) - _SHOWN}")
    elif found.pairs.complete:
        lines.append("  Geen wijziging van een of twee bekende feiten maakt dat de regels beslissen.")
    if not found.pairs.complete:
        lines.append(f"  Er zijn {MOST_PAIRS} paren geprobeerd; daarna is gestopt.")
    if not found.remedies and found.lifting:
        lines.append("  De weigering vervalt, maar dan is nog iets anders niet bekend, met:")
        told = zip(remedy_lines(found.lifting[:_SHOWN]), found.lifting, strict=False)
        lines += [f"    {line}: {key_text(one.keys)}" for line, one in told]
    return lines
