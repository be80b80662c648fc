"""An explanation in plain Dutch, one thing per line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from mgz.rules.change_text import change_lines, moment_lines
from mgz.rules.counterfactual import MOST_PAIRS
from mgz.rules.model import Period
from mgz.rules.placing import facts_behind
from mgz.rules.wording import STATUS_WORDS, value_words
from mgz.vocabulary import RuleStatus, Source

if TYPE_CHECKING:
    from mgz.rules.explaining import Explanation, FiredRule
    from mgz.rules.missing import MissingFact
    from mgz.rules.nearest_rule import NearRule

#: So many of a long list are told; the JSON holds them all.
_SHOWN: Final = 8


def explained_text(told: Explanation) -> str:
    """The whole explanation, with why not where the answer is not settled."""
    from mgz.rules.refusal_text import refusal_lines

    parts = (
        _outcome(told),
        refusal_lines(told),
        _grounds(told),
        _facts(told),
        _near(told),
        _changes(told),
        _moments(told),
        _rules(told),
    )
    return "\n".join(line for part in parts for line in part)


def _outcome(told: Explanation) -> list[str]:
    answer = told.decision.answer
    status = str(answer["status"])
    lines = [f"Vraag: {told.decision.ask}", f"Uitkomst: {status} ({STATUS_WORDS[status]})"]
    return lines + [f"  {key}: {value_words(value)}" for key, value in answer.items() if key != "status"]


def _grounds(told: Explanation) -> list[str]:
    sources: dict[Source, None] = {source: None for rule in told.rules for source in rule.sources}
    return [*map(_rule_line, told.rules), *map(_source_line, sources)]


def _rule_line(rule: FiredRule) -> str:
    force = "" if rule.status is RuleStatus.NORM else f", {rule.status}"
    sure = "" if rule.certain else ", alleen misschien"
    return f"Regel {rule.id} ({rule.table}{force}{sure})" + (f": {rule.note}" if rule.note else "")


def _source_line(source: Source) -> str:
    return f"  {source.document}, {source.place} ({source.date or 'zonder datum'}): {source.says}"


def _facts(told: Explanation) -> list[str]:
    lines = [
        "Telde mee: " + (_pairs(told.used) or "niets"),
        "Deed er niet toe: " + (", ".join(told.idle) or "niets"),
    ]
    if told.decision.status != "open":
        # Of an open answer they stand above, where it is told why it is open.
        lines += [f"Niet bekend, en kan het antwoord anders maken: {one.fact}" for one in told.missing]
    lines += [f"{key} rekent mee met: {', '.join(facts)}" for key, facts in told.reckoned.items()]
    return lines


def missing_line(fact: MissingFact) -> str:
    """A fact that is not known, and with what the rules would decide."""
    if not fact.settled_by:
        return f"Onbekend: {fact.fact} (beslist niet alleen)"
    return f"Onbekend: {fact.fact}; zou vaststaan met {', '.join(fact.settled_by)}"


def _near(told: Explanation) -> list[str]:
    """The nearest rules that one change of a fact would bring, and with it an answer that is settled."""
    others = [one.decision for one in told.alternatives]
    reached = {id_ for decision in others if decision.status == "settled" for id_ in decision.rules}
    near = [rule for rule in told.near if rule.id in reached]
    return _titled("Net niet van toepassing:", [f"{rule.id} ({rule.table}) {_why(rule)}" for rule in near])


def _why(rule: NearRule) -> str:
    parts = [
        f"wil {miss.column} {' of '.join(miss.wants)}, gevonden {' of '.join(miss.found) or 'niets'}"
        for miss in rule.misses
    ]
    if rule.not_now:
        parts.append(f"geldt {period_text(rule.not_now)}")
    if rule.overruled_by:
        parts.append(f"wijkt voor {', '.join(rule.overruled_by)}")
    return "; ".join(parts)


def _changes(told: Explanation) -> list[str]:
    lines = _titled("Eén feit anders:", change_lines(told.changes), whole=True)
    if not told.alternatives:
        lines.append("Geen enkel bekend feit geeft alleen een ander antwoord.")
        pairs = told.pairs
        lines += _titled("Twee feiten anders:", change_lines(pairs.found))
        if not pairs.complete:
            lines.append(f"Er zijn {MOST_PAIRS} paren geprobeerd; daarna is gestopt.")
        elif not pairs.found:
            lines.append("Ook geen twee bekende feiten samen.")
    if told.not_tried:
        lines.append(f"Niet uitgeprobeerd: {', '.join(told.not_tried)}")
    return lines


def _moments(told: Explanation) -> list[str]:
    return _titled("Op een ander moment:", moment_lines(told.moments))


def _rules(told: Explanation) -> list[str]:
    valid, known = period_text(told.valid), period_text(told.known)
    return [f"Regels: geldig {valid}, bekend {known}, {told.hash[:12]}"]


def _titled(title: str, lines: list[str], *, whole: bool = False) -> list[str]:
    if not lines:
        return []
    shown = lines if whole else lines[:_SHOWN]
    rest = [f"  en nog {len(lines) - len(shown)}"] if len(shown) < len(lines) else []
    return [title, *(f"  {line}" for line in shown), *rest]


def _pairs(words: Mapping[str, str]) -> str:
    return ", ".join(f"{name}={word}{_read(facts_behind(name), name)}" for name, word in words.items())


def _read(facts: Iterable[str], name: str) -> str:
    read = [fact for fact in facts if fact != name]
    return f" (uit {', '.join(read)})" if read else ""


def period_text(period: Period) -> str:
    """A period as its first day and, when it ends, the first day after it."""
    return f"vanaf {period.start}" + (f" tot {period.end}" if period.end else "")
