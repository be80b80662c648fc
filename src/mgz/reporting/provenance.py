"""Every number the pages show, with how it came to be: observed, estimated or assumed, by whom and when.

A number that is worked out is no surer than the weakest number it is made of.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from mgz.coverage import Proof, is_fictional, most_clients
from mgz.region import FigureSource, Region, Stated
from mgz.reporting.numbers import amount, counted
from mgz.reporting.words import date_text
from mgz.vocabulary import FigureLabel, State, label

#: From sure to unsure.
_ORDER: Final = (FigureLabel.WAARGENOMEN, FigureLabel.SCHATTING, FigureLabel.AANNAME)


@dataclass(frozen=True, slots=True)
class ShownNumber:
    """A number on the pages: what it is, its label, source and year, and why it has that label."""

    what: str
    value: str
    label: FigureLabel
    source: str
    year: str
    why: str


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of rows; `begins` is how the lines of Bronnen about it begin."""

    what: str
    begins: tuple[str, ...]
    value: str
    stated: tuple[Stated, ...]


def shown_numbers(proof: Proof, sources: Sequence[FigureSource]) -> tuple[ShownNumber, ...]:
    """The numbers of the workbook, and then those worked out of them."""
    region = proof.region
    kinds = [kind for kind in _kinds(region) if kind.stated]
    given = {kind.what: _given(region, kind, sources) for kind in kinds}
    return (*given.values(), *_worked_out(proof, given))


def weakest(labels: Iterable[FigureLabel]) -> FigureLabel:
    """The least sure of some labels; of none nobody said anything, so it is assumed."""
    return max(labels, key=_ORDER.index, default=FigureLabel.AANNAME)


def _kinds(region: Region) -> tuple[_Kind, ...]:
    def rows(what: str, begins: tuple[str, ...], found: Iterable[Stated]) -> _Kind:
        stated = tuple(found)
        return _Kind(what, begins, amount(len(stated)), stated)

    clients = tuple(group.stated for group in region.groups)
    return (
        _Kind("Cliënten", ("cliënten", "clienten"), amount(most_clients(region.groups)), clients),
        rows("Inschrijvingen", ("inschrijving",), (row.stated for row in region.registrations)),
        rows("Posten", ("posten",), (row.stated for row in region.posts)),
        rows("Afspraken", ("afspraken",), (row.stated for row in region.agreements)),
        rows("Contracten", ("contracten",), (row.stated for row in region.contracts)),
        rows("Convenantpunten", ("convenantpunt",), (row.stated for row in region.convenantpunten)),
        rows("Personen met een bevoegdheid", ("personen",), (row.stated for row in region.professionals)),
        rows("Diensten", ("diensten", "weken met diensten"), (row.stated for row in region.shifts)),
        rows("Reistijden", ("reistijden",), (row.stated for row in region.travel_times)),
        rows("Consulten", ("consulten",), (row.stated for row in region.consults)),
    )


def _given(region: Region, kind: _Kind, sources: Sequence[FigureSource]) -> ShownNumber:
    told = [line for line in sources if line.what.casefold().startswith(kind.begins) and line.label]
    if told:
        return _as_told(kind, told)
    if is_fictional(region):
        why = "Deze regio is verzonnen; er staat geen bron bij."
        return ShownNumber(kind.what, kind.value, FigureLabel.AANNAME, "verzonnen", _years(kind.stated), why)
    return _as_stated(kind)


def _as_told(kind: _Kind, told: Sequence[FigureSource]) -> ShownNumber:
    """By the sheet Bronnen: the total when it has a line, else the weakest of the lines."""
    total = next((line for line in told if "totaal" in line.what.casefold()), None)
    line = total or max(told, key=lambda each: _ORDER.index(each.label or FigureLabel.AANNAME))
    assert line.label is not None
    return ShownNumber(
        kind.what, kind.value, line.label, line.source, line.year, f"Blad Bronnen: {line.method or line.what}"
    )


