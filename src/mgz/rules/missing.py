"""Which facts are needed and not known, and what each of them alone would decide."""

import itertools
from dataclasses import dataclass
from typing import Final

from mgz.errors import QuestionError
from mgz.rules.closed_lists import ALL_FACTS, UNKNOWN
from mgz.rules.decision import Decision
from mgz.rules.named import FUNCTIONS
from mgz.rules.placing import facts_behind
from mgz.rules.probing import other_values, turned
from mgz.rules.question import Question

_COMBINATIONS: Final = 5_000
#: The words by which a function says that a fact it reads was not given.
_ABSENT: Final = frozenset({UNKNOWN, "not_given", "no_radius"})


@dataclass(frozen=True, slots=True)
class MissingFact:
    """A fact that is needed and not known; `settled_by` are the words with which the rules would decide.

    Of a date or a number those are the words of the function that reads it.
    """

    fact: str
    settled_by: tuple[str, ...]
    still_open: tuple[str, ...]
    #: Whether it alone would give another answer, with one of its words; else only together with others.
    matters: bool

    @property
    def would_decide(self) -> bool:
        """Whether this fact alone would decide, with at least one of its words."""
        return bool(self.settled_by)


def missing_facts(question: Question) -> tuple[MissingFact, ...]:
    """The unknown facts that are read when the others become known, each with what it alone would do."""
    return tuple(
        fact
        for name in _unknown_inputs(question)
        for fact in (_of_input if _is_word(question, name) else _behind)(question, name)
    )


def alone(question: Question, fact: str) -> MissingFact:
    """What one unknown fact would do by itself; of a date or a number the words are values to try."""
    by_status: dict[bool, list[str]] = {True: [], False: []}
    matters = False
    for value in other_values(question, fact):
        decision = _decided(question, fact, value)
        if decision:
            matters = matters or decision.answer != question.decision.answer
            by_status[decision.status == "open"].append(str(value))
    return MissingFact(fact, tuple(by_status[False]), tuple(by_status[True]), matters)


def _unknown_inputs(question: Question) -> list[str]:
    """The inputs without a word that are read on some way, those behind other unknown ones too."""
    stretch, words = question.placed.stretch, question.placed.words
    if not _ABSENT.intersection(words.values()):
        return []
    found: list[str] = []
    while True:
        choices = [question.words_of(name) for name in found if _is_word(question, name)]
        tried = [name for name in found if _is_word(question, name)]
        trials = itertools.islice(itertools.product(*choices), _COMBINATIONS)
        fresh = {
            name: None
            for trial in trials
            for graph in stretch.answers
            for way in graph.ways({**words, **dict(zip(tried, trial, strict=True))})
            for name in way.words
            if name in words and _is_absent(question, name) and name not in found
        }
        if not fresh:
            return found
        found += fresh


def _is_absent(question: Question, name: str) -> bool:
    """Whether an input is unknown, or says that a fact was not given while the answer is open for it."""
    word = question.placed.words[name]
    return word == UNKNOWN or (word in _ABSENT and question.raw.status == "open")


def _is_word(question: Question, name: str) -> bool:
    return question.placed.words[name] == UNKNOWN


def _of_input(question: Question, name: str) -> list[MissingFact]:
    """A fact that is a word, told by itself where a function reads it."""
    absent = [one for one in facts_behind(name) if question.facts.get(one, UNKNOWN) == UNKNOWN]
    if not absent:
        # An event made unknown what was given; to give it again would not help.
        return []
    fact = absent[0]
    settled: list[str] = []
    still_open: list[str] = []
    matters = False
    for word in ALL_FACTS[fact].known:
        decision = _decided(question, fact, word)
        if decision:
            matters = matters or decision.answer != question.decision.answer
            (still_open if decision.status == "open" else settled).append(word)
    return [MissingFact(fact, tuple(settled), tuple(still_open), matters)]


def _behind(question: Question, name: str) -> list[MissingFact]:
    """The dates and numbers a function misses; one that alone brings no other word is told without any."""
    found = []
    for fact in FUNCTIONS[name].facts:
        if question.facts.get(fact, UNKNOWN) != UNKNOWN:
            continue
        settled: dict[str, None] = {}
        still_open: dict[str, None] = {}
        matters = False
        for value in other_values(question, fact):
            word = turned(question, fact, value).get(name)
            decision = _decided(question, fact, value)
            if word and decision:
                matters = matters or decision.answer != question.decision.answer
                (still_open if decision.status == "open" else settled)[word] = None
        found.append(MissingFact(fact, tuple(settled), tuple(still_open), matters))
    return found


def _decided(question: Question, fact: str, value: object) -> Decision | None:
    try:
        return question.with_facts({fact: value}) or question.decision
    except QuestionError:
        return None
