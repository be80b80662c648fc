"""One row mended: signed, in force for longer, for more hours, or confirmed; never made up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from mgz.answer import chain
from mgz.calendar import Hours, Spans, Validity, civil
from mgz.coverage.edit import Change, Put
from mgz.coverage.gap import Gap
from mgz.coverage.proof import Proof
from mgz.coverage.remedy_hours import widened
from mgz.coverage.remedy_rows import Failed
from mgz.coverage.timeline import Timeline
from mgz.region import Agreement, Contract, Post, Shift
from mgz.vocabulary import AfspraakStatus, Laag, Reason

#: More windows than these are not written out.
_WRITTEN_OUT = 5


@dataclass(frozen=True, slots=True)
class Mended:
    """What to change about one row, or about the duties at one desk, and how one says that."""

    key: str
    text: str
    changes: tuple[Change, ...]


class Mending:
    """Mends rows for the minutes of one gap; the days of the proof say how long a row has to hold."""

    def __init__(self, proof: Proof, time: Timeline, gap: Gap) -> None:
        self._region, self._time, self._gap = proof.region, time, gap
        self._first, self._last = civil(proof.begin).date(), civil(proof.end - 1).date()

    def of(self, failed: Iterable[Failed]) -> Iterator[Mended]:
        """What can be mended of the rows that fall short; nothing where somebody has to decide who."""
        desks: dict[str, list[Shift]] = {}
        for each in failed:
            match each.row:
                case Shift() if each.reason is Reason.NIET_BEVESTIGD:
                    desks.setdefault(each.row.commitment or each.row.pool, []).append(each.row)
                case Contract():
                    yield from self._contract(each.row, each.spans)
                case Agreement() | Post() if self._gap.layer is Laag.AFGESPROKEN:
                    yield from self._promise(each.row, each.spans)
        for desk, shifts in desks.items():
            yield _confirmed(desk, shifts)

    def _promise(self, row: Agreement | Post, spans: Spans) -> Iterator[Mended]:
        what = f"{'post' if isinstance(row, Post) else 'afspraak'} {row.id}"
        steps: list[str] = []
        if row.status is AfspraakStatus.CONCEPT:
            steps.append(f"zet {what} op getekend")
        elif row.status is not AfspraakStatus.GETEKEND:
            return
        validity = self._longer(row.validity, spans)
        steps += _time_steps("die" if steps else what, row.validity, validity)
        held = self._time.held(row.hours, spans, self._gap.dagdeel, None)
        hours = row.hours
        if missing := spans.subtract(held, self._time.tally):
            hours = widened(row.hours, missing, self._gap.dagdeel, self._time)
            steps.append(_hours_step("" if steps else f" van {what}", hours))
        if steps:
            change = Put(replace(row, status=AfspraakStatus.GETEKEND, validity=validity, hours=hours))
            sheet = "posten" if isinstance(row, Post) else "afspraken"
            yield Mended(f"{sheet}:{row.id}", _sentence(steps), (change,))

    def _contract(self, row: Contract, spans: Spans) -> Iterator[Mended]:
        """A contract and those it is included in, each in force for as long as it is asked."""
        if row.volume == 0:
            return
        steps: list[str] = []
        changes: list[Change] = []
        for each in chain(self._region, row):
            validity = self._longer(each.validity, spans)
            if validity != each.validity:
                steps += _time_steps(f"contract {each.id}", each.validity, validity)
                changes.append(Put(replace(each, validity=validity)))
        if changes:
            yield Mended(f"contracten:{row.id}", _sentence(steps), tuple(changes))

    def _longer(self, validity: Validity, spans: Spans) -> Validity:
        """In force from the first day of the proof, or up to its last, on the sides where it falls short."""
        first, last = validity.first, validity.last
        if first and int(spans.begins[0]) < validity.begin:
            first = min(first, self._first)
        if last and int(spans.ends[-1]) > validity.end:
            last = max(last, self._last)
        return Validity(first, last)


def _confirmed(desk: str, shifts: list[Shift]) -> Mended:
    changes = tuple(Put(replace(shift, confirmed=True)) for shift in shifts)
    one = f"Bevestig dienst {shifts[0].id}."
    text = (
        one if len(shifts) == 1 else f"Bevestig de {len(shifts)} diensten van {desk} die het nog niet zijn."
    )
    return Mended(f"diensten:{desk}", text, changes)


def _time_steps(what: str, old: Validity, new: Validity) -> Iterator[str]:
    if new.first != old.first:
        yield f"laat {what} ingaan op {_day(new.first)}"
        what = "die"
    if new.last != old.last:
        yield f"laat {what} doorlopen tot en met {_day(new.last)}"


def _hours_step(whose: str, hours: Hours) -> str:
    text = hours.short
    if text.count(",") >= _WRITTEN_OUT:
        return f"breid de uren{whose} uit met alle uren die ontbreken"
    return f"breid de uren{whose} uit naar {text}"


def _sentence(steps: list[str]) -> str:
    text = " en ".join(filter(None, [", ".join(steps[:-1]), steps[-1]]))
    return f"{text[0].upper()}{text[1:]}."


def _day(day: date | None) -> str:
    return f"{day:%d-%m-%Y}" if day else ""
