"""Why the rules say what they say: the rules, what mattered, what is missing, what would change it."""

from collections.abc import Mapping
from dataclasses import dataclass

from mgz.rules.answer_change import Effect
from mgz.rules.claims import BY_EFFECT, EFFECTIVE, MINUTES_FACTS, PER_SERVICE_DATE
from mgz.rules.closed_lists import UNKNOWN
from mgz.rules.counterfactual import Counterfactual, Pairs, pairs, singles
from mgz.rules.decision import Decision
from mgz.rules.explained_text import explained_text
from mgz.rules.fired import FiredRule, fired_rules
from mgz.rules.lazy import lazy
from mgz.rules.missing import MissingFact, alone, missing_facts
from mgz.rules.model import Measure, Period
from mgz.rules.named import FUNCTIONS, MEASURES
from mgz.rules.nearest_rule import NearRule, nearest_rules
from mgz.rules.other_moment import OtherMoment, other_moments
from mgz.rules.placing import PARTNER, SERVICE_DATES
from mgz.rules.probing import is_tried
from mgz.rules.question import Question


@dataclass(frozen=True)
class Explanation:
    """A decision with everything a person needs to check it; each part is worked out when it is asked for."""

    question: Question
    decision: Decision

    @property
    def valid(self) -> Period:
        """The days on which the rules say this, with the facts as they are."""
        return self.question.dates.valid

    @property
    def known(self) -> Period:
        """Since when this is what is known; it has no end, because nobody knew then until when."""
        return self.question.dates.known

    @property
    def hash(self) -> str:
        """The hash of the rules as they were known, so that what is learned later does not change it."""
        return self.question.knowledge.hash

    @property
    def text(self) -> str:
        """The explanation in plain Dutch, one thing per line."""
        return explained_text(self)

    @lazy
    def rules(self) -> tuple[FiredRule, ...]:
        """The rules that applied for certain, then those that may apply while facts are not known."""
        return fired_rules(self.question)

    @lazy
    def used(self) -> Mapping[str, str]:
        """The inputs that mattered, with their words: another one gives another answer."""
        mattered = self._mattered
        return {name: word for name, word in self._known_words.items() if name in mattered}

    @lazy
    def idle(self) -> tuple[str, ...]:
        """The inputs and the given facts that did not matter: no other word gives another answer."""
        mattered = self._mattered
        read = self._read
        unread = [name for name in self.question.facts if name not in read]
        return (*(name for name in self._known_words if name not in mattered), *unread)

    @lazy
    def missing(self) -> tuple[MissingFact, ...]:
        """The facts that are needed and not known."""
        return missing_facts(self.question)

    def alone(self, fact: str) -> MissingFact:
        """What one unknown fact would decide by itself; less work than looking for all that is missing."""
        return alone(self.question, fact)

    @lazy
    def changes(self) -> tuple[Counterfactual, ...]:
        """Every single change of a known fact that gives another answer, also one that only contradicts."""
        return singles(self.question)

    @property
    def alternatives(self) -> tuple[Counterfactual, ...]:
        """The single changes that give a real other answer."""
        return tuple(change for change in self.changes if change.effect is not Effect.CONFLICT)

    @lazy
    def pairs(self) -> Pairs:
        """The pairs of changes that give another answer; looked for only when no single change does."""
        return Pairs((), 0, complete=True) if self.alternatives else pairs(self.question)

    @lazy
    def moments(self) -> tuple[OtherMoment, ...]:
        """Other moments at which the same facts give another answer."""
        return other_moments(self.question)

    @lazy
    def near(self) -> tuple[NearRule, ...]:
        """The rules that came nearest without applying, of every table on the way."""
        return nearest_rules(self.question.placed.stretch, self.question.placed.words)

    @lazy
    def not_tried(self) -> tuple[str, ...]:
        """The known facts of which no other value is tried: clock times, another client, a day of effect."""
        question = self.question
        given = [*question.known_facts, *(fact for fact in (PARTNER,) if fact in question.facts)]
        by_effect = [EFFECTIVE] if question.ask in BY_EFFECT and EFFECTIVE in question.facts else []
        return (*(fact for fact in given if not is_tried(fact)), *by_effect)

    @lazy
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

    @lazy
    def _mattered(self) -> frozenset[str]:
        """The inputs of which another word, or another value of the fact itself, gives another answer."""
        question, base, alone = self.question, self.question.raw.answer, self.question.alone
        found = {change.fact for one in self.changes for change in one.changes}
        for name, word in self._known_words.items():
            # What the changes told already of a fact by itself needs no second look.
            if name in alone or name in found:
                continue
            others = (other for other in question.words_of(name) if other != word)
            if any(question.with_words({name: other}).answer is not base for other in others):
                found.add(name)
        return frozenset(found)

    @lazy
    def _known_words(self) -> dict[str, str]:
        """The inputs with a word that rests on the moment or on a fact that the asker knows."""
        question = self.question
        known = set(question.known_facts)
        if known == question.alone:
            return {name: str(question.facts[name]) for name in question.known_facts}
        return {
            name: word
            for name, word in question.placed.words.items()
            if word != UNKNOWN and (name in known or self._rests(name, known))
        }

    def _rests(self, name: str, known: set[str]) -> bool:
        """Whether a function read the moment alone, or some fact that the asker knows."""
        return name in FUNCTIONS and (
            not FUNCTIONS[name].facts or not known.isdisjoint(FUNCTIONS[name].facts)
        )

    @property
    def _read(self) -> frozenset[str]:
        """The facts that the rules read here: by themselves, by a function, or beside the tables."""
        beside = {SERVICE_DATES} if self.question.ask in PER_SERVICE_DATE else set()
        beside |= {EFFECTIVE} if self.question.ask in BY_EFFECT else set()
        if "partner_route" in self.decision.answer:
            beside.add(PARTNER)
        return self.question.read | beside if beside else self.question.read
