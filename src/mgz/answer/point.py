"""One obligation at one place and minute: agreed, then bought, then on duty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from mgz.answer.discharge import (
    WITHOUT_LATER_LAYERS,
    Commitment,
    Judgement,
    Need,
    attends,
    buys,
    chain,
    competence_for,
    discharges,
    needs,
    shown_by,
)
from mgz.answer.obligation import Obligation
from mgz.answer.outcome import GAP_ORDER, NOT_APPLICABLE, Outcome, hopeful, nearest, of_reason
from mgz.answer.rows import Rows, party_of
from mgz.calendar import hours_hold, midnight
from mgz.region import Agreement, Contract, Post, Registration, reach_norm
from mgz.vocabulary import Laag, Reason, State


@dataclass(frozen=True, slots=True)
class LayerAnswer:
    """What a layer comes to; `by` names what covers it, first in line first, `second` whoever stands behind.

    In `afgesproken` these are promises, in `ingekocht` contracts, in `ingeroosterd` shifts, or the promise
    itself where its party guarantees it. `second` names shifts further back in line of the promises that
    cover it, and where none does of all that were bought: they never cover, but can be called.
    """

    layer: Laag
    outcome: Outcome
    by: tuple[str, ...] = ()
    second: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Way:
    """How one promise fares in a later layer."""

    reason: Reason | None
    notes: tuple[str, ...] = ()
    party: str = ""
    by: tuple[str, ...] = ()
    second: tuple[str, ...] = ()


class Point:
    """Judges one obligation at one minute; `good_friday` says whether that day is a holiday here.

    `promises` are those made for the place, where somebody looked that up; without it all are looked at.
    """

    def __init__(
        self,
        rows: Rows,
        obligation: Obligation,
        at: int,
        *,
        good_friday: bool,
        promises: Sequence[Post | Agreement] | None = None,
    ) -> None:
        self._rows, self._region = rows, rows.region
        self._promises = rows.promises if promises is None else promises
        self._obligation, self._at, self._good_friday = obligation, at, good_friday

    def layers(self) -> tuple[LayerAnswer, ...]:
        """The layers that are asked, in order."""
        agreed, holding = self._agreed()
        if agreed.outcome.state is not State.GEDEKT:
            return (agreed,)
        if self._obligation.kind in WITHOUT_LATER_LAYERS:
            later = (Laag.INGEKOCHT, Laag.INGEROOSTERD)
            return (agreed, *(LayerAnswer(layer, NOT_APPLICABLE) for layer in later))
        bought = [(commitment, self._bought(commitment)) for commitment in holding]
        purchase = _best(Laag.INGEKOCHT, (way for _, way in bought))
        if purchase.outcome.state is not State.GEDEKT:
            return agreed, purchase
        kept = [commitment for commitment, way in bought if way.reason is None]
        return agreed, purchase, _best(Laag.INGEROOSTERD, map(self._rostered, kept))

    def _agreed(self) -> tuple[LayerAnswer, list[Commitment]]:
        holding: list[tuple[int, str, str, Commitment]] = []
        reasons: list[Reason] = []
        for commitment in self._candidates():
            judged = discharges(self._region, commitment, self._obligation)
            if judged.judgement is Judgement.ELSEWHERE:
                continue
            in_force = commitment.validity.holds(self._at)
            if judged.judgement is not Judgement.YES:
                speaks = in_force and self._hours_hold(commitment)
                if judged.reason and (speaks or judged.reason is Reason.AFSPRAAK_NIET_IN_WERKING):
                    reasons.append(judged.reason)
            elif not in_force or not self._rows.exists(party_of(commitment), self._at):
                reasons.append(Reason.AFSPRAAK_NIET_IN_WERKING)
            elif not self._hours_hold(commitment):
                reasons.append(Reason.BUITEN_UREN)
            else:
                holding.append((judged.rank, commitment.id, judged.note, commitment))
        if not holding:
            absent = discharges(self._region, None, self._obligation).reason
            said = reasons or [absent] if absent else reasons
            return LayerAnswer(Laag.AFGESPROKEN, of_reason(nearest(said))), []
        holding.sort(key=lambda each: each[:2])
        notes = (holding[0][2],) if holding[0][2] else ()
        names = tuple(each[1] for each in holding)
        covered = LayerAnswer(Laag.AFGESPROKEN, Outcome(State.GEDEKT, notes=notes), names)
        return covered, [each[3] for each in holding]

    def _candidates(self) -> Iterator[Commitment]:
        if self._obligation.share.line:
            yield self._obligation.share.line
        yield from self._promises

    def _hours_hold(self, commitment: Commitment) -> bool:
        if isinstance(commitment, Registration):
            return True
        dagdeel = self._obligation.dagdeel
        return hours_hold(commitment.hours, self._at, dagdeel, good_friday=self._good_friday)

    def _bought(self, commitment: Commitment) -> _Way:
        wanted = needs(self._region, commitment, self._obligation)
        if isinstance(wanted, Reason):
            return _Way(wanted)
        ways = [self._need(need) for need in wanted]
        for way in ways:
            if way.reason in GAP_ORDER:
                return way
        for way in ways:
            if way.reason:
                return way
        notes = {note for way in ways for note in way.notes}
        return _Way(None, tuple(sorted(notes)), by=tuple(name for way in ways for name in way.by))

    def _need(self, need: Need) -> _Way:
        counting: list[tuple[str, str]] = []
        reasons: list[Reason] = []
        spoken = False
        for contract in self._rows.contracts.get(need.provider, ()):
            judged = buys(self._region, contract, need)
            if judged.judgement is Judgement.ELSEWHERE:
                continue
            spoken = True
            if not all(self._holds(each) for each in chain(self._region, contract)):
                reasons.append(need.not_in_force)
            elif judged.judgement is Judgement.YES:
                counting.append((judged.note, contract.id))
            elif judged.reason:
                reasons.append(judged.reason)
        if counting:
            note, name = min(counting)
            return _Way(None, (note,) if note else (), by=(name,))
        silent = buys(self._region, None, need).reason
        if not spoken and silent:
            reasons.append(silent)
        return _Way(nearest(reasons), party=need.buyer)

    def _holds(self, contract: Contract) -> bool:
        """Whether a contract is valid at this minute and both its parties exist."""
        there = (self._rows.exists(party, self._at) for party in (contract.provider, contract.buyer))
        return contract.validity.holds(self._at) and all(there)

    def _rostered(self, commitment: Commitment) -> _Way:
        party = party_of(commitment)
        shown = shown_by(self._region, commitment)
        shifts = sorted(self._rows.on_duty(commitment, self._at), key=lambda shift: (shift.line, shift.id))
        second = tuple(shift.id for shift in shifts if shift.line > 1)
        if shown is not None:
            by = (commitment.id,) if shown.reason is None else ()
            return _Way(shown.reason, (shown.note,) if shown.note else (), party, by, second)
        function = competence_for(commitment, self._obligation)
        norm = None
        if isinstance(commitment, Agreement):
            norm = reach_norm(self._region, commitment.function, self._at)
        there: list[tuple[str, str]] = []
        reasons: list[Reason] = []
        for shift in shifts:
            person = self._rows.attendance(shift, function, self._at)
            judged = attends(self._region, commitment, self._obligation, person, norm)
            if judged.judgement is Judgement.YES:
                there.append((judged.note, shift.id))
            elif judged.reason:
                reasons.append(judged.reason)
        if there:
            note = min(note for note, _ in there)
            return _Way(None, (note,) if note else (), party, tuple(name for _, name in there), second)
        return _Way(self._nobody(reasons), party=party, second=second)

    def _nobody(self, reasons: list[Reason]) -> Reason:
        """Why a roster shows nobody: an open question, no number to call, or what the horizon says."""
        for reason in (Reason.FEIT_ONBEKEND, Reason.ONBEREIKBAAR):
            if reason in reasons:
                return reason
        until = self._region.roster_until
        if until is None:
            return Reason.GEEN_OPGAVE
        if self._at >= midnight(until + timedelta(days=1)):
            return Reason.BUITEN_HORIZON
        return nearest(reasons) if reasons else Reason.GEEN_DIENST


def _best(layer: Laag, ways: Iterable[_Way]) -> LayerAnswer:
    """Of several promises: covered where one is, else undecided where one is, else the nearest gap."""
    found = list(ways)
    kept = [way for way in found if way.reason is None]
    second = tuple(dict.fromkeys(name for way in kept or found for name in way.second))
    if kept:
        notes = min(way.notes for way in kept)
        by = dict.fromkeys(name for way in kept for name in way.by)
        return LayerAnswer(layer, Outcome(State.GEDEKT, notes=notes), tuple(by), second)
    reason = hopeful(way.reason for way in found if way.reason)
    party = min(way.party for way in found if way.reason is reason)
    return LayerAnswer(layer, of_reason(reason, party), second=second)
