"""The verdicts, what stands beside them, and the points of the covenant, as parts of a page."""

from __future__ import annotations

from collections.abc import Iterable

from mgz.reporting.capacity_lines import NOT_ENOUGH
from mgz.reporting.markup import bullets, lines, section, table, tag, text, with_small
from mgz.reporting.numbers import clients, obligations
from mgz.reporting.point_lines import PointLine
from mgz.reporting.report import Report
from mgz.reporting.verdict_lines import CareVerdicts, CutLine
from mgz.vocabulary import Functie, Laag, label

_LAYERS = tuple(label(layer) for layer in Laag)


def matrix_table(report: Report) -> str:
    """Every function in every layer, over everybody."""
    rows = ((text(label(care.function)), *map(_cell, care.cells)) for care in report.matrix)
    return table("Oordeel per functie en laag, voor alle cliënten", ("functie", *_LAYERS), rows)


def capacity_list(report: Report) -> str:
    """For each function that is sluitend somewhere: how many clients there are for each person on duty."""
    return "".join(
        tag("p", f"{closed[:1].upper()}{closed[1:]}; dat {NOT_ENOUGH}:") + bullets(told)
        for closed, told in report.beside
    )


def cuts_sections(report: Report) -> tuple[str, ...]:
    """Per function the verdicts per sector and per area."""
    return tuple(
        section(
            f"Per sector en gebied: {label(function)}",
            _cuts("Per sector", "sector", function, report.sectors),
            _cuts("Per gebied (gebieden kunnen overlappen: niet optellen)", "gebied", function, report.areas),
        )
        for function in Functie
    )


def points_section(report: Report) -> str:
    """The points of the covenant: their verdict, and every place where one is not met or not known."""
    if not report.points:
        return ""
    rows = ((text(p.point), text(p.standing), p.niet_voldaan, p.onbekend, p.voldaan) for p in report.points)
    header = ("punt", "oordeel", "niet voldaan", "onbekend", "voldaan")
    return section(
        "Convenantpunten",
        tag("p", f"Punten zonder uren, met een eigen oordeel: {report.standing}. De getallen zijn plekken."),
        table("Per punt", header, rows),
        points_table("Wat niet voldaan of niet bekend is", (p for p in report.places if p.is_open)),
    )


def points_table(caption: str, points: Iterable[PointLine]) -> str:
    """Points at their places; nothing when there are none."""
    rows = [
        (
            text(point.place),
            with_small(point.point, ", ".join(point.refs)),
            with_small(point.standing, point.told),
            with_small(point.first, point.basis),
            text(point.supports),
        )
        for point in points
    ]
    header = ("waar", "punt", "stand", "eerste actie bij", "ondersteunt")
    return table(caption, header, rows) if rows else ""


def _cell(cell: CutLine) -> str:
    if not cell.obligations:
        return lines(cell.word, cell.first_text, cell.counts_text)
    beside = NOT_ENOUGH if cell.is_closed else ""
    size = f"{obligations(cell.obligations)}, {clients(cell.clients)}"
    return lines(cell.word, cell.first_text, cell.counts_text, size, beside)


def _cuts(caption: str, head: str, function: Functie, cares: tuple[CareVerdicts, ...]) -> str:
    rows = [(text(care.name), *map(_cell, care.cells)) for care in cares if care.function is function]
    return table(caption, (head, *_LAYERS), rows) if rows else ""
