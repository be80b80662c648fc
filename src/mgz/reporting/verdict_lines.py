"""The verdicts per function and layer, over everybody and per sector and area, as lines to read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mgz.coverage import Proof, VerdictRow
from mgz.reporting.numbers import amount, clients, obligations
from mgz.reporting.words import place_text
from mgz.vocabulary import Functie, Laag, Sector, Verdict, label

EVERYBODY = "alle cliënten"


@dataclass(frozen=True, slots=True)
class CutLine:
    """The verdict of one function in one layer over one cut (a sector, an area, both, or everybody).

    `shown` is the worst of this layer and those before it, `first` the layer that must be mended first.
    `own` is the verdict of the layer by itself; `cut` holds the ids of sector and area.
    """

    cut: tuple[str, str]
    sector: str
    area: str
    function: Functie
    layer: Laag
    own: Verdict
    shown: Verdict
    first: Laag | None
    obligations: int
    gedekt: int
    gat: int
    onbeslist: int
    clients: int

    @property
    def name(self) -> str:
        """Whom it is about: ``VV``, ``Noord``, ``VV in Noord``."""
        return " in ".join(word for word in (self.sector, self.area) if word) or EVERYBODY

    @property
    def verdict(self) -> Verdict:
        """The verdict as one reads it: a layer in which nothing is asked is never called sluitend."""
        nothing_asked = not self.obligations and self.own is Verdict.NVT and self.first is None
        return Verdict.NVT if nothing_asked else self.shown

    @property
    def word(self) -> str:
        """The verdict in words."""
        return label(self.verdict)

    @property
    def is_closed(self) -> bool:
        """Whether it reads sluitend."""
        return self.verdict is Verdict.SLUITEND

    @property
    def first_text(self) -> str:
        """What must be mended first: ``eerst: afgesproken niet sluitend``; nothing when there is none."""
        return f"eerst: {label(self.first)} {label(self.shown)}" if self.first else ""

    @property
    def counts_text(self) -> str:
        """How many obligations stand how: ``889 gat, 80 onbeslist, 631 gedekt``; zeros are left out."""
        if not self.obligations:
            return "niets gevraagd"
        named = ((self.gat, "gat"), (self.onbeslist, "onbeslist"), (self.gedekt, "gedekt"))
        return ", ".join(f"{amount(number)} {word}" for number, word in named if number)


@dataclass(frozen=True, slots=True)
class CareVerdicts:
    """One function in its three layers, for one cut."""

    function: Functie
    name: str
    cells: tuple[CutLine, ...]


def cut_lines(proof: Proof) -> tuple[CutLine, ...]:
    """Every verdict row of a proof in words, in the order of the proof."""
    return tuple(cut_line(proof, row) for row in proof.verdicts)


def whole(cuts: Iterable[CutLine]) -> tuple[CareVerdicts, ...]:
    """Over everybody: every function with its layers."""
    return _by_care(cut for cut in cuts if not cut.sector and not cut.area)


def per_sector(cuts: Iterable[CutLine]) -> tuple[CareVerdicts, ...]:
    """Per sector, whatever the area."""
    return _by_care(cut for cut in cuts if cut.sector and not cut.area)


def per_area(cuts: Iterable[CutLine]) -> tuple[CareVerdicts, ...]:
    """Per area, whatever the sector; areas in the order of their names."""
    found = _by_care(cut for cut in cuts if cut.area and not cut.sector)
    order = list(Functie)
    return tuple(sorted(found, key=lambda each: (order.index(each.function), each.name.casefold())))


def verdict_sentence(line: CutLine) -> str:
    """The verdict over a cut in one sentence, always with how many it is about."""
    about = f"{obligations(line.obligations)} voor {clients(line.clients)}"
    first = f" Eerst: {label(line.first)} {label(line.shown)}." if line.first else ""
    match line.verdict:
        case Verdict.SLUITEND:
            return f"Sluitend: {about}, op elk moment gedekt."
        case Verdict.NVT:
            return "Niet van toepassing: in deze periode wordt voor niemand iets gevraagd."
        case Verdict.ONBEKEND if not line.obligations and not line.first:
            return "Onbekend: er zijn geen clientgroepen opgegeven."
        case _ if not line.obligations:
            return f"{line.word.capitalize()}: hier wordt nog niets gevraagd.{first}"
        case _:
            return f"{line.word.capitalize()}: {about}; {line.counts_text}.{first}"


def closed_text(closed: Sequence[CutLine]) -> str:
    """For whom and in which layers one function is sluitend: ``triage is sluitend (afgesproken)``."""
    everybody = [label(cut.layer) for cut in closed if cut.name == EVERYBODY]
    function = label(closed[0].function)
    if everybody:
        return f"{function} is sluitend ({', '.join(everybody)})"
    return f"{function} is voor een deel van de cliënten sluitend"


def cut_line(proof: Proof, row: VerdictRow) -> CutLine:
    """One verdict row in words."""
    return CutLine(
        (row.sector, row.area),
        _sector_name(row.sector) if row.sector else "",
        place_text(proof.region, row.area) if row.area else "",
        row.function,
        row.layer,
        row.verdict,
        row.shown,
        row.first,
        row.obligations,
        row.gedekt,
        row.gat,
        row.onbeslist,
        row.clients,
    )


def _by_care(cuts: Iterable[CutLine]) -> tuple[CareVerdicts, ...]:
    found: dict[tuple[Functie, tuple[str, str]], list[CutLine]] = {}
    for cut in cuts:
        found.setdefault((cut.function, cut.cut), []).append(cut)
    layers = list(Laag)
    return tuple(
        CareVerdicts(function, cells[0].name, tuple(sorted(cells, key=lambda cut: layers.index(cut.layer))))
        for (function, _), cells in found.items()
    )


def _sector_name(sector: str) -> str:
    return "sector onbekend" if sector == Sector.UNKNOWN else label(Sector(sector))
