"""What is wrong with a promise: in itself, or because nobody is on duty for it."""

from __future__ import annotations

from typing import Final

from mgz.answer import Commitment
from mgz.calendar import Spans
from mgz.region import Agreement, Region, Registration
from mgz.reporting.nearest_words import Told, gone, not_in_force, promise_name, promise_sheet
from mgz.reporting.numbers import clients
from mgz.reporting.words import date_text
from mgz.vocabulary import AfspraakStatus, Bewijs, GpRegistration, Reason

_LINES: Final = {
    GpRegistration.NONE: "zonder huisarts",
    GpRegistration.REFUSED: "door een huisarts geweigerd",
}


def agreed_fault(region: Region, row: Commitment, spans: Spans, reason: Reason) -> Told:
    """Why a promise does not count at these minutes."""
    name, sheet = promise_name(region, row), promise_sheet(row)
    if isinstance(row, Registration):
        return _line(region, row, name, spans, reason)
    if reason is Reason.BUITEN_UREN:
        return Told(name, f"geldt {row.hours.short}, en dit gat valt daarbuiten", sheet, "uren")
    if row.status is AfspraakStatus.GEEN:
        return Told(name, "er is opgegeven dat er geen afspraak is", sheet, "status")
    if row.status is not AfspraakStatus.GETEKEND:
        return Told(name, f"status is {row.status.value}, niet getekend", sheet, "status")
    late = not_in_force(name, sheet, row.validity, spans)
    party = row.party if isinstance(row, Agreement) else row.hds
    return late or gone(region, name, (party,))


def _line(region: Region, row: Registration, name: str, spans: Spans, reason: Reason) -> Told:
    """A registration line is by day the promise of the practice it names."""
    if reason is Reason.AFSPRAAK_NIET_IN_WERKING:
        late = not_in_force(name, "Inschrijving", row.validity, spans)
        return late or gone(region, name, (row.practice,))
    what = _LINES.get(row.gp, "van wie de praktijk niet is opgegeven")
    return Told(name, f"{clients(row.number)} {what}", "Inschrijving", "praktijk")


def roster_fault(region: Region, row: Commitment, reason: Reason) -> Told:
    """Why a promise that was bought has nobody on duty to show for it."""
    name, sheet = promise_name(region, row), promise_sheet(row)
    if isinstance(row, Registration):
        raise ValueError("practice hours need no shift")
    if reason is Reason.ONBEREIKBAAR:
        return Told(name, "de partij garandeert het, maar er is geen dienstnummer", sheet, "dienstnummer")
    if reason is Reason.BUITEN_HORIZON and region.roster_until:
        last = date_text(region.roster_until)
        return Told(
            name, f"na {last}, de laatste dag van het verplichte rooster, is er geen dienst", "Diensten", ""
        )
    if reason is Reason.GEEN_DIENST:
        return Told(name, "op deze uren staat geen dienst op lijn 1", "Diensten", "")
    if row.bewijs is Bewijs.GEEN:
        return Told(
            name, "bewijs is geen: er is niet opgegeven waaruit blijkt dat er iemand is", sheet, "bewijs"
        )
    return Told(
        name,
        "er is geen dienst, en de regio heeft niet opgegeven tot wanneer een rooster verplicht is",
        "Regio",
        "rooster verplicht t/m",
    )
