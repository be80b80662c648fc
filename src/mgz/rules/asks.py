"""Every ask with its graphs, one for the answer and one per flag, in every stretch between rule dates."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mgz.errors import Fault, QuestionError
from mgz.rules.closed_lists import ALL_FACTS, FLAGS
from mgz.rules.compiling import Compiled, Slice
from mgz.rules.composing import reach, tops_of
from mgz.rules.findings import Findings, Obligation
from mgz.rules.graph import Graph
from mgz.rules.model import Impossible, InputKind, Period, Rule, Table, TableKind
from mgz.rules.named import FUNCTIONS


@dataclass(frozen=True, slots=True)
class Stretch:
    """One ask while no rule of it begins or ends: what decides, what flags, and every input read."""

    valid: Period
    known: Period
    #: One graph, or one for each table that decides some of the keys.
    answers: tuple[Graph, ...]
    flags: tuple[tuple[str, Graph], ...]
    inputs: tuple[str, ...]

    @property
    def graphs(self) -> tuple[Graph, ...]:
        """The graphs of the answer, then those of the flags."""
        return (*self.answers, *(graph for _, graph in self.flags))


@dataclass(frozen=True, slots=True)
class Ask:
    """One question with its stretches, in order of (valid, known)."""

    name: str
    valid_starts: tuple[date, ...]
    known_starts: tuple[date, ...]
    stretches: tuple[Stretch, ...]

    def at(self, day: date, known_on: date) -> Stretch:
        """The stretch of a Dutch day as known on another; a day without rules is the asker's mistake."""
        v = bisect_right(self.valid_starts, day) - 1
        k = bisect_right(self.known_starts, known_on) - 1
        if v >= 0 and k >= 0:
            stretch = self.stretches[v * len(self.known_starts) + k]
            if stretch.valid.holds(day) and stretch.known.holds(known_on):
                return stretch
        valid, known = self.valid_starts[0], self.known_starts[0]
        raise QuestionError(
            Fault(
                "question.no_rules_then",
                f"Voor {self.name} op {day}, met de kennis van {known_on}, zijn er geen regels.",
                f"De regels gelden vanaf {valid} en zijn bekend vanaf {known}.",
            )
        )


def build_asks(compiled: Mapping[str, Compiled], findings: Findings) -> dict[str, Ask]:
    """Put the graphs together, and prove completeness and reachability over each."""
    tables = {name: one.table for name, one in compiled.items()}
    names = dict.fromkeys(t.answers[0] for t in tables.values() if t.kind is TableKind.ANSWER)
    asks = {ask: _build(ask, tops_of(ask, tables.values()), compiled) for ask in names}
    _prove_graphs(asks, compiled, findings)
    return asks


def _build(ask: str, tops: Sequence[Table], compiled: Mapping[str, Compiled]) -> Ask:
    tables = {name: one.table for name, one in compiled.items()}
    used = {name: compiled[name] for top in tops for name in reach(top.name, tables)}
    # Where an ask has several answer tables, they begin on the same day (`composing.prove_time`).
    valid = _axis(tops[0].valid, (one.valid_starts for one in used.values()))
    known = _axis(tops[0].known, (one.known_starts for one in used.values()))
    order = {flag: number for number, flag in enumerate(FLAGS)}
    stretches = []
    for valid_part in valid:
        for known_part in known:
            graphs = [_graph(top.name, tables, compiled, valid_part.start, known_part.start) for top in tops]
            flags = sorted(
                ((top.flag, graph) for top, graph in zip(tops, graphs, strict=True) if top.flag),
                key=lambda pair: order[pair[0]],
            )
            answers = (graph for top, graph in zip(tops, graphs, strict=True) if not top.flag)
            inputs = dict.fromkeys(name for graph in graphs for name in graph.inputs)
            stretches.append(Stretch(valid_part, known_part, tuple(answers), tuple(flags), tuple(inputs)))
    starts = (tuple(p.start for p in valid), tuple(p.start for p in known))
    return Ask(ask, *starts, tuple(stretches))


def _axis(whole: Period, starts: Iterable[Sequence[date]]) -> list[Period]:
    """The stretches of an ask's own validity; every table used covers it (`composing`)."""
    cuts = sorted({whole.start} | {day for days in starts for day in days if whole.holds(day)})
    return [Period(a, b) for a, b in zip(cuts, [*cuts[1:], whole.end], strict=True)]


def _graph(
    top: str, tables: Mapping[str, Table], compiled: Mapping[str, Compiled], day: date, known_on: date
) -> Graph:
    parts: dict[str, tuple[Table, Slice]] = {}
    for name in reach(top, tables):
        slice_ = compiled[name].at(day, known_on)
        assert slice_ is not None, "prove_time: every table covers the axes of its ask"
        parts[name] = (compiled[name].table, slice_)
    words: dict[str, tuple[str, ...]] = {}
    counted = set()
    readers: Counter[str] = Counter()
    for table, _ in parts.values():
        for column in table.columns:
            readers[column.name] += 1
            if column.kind is InputKind.FUNCTION:
                words[column.name] = FUNCTIONS[column.name].words
            elif column.kind is not InputKind.TABLE:
                words[column.name] = ALL_FACTS[column.name].known
            if column.kind is InputKind.FACT_OR_UNKNOWN:
                counted.add(column.name)
    shared = frozenset(name for name in words if readers[name] > 1)
    return Graph(top, parts, tuple(words), words, frozenset(counted), shared)


def _prove_graphs(asks: Mapping[str, Ask], compiled: Mapping[str, Compiled], findings: Findings) -> None:
    """No way through a graph may end in an impossible cell, and every rule must be on some way."""
    fired: set[str] = set()
    told: set[str] = set()
    for ask in asks.values():
        for stretch in ask.stretches:
            for graph in stretch.graphs:
                for leaf in graph.all_leaves():
                    fired |= {rule.id for rule in leaf.rules}
                    if isinstance(leaf.outcome, Impossible):
                        _tell_impossible(ask.name, leaf.rules[-1], leaf.words, told, findings)
    for c in compiled.values():
        for rule in c.table.rules:
            if rule.id in fired or isinstance(rule.then, Impossible):
                continue
            findings.add(
                Obligation.REACHABLE_GRAPH,
                rule.place,
                f"Regel {rule.id} wordt door geen enkele vraag bereikt.",
                "Haal de regel weg, of verbeter de tabellen eronder.",
            )


def _tell_impossible(
    ask: str, rule: Rule, words: Mapping[str, str], told: set[str], findings: Findings
) -> None:
    if rule.id in told:
        return
    told.add(rule.id)
    facts = ", ".join(f"{name}={word}" for name, word in words.items())
    findings.add(
        Obligation.COMPLETE_GRAPH,
        rule.place,
        f"Regel {rule.id} zegt dat dit niet kan, maar vraag {ask} komt er met {facts}.",
        "Geef een uitkomst in plaats van 'impossible'.",
    )
