"""Which other values of a fact are tried: every word of a list, and of dates and numbers what may turn.

A date or a number has no list of values, but the functions that read it know only a few words. Tried are
the values around everything it is compared with: the day of care, the other dates and numbers, and the
borders that the documents name. That each word that a number or date can bring about is found is held by
a test over long ranges.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from mgz.rules import claims, consults, evaluations, programmes, steps, transitions, vpt
from mgz.rules.closed_lists import ALL_FACTS, UNKNOWN, Kind
from mgz.rules.named import FUNCTIONS
from mgz.rules.question import Question

#: Borders from the documents, next to which a value may turn.
_NUMBERS: Final = (0, 1, vpt.LEAST_UNITS, *range(1, steps.LAST + 2))
_SHARES: Final = (0.5, 2, -1)
_DATES: Final = (programmes.BEGAN, date(*programmes.REPORTED, 1), date(*programmes.REPORTED, 28))
#: Numbers and dates that are held against each other.
_TOGETHER: Final = (
    (consults.COUNT, "share_acute", "share_weekend", "share_phone"),
    evaluations.FACTS_READ,
    programmes.TOTALS_FACTS,
    ("distance_m", "radius_m"),
    ("h_hours_13w", "review_threshold_hours"),
    claims.WINDOW_FACTS,
    transitions.MOVE_FACTS,
)
#: So many days ago three calendar months begin, whatever the months: where the start of a trajectory turns.
_THREE_MONTHS_AGO: Final = range(88, 94)
_NOT_TRIED: Final = frozenset({Kind.LOCAL, Kind.FACTS})


def is_tried(fact: str) -> bool:
    """Whether other values of a fact are tried; not so for clock times and for another client."""
    return ALL_FACTS[fact].kind not in _NOT_TRIED


def other_values(question: Question, fact: str) -> Iterator[object]:
    """Other values for a fact, the likely ones first; of dates and numbers one for every turn."""
    type_, value = ALL_FACTS[fact], question.facts.get(fact, UNKNOWN)
    if type_.kind is Kind.WORD and not type_.many:
        yield from (word for word in type_.known if word != value)
    elif is_tried(fact):
        yield from _one_for_every_turn(question, fact)


def turned(question: Question, fact: str, value: object) -> dict[str, str]:
    """The words of functions that become otherwise with another value of one fact."""
    readers = question.readers(fact)
    if not readers:
        return {}
    placed = question.placed
    facts = {**placed.facts, fact: value}
    found = {}
    for name in readers:
        word = FUNCTIONS[name].word(facts, placed.local, question.practice)
        if word != placed.words[name]:
            found[name] = word
    return found


def _one_for_every_turn(question: Question, fact: str) -> Iterator[object]:
    seen: list[dict[str, str]] = [{}]
    for value in dict.fromkeys(_candidates(question, fact)):
        if value == question.facts.get(fact):
            continue
        words = turned(question, fact, value)
        if words not in seen:
            seen.append(words)
            yield value


def _candidates(question: Question, fact: str) -> Iterator[object]:
    type_ = ALL_FACTS[fact]
    if type_.many:
        yield from _lists(question, fact) if type_.kind is Kind.WORD else ()
    elif type_.kind is Kind.DATE:
        yield from (day.isoformat() for day in _days(question, fact))
    elif type_.kind is Kind.ZK:
        yield from _codes(question, fact)
    else:
        yield from _numbers(question, fact)


def _numbers(question: Question, fact: str) -> Iterator[int | float]:
    """Numbers next to those it is held against, those of the documents after them."""
    may_be_broken = ALL_FACTS[fact].kind is Kind.NUM
    held_against = [value for value in _others(question, fact) if isinstance(value, int | float)]
    near = [number + step for number in held_against for step in (0, -1, 1)]
    for number in (*near, *_NUMBERS, *(_SHARES if may_be_broken else ())):
        if may_be_broken or number >= 0:
            yield number


def _days(question: Question, fact: str) -> Iterator[date]:
    """Days next to the day of care and the other dates, those of the documents after them."""
    local = question.placed.local.date()
    others = [date.fromisoformat(str(value)) for value in _others(question, fact)]
    for day in (local, *others, *_DATES):
        yield from _shifted(day, (0, -1, 1))
    yield from _shifted(local, [-back for back in _THREE_MONTHS_AGO])


def _shifted(day: date, by: Iterable[int]) -> Iterator[date]:
    for step in by:
        if timedelta(step) <= date.max - day and timedelta(-step) <= day - date.min:
            yield day + timedelta(step)


def _codes(question: Question, fact: str) -> Iterator[str]:
    """The other zorgkantoor, or one that is neither."""
    others = [str(value) for value in _others(question, fact)]
    yield from others
    yield from (code for code in ("5501", "5502", "5503") if code not in others)


def _lists(question: Question, fact: str) -> Iterator[tuple[str, ...]]:
    """A list with one member more or less, all members, and none."""
    value = question.facts.get(fact, ())
    named = tuple(value) if isinstance(value, list | tuple) else ()
    every = ALL_FACTS[fact].words
    for word in every:
        yield tuple(member for member in every if (member in named) != (member == word))
    yield every
    yield ()


def _others(question: Question, fact: str) -> Iterator[object]:
    """The known values that a fact is held against."""
    for group in _TOGETHER:
        if fact in group:
            yield from (question.facts[other] for other in group if other != fact and other in question.facts)
