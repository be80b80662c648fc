"""A small region by hand for the tests of the answer: one home, one practice, two HDS'en, and how to ask.

For the specialist (SO) everything is agreed, bought and on the roster; each test breaks one thing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from mgz.answer import Answer, LayerAnswer, ObligationAnswer, Outcome, answer
from mgz.calendar import ALTIJD, AMSTERDAM, Validity, minute_of
from mgz.region import (
    Agreement,
    Area,
    Contract,
    Group,
    Location,
    Organisation,
    Practice,
    Professional,
    Region,
    Registration,
    Scope,
    ScopeKind,
    Setting,
    Shift,
)
from mgz.rules import RuleBook
from mgz.vocabulary import (
    AfspraakStatus,
    Behandeling,
    Beroep,
    Bewijs,
    Functie,
    GpRegistration,
    Laag,
    Leveringsvorm,
    OrganisatieSoort,
    Reason,
    Route,
    Sector,
    State,
    TreatmentBy,
    TriagePlace,
    YesNo,
)


def clock(text: str) -> int:
    """The UTC minute of a Dutch wall clock time, as 2026-06-02 12:00."""
    return minute_of(datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM))


#: A plain Tuesday, and the night before it.
DAY, NIGHT = clock("2026-06-02 12:00"), clock("2026-06-02 03:00")
GOOD_FRIDAY = clock("2026-04-03 11:00")
SO, VG, TRIAGE, CARE = (
    Functie.SPECIALIST_SO,
    Functie.SPECIALIST_VG,
    Functie.TRIAGE,
    Functie.GENERAL_CARE,
)
HERE = Scope(ScopeKind.LOCATIE, "L")
WEST = Scope(ScopeKind.GEBIED, "W")

RESIDENT = Group(
    "G",
    "L",
    "",
    Sector.VV,
    YesNo.YES,
    Leveringsvorm.VERBLIJF,
    10,
    behandeling=Behandeling.MET,
    treatment_by=TreatmentBy.SAME_PROVIDER,
    zorgaanbieder="Z",
    behandelaanbieder="B",
)
#: Lives spread over West, treated by the hour.
AT_HOME = replace(RESIDENT, location="", area="W", leveringsvorm=Leveringsvorm.MPT)
VPT = replace(RESIDENT, leveringsvorm=Leveringsvorm.VPT)
LINE = Registration("R", "G", GpRegistration.REGISTERED, 10, "P1")

ROSTERED = Agreement(
    "A", SO, "B", HERE, AfspraakStatus.GETEKEND, ALTIJD, bewijs=Bewijs.ROOSTER, duty_number="088"
)
RESIDENCE = Contract("C", "ZK", "Z", Route.ZZP_INCL_BEHANDELING, volume=1.0)
DOCTOR = Professional("D1", "D", Beroep.SO, frozenset({SO}), base="7511")
SHIFT = Shift("S", "D", clock("2026-06-01 17:00"), clock("2026-06-03 08:00"), "A", confirmed=True)

HOME = Region(
    "Regio",
    Validity(date(2026, 1, 1), date(2026, 12, 31)),
    date(2026, 6, 1),
    roster_until=date(2026, 12, 31),
    areas=(Area("W", "West", frozenset({"7511", "7512"})),),
    organisations=(
        Organisation("Z", "Aanbieder", OrganisatieSoort.ZORGAANBIEDER),
        Organisation("N", "Buurman", OrganisatieSoort.ZORGAANBIEDER),
        Organisation("B", "Behandelaars", OrganisatieSoort.BEHANDELAANBIEDER),
        Organisation("O", "Artsen op afroep", OrganisatieSoort.OVERIG),
        Organisation("H1", "HDS", OrganisatieSoort.HDS),
        Organisation("H2", "HDS", OrganisatieSoort.HDS),
        Organisation("ZK", "Zorgkantoor", OrganisatieSoort.ZORGKANTOOR),
        Organisation("ZV", "Verzekeraar", OrganisatieSoort.ZORGVERZEKERAAR),
    ),
    locations=(Location("L", "Locatie", "Z", "7511"),),
    practices=(Practice("P1a", "P1", "Praktijk", "H1"),),
    groups=(RESIDENT,),
    agreements=(ROSTERED,),
    contracts=(RESIDENCE,),
    professionals=(DOCTOR,),
    shifts=(SHIFT,),
)


def ask(rules: RuleBook, region: Region, function: Functie, at: int) -> Answer:
    """The answer for the first group of a region."""
    return answer(rules, region, region.groups[0], function, at)


def place_of(found: Answer, place: TriagePlace | None = None) -> ObligationAnswer:
    """The one obligation at a place."""
    (one,) = (each for each in found.obligations if each.place is place)
    return one


def layer(found: Answer, laag: Laag, place: TriagePlace | None = None) -> LayerAnswer | None:
    """A layer of the one share at a place; None where it is not asked."""
    (share,) = place_of(found, place).shares
    return next((each for each in share.layers if each.layer is laag), None)


def outcomes(found: Answer, place: TriagePlace | None = None) -> list[Outcome]:
    """What each layer that is asked comes to, for the one share at a place."""
    (share,) = place_of(found, place).shares
    return [each.outcome for each in share.layers]


def reasons(found: Answer, place: TriagePlace | None = None) -> list[State | Reason]:
    """Per layer that is asked the reason, or the state where there is none."""
    return [outcome.reason or outcome.state for outcome in outcomes(found, place)]


def until(day: str) -> Validity:
    """In force up to and including a day."""
    return Validity(None, date.fromisoformat(day))


def since(day: str) -> Validity:
    """In force from a day on."""
    return Validity(date.fromisoformat(day))


def setting(key: str, value: str, validity: Validity | None = None) -> Setting:
    """A choice of the region."""
    return Setting(f"S-{key}", key, value, validity or Validity())


def complete(region: Region, party: str, sheet: str) -> Region:
    """The region once a party declared its list in a sheet complete."""
    rows = (
        replace(row, complete=(*row.complete, (sheet, date(2026, 1, 1)))) if row.id == party else row
        for row in region.organisations
    )
    return replace(region, organisations=tuple(rows))


def ended(region: Region, party: str, last: str) -> Region:
    """The region in which an organisation exists up to and including a day."""
    rows = (replace(row, validity=until(last)) if row.id == party else row for row in region.organisations)
    return replace(region, organisations=tuple(rows))
