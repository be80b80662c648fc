"""The rules behind what a gap demands: which rules, on what source, which facts, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mgz.calendar import civil
from mgz.coverage import Gap, GapPart, Proof
from mgz.region import Group, Region, calendar_settings, facts_of, front_guard, specialist_choice
from mgz.reporting.explain_facts import fact_name, value_text
from mgz.reporting.rule_words import question_text
from mgz.reporting.words import date_text
from mgz.rules import Explanation, MissingFact, RuleBook
from mgz.vocabulary import Functie, Laag, LocatieSoort, ObligationKind, RuleStatus, TriagePlace

_PROFESSIONALS: Final = {Functie.SPECIALIST_SO: "so", Functie.SPECIALIST_VG: "arts_vg"}
_FORCE: Final = {
    RuleStatus.NORM: "norm",
    RuleStatus.PRACTICE: "praktijk in een regio, geen norm",
    RuleStatus.PILOT: "proef",
    RuleStatus.OPEN: "geen bron beslist dit",
}


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule that was applied: what its table decides, its force, and whether it holds for certain."""

    id: str
    decides: str
    force: str
    since: str
    certain: bool
    note: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A place in a document, and what it says in our own words."""

    document: str
    place: str
    dated: str
    says: str


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact that counted: its value, and where it stands in the workbook."""

    name: str
    value: str
    sheet: str
    column: str


@dataclass(frozen=True, slots=True)
class MissingLine:
    """A fact that is not known; `settles` are the values with which the rules would decide, if any."""

    name: str
    settles: tuple[str, ...]
    sheet: str
    column: str


@dataclass(frozen=True, slots=True)
class Explained:
    """One question that was put to the rules, with all that one needs to check the answer."""

    question: str
    rules: tuple[RuleLine, ...]
    sources: tuple[SourceLine, ...]
    used: tuple[FactLine, ...]
    missing: tuple[MissingLine, ...]
    valid: str
    rules_hash: str


def explain_gap(rules: RuleBook, proof: Proof, gap: Gap, part: GapPart) -> tuple[Explained, ...]:
    """Why the rules demand what this part of a gap is about, as they hold at its first minute."""
    region = proof.region
    group, at = region.group_by_id[gap.group], int(part.spans.begins[0])
    moment, practice = civil(at), calendar_settings(region, at)
    return tuple(
        _explained(rules, rules.explain(ask, facts, moment, region.known_on, practice=practice))
        for ask, facts in _asked(region, gap, part, group, at)
    )


def _asked(
    region: Region, gap: Gap, part: GapPart, group: Group, at: int
) -> Iterator[tuple[str, dict[str, str]]]:
    """The questions behind the demand, as the proof puts them to the rules."""
    known = dict(facts_of(region, group, at))
    location = region.location_by_id.get(group.location)
    together = location is not None and location.kind is LocatieSoort.WOONLOCATIE
    own = {
        "sector_specialist": specialist_choice(region, group.sector, at),
        "place_kind": "woonlocatie" if together else "elders",
        "voorwacht_in_de_wijk": front_guard(region, at).value,
    }
    if part.kind is ObligationKind.GOOD_FRIDAY:
        yield "time_class", known
    if gap.place in (TriagePlace.LOCATIE, TriagePlace.WIJK):
        yield "triage_duty", {**known, **own}
    elif gap.function in _PROFESSIONALS:
        yield "specialist_duty", {**known, **own}
    else:
        yield "duty", known
    if gap.layer is Laag.INGEKOCHT and gap.function in _PROFESSIONALS:
        more = {"professional": _PROFESSIONALS[gap.function], "extramural_treatment_contract": "yes"}
        yield "specific_care", {**known, **more}


def _explained(rules: RuleBook, found: Explanation) -> Explained:
    tables = {table.name: table for table in (each.table for each in rules.tables.values())}
    starts = {rule.id: rule.valid.start for table in tables.values() for rule in table.rules}
    sources = dict.fromkeys(source for rule in found.rules for source in rule.sources)
    return Explained(
        question=question_text(rules, found.decision.ask),
        rules=tuple(
            RuleLine(
                rule.id,
                tables[rule.table].decides,
                _FORCE[rule.status],
                date_text(starts[rule.id]),
                rule.certain,
                rule.note,
            )
            for rule in found.rules
        ),
        sources=tuple(
            SourceLine(
                source.document,
                source.place,
                date_text(source.date) if source.date else "zonder datum",
                source.says,
            )
            for source in sources
        ),
        used=tuple(_fact(name, word) for name, word in found.used.items()),
        missing=tuple(map(_missing, found.missing)),
        valid=date_text(found.valid.start),
        rules_hash=found.hash,
    )


def _fact(name: str, word: str) -> FactLine:
    known = fact_name(name)
    return FactLine(known.name, value_text(name, word), known.sheet, known.column)


def _missing(fact: MissingFact) -> MissingLine:
    known = fact_name(fact.fact)
    settles = tuple(value_text(fact.fact, word) for word in fact.settled_by)
    return MissingLine(known.name, settles, known.sheet, known.column)
