"""Who acts for a group at one minute, and whether that is agreed: the answer at a point.

Written apart from coverage on purpose: it looks at one minute with the wall clock and plain loops. Both
use `decide`, `facts_of` and `discharges`; a generative test compares them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mgz.answer.arrangement import register_facts
from mgz.answer.discharge import Commitment, Discharge, Judgement, discharges
from mgz.answer.obligation import Duty, Obligation, Share
from mgz.answer.outcome import COVERED, GOOD_FRIDAY_OPEN, Outcome, nearest, of_reason
from mgz.calendar import civil, hours_hold
from mgz.region import Agreement, Group, Post, Region, calendar_settings, carries_obligation, facts_of
from mgz.rules import Decision, RuleBook
from mgz.vocabulary import Dagdeel, Functie, GpRegistration, Laag, Reason, State, YesNo


@dataclass(frozen=True, slots=True)
class ShareAnswer:
    """What one share of the group comes to; `by` names the commitments that hold, first in line first."""

    share: Share
    outcome: Outcome
    by: tuple[str, ...]
    decision: Decision


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer for a group and function at one minute, per share of the group.

    `shares` is empty where nothing is asked for: the group is not there, carries no obligation, or has
    no clients. `dagdeel` is None on Good Friday by day while the switch is open; such a minute is judged
    as day (design section 8).
    """

    group: str
    function: Functie
    layer: Laag
    at: int
    dagdeel: Dagdeel | None
    duty: Duty | None
    shares: tuple[ShareAnswer, ...]

    @property
    def state(self) -> State:
        """The worst of the shares: a gap before undecided before covered."""
        states = {answer.outcome.state for answer in self.shares}
        order = (State.GAT, State.ONBESLIST, State.GEDEKT)
        return next((state for state in order if state in states), State.NVT)


def answer(rules: RuleBook, region: Region, group: Group, function: Functie, at: int) -> Answer:
    """Who acts for `group` at UTC minute `at`, for general care in layer `afgesproken`."""
    facts = facts_of(region, group, at)
    moment, settings = civil(at), calendar_settings(region, at)
    time_class = rules.decide("time_class", facts, moment, region.known_on, practice=settings).answer[
        "time_class"
    ]
    dagdeel = None if time_class == "unknown" else Dagdeel(str(time_class))
    if not group.validity.holds(at) or not carries_obligation(group):
        return Answer(group.id, function, Laag.AFGESPROKEN, at, dagdeel, None, ())
    duty = Duty(str(rules.decide("duty", facts, moment, region.known_on, practice=settings).answer["duty"]))
    shares = _shares(region, group, at) if duty is Duty.HUISARTS else (_whole(group),)
    answers = []
    for share in shares:
        outcome, by = _outcome(region, group, function, at, dagdeel, duty, share)
        filled = {**facts, **register_facts(region, group, duty, share, by)}
        decision = rules.decide(function.value, filled, moment, region.known_on, practice=settings)
        answers.append(ShareAnswer(share, outcome, by, decision))
    return Answer(group.id, function, Laag.AFGESPROKEN, at, dagdeel, duty, tuple(answers))


def _whole(group: Group) -> Share:
    return Share(group.number, GpRegistration.UNKNOWN)


def _shares(region: Region, group: Group, at: int) -> tuple[Share, ...]:
    """The registration lines in force, and the clients that no line speaks of."""
    lines = [line for line in region.registrations_of.get(group.id, ()) if line.validity.holds(at)]
    shares = [
        Share(line.number, line.gp, line, _hds(region, line.practice, at)) for line in lines if line.number
    ]
    rest = group.number - sum(line.number for line in lines)
    if rest > 0:
        shares.append(Share(rest, GpRegistration.UNKNOWN))
    return tuple(shares)


def _hds(region: Region, practice: str, at: int) -> str:
    rows = region.practice_rows.get(practice, ())
    return next((row.hds for row in rows if row.validity.holds(at)), "")


