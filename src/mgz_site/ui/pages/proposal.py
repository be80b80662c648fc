"""What a workbook would change: its rows, verdicts and gaps against the stand that counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.urls import reverse

from mgz.coverage import FICTIONAL, Difference, difference, is_fictional
from mgz.reporting.changes import Changes, Turn, changes
from mgz.reporting.gap_lines import GapLine
from mgz.reporting.question_changes import question_changes
from mgz.reporting.row_changes import SheetChange, row_changes
from mgz.vocabulary import label
from mgz_site.ui import deciding, returns, services
from mgz_site.ui.pages.faults import Findings, warnings
from mgz_site.ui.pages.words import Mark, amount, mark, moment
from mgz_site.ui.proven import Proven
from mgz_site.ui.stands import Stand
from mgz_site.ui.window import Window

#: So many lines of each kind are shown; the whole is in the pages of both workbooks.
SHOWN: Final = 20
IDS: Final = 12
_OTHER_PERIOD: Final = "De periode is anders. Daarom zijn de gaten niet te vergelijken."


@dataclass(frozen=True, slots=True)
class TurnLine:
    """A verdict that turns."""

    about: str
    before: Mark
    after: Mark


@dataclass(frozen=True, slots=True)
class RowsLine:
    """The rows of one sheet that differ, with the ids of the first of them."""

    sheet: str
    text: str
    ids: str


@dataclass(frozen=True, slots=True)
class GapsLine:
    """A gap that opens or closes, with the address of its page."""

    where: str
    about: str
    reason: str
    clients: str
    when: str
    address: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """A workbook against the stand that counts; `seen` is the number of that stand, 0 when none counts."""

    key: str
    name: str
    region: str
    received: str
    seen: int
    counts: bool
    now: str
    now_since: str
    other_region: str
    rows: tuple[RowsLine, ...]
    summary: str
    turned: tuple[TurnLine, ...]
    more_turned: int
    closed: tuple[GapsLine, ...]
    more_closed: int
    opened: tuple[GapsLine, ...]
    more_opened: int
    changed: int
    questions: str
    other_period: str
    warnings: Findings
    look: str
    fictional: str
    again: str


def proposal_of(key: str) -> Proposal:
    """Compare over the coming weeks; raises UnknownWorkbook, or MgzError when the workbook became bad."""
    mine, current = services.proven(key, Window.COMING), deciding.current()
    theirs = services.proven(current.key, Window.COMING) if current else None
    comparable = theirs is not None and _period(theirs) == _period(mine)
    found = difference(theirs.proof, mine.proof) if theirs and comparable else None
    told = changes(found) if found else None
    return Proposal(
        key=key,
        name=mine.stored.name,
        region=mine.proof.region.name,
        received=moment(mine.stored.received),
        seen=current.number if current else 0,
        counts=bool(current and current.key == key),
        now=current.name if current else "",
        now_since=moment(current.since) if current else "",
        other_region=theirs.proof.region.name if theirs and deciding.needs_consent(key) else "",
        rows=tuple(map(_rows, row_changes(theirs.proof.region, mine.proof.region))) if theirs else (),
        summary=told.summary if told else "",
        **_lists(key, found, told),
        questions=question_changes(theirs.proof, mine.proof).summary if theirs else "",
        other_period="" if theirs is None or comparable else _OTHER_PERIOD,
        warnings=warnings(mine.warnings),
        look=reverse("resultaat", args=[key]),
        fictional=FICTIONAL if is_fictional(mine.proof.region) else "",
        again=_again(key, current),
    )


def _again(key: str, current: Stand | None) -> str:
    """Where answers are put in the stand that counts now, when they were put in an earlier one."""
    made = returns.made_from(key)
    if made is None or current is None or current.key == key or made.stand == current.number:
        return ""
    return reverse("vragen_terug", args=[made.key])


def _period(proven: Proven) -> tuple[int, int]:
    return proven.proof.begin, proven.proof.end


def _lists(key: str, found: Difference | None, told: Changes | None) -> dict[str, object]:
    """What turns, closes and opens, each cut to what can be read."""
    turned, closed, opened = (told.turned, told.closed, told.opened) if told else ((), (), ())
    return {
        "turned": tuple(map(_turn, turned[:SHOWN])),
        "more_turned": max(0, len(turned) - SHOWN),
        "closed": tuple(_gap(line, "") for line in closed[:SHOWN]),
        "more_closed": max(0, len(closed) - SHOWN),
        "opened": tuple(_gap(line, key) for line in opened[:SHOWN]),
        "more_opened": max(0, len(opened) - SHOWN),
        "changed": len(told.changed) if told else 0,
    }


def _turn(turn: Turn) -> TurnLine:
    return TurnLine(turn.about, mark(turn.before.verdict), mark(turn.after.verdict))


def _gap(line: GapLine, key: str) -> GapsLine:
    """A gap that closes stands in the stand that counts; one that opens in the proposal."""
    return GapsLine(
        where=line.where,
        about=f"{line.care}, {label(line.dagdeel)}, {label(line.layer)}",
        reason=label(line.reason),
        clients=amount(line.clients),
        when=line.stretches,
        address=reverse("gat", args=[*([key] if key else []), line.id]),
    )


def _rows(change: SheetChange) -> RowsLine:
    ids = (*change.added, *change.different, *change.gone)
    more = f" en nog {amount(len(ids) - IDS)}" if len(ids) > IDS else ""
    return RowsLine(change.sheet, change.text, ", ".join(ids[:IDS]) + more)
