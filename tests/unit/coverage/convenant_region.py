"""A region made by hand for the points of the covenant: two locations, one provider, one practice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from mgz.calendar import ALTIJD, Hours, Validity
from mgz.coverage import Point, PointResult, Proof, prove
from mgz.region import (
    Agreement,
    Area,
    Convenantpunt,
    Group,
    Location,
    Organisation,
    Practice,
    Region,
    Registration,
    Scope,
    ScopeKind,
)
from mgz.vocabulary import (
    AfspraakStatus,
    Behandeling,
    Functie,
    GpRegistration,
    HapInvolvement,
    Leveringsvorm,
    OrganisatieSoort,
    Sector,
    TreatmentBy,
    YesNo,
)
from mgz_cli.rulefiles import standard_rules

WEEK = Validity(date(2026, 6, 1), date(2026, 6, 7))
L1, L2 = Scope(ScopeKind.LOCATIE, "L1"), Scope(ScopeKind.LOCATIE, "L2")
Z1 = Scope(ScopeKind.ORGANISATIE, "Z1")


def group(name: str, location: str, by: TreatmentBy) -> Group:
    paper = Behandeling.MET if by is TreatmentBy.SAME_PROVIDER else Behandeling.ZONDER
    return Group(
        name,
        location,
        "",
        Sector.VV,
        YesNo.YES,
        Leveringsvorm.VERBLIJF,
        20,
        paper,
        by,
        zorgaanbieder="Z1",
    )


#: L1: residents whose GP answers. L2: residents with treatment, for whom the institution answers.
REGION = Region(
    "Proef",
    WEEK,
    date(2026, 6, 1),
    organisations=(
        Organisation("Z1", "Linde", OrganisatieSoort.ZORGAANBIEDER),
        Organisation("H1", "HDS", OrganisatieSoort.HDS),
        Organisation("ZK", "Zorgkantoor", OrganisatieSoort.ZORGKANTOOR),
        Organisation("ZV", "Verzekeraar", OrganisatieSoort.ZORGVERZEKERAAR),
    ),
    areas=(Area("W", "West", frozenset({"7511"})), Area("O", "Oost", frozenset({"7521"}))),
    locations=(Location("L1", "Een", "Z1", "7511"), Location("L2", "Twee", "Z1", "7521")),
    practices=(Practice("P1a", "P1", "Praktijk", "H1"),),
    groups=(group("G1", "L1", TreatmentBy.NONE), group("G2", "L2", TreatmentBy.SAME_PROVIDER)),
    registrations=(Registration("I1", "G1", GpRegistration.REGISTERED, 20, "P1"),),
)


def fixed(name: str = "A1", **facts: Any) -> Agreement:
    """An agreement with the practice for L1, always, signed, unless told otherwise."""
    row = Agreement(name, Functie.GENERAL_CARE, "P1", L1, AfspraakStatus.GETEKEND, ALTIJD)
    if "hours" in facts:
        facts["hours"] = Hours.parse(facts["hours"])
    return replace(row, **facts)


def specialist(name: str, hap: HapInvolvement | None, **facts: Any) -> Agreement:
    row = Agreement(name, Functie.SPECIALIST_SO, "Z1", Z1, AfspraakStatus.GETEKEND, hap=hap)
    return replace(row, **facts)


def said(name: str, point: Point, met: str, scope: Scope | None = None, **facts: Any) -> Convenantpunt:
    return Convenantpunt(name, point.value, scope, met, **facts)


def proof_of(*rows: Agreement | Convenantpunt, **facts: Any) -> Proof:
    region = replace(
        REGION,
        agreements=tuple(row for row in rows if isinstance(row, Agreement)),
        convenantpunten=tuple(row for row in rows if isinstance(row, Convenantpunt)),
        **facts,
    )
    return prove(standard_rules(), region, WEEK.begin, WEEK.end)


def results(proof: Proof, point: Point) -> dict[str, PointResult]:
    """The results of one point by the id of the place; the region under the empty id."""
    found = [row for row in proof.convenant if row.point is point]
    assert len({row.place for row in found}) == len(found)
    return {row.place.id if row.place else "": row for row in found}
