"""The rows of the Excel report: verdicts, obligations, points of the covenant, clients and persons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mgz.coverage import ObligationResult
from mgz.reporting.capacity_lines import NOT_ENOUGH, CapacityLine
from mgz.reporting.point_lines import PointLine
from mgz.reporting.report import Report
from mgz.reporting.verdict_lines import CutLine
from mgz.reporting.words import NOTES, group_place, group_text
from mgz.vocabulary import label

Cell = str | int

VERDICT_COLUMNS: Final = (
    ("functie", "laag", "sector", "gebied", "oordeel", "eerst", "oordeel van de laag zelf", "verplichtingen",
     "gedekt", "gat", "onbeslist", "cliënten", "wat dit niet zegt")
)  # fmt: skip
OBLIGATION_COLUMNS: Final = (
    ("groep", "plaats", "soort cliënten", "cliënten", "functie", "plek van triage", "dagdeel", "laag",
     "toestand", "minuten gedekt", "minuten gat", "minuten onbeslist", "soort verplichting", "opmerkingen")
)  # fmt: skip
POINT_COLUMNS: Final = (
    ("punt", "waar", "stand", "wat ontbreekt", "opmerking", "rust op rij", "in tegenspraak met rij",
     "eerste actie bij", "ondersteunt", "grond", "regels")
)  # fmt: skip
CAPACITY_COLUMNS: Final = (
    ("functie", "dagdeel", "cliënten op rooster", "cliënten op garantie", "personen met dienst",
     "cliënten per persoon", "dunste moment", "in woorden")
)  # fmt: skip


def verdict_cells(cut: CutLine) -> tuple[Cell, ...]:
    """A verdict below `VERDICT_COLUMNS`."""
    return (
        label(cut.function),
        label(cut.layer),
        cut.sector,
        cut.area,
        cut.word,
        cut.first_text,
        label(cut.own),
        cut.obligations,
        cut.gedekt,
        cut.gat,
        cut.onbeslist,
        cut.clients,
        NOT_ENOUGH if cut.is_closed else "",
    )


def obligation_rows(report: Report) -> Iterator[tuple[Cell, ...]]:
    """Every obligation below `OBLIGATION_COLUMNS`, with its minutes by state."""
    region = report.proof.region
    for result in report.proof.obligations:
        if report.function not in (None, result.function):
            continue
        group = region.group_by_id[result.group]
        yield (
            group.id,
            group_place(region, group),
            group_text(group),
            group.number,
            label(result.function),
            label(result.place) if result.place else "",
            label(result.dagdeel),
            label(result.layer),
            label(result.state),
            result.gedekt,
            result.gat,
            result.onbeslist,
            ", ".join(label(kind) for kind in result.kinds),
            _notes(result),
        )


def _notes(result: ObligationResult) -> str:
    return "; ".join(NOTES.get(note, note) for note, _minutes in result.notes)


def point_cells(line: PointLine) -> tuple[Cell, ...]:
    """A point of the covenant at one place below `POINT_COLUMNS`."""
    return (
        line.point,
        line.place,
        line.standing,
        line.missing,
        line.remark,
        ", ".join(line.rests_on),
        ", ".join(line.contradicts),
        line.first if line.is_open else "",
        line.supports if line.is_open else "",
        line.basis,
        ", ".join(line.refs),
    )


def capacity_cells(line: CapacityLine) -> tuple[Cell, ...]:
    """Clients and persons on duty below `CAPACITY_COLUMNS`."""
    unknown = "niet bekend"
    return (
        label(line.function),
        label(line.dagdeel),
        line.clients,
        line.guaranteed,
        line.persons if line.persons is not None else unknown,
        line.per_person if line.per_person is not None else unknown,
        line.when,
        line.text,
    )
