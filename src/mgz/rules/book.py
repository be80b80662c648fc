"""The rule book: loaded, proven, compiled; decides and explains."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from mgz.calendar import AMSTERDAM, CalendarSettings
from mgz.errors import Fault, QuestionError
from mgz.rules.asks import Ask, Stretch, build_asks
from mgz.rules.built import BUILT, prove_built
from mgz.rules.bulk import Decided, Population, decide_many
from mgz.rules.claims import PER_SERVICE_DATE, each_day, with_declared
from mgz.rules.closed_lists import ASKS, INTERNAL_ASKS
from mgz.rules.compiling import Compiled, compile_table
from mgz.rules.composing import prove_acyclic, prove_one_voice, prove_time
from mgz.rules.decision import Decision
from mgz.rules.difference import RulesDifference, rules_difference
from mgz.rules.explaining import Explanation
from mgz.rules.findings import Findings
from mgz.rules.hashing import canonical
from mgz.rules.model import Measure, Rule, Table
from mgz.rules.named import MEASURES
from mgz.rules.placing import Placed, facts_behind, prepared
from mgz.rules.proving import prove_cells, prove_rows
from mgz.rules.question import Question
from mgz.rules.reading import read_files
from mgz.rules.settling import settle
from mgz.rules.values import capital, fault_in_facts, nearest, shown
from mgz.vocabulary import Source

#: Decisions kept per book; beyond it the memory starts anew, so that it stays bounded whatever is asked.
_MEMORY: Final = 200_000
_DEFAULT: Final = CalendarSettings()
_PARTNER_ROUTE: Final = "partner_route"
#: A decision, and the keys of it that a measure works out for each question anew.
_Settled = tuple[Decision, tuple[tuple[str, str], ...]]


class NotSupported(QuestionError):
    """The ask is one of the format, but the rules for it are not built yet."""


class RuleBook:
    """An immutable set of proven rules; the same content has the same `hash`, whatever order or layout."""

    __slots__ = ("_asks", "_compiled", "_memory", "_rules", "_sources", "asks", "hash")

    def __init__(
        self, compiled: Mapping[str, Compiled], asks: Mapping[str, Ask], sources: Mapping[str, Source]
    ) -> None:
        self._compiled, self._asks, self._sources = compiled, asks, sources
        #: The asks of the case format that are built; `duty` is internal and not among them.
        self.asks: tuple[str, ...] = tuple(ask for ask in ASKS if ask in asks)
        content = canonical([c.table for c in compiled.values()], sources)
        self.hash = hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()
        self._memory: dict[tuple[int, int], _Settled] = {}
        self._rules = {rule.id: (c.table, rule) for c in compiled.values() for rule in c.table.rules}

    @property
    def tables(self) -> Mapping[str, Compiled]:
        """The compiled tables by name, for catalogues and tests."""
        return self._compiled

    @property
    def sources(self) -> Mapping[str, Source]:
        """The sources by the id that rules cite."""
        return self._sources

    def first_day(self) -> date:
        """The first Dutch day on which every ask has rules."""
        return max(
            start for ask in self._asks.values() for start in (ask.valid_starts[0], ask.known_starts[0])
        )

    def cuts(self, ask: str) -> tuple[date, ...]:
        """The Dutch days on which the rules of an ask may begin to say something else."""
        return self._asks[ask].valid_starts

    def decide(
        self,
        ask: str,
        facts: Mapping[str, object],
        moment: datetime,
        known_on: date,
        *,
        practice: CalendarSettings = _DEFAULT,
    ) -> Decision:
        """What the rules demand at a moment (with an offset), as they were known on a date."""
        decision = self._at_once(ask, facts, moment, known_on, practice)
        if ask in PER_SERVICE_DATE:
            alone = {
                day: self._at_once(ask, on_day, moment, known_on, practice)
                for day, on_day in each_day(facts).items()
            }
            settled = [day for day, one in alone.items() if one.status == "settled"]
            decision = with_declared(decision, facts, settled)
        return self._with_partner(decision, facts, moment, known_on) if "partner" in facts else decision

    def _at_once(
        self,
        ask: str,
        facts: Mapping[str, object],
        moment: datetime,
        known_on: date,
        practice: CalendarSettings,
    ) -> Decision:
        """The decision on one day: that of the moment, or the latest service date."""
        built, stretch, facts, local = self._place(ask, facts, moment, known_on)
        decision, measures = self._settled(built, stretch, built.packing.code(facts, local, practice))
        if not measures:
            return decision
        worked_out = {key: MEASURES[name].value(facts) for key, name in measures}
        return Decision(ask, MappingProxyType({**decision.answer, **worked_out}), decision.rules)

    def _settled(self, ask: Ask, stretch: Stretch, code: int) -> _Settled:
        """The decision of a code, from memory where it was asked before."""
        key = (id(stretch), code)
        kept = self._memory.get(key)
        if kept is None:
            if len(self._memory) >= _MEMORY:
                self._memory.clear()
            decision = settle(ask.name, stretch, ask.packing.read(code))
            measures = tuple((k, v.name) for k, v in decision.answer.items() if isinstance(v, Measure))
            kept = self._memory[key] = decision, measures
        return kept

    def _with_partner(
        self, decision: Decision, facts: Mapping[str, object], moment: datetime, known_on: date
    ) -> Decision:
        """A second client seen in the same visit has an answer of their own; here its route is told along."""
        partner = facts["partner"]
        keys = ASKS.get(decision.ask)
        if keys is None or _PARTNER_ROUTE not in keys.optional or not isinstance(partner, Mapping):
            return decision
        route = self.decide(decision.ask, partner, moment, known_on)["route"]
        answer = MappingProxyType({**decision.answer, _PARTNER_ROUTE: route})
        return Decision(decision.ask, answer, decision.rules)

    def population(
        self,
        ask: str,
        persons: Iterable[Mapping[str, object]],
        moment: datetime,
        *,
        practice: CalendarSettings = _DEFAULT,
    ) -> Population:
        """One question about many persons, packed: what is known of each, about one moment."""
        coded = [self.code(ask, facts, moment, practice=practice) for facts in persons]
        return Population.of(ask, coded)

    def code(
        self,
        ask: str,
        facts: Mapping[str, object],
        moment: datetime,
        *,
        practice: CalendarSettings = _DEFAULT,
    ) -> tuple[int, date]:
        """What is known of one person packed in one number, and the Dutch day that the answer is about."""
        built, facts, local = self._read(ask, facts, moment)
        return built.packing.code(facts, local, practice), local.date()

    def reads(self, ask: str) -> Mapping[str, tuple[str, ...]]:
        """The facts and functions that are packed for an ask, each with its words, in order of packing."""
        return self._ask(ask).packing.words

    def decide_many(self, population: Population, known_on: date) -> Decided:
        """What the rules demand for everybody of a population, as they were known on a date.

        It is the decision on one day: what is reckoned per person from numbers and dates is not in it.
        Raises QuestionError for such an ask, for a day without rules and for a strange code.
        """
        built = self._ask(population.ask)

        def settled(stretch: Stretch, code: int) -> Decision:
            decision, measures = self._settled(built, stretch, code)
            if measures:
                raise _reckons(population.ask, measures[0][0])
            return decision

        return decide_many(built, population, known_on, settled)

    def asks_for(
        self,
        ask: str,
        facts: Mapping[str, object],
        moment: datetime,
        known_on: date,
        *,
        practice: CalendarSettings = _DEFAULT,
    ) -> tuple[str, ...]:
        """The facts on which the answer may depend as far as things are known, in the order they are read.

        Facts behind a function are named themselves; what only sets a flag beside the answer is left out.
        """
        placed = self.place(ask, facts, moment, known_on, practice)
        read = frozenset().union(*(graph.reads(placed.words) for graph in placed.stretch.answers))
        names = (name for name in placed.stretch.inputs if name in read)
        return tuple(dict.fromkeys(fact for name in names for fact in facts_behind(name)))

    def difference(
        self, new: RuleBook, known_on: date, *, asks: Collection[str] | None = None
    ) -> RulesDifference:
        """Every situation in which another set of rules decides differently; None is about every ask."""
        return rules_difference(self._asks, new._asks, (self.hash, new.hash), known_on, asks)

    def explain(
        self,
        ask: str,
        facts: Mapping[str, object],
        moment: datetime,
        known_on: date,
        *,
        practice: CalendarSettings = _DEFAULT,
    ) -> Explanation:
        """The decision with what a person needs to check it; each part is worked out when it is asked for."""
        question = Question(self, ask, facts, moment, known_on, practice)
        # A question that cannot be asked is refused here, and not where somebody reads the explanation.
        assert question.decision.ask == ask
        return Explanation(question)

    def place(
        self,
        ask: str,
        facts: Mapping[str, object],
        moment: datetime,
        known_on: date,
        practice: CalendarSettings = _DEFAULT,
    ) -> Placed:
        """The question on the day that decides, with the rules of that day and all words in one number."""
        built, stretch, facts, local = self._place(ask, facts, moment, known_on)
        return Placed(facts, local, stretch, built.packing, built.packing.code(facts, local, practice))

    def look_up(self, ask: str, stretch: Stretch, code: int) -> Decision:
        """The decision of a code, with measures still to be worked out; the second time from memory."""
        return self._settled(self._asks[ask], stretch, code)[0]

    def rule(self, id_: str) -> tuple[Table, Rule]:
        """A rule with the table it stands in; the proof made the ids unique over all tables."""
        return self._rules[id_]

    def _place(
        self, ask: str, facts: Mapping[str, object], moment: datetime, known_on: date
    ) -> tuple[Ask, Stretch, Mapping[str, object], datetime]:
        built, facts, local = self._read(ask, facts, moment)
        return built, built.at(local.date(), known_on), facts, local

    def _read(
        self, ask: str, facts: Mapping[str, object], moment: datetime
    ) -> tuple[Ask, Mapping[str, object], datetime]:
        """The ask, the facts as it reads them, and the local time it is about; all are checked."""
        built = self._ask(ask)
        if fault := fault_in_facts(facts, internal=ask in INTERNAL_ASKS):
            raise QuestionError(
                Fault("question.fact", f"{capital(fault)}.", "Verbeter het feit of laat het weg.")
            )
        local = _local(moment)
        facts, local = prepared(ask, facts, local)
        return built, facts, local

    def _ask(self, ask: str) -> Ask:
        built = self._asks.get(ask)
        if built is None:
            raise _no_such_ask(ask)
        return built


def load(texts: Mapping[str, str], *, require: Mapping[str, tuple[str, ...]] = BUILT) -> RuleBook:
    """Read, prove and compile rule files (name -> YAML text); raises one RuleError with all faults.

    `require` are the asks, each with its flags, that must be there: all that the product has built.
    """
    findings = Findings()
    tables, sources = read_files(texts, findings)
    prove_rows(tables, sources, findings)
    by_name = {table.name: table for table in tables}
    prove_acyclic(by_name, findings)
    compiled = {table.name: compile_table(table) for table in tables}
    for one in compiled.values():
        prove_cells(one, findings)
    # What holds between tables can only be seen when every one of them is whole.
    findings.stop_if_any()
    prove_built(by_name, require, findings)
    prove_one_voice(by_name, findings)
    prove_time(by_name, findings)
    findings.stop_if_any()
    asks = build_asks(compiled, findings)
    findings.stop_if_any()
    return RuleBook(compiled, asks, sources)


def _local(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise QuestionError(
            Fault(
                "question.naive_moment",
                "Het moment heeft geen tijdzone.",
                "Zet er de afstand tot UTC achter, zoals +01:00.",
            )
        )
    try:
        return moment.astimezone(AMSTERDAM)
    except (OverflowError, ValueError):
        raise QuestionError(
            Fault("question.moment", f"Het moment {moment} is te ver weg.", "Kies een later of eerder jaar.")
        ) from None


def _reckons(ask: str, key: str) -> QuestionError:
    return QuestionError(
        Fault(
            "question.population",
            f"Bij vraag {ask} wordt {key} voor ieder apart uitgerekend uit getallen of datums.",
            "Stel deze vraag voor ieder apart.",
        )
    )


def _no_such_ask(ask: str) -> QuestionError:
    if ask in ASKS:
        return NotSupported(
            Fault("question.not_supported", f"Vraag '{ask}' is nog niet gebouwd.", "Stel een andere vraag.")
        )
    known = tuple(ASKS) + tuple(INTERNAL_ASKS)
    return QuestionError(
        Fault("question.ask", f"Vraag {shown(ask)} bestaat niet.", f"{capital(nearest(ask, known))}.")
    )
