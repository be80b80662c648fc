"""Which rows came nearest to answering a gap, in words: the row, what is wrong with it, where that stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mgz.coverage import Failed, Gap, GapPart, Proof
from mgz.region import Contract, Shift
from mgz.reporting.nearest_promises import agreed_fault, roster_fault
from mgz.reporting.nearest_purchases import contract_fault, need_fault
from mgz.reporting.nearest_shifts import shift_fault
from mgz.reporting.nearest_words import Told
from mgz.reporting.stretches import stretches_text
from mgz.reporting.words import care_text
from mgz.vocabulary import Laag, ObligationKind, Reason

#: So many rows are told; the rest is a number.
MOST: Final = 3


@dataclass(frozen=True, slots=True)
class NearRow:
    """A row that has a say and falls short: ``Afspraak A1 van Linde: status is concept, niet getekend.``

    `sheet` and `column` are where one can change that, the column empty where a whole row is missing.
    """

    id: str
    text: str
    sheet: str
    column: str
    stretches: str


@dataclass(frozen=True, slots=True)
class Nearest:
    """The rows that came nearest, and how many more there are; without any, `nobody` says why not."""

    rows: tuple[NearRow, ...]
    more: int
    nobody: str


def nearest(proof: Proof, gap: Gap, part: GapPart, failed: Iterable[Failed], most: int = MOST) -> Nearest:
    """What came nearest in one part of a gap, given the rows that fall short in it (`FailedRows.of`)."""
    rows = tuple(failed)
    if not rows:
        return Nearest((), 0, _nobody(gap, part))
    told = [_told(proof, gap, part, each) for each in rows[:most]]
    return Nearest(tuple(told), len(rows) - len(told), "")


def _told(proof: Proof, gap: Gap, part: GapPart, failed: Failed) -> NearRow:
    told = _fault(proof, gap, part, failed)
    stretches = stretches_text(failed.spans, proof.begin, proof.end)
    return NearRow(failed.row.id, f"{told.row}: {told.fault}.", told.sheet, told.column, stretches)


def _fault(proof: Proof, gap: Gap, part: GapPart, failed: Failed) -> Told:
    region, row, spans, reason = proof.region, failed.row, failed.spans, failed.reason
    if isinstance(row, Shift):
        return shift_fault(region, gap.function, row, reason)
    if isinstance(row, Contract):
        return contract_fault(region, row, spans)
    if gap.layer is Laag.AFGESPROKEN:
        return agreed_fault(region, row, spans, reason)
    if gap.layer is Laag.INGEKOCHT:
        return need_fault(region, row, failed.need)
    return roster_fault(region, row, reason)


def _nobody(gap: Gap, part: GapPart) -> str:
    """Why no row can be named."""
    care = care_text(gap.function, gap.place)
    if part.kind is ObligationKind.GOOD_FRIDAY:
        return "Geen rij beslist dit: de regio koos nog niet of Goede Vrijdag overdag als ANW telt."
    match part.outcome.reason:
        case Reason.REGEL_OPEN:
            return "Geen rij kan dit beantwoorden: de regels zeggen niet wie hier verantwoordelijk is."
        case Reason.FEIT_ONBEKEND:
            return "Geen rij kan dit beantwoorden zolang er een gegeven ontbreekt."
        case Reason.GEEN_OPGAVE:
            return f"Er is geen rij die in de buurt komt: over {care} is voor deze cliënten niets opgegeven."
        case _:
            return f"Er is geen rij die in de buurt komt: voor deze cliënten is {care} niet afgesproken."
