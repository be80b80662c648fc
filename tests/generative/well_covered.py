"""A region by hand in which every function, place and layer is covered, each by one chain of its own.

Group I lives in an institution that gives all care itself; G and H live at home with a practice. Every
promise has a contract and a person on duty that serve nothing else, so that one row can be broken at a time.
"""

from __future__ import annotations

from datetime import date

from mgz.calendar import ANW, Validity
from mgz.region import (
    Agreement,
    Area,
    Contract,
    Group,
    Location,
    Organisation,
    Post,
    Practice,
    Professional,
    Region,
    Registration,
    Scope,
    ScopeKind,
    Setting,
    Shift,
    TravelTime,
)
from mgz.vocabulary import (
    AfspraakStatus,
    Behandeling,
    Beroep,
    Bewijs,
    Functie,
    GpRegistration,
    Leveringsvorm,
    LocatieSoort,
    OrganisatieSoort,
    Route,
    Sector,
    TreatmentBy,
    YesNo,
)

CARE, SO, VG, TRIAGE = Functie
NUMBER = "088-1234567"
#: From Wednesday to Saturday, with Good Friday and no other holiday.
PERIOD = Validity(date(2026, 4, 1), date(2026, 4, 4))
#: Where everybody on duty starts from, and a place too far away.
NEAR, FAR, NORM = "7500", "7999", "30"
_GROUP, _AREA, _PLACE = ScopeKind.GROEP, ScopeKind.GEBIED, ScopeKind.LOCATIE
#: Where the duty of somebody else is kept; nobody lives there.
ELSEWHERE = "ELDERS"

_MET = (Behandeling.MET, TreatmentBy.SAME_PROVIDER)
_ZONDER = (Behandeling.ZONDER, TreatmentBy.NONE)
_YES, _VPT = YesNo.YES, Leveringsvorm.VPT


def _agreement(name: str, function: Functie, party: str, kind: ScopeKind, scope: str) -> Agreement:
    signed, proof = AfspraakStatus.GETEKEND, Bewijs.ROOSTER
    return Agreement(name, function, party, Scope(kind, scope), signed, bewijs=proof, duty_number=NUMBER)


def _post(name: str, hds: str, area: str) -> Post:
    both, signed = frozenset({CARE, TRIAGE}), AfspraakStatus.GETEKEND
    return Post(name, name, hds, (area,), both, ANW, signed, bewijs=Bewijs.ROOSTER, duty_number=NUMBER)


def _person(desk: str) -> Professional:
    return Professional(f"p{desk}", f"p{desk}", Beroep.SO, frozenset(Functie), base=NEAR)


def _shift(desk: str) -> Shift:
    return Shift(f"d{desk}", f"p{desk}", PERIOD.begin, PERIOD.end, commitment=desk, confirmed=True)


def _contract(
    name: str, provider: str, route: Route | None, function: Functie | None = None, *, buyer: str = "K"
) -> Contract:
    return Contract(name, buyer, provider, route, function=function, volume=10.0)


_AGREEMENTS = (
    _agreement("AC", CARE, "Z", _GROUP, "I"),
    _agreement("ASI", SO, "Z", _GROUP, "I"),
    _agreement("AL", TRIAGE, "Z", _PLACE, "LI"),
    _agreement("AVG", VG, "B", _GROUP, "G"),
    _agreement("ASH", SO, "Z", _GROUP, "H"),
    _agreement("AWG", TRIAGE, "O", _AREA, "W"),
    _agreement("AWH", TRIAGE, "B", _GROUP, "H"),
    _agreement(ELSEWHERE, CARE, "Z", _PLACE, "LX"),
)
_POSTS = (_post("HPG", "H1", "W"), _post("HPH", "H2", "E"))
_DESKS = tuple(row.id for row in (*_AGREEMENTS, *_POSTS) if row.id != ELSEWHERE)
_KINDS = {
    "Z": OrganisatieSoort.ZORGAANBIEDER,
    "B": OrganisatieSoort.BEHANDELAANBIEDER,
    "O": OrganisatieSoort.OVERIG,
    "H1": OrganisatieSoort.HDS,
    "H2": OrganisatieSoort.HDS,
    "K": OrganisatieSoort.ZORGKANTOOR,
    "V": OrganisatieSoort.ZORGVERZEKERAAR,
}
_CHOICES = {
    "goede_vrijdag_anw": "no",
    "voorwacht_in_de_wijk": "yes",
    **dict.fromkeys(("bereiknorm_algemene_zorg", "bereiknorm_so", "bereiknorm_arts_vg"), NORM),
    "bereiknorm_triage": NORM,
}

WELL_COVERED = Region(
    "Zoals het hoort",
    PERIOD,
    known_on=date(2026, 4, 1),
    roster_until=date(2026, 12, 31),
    settings=tuple(Setting(key, key, value) for key, value in _CHOICES.items()),
    areas=(Area("W", "West", frozenset({"7511", "7512"})), Area("E", "Oost", frozenset({"7521"}))),
    organisations=tuple(Organisation(name, name, kind) for name, kind in _KINDS.items()),
    locations=(
        Location("LI", "LI", "Z", "7531"),
        Location("LH", "LH", "Z", "7521", LocatieSoort.VPT_COMPLEX),
        Location("LX", "LX", "Z", "7541"),
    ),
    practices=(Practice("PR", "PR", "PR", "H1"),),
    posts=_POSTS,
    groups=(
        Group("I", "LI", "", Sector.VV, _YES, Leveringsvorm.VERBLIJF, 9, *_MET, zorgaanbieder="Z"),
        Group("G", "", "W", Sector.VG, _YES, _VPT, 5, *_ZONDER, zorgaanbieder="Z"),
        Group("H", "LH", "", Sector.VV, _YES, _VPT, 4, *_MET, zorgaanbieder="Z"),
    ),
    registrations=(
        Registration("RG", "G", GpRegistration.REGISTERED, 5, "PR"),
        Registration("RH", "H", GpRegistration.REGISTERED, 4, "PR"),
    ),
    agreements=_AGREEMENTS,
    contracts=(
        _contract("CC", "Z", Route.ZZP_INCL_BEHANDELING, CARE),
        _contract("CSI", "Z", Route.ZZP_INCL_BEHANDELING, SO),
        _contract("CL", "Z", None, TRIAGE),
        _contract("CVG", "B", Route.WLZ_MODULAIR_BEHANDELING),
        Contract("CVGS", "K", "B", None, standby=True, volume=10.0),
        _contract("CSH", "Z", Route.VPT_INCL_BEHANDELING),
        Contract("CSHS", "K", "Z", None, standby=True, volume=10.0),
        _contract("CWG", "O", None, TRIAGE),
        _contract("CWH", "B", None, TRIAGE),
        _contract("CPG", "H1", Route.HUISARTS_ANW, buyer="V"),
        _contract("CPH", "H2", Route.HUISARTS_ANW, buyer="V"),
    ),
    professionals=tuple(map(_person, _DESKS)),
    shifts=tuple(map(_shift, _DESKS)),
    travel_times=tuple(
        TravelTime(f"{base}{target}", base, target, minutes)
        for base, minutes in ((NEAR, 15.0), (FAR, 60.0))
        for target in ("7511", "7512", "7521", "7531")
    ),
)
