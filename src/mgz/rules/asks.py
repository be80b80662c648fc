"""Every ask with its graphs, one for the answer and one per flag, in every stretch between rule dates."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mgz.errors import Fault, QuestionError
from mgz.rules.closed_lists import FLAGS
from mgz.rules.compiling import Compiled, Slice
from mgz.rules.composing import reach, tops_of
from mgz.rules.findings import Findings, Obligation
from mgz.rules.graph import Graph, Leaf
from mgz.rules.growing import grow
from mgz.rules.model import Impossible, Period, Table, TableKind
from mgz.rules.packing import Packing, packing


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
    packing: Packing

    def at(self, day: date, known_on: date) -> Stretch:
        """The stretch of a Dutch day as known on another; a day without rules is the asker's mistake."""
        if (stretch := self.if_ruled(day, known_on)) is not None:
            return stretch
        valid, known = self.valid_starts[0], self.known_starts[0]
        raise QuestionError(
            Fault(
                "question.no_rules_then",
                f"Voor {self.name} op {day}, met de kennis van {known_on}, zijn er geen regels.",
                f"De regels gelden vanaf {valid} en zijn bekend vanaf {known}.",
            )
        )

    def if_ruled(self, day: date, known_on: date) -> Stretch | None:
        """As `at`, or nothing on a day without rules."""
        v = bisect_right(self.valid_starts, day) - 1
        k = bisect_right(self.known_starts, known_on) - 1
        if v >= 0 and k >= 0:
            # No table ends (`composing.prove_time`), so the last stretch goes on for good.
            return self.stretches[v * len(self.known_starts) + k]
        return None


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
    grown: dict[tuple[int, ...], Graph] = {}
    stretches = []
    for valid_part in valid:
        for known_part in known:
            graphs = []
            for top in tops:
                parts = _parts(top.name, tables, compiled, valid_part.start, known_part.start)
                # Where nothing that a table reads changes at a date, its graph goes on.
                same = tuple(id(slice_) for _, slice_ in parts.values())
                grown[same] = grown.get(same) or grow(top.name, parts)
                graphs.append(grown[same])
            flags = sorted(
                ((top.flag, graph) for top, graph in zip(tops, graphs, strict=True) if top.flag),
                key=lambda pair: order[pair[0]],
            )
            answers = (graph for top, graph in zip(tops, graphs, strict=True) if not top.flag)
            inputs = dict.fromkeys(name for graph in graphs for name in graph.inputs)
            stretches.append(Stretch(valid_part, known_part, tuple(answers), tuple(flags), tuple(inputs)))
    starts = (tuple(p.start for p in valid), tuple(p.start for p in known))
    words: dict[str, tuple[str, ...]] = {}
    for stretch in stretches:
        for graph in stretch.graphs:
            words |= graph.words
    return Ask(ask, *starts, tuple(stretches), packing(words))


def _axis(whole: Period, starts: Iterable[Sequence[date]]) -> list[Period]:
    """The stretches of an ask's own validity; every table used covers it (`composing`)."""
    cuts = sorted({whole.start} | {day for days in starts for day in days if whole.holds(day)})
    return [Period(a, b) for a, b in zip(cuts, [*cuts[1:], whole.end], strict=True)]


def _parts(
    top: str, tables: Mapping[str, Table], compiled: Mapping[str, Compiled], day: date, known_on: date
) -> dict[str, tuple[Table, Slice]]:
    parts: dict[str, tuple[Table, Slice]] = {}
    for name in reach(top, tables):
        slice_ = compiled[name].at(day, known_on)
        assert slice_ is not None, "prove_time: every table covers the axes of its ask"
        parts[name] = (compiled[name].table, slice_)
    return parts


def _prove_graphs(asks: Mapping[str, Ask], compiled: Mapping[str, Compiled], findings: Findings) -> None:
    """No way through a graph may end in an impossible cell, and every rule must be on some way."""
    fired: set[str] = set()
    told: set[str] = set()
    for ask in asks.values():
        for graph in dict.fromkeys(graph for stretch in ask.stretches for graph in stretch.graphs):
            for leaf in graph.ends():
                fired |= leaf.ids
                if isinstance(leaf.outcome, Impossible) and leaf.rules[-1].id not in told:
                    told.add(leaf.rules[-1].id)
                    _tell_impossible(ask.name, leaf, graph, findings)
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


def _tell_impossible(ask: str, leaf: Leaf, graph: Graph, findings: Findings) -> None:
    words = next(way.words for way in graph.all_ways() if way.leaf is leaf)
    facts = ", ".join(f"{name}={word}" for name, word in words.items())
    rule = leaf.rules[-1]
    findings.add(
        Obligation.COMPLETE_GRAPH,
        rule.place,
        f"Regel {rule.id} zegt dat dit niet kan, maar vraag {ask} komt er met {facts}.",
        "Geef een uitkomst in plaats van 'impossible'.",
    )
