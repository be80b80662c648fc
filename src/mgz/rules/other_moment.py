"""What the same question would bring at another moment: other hours or days, or a date that passed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final

from mgz.calendar import AMSTERDAM
from mgz.errors import QuestionError
from mgz.rules.claims import PER_SERVICE_DATE
from mgz.rules.closed_lists import ALL_FACTS, Kind
from mgz.rules.counterfactual import Effect, KeyChange, effect_of, key_changes
from mgz.rules.decision import Decision
from mgz.rules.named import FUNCTIONS
from mgz.rules.placing import SERVICE_DATES, Placed, facts_behind
from mgz.rules.question import Question
from mgz.rules.trajectories import FACTS_READ as TRAJECTORY_START
from mgz.rules.trajectories import end_of_start

#: So many days ahead another kind of day is looked for; two Good Fridays lie at most 385 days apart.
_DAYS_AHEAD: Final = 400


@dataclass(frozen=True, slots=True)
class OtherMoment:
    """A moment with other words or other rules, and the answer then."""

    moment: datetime
    #: The words of functions and facts that are otherwise then.
    turns: dict[str, str]
    #: Whether other rules are in force then.
    other_rules: bool
    decision: Decision
    keys: tuple[KeyChange, ...]
    effect: Effect


def other_moments(question: Question) -> tuple[OtherMoment, ...]:
    """The moments at which the same facts give another answer, one for every way in which that comes about.

    A claim with one service date is tried with other ones; with several each day speaks for itself already.
    """
    if question.ask in PER_SERVICE_DATE and len(question.service_dates) > 1:
        return ()
    seen = {_signature(question.placed)}
    found: list[OtherMoment] = []
    for moment in _candidates(question):
        try:
            other = _at(question, moment)
            signature = _signature(other.placed)
        except QuestionError:
            # There are no rules then.
            continue
        if signature not in seen and other.raw.answer != question.raw.answer:
            told = _told(question, other)
            if not any(_goes_further(told, simpler) for simpler in found):
                found.append(told)
        seen.add(signature)
    return tuple(found)


def _goes_further(told: OtherMoment, simpler: OtherMoment) -> bool:
    """Whether a moment differs in all that another one does and more, for the same answer."""
    if told.decision.answer != simpler.decision.answer or told.other_rules != simpler.other_rules:
        return False
    return told.turns.items() >= simpler.turns.items()


def _signature(placed: Placed) -> tuple[int, int]:
    return id(placed.stretch), placed.code


def _at(question: Question, moment: datetime) -> Question:
    """The same question at another moment; of a claim with a service date that date is the moment."""
    if question.ask in PER_SERVICE_DATE and question.service_dates:
        facts = {**question.facts, SERVICE_DATES: (moment.date().isoformat(),)}
        return replace(question, facts=facts, moment=moment)
    return replace(question, moment=moment)


def _told(question: Question, other: Question) -> OtherMoment:
    was, now = question.placed, other.placed
    # Of a claim the dates and minutes go along with the day; what the rules say is what differs.
    return OtherMoment(
        other.moment,
        {name: word for name, word in now.words.items() if was.words.get(name) != word},
        now.stretch is not was.stretch,
        other.decision,
        key_changes(question.raw, other.raw),
        effect_of(question.raw, other.raw),
    )


def _candidates(question: Question) -> Iterator[datetime]:
    """Other hours of the day, other kinds of day, and the days around which a date or a rule turns."""
    local = question.placed.local
    inputs = question.placed.stretch.inputs
    settings = question.practice
    # A day that ends at midnight has no hour after it.
    turns = [time(m // 60, m % 60) for m in (settings.day_begin, settings.day_end) if m < 24 * 60]
    hours = turns if "clock_band" in inputs else []
    days = list(_kinds_of_day(question)) if "day_kind" in inputs else []
    yield from (_on(local.date(), hour) for hour in hours)
    yield from days
    yield from (_on(day.date(), hour) for day in days for hour in hours)
    for day in sorted(_turning(question), key=lambda day: (abs(day - local.date()), day)):
        yield from _near(local, day, (0, -1, 1))


def _kinds_of_day(question: Question) -> Iterator[datetime]:
    """The next day of every other kind, at the same hour."""
    local, settings = question.placed.local, question.practice
    function = FUNCTIONS["day_kind"]
    seen = {question.placed.words["day_kind"]}
    for moment in _near(local, local.date(), range(1, _DAYS_AHEAD)):
        kind = function.word({}, moment, settings)
        if kind not in seen:
            seen.add(kind)
            yield moment
        if len(seen) == len(function.words):
            return


def _turning(question: Question) -> set[date]:
    """The days on which a date among the facts passes, or rules begin or end."""
    days = set(question.book.cuts(question.ask))
    for fact in {fact for name in question.placed.stretch.inputs for fact in facts_behind(name)}:
        value, type_ = question.facts.get(fact), ALL_FACTS[fact]
        if value is None or type_.kind is not Kind.DATE or type_.many:
            continue
        day = date.fromisoformat(str(value))
        days.add(day)
        if fact in TRAJECTORY_START and day.year < date.max.year:
            days.add(date(*end_of_start(day)))
    return days


def _near(local: datetime, day: date, steps: tuple[int, ...] | range) -> Iterator[datetime]:
    for step in steps:
        try:
            yield _on(day + timedelta(step), local.time())
        except OverflowError:
            continue


def _on(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=AMSTERDAM)
