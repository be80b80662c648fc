"""A small region made by hand, with every state and reason that the page must be able to show."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files

from mgz.calendar import ANW, DAG, Hours, Validity
from mgz.coverage import Proof, prove
from mgz.interop.workbook import encode
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
from mgz.rules import RuleBook, load
from mgz.vocabulary import (
    AfspraakStatus,
    Behandeling,
    Bewijs,
    Functie,
    GpRegistration,
    Leveringsvorm,
    OrganisatieSoort,
    Sector,
    TreatmentBy,
    YesNo,
)

YEAR = Validity(date(2026, 1, 1), date(2026, 12, 31))
KNOWN_ON = date(2026, 1, 15)


@cache
def rules() -> RuleBook:
    tables = files("mgz.rules") / "tables"
    return load(
        {file.name: file.read_text("utf-8") for file in tables.iterdir() if file.name.endswith(".yaml")}
    )


@cache
def region() -> Region:
    """Eight groups in two areas: everything from covered to not stated."""
    kinds = OrganisatieSoort
    return Region(
        name="Beekstreek (fictief)",
        period=YEAR,
        known_on=KNOWN_ON,
        zorgkantoorregio="Beekstreek",
        settings=(Setting("I1", "goede_vrijdag_anw", "yes"),),
        areas=(
            Area("noord", "Noord", frozenset({"7001", "7002"})),
            Area("zuid", "Zuid", frozenset({"7101"})),
        ),
        organisations=(
            Organisation("elzen", "Stichting De Elzen (verzonnen)", kinds.ZORGAANBIEDER),
            Organisation(
                "linde",
                "Zorggroep Linde (verzonnen)",
                kinds.ZORGAANBIEDER,
                complete=(("Afspraken", date(2026, 1, 2)),),
            ),
            Organisation(
                "hds", "Spoedpost Beekstreek (verzonnen)", kinds.HDS, complete=(("Posten", date(2026, 1, 2)),)
            ),
            Organisation("kantoor", "Zorgkantoor Beekstreek (verzonnen)", kinds.ZORGKANTOOR),
            Organisation("verzekeraar", "Verzekeraar Beek (verzonnen)", kinds.ZORGVERZEKERAAR),
        ),
        locations=(
            Location("elzenhof", "Elzenhof", "elzen", "7001"),
            Location("lindehuis", "Lindehuis", "linde", "7002"),
            Location("lindehof", "Lindehof", "linde", "7101"),
        ),
        practices=(Practice("P1", "molen", "Praktijk De Molen (verzonnen)", "hds"),),
        posts=(
            Post(
                "HAP",
                "Post Noord",
                "hds",
                ("noord",),
                frozenset({Functie.GENERAL_CARE}),
                ANW,
                AfspraakStatus.GETEKEND,
                Bewijs.GARANTIE,
            ),
        ),
        groups=_groups(),
        registrations=(
            Registration("R1", "thuis_noord", GpRegistration.REGISTERED, 300, "molen"),
            Registration("R2", "thuis_noord", GpRegistration.NONE, 20),
            Registration("R3", "thuis_zuid", GpRegistration.REGISTERED, 90, "molen"),
            Registration("R4", "elzen_zonder", GpRegistration.REGISTERED, 30, "molen"),
        ),
        agreements=(
            Agreement(
                "A1",
                Functie.GENERAL_CARE,
                "linde",
                Scope(ScopeKind.LOCATIE, "lindehuis"),
                AfspraakStatus.GETEKEND,
                DAG,
            ),
            Agreement(
                "A2",
                Functie.GENERAL_CARE,
                "linde",
                Scope(ScopeKind.LOCATIE, "lindehuis"),
                AfspraakStatus.GETEKEND,
                Hours.parse("ma-vr 17:00-23:00, za-zo 08:00-23:00"),
            ),
            Agreement(
                "A3",
                Functie.GENERAL_CARE,
                "linde",
                Scope(ScopeKind.LOCATIE, "lindehof"),
                AfspraakStatus.GETEKEND,
                DAG,
                validity=Validity(date(2026, 7, 1)),
            ),
        ),
    )


def _groups() -> tuple[Group, ...]:
    yes, met, same = YesNo.YES, Behandeling.MET, TreatmentBy.SAME_PROVIDER
    stay, home = Leveringsvorm.VERBLIJF, Leveringsvorm.MPT
    return (
        Group("elzen_met", "elzenhof", "", Sector.VV, yes, stay, 60, met, same, zorgaanbieder="elzen"),
        Group(
            "elzen_zonder", "elzenhof", "", Sector.VV, yes, stay, 40, Behandeling.ZONDER, TreatmentBy.NONE,
            zorgaanbieder="elzen",
        ),
        Group("linde_met", "lindehuis", "", Sector.VV, yes, stay, 48, met, same, zorgaanbieder="linde"),
        Group("linde_vg", "lindehof", "", Sector.VG, yes, stay, 24, met, same, zorgaanbieder="linde"),
        Group("linde_vraag", "lindehof", "", Sector.VG, yes, stay, 12, zorgaanbieder="linde"),
        Group("thuis_noord", "", "noord", Sector.VV, yes, home, 320),
        Group("thuis_zuid", "", "zuid", Sector.VV, yes, home, 120),
        Group("crisis_zuid", "", "zuid", Sector.VV, yes, Leveringsvorm.CRISIS, 3),
    )  # fmt: skip


@cache
def proof() -> Proof:
    return prove(rules(), region(), YEAR.begin, YEAR.end)


@cache
def workbook() -> bytes:
    """The region as the workbook it could have come from."""
    return encode(region())