def _outcome(
    region: Region,
    group: Group,
    function: Functie,
    at: int,
    dagdeel: Dagdeel | None,
    duty: Duty,
    share: Share,
) -> tuple[Outcome, tuple[str, ...]]:
    if duty is Duty.OPEN:
        return of_reason(Reason.REGEL_OPEN), ()
    if duty is Duty.UNKNOWN:
        return of_reason(Reason.FEIT_ONBEKEND), ()
    if dagdeel is not None:
        holiday = calendar_settings(region, at).good_friday is YesNo.YES
        return _in_dagdeel(region, group, function, at, dagdeel, holiday, duty, share)
    legs = ((Dagdeel.DAG, False), (Dagdeel.ANW, True))
    both = [_in_dagdeel(region, group, function, at, part, holiday, duty, share) for part, holiday in legs]
    if all(outcome.state is State.GEDEKT for outcome, _ in both):
        return COVERED, both[0][1]
    return GOOD_FRIDAY_OPEN, ()


def _in_dagdeel(
    region: Region,
    group: Group,
    function: Functie,
    at: int,
    dagdeel: Dagdeel,
    good_friday: bool,
    duty: Duty,
    share: Share,
) -> tuple[Outcome, tuple[str, ...]]:
    """The worst over all postcodes of the group; those not covered are named for a group on an area."""
    found: list[tuple[str, Outcome, tuple[str, ...]]] = []
    for postcode in sorted(region.place_of(group)):
        obligation = Obligation(group, function, dagdeel, Laag.AFGESPROKEN, duty, share, postcode)
        found.append((postcode, *_at_postcode(region, obligation, at, good_friday)))
    failing = [(postcode, outcome) for postcode, outcome, _ in found if outcome.state is not State.GEDEKT]
    if not failing:
        notes = {note for _, outcome, _ in found for note in outcome.notes}
        by = dict.fromkeys(name for _, _, names in found for name in names)
        return Outcome(State.GEDEKT, notes=tuple(sorted(notes))), tuple(by)
    worst = of_reason(nearest(outcome.reason for _, outcome in failing if outcome.reason))
    named = tuple(postcode for postcode, _ in failing) if group.area else ()
    return replace(worst, postcodes=named), ()


def _at_postcode(
    region: Region, obligation: Obligation, at: int, good_friday: bool
) -> tuple[Outcome, tuple[str, ...]]:
    """Judge every commitment of the region that has a say, at this minute."""
    holding: list[tuple[int, str, str]] = []
    reasons: list[Reason] = []
    for commitment, judged in _judged(region, obligation):
        in_force = commitment.validity.holds(at)
        hours_hold = _hours_hold(commitment, at, obligation.dagdeel, good_friday)
        if judged.judgement is Judgement.YES:
            if not in_force or not _still_exists(region, commitment, at):
                reasons.append(Reason.AFSPRAAK_NIET_IN_WERKING)
            elif hours_hold:
                holding.append((judged.rank, commitment.id, judged.note))
            else:
                reasons.append(Reason.BUITEN_UREN)
        elif judged.reason is Reason.AFSPRAAK_NIET_IN_WERKING:
            reasons.append(judged.reason)
        elif judged.reason and in_force and hours_hold:
            reasons.append(judged.reason)
    if holding:
        holding.sort()
        note = holding[0][2]
        return Outcome(State.GEDEKT, notes=(note,) if note else ()), tuple(name for _, name, _ in holding)
    absent = discharges(region, None, obligation).reason
    if absent and not reasons:
        reasons.append(absent)
    return of_reason(nearest(reasons)), ()


def _judged(region: Region, obligation: Obligation) -> Iterator[tuple[Commitment, Discharge]]:
    line = obligation.share.line
    for commitment in (*((line,) if line else ()), *region.posts, *region.agreements):
        judged = discharges(region, commitment, obligation)
        if judged.judgement is not Judgement.ELSEWHERE:
            yield commitment, judged


def _still_exists(region: Region, commitment: Commitment, at: int) -> bool:
    """What a practice promised holds only while the practice exists; other promises stand on their own."""
    match commitment:
        case Post():
            return True
        case Agreement():
            rows = region.practice_rows.get(commitment.party)
        case _:
            rows = region.practice_rows.get(commitment.practice, ())
    return rows is None or any(row.validity.holds(at) for row in rows)


def _hours_hold(commitment: Commitment, at: int, dagdeel: Dagdeel, good_friday: bool) -> bool:
    if not isinstance(commitment, (Post, Agreement)):
        return True
    return hours_hold(commitment.hours, at, dagdeel, good_friday=good_friday)
