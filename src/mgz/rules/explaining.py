"""Why the rules say what they say: the rules, what mattered, what is missing, what would change it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from mgz.rules.claims import MINUTES_FACTS, PER_SERVICE_DATE
from mgz.rules.closed_lists import UNKNOWN
from mgz.rules.counterfactual import Counterfactual, Effect, Pairs, pairs, singles
from mgz.rules.decision import Decision
from mgz.rules.explained_text import explained_text
from mgz.rules.missing import MissingFact, alone, missing_facts
from mgz.rules.model import Measure, Period
from mgz.rules.named import FUNCTIONS, MEASURES
from mgz.rules.nearest_rule import NearRule, nearest_rules
from mgz.rules.other_moment import OtherMoment, other_moments
from mgz.rules.placing import PARTNER, SERVICE_DATES, facts_behind
from mgz.rules.probing import is_tried
from mgz.rules.question import Question
from mgz.vocabulary import RuleStatus, Source


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


@dataclass(frozen=True)
class Explanation:
    """A decision with everything a person needs to check it; each part is worked out when it is asked for."""

    question: Question

    @property
    def decision(self) -> Decision:
        """The answer itself."""
        return self.question.decision

    @property
    def valid(self) -> Period:
        """The days on which the rules say this, with the facts as they are."""
        return self.question.placed.stretch.valid

    @property
    def known(self) -> Period:
        """The days of knowledge with which they say this."""
        return self.question.placed.stretch.known

    @property
    def hash(self) -> str:
        """The hash of the rules."""
        return self.question.book.hash

    @property
    def text(self) -> str:
        """The explanation in plain Dutch, one thing per line."""
        return explained_text(self)

    @cached_property
    def rules(self) -> tuple[FiredRule, ...]:
        """The rules that applied for certain, then those that may apply while facts are not known."""
        certain = self.decision.rules
        return tuple(self._fired(id_) for id_ in (*certain, *self._maybe()))

    @cached_property
    def used(self) -> Mapping[str, str]:
        """The inputs that mattered, with their words: another one gives another answer."""
        return {name: word for name, word in self._known_words().items() if name in self._mattered}

    @cached_property
    def idle(self) -> tuple[str, ...]:
        """The inputs and the given facts that did not matter: no other word gives another answer."""
        unread = [name for name in self.question.facts if not self._is_read(name)]
        return (*(name for name in self._known_words() if name not in self._mattered), *unread)

    @cached_property
    def missing(self) -> tuple[MissingFact, ...]:
        """The facts that are needed and not known."""
        return missing_facts(self.question)

    def alone(self, fact: str) -> MissingFact:
        """What one unknown fact would decide by itself; less work than looking for all that is missing."""
        return alone(self.question, fact)

    @cached_property
    def changes(self) -> tuple[Counterfactual, ...]:
        """Every single change of a known fact that gives another answer, also one that only contradicts."""
        return singles(self.question)

    @property
    def alternatives(self) -> tuple[Counterfactual, ...]:
        """The single changes that give a real other answer."""
        return tuple(change for change in self.changes if change.effect is not Effect.CONFLICT)

    @cached_property
    def pairs(self) -> Pairs:
        """The pairs of changes that give another answer; looked for only when no single change does."""
        return Pairs((), 0, complete=True) if self.alternatives else pairs(self.question)

    @cached_property
    def moments(self) -> tuple[OtherMoment, ...]:
        """Other moments at which the same facts give another answer."""
        return other_moments(self.question)

    @cached_property
    def near(self) -> tuple[NearRule, ...]:
        """The rules that came nearest without applying, of every table on the way."""
        return nearest_rules(self.question.placed.stretch, self.question.placed.words)

    @cached_property
    def not_tried(self) -> tuple[str, ...]:
        """The known facts of which no other value is tried: clock times, and another client."""
        given = [*self.question.known_facts, *(fact for fact in (PARTNER,) if fact in self.question.facts)]
        return tuple(fact for fact in given if not is_tried(fact))

    @cached_property
    def reckoned(self) -> Mapping[str, tuple[str, ...]]:
        """The keys that are worked out of numbers and dates, with the facts they go along with."""
        found = {
            key: FUNCTIONS[MEASURES[value.name].function].facts
            for key, value in self.question.raw.answer.items()
            if isinstance(value, Measure)
        }
        if self.question.ask in PER_SERVICE_DATE:
            own = {"declarable_minutes": MINUTES_FACTS[:1], "declarable_dates": (SERVICE_DATES,)}
            found |= {key: facts for key, facts in own.items() if key in self.decision.answer}
        return found

    @cached_property
    def _mattered(self) -> frozenset[str]:
        """The inputs of which another word, or another value of the fact itself, gives another answer."""
        question = self.question
        by_fact = {change.fact for one in self.changes for change in one.changes}
        base = question.raw.answer
        return frozenset(
            name
            for name, word in self._known_words().items()
            if name in by_fact
            or any(
                question.with_words({name: other}).answer != base
                for other in question.words_of(name)
                if other != word
            )
        )

    def _known_words(self) -> dict[str, str]:
        """The inputs with a word that rests on something: the moment, or a fact that is known."""
        placed = self.question.placed
        return {
            name: word
            for name, word in placed.words.items()
            if word != UNKNOWN
            and (not facts_behind(name) or any(fact in placed.facts for fact in facts_behind(name)))
        }

    def _is_read(self, fact: str) -> bool:
        """Whether the rules read a given fact here: by itself, by a function, or beside the tables."""
        question = self.question
        if fact == SERVICE_DATES and question.ask in PER_SERVICE_DATE:
            return True
        if fact == PARTNER and "partner_route" in self.decision.answer:
            return True
        return any(fact in facts_behind(name) or fact == name for name in question.placed.stretch.inputs)

    def _maybe(self) -> list[str]:
        """The rules that may give the answer, depending on facts that are not known."""
        words, stretch = self.question.placed.words, self.question.placed.stretch
        if UNKNOWN not in words.values():
            return []
        possible = {
            rule.id: None
            for graph in stretch.answers
            for leaf in graph.leaves(words)
            for rule in leaf.rules
            if rule.id not in self.decision.rules
        }
        return list(possible)

    def _fired(self, id_: str) -> FiredRule:
        table, rule = self.question.book.rule(id_)
        sources = self.question.book.sources
        return FiredRule(
            rule.id,
            table.name,
            id_ in self.decision.rules,
            rule.status,
            rule.note,
            rule.refs,
            tuple(sources[ref] for ref in rule.refs if ref in sources),
        )
