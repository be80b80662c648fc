"""What stands on each sheet of the Excel report: columns with widths, and rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mgz.coverage import ObligationResult
from mgz.reporting.capacity_lines import NOT_ENOUGH, CapacityLine
from mgz.reporting.csv_tables import GAP_COLUMNS, QUESTION_COLUMNS, gap_cells, question_cells
from mgz.reporting.gap_lines import GapLine
from mgz.reporting.point_lines import PointLine
from mgz.reporting.question_lines import QuestionLine
from mgz.reporting.report import Head, Report, verdict_title
from mgz.reporting.verdict_lines import CutLine
from mgz.reporting.words import NOTES, group_place, group_text
from mgz.vocabulary import Verdict, label

Cell = str | int


@dataclass(frozen=True, slots=True)
class SheetContent:
    """One sheet: its title, its columns with their widths in characters, and its rows."""

    title: str
    columns: tuple[tuple[str, int], ...]
    rows: Iterable[tuple[Cell, ...]]


_WIDE = frozenset(
    {"wat te doen", "wanneer", "vraag", "wat ontbreekt", "opmerking", "opmerkingen", "id", "waarde"}
    | {"antwoord", "in woorden"}
)
_NARROW = frozenset({"cliënten", "minuten", "aantal keer", "nummer", "gedekt", "gat", "onbeslist", "laag"})


def sheets_of(report: Report, *, made: str) -> Iterator[SheetContent]:
    """The sheets of a report, what counts most first."""
    actions = (*report.gaps, *report.undecided)
    yield _sheet("Verdicten", _VERDICTS, map(_verdict, report.cuts))
    yield _sheet("Verplichtingen", _OBLIGATIONS, _obligations(report))
    yield gaps_sheet(line for action in actions for line in action.lines)
    yield questions_sheet(question for party in report.questions for question in party.questions)
    yield points_sheet(report.places)
    yield _sheet("Capaciteit", _CAPACITY, map(_capacity, report.capacity))
    about = [("oordeel", verdict_title(report)), *_head(report.head, made)]
    about += [("let op", remark) for remark in report.remarks]
    about += [("telt niet mee", f"{row.sheet}: {row.text}") for row in report.silent]
    yield _sheet("Over dit bewijs", ("wat", "waarde"), about)


def gaps_sheet(lines: Iterable[GapLine]) -> SheetContent:
    """The gaps and open points, with the columns of the CSV table."""
    return _sheet("Gaten", GAP_COLUMNS, map(gap_cells, lines))


def questions_sheet(lines: Iterable[QuestionLine]) -> SheetContent:
    """The questions, with the columns of the CSV table."""
    ranked = sorted(lines, key=lambda line: line.rank)
    return _sheet("Vragen", QUESTION_COLUMNS, map(question_cells, ranked))


def points_sheet(points: Iterable[PointLine]) -> SheetContent:
    """The points of the covenant at each place."""
    return _sheet("Convenantpunten", _POINTS, map(_point, points))


def about_sheet(head: Head, made: str, *more: tuple[str, str]) -> SheetContent:
    """What the file is about and made of."""
    return _sheet("Over dit bewijs", ("wat", "waarde"), [*more, *_head(head, made)])


_VERDICTS = (
    ("functie", "laag", "sector", "gebied", "oordeel", "eerst", "oordeel van de laag zelf", "verplichtingen",
     "gedekt", "gat", "onbeslist", "cliënten", "wat dit niet zegt")
)  # fmt: skip
_OBLIGATIONS = (
    ("groep", "plaats", "soort cliënten", "cliënten", "functie", "plek van triage", "dagdeel", "laag",
     "toestand", "minuten gedekt", "minuten gat", "minuten onbeslist", "soort verplichting", "opmerkingen")
)  # fmt: skip
_POINTS = (
    ("punt", "waar", "stand", "wat ontbreekt", "opmerking", "rust op rij", "in tegenspraak met rij",
     "eerste actie bij", "ondersteunt", "grond", "regels")
)  # fmt: skip
_CAPACITY = (
    ("functie", "dagdeel", "cliënten op rooster", "cliënten op garantie", "personen met dienst",
     "cliënten per persoon", "dunste moment", "in woorden")
)  # fmt: skip


def _sheet(title: str, names: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]) -> SheetContent:
    widths = (60 if name in _WIDE else 11 if name in _NARROW else 26 for name in names)
    return SheetContent(title, tuple(zip(names, widths, strict=True)), rows)


def _verdict(cut: CutLine) -> tuple[Cell, ...]:
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
        NOT_ENOUGH if cut.verdict is Verdict.SLUITEND else "",
    )


def _obligations(report: Report) -> Iterator[tuple[Cell, ...]]:
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


def _point(line: PointLine) -> tuple[Cell, ...]:
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


def _capacity(line: CapacityLine) -> tuple[Cell, ...]:
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


def _head(head: Head, made: str) -> list[tuple[str, str]]:
    pairs = [
        ("regio", head.region),
        ("zorgkantoorregio", head.zorgkantoorregio),
        ("periode", f"{head.first_day} t/m {head.last_day}"),
        ("volgens wat bekend was op", head.known_on),
        *(("wat dit niet zegt", limit) for limit in head.limits),
        ("opgave (sha256)", head.region_hash),
        ("regels (sha256)", head.rules_hash),
        ("bewijs (sha256)", head.proof_hash),
        ("gemaakt", made),
    ]
    return [pair for pair in pairs if pair[1]]
