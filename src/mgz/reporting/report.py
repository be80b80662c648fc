"""A proof as a person reads it: the same lines for the terminal, the page to print and the tables.

Nothing is worked out here that the certificate does not hold; names replace ids, words replace codes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from mgz.calendar import Validity
from mgz.coverage import Proof, VerdictRow, limits_of, proof_hash
from mgz.region import carries_obligation
from mgz.reporting.gap_lines import ActionGaps, gaps_by_action
from mgz.reporting.numbers import amount, clients, counted, obligations
from mgz.reporting.question_lines import PartyQuestions, questions_by_party
from mgz.reporting.stretches import day_text
from mgz.reporting.unheard import unheard
from mgz.reporting.words import NOTES, place_text
from mgz.vocabulary import Functie, Laag, Sector, State, Verdict, label


@dataclass(frozen=True, slots=True)
class CutLine:
    """The verdict over one cut (a sector, an area, or everybody), with how many it is about."""

    name: str
    verdict: Verdict
    obligations: int
    gedekt: int
    gat: int
    onbeslist: int
    clients: int


@dataclass(frozen=True, slots=True)
class NoteLine:
    """Something worth knowing of covered or open minutes, and in how many obligations it occurs."""

    text: str
    obligations: int


@dataclass(frozen=True, slots=True)
class Report:
    """Everything there is to read of one proof, in words; dates are dd-mm-jjjj."""

    region: str
    zorgkantoorregio: str
    layer: Laag
    function: Functie
    first_day: str
    last_day: str
    known_on: str
    region_hash: str
    rules_hash: str
    proof_hash: str
    whole: CutLine
    sectors: tuple[CutLine, ...]
    areas: tuple[CutLine, ...]
    limits: tuple[str, ...]
    remarks: tuple[str, ...]
    questions: tuple[PartyQuestions, ...]
    gaps: tuple[ActionGaps, ...]
    undecided: tuple[ActionGaps, ...]
    notes: tuple[NoteLine, ...]

    @property
    def verdict(self) -> Verdict:
        """The verdict over everybody."""
        return self.whole.verdict


def report(proof: Proof, layer: Laag = Laag.AFGESPROKEN, function: Functie = Functie.GENERAL_CARE) -> Report:
    """The report of a proof for one layer and function."""
    region = proof.region
    rows = [row for row in proof.verdicts if row.layer is layer and row.function is function]
    return Report(
        region=region.name,
        zorgkantoorregio=region.zorgkantoorregio,
        layer=layer,
        function=function,
        first_day=day_text(proof.begin),
        last_day=day_text(proof.end - 1),
        known_on=date_text(region.known_on),
        region_hash=region.hash,
        rules_hash=proof.rules_hash,
        proof_hash=proof_hash(proof),
        whole=next(_cut("alle cliënten", row) for row in rows if not row.sector and not row.area),
        sectors=tuple(_cut(_sector_name(row.sector), row) for row in rows if row.sector and not row.area),
        areas=tuple(
            sorted(
                (_cut(place_text(region, row.area), row) for row in rows if row.area and not row.sector),
                key=lambda line: line.name.casefold(),
            )
        ),
        limits=limits_of(region),
        remarks=tuple(_remarks(proof)),
        questions=questions_by_party(proof),
        gaps=gaps_by_action(proof, State.GAT),
        undecided=gaps_by_action(proof, State.ONBESLIST),
        notes=_notes(proof),
    )


def verdict_sentence(line: CutLine) -> str:
    """The verdict over a cut in one sentence, always with how many it is about."""
    about = f"{obligations(line.obligations)} voor {clients(line.clients)}"
    match line.verdict:
        case Verdict.SLUITEND:
            return f"Sluitend: {about}, op elk moment gedekt."
        case Verdict.NIET_SLUITEND:
            return (
                f"Niet sluitend: {about}; {amount(line.gat)} met een gat, "
                f"{amount(line.onbeslist)} onbeslist, {amount(line.gedekt)} gedekt."
            )
        case Verdict.ONBEKEND if not line.obligations:
            return "Onbekend: er zijn geen clientgroepen opgegeven."
        case Verdict.ONBEKEND:
            return f"Onbekend: {about}; {amount(line.onbeslist)} onbeslist, {amount(line.gedekt)} gedekt."
        case Verdict.NVT:
            return "Niet van toepassing: in deze periode wordt voor niemand iets gevraagd."


def date_text(day: date) -> str:
    """A day as the Dutch write it: ``25-11-2026``."""
    return f"{day:%d-%m-%Y}"


def short_hash(digest: str) -> str:
    """The first twelve characters of a hash: enough to tell two results apart by eye."""
    return digest[:12]


def _cut(name: str, row: VerdictRow) -> CutLine:
    return CutLine(name, row.verdict, row.obligations, row.gedekt, row.gat, row.onbeslist, row.clients)


def _sector_name(sector: str) -> str:
    return "sector onbekend" if sector == Sector.UNKNOWN else label(Sector(sector))


#: More rows that count for nobody are counted, not listed.
_SILENT_SHOWN: Final = 10


def _remarks(proof: Proof) -> Iterable[str]:
    """What a reader must know of this proof before trusting it."""
    region = proof.region
    if not region.groups:
        yield "Vul het blad Clientgroepen: zonder groepen cliënten valt er niets te bewijzen."
    begin, end = region.period.begin, region.period.end
    if proof.begin < begin or proof.end > end:
        yield (
            f"De gekozen periode valt deels buiten de periode van de regio ({period_text(region.period)}): "
            "daarbuiten hoeft de opgave niet compleet te zijn."
        )
    without = [group for group in region.groups if not carries_obligation(group)]
    if without:
        yield (
            f"{counted(len(without), 'groep', 'groepen')} ({clients(sum(g.number for g in without))}) zonder "
            "eigen Wlz-indicatie of met aantal 0: voor hen vraagt dit bewijs niets."
        )
    silent = unheard(proof)
    yield from (str(warning) for warning in silent[:_SILENT_SHOWN])
    if len(silent) > _SILENT_SHOWN:
        yield f"En nog {counted(len(silent) - _SILENT_SHOWN, 'rij', 'rijen')} die voor niemand meetellen."


def period_text(validity: Validity) -> str:
    """The days of a validity: ``01-01-2026 t/m 31-12-2026``; an open side is said."""
    first = date_text(validity.first) if validity.first else "zonder begin"
    last = date_text(validity.last) if validity.last else "zonder einde"
    return f"{first} t/m {last}"


def _notes(proof: Proof) -> tuple[NoteLine, ...]:
    counts: dict[str, int] = {}
    for result in proof.obligations:
        for note, _minutes in result.notes:
            counts[note] = counts.get(note, 0) + 1
    return tuple(NoteLine(NOTES.get(note, note), counts[note]) for note in sorted(counts))
