"""Why the rules say what they say: rules and sources, what mattered, what is missing and would decide it."""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mgz.rules.asks import Stretch
from mgz.rules.closed_lists import UNKNOWN
from mgz.rules.decision import Decision
from mgz.rules.model import Period, Rule
from mgz.rules.named import FUNCTIONS
from mgz.rules.settling import settle
from mgz.vocabulary import RuleStatus, Source

_COMBINATIONS: Final = 5_000


@dataclass(frozen=True, slots=True)
class FiredRule:
    """A rule behind the answer; `certain` is false where it depends on a fact that is not known."""

    id: str
    table: str
    certain: bool
    status: RuleStatus
    note: str
    refs: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class MissingFact:
    """A fact that is needed and not known; `settled_by` are the words with which the rules would decide."""

    fact: str
    settled_by: tuple[str, ...]
    still_open: tuple[str, ...]

    @property
    def would_decide(self) -> bool:
        """Whether this fact alone would decide, with at least one of its words."""
        return bool(self.settled_by)


@dataclass(frozen=True, slots=True)
class Explanation:
    """A decision with everything a person needs to check it, as data and as Dutch text."""

    decision: Decision
    rules: tuple[FiredRule, ...]
    used: Mapping[str, str]
    idle: tuple[str, ...]
    missing: tuple[MissingFact, ...]
    valid: Period
    known: Period
    hash: str

    @property
    def text(self) -> str:
        """The explanation in plain Dutch, one thing per line."""
        answer = self.decision.answer
        lines = [f"Vraag: {self.decision.ask}", f"Uitkomst: {answer['status']}"]
        lines += [f"  {key}: {_shown(value)}" for key, value in answer.items() if key != "status"]
        lines += [_line(rule) for rule in self.rules]
        lines += [_source_line(source) for source in self._sources()]
        lines.append("Telde mee: " + (_pairs(self.used) or "niets"))
        lines.append("Deed er niet toe: " + (", ".join(self.idle) or "niets"))
        lines += [_missing_line(fact) for fact in self.missing]
        lines.append(f"Regels: geldig {_period(self.valid)}, bekend {_period(self.known)}, {self.hash[:12]}")
        return "\n".join(lines)

    def _sources(self) -> list[Source]:
        return list(dict.fromkeys(source for rule in self.rules for source in rule.sources))


def explain(
    decision: Decision,
    stretch: Stretch,
    words: Mapping[str, str],
    given: tuple[str, ...],
    sources: Mapping[str, Source],
    book_hash: str,
) -> Explanation:
    """Put the explanation of one decision together; `given` are the facts the asker gave."""
    used, idle = _what_mattered(decision, stretch, words)
    unread = [name for name in given if name not in words and not _behind_a_function(name, stretch)]
    return Explanation(
        decision=decision,
        rules=tuple(_fired(decision, stretch, words, sources)),
        used=used,
        idle=(*idle, *unread),
        missing=tuple(_missing(stretch, words, decision.ask)),
        valid=stretch.valid,
        known=stretch.known,
        hash=book_hash,
    )


def _what_mattered(
    decision: Decision, stretch: Stretch, words: Mapping[str, str]
) -> tuple[dict[str, str], list[str]]:
    """A known input mattered when another word for it alone gives another answer."""
    base = settle(decision.ask, stretch, words).answer
    used, idle = {}, []
    for name, word in words.items():
        if word == UNKNOWN:
            continue
        others = (other for other in _known(stretch, name) if other != word)
        if any(settle(decision.ask, stretch, {**words, name: o}).answer != base for o in others):
            used[name] = word
        else:
            idle.append(name)
    return used, idle


def _fired(
    decision: Decision, stretch: Stretch, words: Mapping[str, str], sources: Mapping[str, Source]
) -> list[FiredRule]:
    tables = {
        rule.id: table.name
        for graph in stretch.graphs
        for table, _ in graph.tables.values()
        for rule in table.rules
    }
    possible: dict[str, Rule] = {
        rule.id: rule for graph in stretch.graphs for leaf in graph.leaves(words) for rule in leaf.rules
    }
    certain = [possible[id_] for id_ in decision.rules]
    answers = {r.id for graph in stretch.answers for leaf in graph.leaves(words) for r in leaf.rules}
    maybe = [rule for id_, rule in possible.items() if id_ in answers and id_ not in decision.rules]
    return [
        FiredRule(
            rule.id,
            tables[rule.id],
            rule.id in decision.rules,
            rule.status,
            rule.note,
            rule.refs,
            tuple(sources[ref] for ref in rule.refs if ref in sources),
        )
        for rule in (*certain, *maybe)
    ]


def _missing(stretch: Stretch, words: Mapping[str, str], ask: str) -> list[MissingFact]:
    """The unknown facts that are read when the others become known, each with what it alone would do."""
    found: list[str] = []
    while True:
        choices = [_known(stretch, name) for name in found]
        trials = itertools.islice(itertools.product(*choices), _COMBINATIONS)
        fresh = {
            name: None
            for trial in trials
            for graph in stretch.answers
            for way in graph.ways({**words, **dict(zip(found, trial, strict=True))})
            for name in way.words
            if words.get(name) == UNKNOWN and name not in found
        }
        if not fresh:
            break
        found += fresh
    return [_missing_fact(name, stretch, words, ask) for name in found]


def _missing_fact(name: str, stretch: Stretch, words: Mapping[str, str], ask: str) -> MissingFact:
    settled: list[str] = []
    still_open: list[str] = []
    for word in _known(stretch, name):
        decided = settle(ask, stretch, {**words, name: word})
        (still_open if decided.status == "open" else settled).append(word)
    return MissingFact(name, tuple(settled), tuple(still_open))


def _known(stretch: Stretch, name: str) -> tuple[str, ...]:
    return next(graph.words[name] for graph in stretch.graphs if name in graph.words)


def _behind_a_function(fact: str, stretch: Stretch) -> bool:
    return any(fact in FUNCTIONS[name].facts for name in stretch.inputs if name in FUNCTIONS)


def _line(rule: FiredRule) -> str:
    force = "" if rule.status is RuleStatus.NORM else f", {rule.status}"
    sure = "" if rule.certain else ", alleen misschien"
    return f"Regel {rule.id} ({rule.table}{force}{sure})" + (f": {rule.note}" if rule.note else "")


def _source_line(source: Source) -> str:
    return f"  {source.document}, {source.place} ({source.date or 'zonder datum'}): {source.says}"


def _missing_line(fact: MissingFact) -> str:
    if not fact.settled_by:
        return f"Onbekend: {fact.fact} (beslist niet alleen)"
    return f"Onbekend: {fact.fact}; zou vaststaan met {', '.join(fact.settled_by)}"


def _pairs(words: Mapping[str, str]) -> str:
    return ", ".join(f"{name}={word}" for name, word in words.items())


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) or "geen" if isinstance(value, tuple) else str(value)


def _period(period: Period) -> str:
    return f"vanaf {period.start}" + (f" tot {period.end}" if period.end else "")
