"""A small region with one of each thing a report has to show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from bench.full import full_region
from mgz.calendar import ANW, DAG, Hours, Validity, midnight
from mgz.coverage import Proof, prove
from mgz.region import (
    Agreement,
    Area,
    Group,
    Location,
    Organisation,
    Post,
    Practice,
    Region,
    Registration,
    Scope,
    ScopeKind,
    Setting,
)
from mgz.vocabulary import (
    AfspraakStatus,
    Behandeling,
    Functie,
    GpRegistration,
    Leveringsvorm,
    OrganisatieSoort,
    Sector,
    TreatmentBy,
    YesNo,
)
from mgz_cli.rulefiles import standard_rules

YEAR = Validity(date(2026, 1, 1), date(2026, 12, 31))
HOME = ScopeKind.LOCATIE


def small_region() -> Region:
    """Two homes: one run by an institution with office hours only, one whose clients have a GP."""
    return Region(
        name="Regio Klein",
        period=YEAR,
        known_on=date(2026, 3, 1),
        zorgkantoorregio="5501",
        organisations=(
            Organisation("ZA1", "De <script>alert(1)</script> Linde", OrganisatieSoort.ZORGAANBIEDER),
            Organisation("HDS1", "HDS Klein", OrganisatieSoort.HDS, complete=(("Posten", date(2026, 1, 1)),)),
            Organisation("ZK1", "Zorgkantoor Klein", OrganisatieSoort.ZORGKANTOOR),
        ),
        areas=(Area("A1", "Noord & Zuid", frozenset({"7511", "7512"})),),
        locations=(
            Location("L1", "=Huize Linde", "ZA1", "7511"),
            Location("L2", "Huize <b>Beuk</b>", "ZA1", "7512"),
        ),
        practices=(Practice("P1", "PR1", "Praktijk Een", "HDS1"),),
        posts=(
            Post(
                "PO1",
                "Post Klein",
                "HDS1",
                ("A1",),
                frozenset({Functie.GENERAL_CARE}),
                ANW,
                AfspraakStatus.GETEKEND,
            ),
        ),
        groups=(
            Group(
                "G1",
                "L1",
                "",
                Sector.VV,
                YesNo.YES,
                Leveringsvorm.VERBLIJF,
                1200,
                Behandeling.MET,
                TreatmentBy.SAME_PROVIDER,
                zorgaanbieder="ZA1",
            ),
            Group(
                "G2",
                "L2",
                "",
                Sector.VG,
                YesNo.YES,
                Leveringsvorm.MPT,
                10,
                Behandeling.NVT,
                zorgaanbieder="ZA1",
            ),
        ),
        registrations=(
            Registration("I1", "G2", GpRegistration.REGISTERED, 6, "PR1"),
            Registration("I2", "G2", GpRegistration.NONE, 3),
        ),
        agreements=(
            Agreement(
                "AF1",
                Functie.GENERAL_CARE,
                "ZA1",
                Scope(HOME, "L1"),
                AfspraakStatus.GETEKEND,
                hours=Hours.parse("ma-vr 08:00-12:00"),
            ),
        ),
    )


def closed_region() -> Region:
    """The small region in which everything is agreed for everybody; nothing is said of contracts."""
    region = small_region()
    whole_day = replace(region.agreements[0], hours=DAG)
    night = replace(region.agreements[0], id="AF2", hours=ANW)
    registered = Registration("I1", "G2", GpRegistration.REGISTERED, 10, "PR1")
    both = frozenset({Functie.GENERAL_CARE, Functie.TRIAGE})
    return replace(
        region,
        agreements=(
            whole_day,
            night,
            _agreed("AF3", Functie.SPECIALIST_SO, "L1"),
            _agreed("AF4", Functie.TRIAGE, "L1"),
            _agreed("AF5", Functie.SPECIALIST_VG, "L2"),
            _agreed("AF6", Functie.TRIAGE, "L2"),
        ),
        posts=(replace(region.posts[0], functions=both),),
        registrations=(registered,),
        settings=(Setting("S1", "goede_vrijdag_anw", "no"),),
    )


def _agreed(name: str, function: Functie, location: str) -> Agreement:
    return Agreement(name, function, "ZA1", Scope(HOME, location), AfspraakStatus.GETEKEND)


@cache
def everything() -> Proof:
    """A proof with every function and layer, many reasons, capacity and points of the covenant."""
    region = full_region(8, 400, 730)
    return prove(standard_rules(), region, region.period.begin, region.period.end)


@pytest.fixture
def region() -> Region:
    return small_region()


@pytest.fixture
def closed() -> Region:
    return closed_region()


@pytest.fixture
def proved() -> Callable[..., Proof]:
    """Prove a region over its own period, or between two days."""

    def run(region: Region, first: date | None = None, after: date | None = None) -> Proof:
        begin = midnight(first) if first else region.period.begin
        end = midnight(after) if after else region.period.end
        return prove(standard_rules(), region, begin, end)

    return run


@pytest.fixture
def full() -> Proof:
    return everything()
