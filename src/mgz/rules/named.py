"""The named functions that turn dates, numbers and lists into words, and the measures that give a value.

A table may use a function only by listing it among its inputs; a measure only as the value of an answer
key. Everything reads Dutch civil time.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Final

from mgz.calendar import AMSTERDAM, CalendarSettings, is_good_friday, is_holiday
from mgz.errors import Fault, QuestionError
from mgz.rules import (
    agreements,
    claims,
    consults,
    deployments,
    documents,
    evaluations,
    programmes,
    regions,
    regiotafels,
    steps,
    trajectories,
    transitions,
    vpt,
)
from mgz.rules.agreements import extramural_agreement
from mgz.rules.claims import claimed_minutes, indication_window
from mgz.rules.closed_lists import Kind
from mgz.rules.trajectories import trajectory_phase

Facts = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Function:
    """A word worked out from the facts it reads (`facts`), the local moment and the region's settings."""

    words: tuple[str, ...]
    facts: tuple[str, ...]
    word: Callable[[Facts, datetime, CalendarSettings], str]


@dataclass(frozen=True, slots=True)
class NamedMeasure:
    """A value worked out from facts: only where a function says one of these words is it sure to exist.

    `many` for a list; `gives` are the words it may hold when it is made of words.
    """

    kind: Kind
    function: str
    words: tuple[str, ...]
    value: Callable[[Facts], object]
    many: bool = False
    gives: tuple[str, ...] = ()


def day_kind(facts: Facts, local: datetime, settings: CalendarSettings) -> str:
    """What kind of day the Dutch date is; a weekend is a weekend, also when it is a holiday (S30, S33)."""
    day = local.date()
    if day.weekday() >= 5:
        return "weekend"
    if is_holiday(day):
        return "holiday"
    return "good_friday" if is_good_friday(day) else "workday"


def clock_band(facts: Facts, local: datetime, settings: CalendarSettings) -> str:
    """Whether the wall clock lies within the region's day hours, the begin included, the end not (O01)."""
    minute = local.hour * 60 + local.minute
    return "day_hours" if settings.day_begin <= minute < settings.day_end else "other_hours"


def duty_interval(facts: Facts, local: datetime, settings: CalendarSettings) -> str:
    """What the clocks do between begin and end of a duty, or why its length cannot be said."""
    lengths = _lengths(facts)
    if lengths is None:
        return "not_given"
    if len(lengths) > 1:
        return "two_readings"
    ((real, on_the_wall),) = lengths
    if real == on_the_wall:
        return "no_change"
    return "hour_twice" if real > on_the_wall else "hour_missing"


def interval_hours(facts: Facts) -> float | int | None:
    """The real length of a duty in hours; None while begin or end is not known or reads in two ways."""
    lengths = _lengths(facts)
    if lengths is None or len(lengths) > 1:
        return None
    ((real, _),) = lengths
    minutes = real // timedelta(minutes=1)
    return minutes // 60 if minutes % 60 == 0 else round(minutes / 60, 4)


def _lengths(facts: Facts) -> set[tuple[timedelta, timedelta]] | None:
    """Every possible (real length, length on the wall clock): more than one when a time occurs twice."""
    start, end = facts.get("start_local"), facts.get("end_local")
    if start is None or end is None:
        return None
    begin, finish = datetime.fromisoformat(str(start)), datetime.fromisoformat(str(end))
    # No facts fit together before this is checked: a table can only decide about an interval that exists.
    pairs = {
        (later - earlier, finish - begin)
        for earlier in _readings("start_local", begin)
        for later in _readings("end_local", finish)
        if later >= earlier
    }
    if not pairs:
        raise QuestionError(
            Fault(
                "question.end_before_start",
                f"Het einde {end} ligt vóór het begin {start}.",
                "Draai begin en einde om, of verbeter de datum.",
            )
        )
    return pairs


def _readings(key: str, naive: datetime) -> list[datetime]:
    """The one moment of a wall-clock time, or both in the hour that is repeated in October."""
    found = []
    for fold in (0, 1):
        try:
            moment = naive.replace(tzinfo=AMSTERDAM, fold=fold).astimezone(UTC)
            back = moment.astimezone(AMSTERDAM).replace(tzinfo=None)
        except (OverflowError, ValueError):
            raise _too_far(key, naive) from None
        if back == naive and moment not in found:
            found.append(moment)
    if not found:
        raise QuestionError(
            Fault(
                "question.hour_missing",
                f"De tijd {naive:%d-%m-%Y %H:%M} van '{key}' bestaat niet: de klok sprong vooruit.",
                "Kies een tijd vóór het overgeslagen uur of erna.",
            )
        )
    return found


