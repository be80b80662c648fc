"""The page of answers that came back: refused with every reason, or what they change before they count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.urls import reverse

from mgz.coverage import difference
from mgz.reporting.changes import changes
from mgz.reporting.question_changes import QuestionChanges, question_changes
from mgz.reporting.words import organisation_name
from mgz_site.ui import services
from mgz_site.ui.pages.faults import Findings, faults, warnings
from mgz_site.ui.pages.words import counted, moment
from mgz_site.ui.returns import Outcome
from mgz_site.ui.window import Window

SHOWN: Final = 20


@dataclass(frozen=True, slots=True)
class RowsTaken:
    """How many rows of one sheet were changed and added."""

    sheet: str
    text: str


@dataclass(frozen=True, slots=True)
class ReturnedPage:
    """Answers against the stand that counts."""

    organisation: str
    file: str
    received: str
    made: str
    earlier_stand: str
    now: str
    refused: Findings
    warnings: Findings
    rows: tuple[RowsTaken, ...]
    answered: tuple[str, ...]
    more_answered: int
    new: tuple[str, ...]
    more_new: int
    summary: str
    gaps: str
    proposal: str


def returned_page(outcome: Outcome) -> ReturnedPage:
    """What came of a returned file."""
    questions, gaps = _difference(outcome)
    answered, new = (questions.answered, questions.new) if questions else ((), ())
    return ReturnedPage(
        organisation=_name(outcome),
        file=outcome.file.name,
        received=moment(outcome.file.received),
        made=outcome.stamp.made,
        earlier_stand=_earlier(outcome),
        now=f"stand {outcome.stand.number}",
        refused=faults(outcome.findings),
        warnings=warnings(outcome.findings),
        rows=_rows(outcome),
        answered=answered[:SHOWN],
        more_answered=max(0, len(answered) - SHOWN),
        new=new[:SHOWN],
        more_new=max(0, len(new) - SHOWN),
        summary=questions.summary if questions else "",
        gaps=gaps,
        proposal=reverse("proef", args=[outcome.proposal]) if outcome.proposal else "",
    )


def _difference(outcome: Outcome) -> tuple[QuestionChanges | None, str]:
    if not outcome.proposal:
        return None, ""
    before = services.proven(outcome.stand.key, Window.COMING).proof
    after = services.proven(outcome.proposal, Window.COMING).proof
    if (before.begin, before.end) != (after.begin, after.end):
        return question_changes(before, after), ""
    return question_changes(before, after), changes(difference(before, after)).summary


def _name(outcome: Outcome) -> str:
    stored, _ = services.workbook(outcome.stand.key)
    return organisation_name(services.snapshot_of(stored).region, outcome.stamp.organisation)


def _earlier(outcome: Outcome) -> str:
    """The stand the questions were made from, when another one counts by now."""
    if outcome.stamp.workbook == outcome.stand.key:
        return ""
    found = [each for each in services.stands().history() if each.key == outcome.stamp.workbook]
    return f"stand {found[0].number}" if found else "een werkboek dat hier niet (meer) als stand bekend is"


def _rows(outcome: Outcome) -> tuple[RowsTaken, ...]:
    if outcome.returned is None or outcome.faults:
        return ()
    changed, added = outcome.returned.changed, outcome.returned.added
    found = []
    for sheet in dict.fromkeys(sheet for sheet, _ in (*changed, *added)):
        counts = (
            (sum(1 for key in changed if key[0] == sheet), "veranderd"),
            (sum(1 for key in added if key[0] == sheet), "erbij"),
        )
        words = (f"{counted(number, 'rij', 'rijen')} {word}" for number, word in counts if number)
        found.append(RowsTaken(sheet, ", ".join(words)))
    return tuple(found)