def _as_stated(kind: _Kind) -> ShownNumber:
    """By who stated the rows: a row that nobody signed for is assumed."""
    without = sum(1 for stated in kind.stated if not stated.by)
    names = sorted({stated.by for stated in kind.stated if stated.by})
    if without:
        why = f"Bij {counted(without, 'rij', 'rijen')} staat niet wie het opgaf."
        source = _named(names) or "niet gezegd"
        return ShownNumber(kind.what, kind.value, FigureLabel.AANNAME, source, _years(kind.stated), why)
    why = "Opgegeven door de partij zelf; niet nagegaan."
    return ShownNumber(
        kind.what, kind.value, FigureLabel.WAARGENOMEN, _named(names), _years(kind.stated), why
    )


def _worked_out(proof: Proof, given: dict[str, ShownNumber]) -> Iterable[ShownNumber]:
    gaps = [gap for gap in proof.gaps if gap.state is State.GAT]
    groups = {gap.group for gap in gaps}
    clients = most_clients(proof.region.group_by_id[name] for name in groups)
    promised = ("Posten", "Afspraken", "Inschrijvingen", "Contracten", "Diensten", "Reistijden")
    yield _made("Verplichtingen", amount(len(proof.obligations)), given, ("Cliënten", "Inschrijvingen"))
    yield _made("Gaten, en hun dagen en uren", amount(len(gaps)), given, promised)
    yield _made("Cliënten met een gat", amount(clients), given, ("Cliënten", *promised))
    asked = {name for question in proof.questions for name in question.groups}
    about = most_clients(proof.region.group_by_id[name] for name in asked)
    yield _made("Vragen", amount(len(proof.questions)), given, promised)
    yield _made("Cliënten over wie een vraag gaat", amount(about), given, ("Cliënten", *promised))
    if proof.capacity:
        wanted = ("Cliënten", "Diensten", "Personen met een bevoegdheid")
        yield _made("Cliënten per persoon met dienst", "zie Dekking", given, wanted)
    if proof.region.postcode_points:
        yield ShownNumber(
            "Reistijden die niet zijn opgegeven",
            "zie Locatie en Dekking",
            FigureLabel.SCHATTING,
            "eigen berekening; omweg 1,3 volgens arXiv 2406.06490 en doi 10.1177/23998083231168870",
            "2024",
            "Hemelsbreed maal 1,3; 3 minuten, dan 8 km met 35 en de rest met 70 km per uur. Geen files.",
        )


def _made(what: str, value: str, given: dict[str, ShownNumber], of: tuple[str, ...]) -> ShownNumber:
    parts = [given[name] for name in of if name in given]
    made = weakest(part.label for part in parts)
    weak = [part.what.lower() for part in parts if part.label is made]
    rest = f"al het andere is zekerder dan {', '.join(weak)}" if len(weak) < len(parts) else "alles is dat"
    why = f"Precies uitgerekend, maar niet zekerder dan waar het op rust: {label(made)} ({rest})."
    years = sorted({year for part in parts for year in part.year.split("/") if year})
    source = f"berekend uit: {', '.join(part.what.lower() for part in parts) or 'niets'}"
    return ShownNumber(what, value, made, source, _span(years), why)


def _named(names: Sequence[str]) -> str:
    if not names:
        return ""
    shown = ", ".join(names[:3])
    return f"opgave van {shown}{f' en nog {len(names) - 3}' if len(names) > 3 else ''}"


def _years(stated: Iterable[Stated]) -> str:
    return _span(sorted({str(each.on.year) for each in stated if each.on}))


def _span(years: Sequence[str]) -> str:
    if not years:
        return "niet gezegd"
    return years[0] if years[0] == years[-1] else f"{years[0]}/{years[-1]}"


def day_or_unknown(stated: Iterable[Stated]) -> str:
    """From which to which day some rows were stated."""
    days = sorted(each.on for each in stated if each.on)
    if not days:
        return "dag niet gezegd"
    first, last = date_text(days[0]), date_text(days[-1])
    return first if first == last else f"{first} t/m {last}"
