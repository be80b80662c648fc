"""Faults in the facts of clients, their registration, who exists, and Good Friday without a choice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mgz.calendar import DAG, Hours
from mgz.region import Agreement
from mgz.vocabulary import (
    Behandeling,
    Bewijs,
    GpRegistration,
    Laag,
    Leveringsvorm,
    Reason,
    Sector,
    TreatmentBy,
    TriagePlace,
)
from tests.generative.faults import BEFORE, Changes, Fault, Key, keys, put, row
from tests.generative.well_covered import CARE, SO, TRIAGE, VG

_LOCATIE, _PRAKTIJK, _POST, _WIJK = TriagePlace
_AGREED, _BOUGHT, _ROSTERED = Laag
_OPEN, _UNKNOWN = Reason.REGEL_OPEN, Reason.FEIT_ONBEKEND
_BOTH = keys("H", SO, "da") | keys("H", VG, "da")
_BY_DUTY = keys("H", CARE, "da") | keys("H", TRIAGE, "d", _PRAKTIJK) | keys("H", TRIAGE, "a", _POST)
_FRONT = keys("H", TRIAGE, "a", _WIJK)
#: The whole ANW but for holidays; only a holiday.
_WITHOUT_HOLIDAYS = Hours.parse("ma-vr 17:00-08:00, za-zo 00:00-24:00")
_HOLIDAYS = Hours.parse("feestdag 00:00-24:00")


def fact_faults() -> Iterator[Fault]:
    """Facts that the rules leave open, and facts that nobody gave."""
    yield Fault("sector open", _OPEN, put("groups", "H", sector=Sector.LG), {_AGREED: _BOTH})
    yield Fault("sector not given", _UNKNOWN, put("groups", "H", sector=Sector.UNKNOWN), {_AGREED: _BOTH})
    crisis = put("groups", "H", leveringsvorm=Leveringsvorm.CRISIS)
    yield Fault("form open", _OPEN, crisis, {_AGREED: _BY_DUTY | _FRONT, _BOUGHT: keys("H", SO, "da")})
    unknown = put("groups", "H", leveringsvorm=Leveringsvorm.UNKNOWN)
    yield Fault("form not given", _UNKNOWN, unknown, {_AGREED: _BY_DUTY | _FRONT | keys("H", SO, "da")})
    by_other = {"behandeling": Behandeling.MET, "treatment_by": TreatmentBy.OTHER_PROVIDER}
    for group, function in (("H", SO), ("G", VG)):
        gaps = {_BOUGHT: keys(group, function, "da")}
        yield Fault(f"{group} treated by another", _OPEN, put("groups", group, **by_other), gaps)


def registration_faults() -> Iterator[Fault]:
    """By day the practice answers: none, refused, not known, or it stopped."""
    by_day = {name: keys(name, CARE, "d") | keys(name, TRIAGE, "d", _PRAKTIJK) for name in ("G", "H")}
    for gp, reason in (
        (GpRegistration.NONE, Reason.GEEN_HUISARTS),
        (GpRegistration.REFUSED, Reason.GEEN_HUISARTS),
        (GpRegistration.UNKNOWN, _UNKNOWN),
    ):
        changes = put("registrations", "RG", gp=gp, practice="")
        yield Fault(f"registration {gp}", reason, changes, {_AGREED: by_day["G"]})
    yield Fault("registration gone", _UNKNOWN, {"registrations": {"RG": None}}, {_AGREED: by_day["G"]})
    stopped = put("practices", "PR", validity=BEFORE)
    everybody = {_AGREED: by_day["G"] | by_day["H"]}
    yield Fault("practice stopped", Reason.AFSPRAAK_NIET_IN_WERKING, stopped, everybody)


def existence_faults() -> Iterator[Fault]:
    """Who stopped keeps no promise."""
    stopped = put("organisations", "B", validity=BEFORE)
    gaps = {_AGREED: keys("G", VG, "da") | _FRONT}
    yield Fault("B stopped", Reason.AFSPRAAK_NIET_IN_WERKING, stopped, gaps)


def good_friday_faults() -> Iterator[Fault]:
    """The region makes no choice, and as a holiday in ANW those hours would fail in one layer."""
    care = keys("I", CARE, "d") | keys("I", TRIAGE, "d", _PRAKTIJK)
    on_site = keys("I", TRIAGE, "d", _LOCATIE)
    yield _good_friday("AL", _AGREED, on_site, None)
    yield _good_friday("AC", _AGREED, care, None)
    for promise, party, gaps in (
        ("AC", "H1", care),
        ("AL", "H1", on_site),
        ("ASH", "O", keys("H", SO, "d")),
        ("AVG", "O", keys("G", VG, "d")),
        ("AWG", "H1", keys("G", TRIAGE, "d", _WIJK)),
    ):
        own: Agreement = row("agreements", promise)
        yield _good_friday(promise, _BOUGHT, gaps, replace(own, party=party))
        unproven = replace(own, bewijs=Bewijs.GEEN)
        yield _good_friday(promise, _ROSTERED, gaps, unproven)


def _good_friday(promise: str, layer: Laag, gaps: frozenset[Key], as_anw: Agreement | None) -> Fault:
    """`as_anw` is all that is promised for holidays; by day and in all other ANW hours all is well."""
    own: Agreement = row("agreements", promise)
    rest = replace(own, id="rest", hours=_WITHOUT_HOLIDAYS, bewijs=Bewijs.GARANTIE)
    rows = {promise: replace(own, hours=DAG), "rest": rest}
    if as_anw:
        rows["holidays"] = replace(as_anw, id="holidays", hours=_HOLIDAYS)
    changes: Changes = {"settings": {"goede_vrijdag_anw": None}, "agreements": rows}
    return Fault(f"Good Friday {promise} {layer}", Reason.FEIT_ONBEKEND, changes, {layer: gaps})
