"""The dense way: one byte per minute of the period for every share of every group.

Written to be good at what it does: every weekly pattern is laid out once and shared, all work is done on
whole arrays, and stretches are found with one difference. It shares `decide`, `facts_of` and `discharges`
with the product and no code of coverage. It knows groups on a location and a set Good Friday switch,
which is what the bench regions have.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from bench.baselines.minutes import Mask, Minutes
from mgz.answer import GAP_ORDER, Commitment, Discharge, Duty, Judgement, Obligation, Share, discharges
from mgz.calendar import ALTIJD, civil
from mgz.region import Group, Region, Registration, calendar_settings, carries_obligation, facts_of
from mgz.rules import RuleBook
from mgz.vocabulary import Dagdeel, Functie, GpRegistration, ObligationKind, Reason

REASONS = tuple(Reason)
KINDS = {
    (Duty.INSTELLING, Dagdeel.DAG): ObligationKind.INSTITUTION_DAY,
    (Duty.INSTELLING, Dagdeel.ANW): ObligationKind.INSTITUTION_ANW,
    (Duty.HUISARTS, Dagdeel.DAG): ObligationKind.GP_DAY,
    (Duty.HUISARTS, Dagdeel.ANW): ObligationKind.GP_ANW,
}
COVERED, ELSEWHERE = 0, 255
#: (group, day part, line, clients, reason) -> stretches, and (group, day part) -> minutes by state.
Gaps = dict[tuple[str, str, str, int, str], list[tuple[int, int]]]
Minutes3 = dict[tuple[str, str], tuple[int, int, int]]
Cells = NDArray[np.uint8]


def dense(rules: RuleBook, region: Region, begin: int, end: int) -> tuple[Gaps, Minutes3]:
    """All gaps and minutes of the region over [begin, end), for general care, layer `afgesproken`."""
    minutes = Minutes(begin, end, calendar_settings(region, begin))
    gaps: Gaps = {}
    totals: Minutes3 = {}
    for group in region.groups:
        if not carries_obligation(group):
            continue
        decided = rules.decide("duty", facts_of(region, group, begin), civil(begin), region.known_on)
        duty = Duty(str(decided.answer["duty"]))
        for dagdeel in Dagdeel:
            _one(region, minutes, group, duty, dagdeel, gaps, totals)
    return gaps, totals


def _one(
    region: Region, minutes: Minutes, group: Group, duty: Duty, dagdeel: Dagdeel, gaps: Gaps, totals: Minutes3
) -> None:
    asked = np.zeros(minutes.end - minutes.begin, dtype=bool)
    asked[minutes.where(group.validity)] = minutes.dagdeel[dagdeel][minutes.where(group.validity)]
    gat = np.zeros_like(asked)
    onbeslist = np.zeros_like(asked)
    for share, present in _shares(region, minutes, group, duty):
        cells = _cells(
            region,
            minutes,
            Obligation(
                group, Functie.GENERAL_CARE, dagdeel, KINDS[duty, dagdeel], share, _postcode(region, group)
            ),
        )
        cells[~(asked & present)] = ELSEWHERE
        line = share.line.id if share.line else ""
        for code in np.unique(cells):
            if code in (COVERED, ELSEWHERE):
                continue
            reason = REASONS[code - 1]
            mask = cells == code
            (gat if reason in GAP_ORDER else onbeslist)[mask] = True
            gaps[group.id, dagdeel.value, line, share.number, reason.value] = minutes.stretches(mask)
    onbeslist &= ~gat
    bad = (int(gat.sum()), int(onbeslist.sum()))
    totals[group.id, dagdeel.value] = (int(asked.sum()) - sum(bad), *bad)


def _postcode(region: Region, group: Group) -> str:
    return region.location_by_id[group.location].postcode


def _shares(region: Region, minutes: Minutes, group: Group, duty: Duty) -> Iterator[tuple[Share, Mask]]:
    size = minutes.end - minutes.begin
    if duty is not Duty.HUISARTS:
        yield Share(group.number, GpRegistration.UNKNOWN), np.ones(size, dtype=bool)
        return
    rest = np.full(size, group.number, dtype=np.int64)
    for line in region.registrations_of.get(group.id, ()):
        present = np.zeros(size, dtype=bool)
        present[minutes.where(line.validity)] = True
        rest[present] -= line.number
        rows = region.practice_rows.get(line.practice, ())
        yield Share(line.number, line.gp, line, rows[0].hds if rows else ""), present
    for number in np.unique(rest):
        if number > 0:
            yield Share(int(number), GpRegistration.UNKNOWN), rest == number


def _cells(region: Region, minutes: Minutes, obligation: Obligation) -> Cells:
    """Start from the reason that remains when nothing speaks, and let nearer answers overwrite it."""
    judged = [(c, d) for c, d in _judged(region, obligation) if d.judgement is not Judgement.ELSEWHERE]
    absent = discharges(region, None, obligation).reason
    cells = np.full(minutes.end - minutes.begin, _code(absent) if absent else ELSEWHERE, dtype=np.uint8)
    for reason in reversed(REASONS):
        for commitment, judgement in judged:
            if judgement.reason is reason:
                everywhere = reason is Reason.AFSPRAAK_NIET_IN_WERKING
                cells[slice(None) if everywhere else minutes.where(commitment.validity)] = _code(reason)
    kept = [commitment for commitment, judgement in judged if judgement.judgement is Judgement.YES]
    if kept:
        cells[:] = _code(Reason.AFSPRAAK_NIET_IN_WERKING)
    for commitment in kept:
        cells[minutes.where(commitment.validity)] = _code(Reason.BUITEN_UREN)
    for commitment in kept:
        hours = ALTIJD if isinstance(commitment, Registration) else commitment.hours
        where = minutes.where(commitment.validity)
        cells[where][minutes.hours(hours)[where]] = COVERED
    return cells


def _judged(region: Region, obligation: Obligation) -> Iterator[tuple[Commitment, Discharge]]:
    group, line = obligation.group, obligation.share.line
    if line:
        yield line, discharges(region, line, obligation)
    for post in region.posts:
        yield post, discharges(region, post, obligation)
    for agreement in _agreements(region).get(group.location, ()):
        yield agreement, discharges(region, agreement, obligation)


_by_location: dict[int, dict[str, list[Commitment]]] = {}


def _agreements(region: Region) -> dict[str, list[Commitment]]:
    """The agreements per location, looked up once per region."""
    if id(region) not in _by_location:
        _by_location.clear()
        found: dict[str, list[Commitment]] = {}
        for agreement in region.agreements:
            found.setdefault(agreement.scope.id, []).append(agreement)
        _by_location[id(region)] = found
    return _by_location[id(region)]


def _code(reason: Reason) -> int:
    return REASONS.index(reason) + 1
