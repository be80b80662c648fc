"""The rule book: decides, one question or a whole population, explains, and compares itself with another."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from mgz.calendar import CalendarSettings
from mgz.rules.asking import check_facts, local_time, no_such_ask, reckons
from mgz.rules.asks import Ask, Stretch
from mgz.rules.bulk import Decided, Population, decide_many
from mgz.rules.claims import PER_SERVICE_DATE, each_day, with_declared
from mgz.rules.closed_lists import ASKS, INTERNAL_ASKS
from mgz.rules.compiling import Compiled
from mgz.rules.decision import Decision
from mgz.rules.difference import RulesDifference, rules_difference
from mgz.rules.explaining import Explanation
from mgz.rules.fired import FiredRule, fired_rule
from mgz.rules.hashing import digest
from mgz.rules.knowledge import Knowledge, learning_days
from mgz.rules.model import Measure, Rule, Table
from mgz.rules.named import MEASURES
from mgz.rules.placing import Placed, facts_behind, prepared
from mgz.rules.question import Question
from mgz.rules.settling import settle
from mgz.vocabulary import Source

#: Decisions kept per book; beyond it the memory starts anew, so that it stays bounded whatever is asked.
_MEMORY: Final = 200_000
_DEFAULT: Final = CalendarSettings()
_PARTNER_ROUTE: Final = "partner_route"
#: A decision, and the keys of it that a measure works out for each question anew.
_Settled = tuple[Decision, tuple[tuple[str, str], ...]]


class RuleBook:
    """An immutable set of proven rules; the same content has the same `hash`, whatever order or layout."""

    __slots__ = (
        "_answers", "_asks", "_compiled", "_fired", "_kept", "_knowledge", "_learning", "_memory", "_rules",
        "_sources", "asks", "hash",
    )  # fmt: skip

    def __init__(
        self, compiled: Mapping[str, Compiled], asks: Mapping[str, Ask], sources: Mapping[str, Source]
    ) -> None:
        self._compiled, self._asks, self._sources = compiled, asks, sources
        #: The asks of the case format that are built; `duty` is internal and not among them.
        self.asks: tuple[str, ...] = tuple(ask for ask in ASKS if ask in asks)
        tables = {name: one.table for name, one in compiled.items()}
        self.hash = digest(tables.values(), sources)
        self._learning = learning_days(tables.values())
        self._knowledge: dict[date, Knowledge] = {}
        self._memory: dict[int, dict[int, _Settled]] = {}
        self._kept = 0
        self._forget()
        self._answers: dict[tuple[tuple[str, object], ...], Mapping[str, object]] = {}
        self._fired: dict[tuple[str, bool], FiredRule] = {}
        self._rules = {rule.id: (c.table, rule) for c in compiled.values() for rule in c.table.rules}

    @property
    def tables(self) -> Mapping[str, Compiled]:
        """The compiled tables by name, for catalogues and tests."""
        return self._compiled

    @property
    def sources(self) -> Mapping[str, Source]:
        """The sources by the id that rules cite."""
        return self._sources

    def knowledge(self, known_on: date) -> Knowledge:
        """The rules as they were known on a day; before anything was known that is nothing."""
        place = bisect_right(self._learning, known_on) - 1
        learned = self._learning[max(place, 0)]
        if learned not in self._knowledge:
            tables = {name: one.table for name, one in self._compiled.items()}
            self._knowledge[learned] = Knowledge(tables, self._sources, learned)
        return self._knowledge[learned]

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
        kept = self._memory[id(stretch)].get(code)
        if kept is None:
            if self._kept >= _MEMORY:
                self._forget()
            self._kept += 1
            decision = settle(ask.name, stretch, ask.packing.read(code))
            measures = tuple((k, v.name) for k, v in decision.answer.items() if isinstance(v, Measure))
            # Equal answers are one object, so that it is seen at once whether another word changes anything.
            answer = self._answers.setdefault(tuple(decision.answer.items()), decision.answer)
            kept = Decision(decision.ask, answer, decision.rules), measures
            self._memory[id(stretch)][code] = kept
        return kept

    def _forget(self) -> None:
        """Begin the memory anew: per stretch the decisions by their code."""
        self._memory = {id(stretch): {} for ask in self._asks.values() for stretch in ask.stretches}
        self._kept = 0

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
                raise reckons(population.ask, measures[0][0])
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
        """Every situation in which another set of rules decides differently; None is about every ask.

        Raises QuestionError for an ask that neither set answers.
        """
        for ask in asks or ():
            if ask not in new._asks:
                self._ask(ask)
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
        """The decision with what a person needs to check it, each part worked out when somebody reads it."""
        question = Question(self, ask, facts, moment, known_on, practice)
        return Explanation(question, question.decision)

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

    def look_up_many(self, ask: str, stretch: Stretch, codes: Sequence[int]) -> list[Decision]:
        """As `look_up`, for many codes at once."""
        found = list(map(self._memory[id(stretch)].get, codes))
        if None in found:
            built = self._asks[ask]
            return [self._settled(built, stretch, code)[0] for code in codes]
        return [kept[0] for kept in found if kept]

    def fired(self, id_: str, certain: bool, /) -> FiredRule:
        """A rule as an explanation shows it; the same object each time."""
        found = self._fired.get((id_, certain))
        if found is None:
            made = fired_rule(*self._rules[id_], self._sources, certain=certain)
            found = self._fired[id_, certain] = made
        return found

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
        check_facts(facts, internal=ask in INTERNAL_ASKS)
        return built, *prepared(ask, facts, local_time(moment))

    def _ask(self, ask: str) -> Ask:
        built = self._asks.get(ask)
        if built is None:
            raise no_such_ask(ask)
        return built
