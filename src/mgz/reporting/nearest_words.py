"""How rows of the register are named where something is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass

from mgz.answer import Commitment
from mgz.calendar import Spans, Validity
from mgz.region import Agreement, Contract, Post, Region, Registration
from mgz.reporting.words import date_text, organisation_name, period_text


@dataclass(frozen=True, slots=True)
class Told:
    """A row by name, what is wrong with it, and in which sheet and column one finds that."""

    row: str
    fault: str
    sheet: str
    column: str


def promise_name(region: Region, row: Commitment) -> str:
    """A promise with whose it is: ``Afspraak A1 van Zorggroep Linde``."""
    match row:
        case Agreement():
            return f"Afspraak {row.id} van {organisation_name(region, row.party)}"
        case Post():
            return f"Post {row.id} van {organisation_name(region, row.hds)}"
        case Registration():
            whose = f" bij {organisation_name(region, row.practice)}" if row.practice else ""
            return f"Inschrijving {row.id}{whose}"


def promise_sheet(row: Commitment) -> str:
    """The sheet a promise stands in."""
    match row:
        case Agreement():
            return "Afspraken"
        case Post():
            return "Posten"
        case Registration():
            return "Inschrijving"


def contract_name(region: Region, row: Contract) -> str:
    """A contract with its parties."""
    buyer, provider = organisation_name(region, row.buyer), organisation_name(region, row.provider)
    return f"Contract {row.id} van {buyer} met {provider}"


def not_in_force(row: str, sheet: str, validity: Validity, spans: Spans) -> Told | None:
    """That a row does not hold on the days it is needed; None when it does."""
    late = bool(validity.first) and int(spans.begins[0]) < validity.begin
    over = bool(validity.last) and int(spans.ends[-1]) > validity.end
    if late and over:
        return Told(row, f"geldt alleen {period_text(validity)}", sheet, "van, tot en met")
    if late and validity.first:
        return Told(row, f"begint pas op {date_text(validity.first)}", sheet, "van")
    if over and validity.last:
        return Told(row, f"geldt tot en met {date_text(validity.last)}", sheet, "tot en met")
    return None


def gone(region: Region, row: str, parties: tuple[str, ...]) -> Told:
    """That a party of a row does not exist on these days."""
    dated = [name for name in parties if any(each.first or each.last for each in region.existence(name))]
    name = (dated or list(parties))[0]
    sheet = "Praktijken" if name in region.practice_rows else "Organisaties"
    days = " en ".join(_exists(each) for each in region.existence(name))
    return Told(row, f"{organisation_name(region, name)} bestaat {days}", sheet, "van, tot en met")


def _exists(validity: Validity) -> str:
    if validity.first and validity.last:
        return f"alleen van {period_text(validity)}"
    if validity.first:
        return f"pas vanaf {date_text(validity.first)}"
    return f"tot en met {date_text(validity.last)}" if validity.last else "altijd"