def _too_far(key: str, naive: datetime) -> QuestionError:
    return QuestionError(
        Fault(
            "question.too_far",
            f"De tijd {naive.isoformat(timespec='minutes')} van '{key}' is te ver weg om mee te rekenen.",
            "Kies een later of eerder jaar.",
        )
    )


FUNCTIONS: Final[Mapping[str, Function]] = MappingProxyType(
    {
        "day_kind": Function(("workday", "weekend", "holiday", "good_friday"), (), day_kind),
        "clock_band": Function(("day_hours", "other_hours"), (), clock_band),
        "extramural_agreement": Function(agreements.WORDS, agreements.FACTS_READ, extramural_agreement),
        "cluster_size": Function(vpt.SIZES, ("units",), vpt.cluster_size),
        "distance_band": Function(vpt.BANDS, ("distance_m", "radius_m"), vpt.distance_band),
        "review_hours": Function(vpt.HOURS, ("h_hours_13w", "review_threshold_hours"), vpt.review_hours),
        "trajectory_phase": Function(trajectories.WORDS, trajectories.FACTS_READ, trajectory_phase),
        "indication_window": Function(claims.WINDOW_WORDS, claims.WINDOW_FACTS, indication_window),
        "claimed_minutes": Function(claims.MINUTES_WORDS, claims.MINUTES_FACTS, claimed_minutes),
        **{
            f"{share}_given": Function(consults.WORDS, (consults.COUNT, share), consults.share_given(share))
            for share in ("share_acute", "share_weekend", "share_phone")
        },
        "review_due": Function(deployments.WORDS, deployments.FACTS_READ, deployments.review_due),
        "start_of_indication": Function(
            transitions.START_WORDS, transitions.START_FACTS, transitions.start_of_indication
        ),
        "route_asked": Function(transitions.ASKED_WORDS, transitions.ASKED_FACTS, transitions.route_asked),
        "zorgkantoren": Function(transitions.MOVE_WORDS, transitions.MOVE_FACTS, transitions.zorgkantoren),
        "duty_interval": Function(
            ("not_given", "two_readings", "no_change", "hour_twice", "hour_missing"),
            ("start_local", "end_local"),
            duty_interval,
        ),
        # What regions ask of themselves: evaluation, regiotafel, documents, escalation, programme.
        "evaluation_count": Function(evaluations.WORDS, evaluations.FACTS_READ, evaluations.evaluation_count),
        "table_membership": Function(regiotafels.WORDS, regiotafels.FACTS_READ, regiotafels.table_membership),
        "covenant_named": Function(documents.WORDS, documents.FACTS_READ, documents.covenant_named),
        "steps_exist": Function(steps.EXIST, steps.FACTS_READ, steps.steps_exist),
        "step_reached": Function(steps.REACHED, ("step_now",), steps.step_reached),
        "step_requested": Function(steps.REQUESTED, ("requested_step",), steps.step_requested),
        "programme_report": Function(
            programmes.REPORT_WORDS, programmes.REPORT_FACTS, programmes.programme_report
        ),
        "programme_totals": Function(
            programmes.TOTALS_WORDS, programmes.TOTALS_FACTS, programmes.programme_totals
        ),
        "region_count": Function(regions.WORDS, regions.FACTS_READ, regions.region_count),
    }
)

MEASURES: Final[Mapping[str, NamedMeasure]] = MappingProxyType(
    {
        "interval_hours": NamedMeasure(
            Kind.NUM, "duty_interval", ("no_change", "hour_twice", "hour_missing"), interval_hours
        ),
        "open_evaluations": NamedMeasure(
            Kind.INT, "evaluation_count", ("all_evaluated", "some_open"), evaluations.open_evaluations
        ),
        "previous_total": NamedMeasure(Kind.INT, "programme_totals", ("fits",), programmes.previous_total),
        "missing_participants": NamedMeasure(
            Kind.WORD,
            "table_membership",
            ("complete", "incomplete"),
            regiotafels.missing_participants,
            many=True,
            gives=regiotafels.MUST_SIT,
        ),
        **{
            f"expected_{share}": NamedMeasure(
                Kind.NUM, f"{share}_given", ("given",), consults.expected(share)
            )
            for share in ("share_acute", "share_weekend", "share_phone")
        },
        "within_a_year": NamedMeasure(Kind.DATE, "review_due", ("asked",), deployments.within_a_year),
        "old_zorgkantoor": NamedMeasure(
            Kind.ZK, "zorgkantoren", ("from_only", "two", "same"), transitions.old_zorgkantoor
        ),
        "new_zorgkantoor": NamedMeasure(
            Kind.ZK, "zorgkantoren", ("to_only", "two", "same"), transitions.new_zorgkantoor
        ),
    }
)
