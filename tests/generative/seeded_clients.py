"""Clients drawn from a seed: places, organisations, practices, the region's choices, groups and lines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mgz.calendar import ALWAYS
from mgz.region import Area, Group, Location, Organisation, Practice, Registration, Setting
from mgz.vocabulary import (
    Behandeling,
    GpRegistration,
    Leveringsvorm,
    LocatieSoort,
    OrganisatieSoort,
    Sector,
    TreatmentBy,
    VptVariant,
    YesNo,
)
from tests.generative.seeded_draw import Draw

AREAS = (
    Area("W", "West", frozenset({"7511", "7512"})),
    Area("O", "Oost", frozenset({"7521"})),
    Area("T", "Alles", frozenset(), ("W", "O")),
    Area("X", "Deel van West", frozenset({"7512"})),
)
PROVIDERS = ("Z1", "Z2")
PRACTICES = ("P1", "P2")
KINDS = {
    "Z1": OrganisatieSoort.ZORGAANBIEDER,
    "Z2": OrganisatieSoort.ZORGAANBIEDER,
    "B1": OrganisatieSoort.BEHANDELAANBIEDER,
    "O1": OrganisatieSoort.OVERIG,
    "R1": OrganisatieSoort.RHO,
    "H0": OrganisatieSoort.HDS,
    "H1": OrganisatieSoort.HDS,
    "K1": OrganisatieSoort.ZORGKANTOOR,
    "K2": OrganisatieSoort.ZORGKANTOOR,
    "V1": OrganisatieSoort.ZORGVERZEKERAAR,
}
SHEETS = ("Inschrijving", "Afspraken", "Posten", "Contracten", "Diensten")
#: Both halves of each pair agree, then the pairs that the documents leave open or that contradict each other.
_MET, _ZONDER = Behandeling.MET, Behandeling.ZONDER
TREATMENTS = [
    *([(_MET, TreatmentBy.SAME_PROVIDER)] * 14),
    *([(_ZONDER, TreatmentBy.NONE)] * 14),
    *([(_MET, TreatmentBy.OTHER_PROVIDER)] * 2),
    (_MET, TreatmentBy.SAME_PROVIDER_ON_PAPER_ONLY),
    (_MET, TreatmentBy.NONE),
    (_ZONDER, TreatmentBy.SAME_PROVIDER),
    (_MET, TreatmentBy.UNKNOWN),
    (Behandeling.UNKNOWN, TreatmentBy.SAME_PROVIDER),
    (Behandeling.NVT, TreatmentBy.NONE),
]
_RESIDENCE, _VPT, _MPT = Leveringsvorm.VERBLIJF, Leveringsvorm.VPT, Leveringsvorm.MPT
FORMS = [*([_RESIDENCE] * 16), *([_VPT] * 11), *([_MPT] * 8), *([Leveringsvorm.OVERBRUGGING] * 3)]
FORMS += list(Leveringsvorm)
SECTORS = [*([Sector.VV] * 9), *([Sector.VG] * 7), *([Sector.LG] * 3), *Sector]
SPECIALISTS = ("specialist_so", "specialist_vg", "unknown")
CHOICES: dict[str, tuple[str, ...]] = {
    "goede_vrijdag_anw": ("yes", "no", "unknown", "unknown"),
    "dag_begin": ("07:30", "08:00", "09:01"),
    "dag_einde": ("17:00", "18:00", "12:01"),
    "voorwacht_in_de_wijk": ("yes", "yes", "yes", "yes", "no", "unknown"),
    "specialist_lg": SPECIALISTS,
    "specialist_zg": SPECIALISTS,
    "specialist_ggz": SPECIALISTS,
    "bereiknorm_algemene_zorg": ("10", "20"),
    "bereiknorm_so": ("10", "20"),
    "bereiknorm_arts_vg": ("10", "20"),
    "bereiknorm_triage": ("10", "20"),
}


def organisations(draw: Draw) -> tuple[Organisation, ...]:
    """Always the providers; of other kinds sometimes none, one or two, and some that stop."""
    left_out = set(draw.some(("H0", "H1", "K1", "K2", "K2", "V1"), 0, 2))
    return tuple(
        Organisation(
            name,
            name,
            kind,
            complete=_complete(draw),
            validity=ALWAYS if draw.well() or draw.well() else draw.validity(),
        )
        for name, kind in KINDS.items()
        if name not in left_out
    )


def _complete(draw: Draw) -> tuple[tuple[str, date], ...]:
    """The last day lies after the day of knowing, so it does not count yet."""
    days = (date(2025, 1, 1), date(2025, 1, 1), date(2027, 1, 1))
    return tuple((sheet, draw.of(days)) for sheet in SHEETS if draw.odds(0.7))


def settings(draw: Draw) -> tuple[Setting, ...]:
    """Some choices of the region, several of which change within the period."""
    rows: list[Setting] = []
    for key, values in CHOICES.items():
        if draw.odds(0.85 if key.startswith(("bereiknorm", "voorwacht")) else 0.6):
            for validity in draw.in_turn(3):
                if draw.odds(0.85):
                    rows.append(Setting(f"S{len(rows)}", key, draw.of(values), validity))
    return tuple(rows)


def locations(draw: Draw) -> tuple[Location, ...]:
    """Two places where people live together, of each provider one, and two of any kind."""
    kinds = list(LocatieSoort)
    return (
        Location("L1", "L1", "Z1", "7511"),
        Location("L2", "L2", "Z2", "7521"),
        Location("L3", "L3", "Z1", "7512", draw.of(kinds)),
        Location("L4", "L4", "Z2", "7512", draw.of(kinds)),
    )


def practices(draw: Draw, known: tuple[str, ...]) -> tuple[Practice, ...]:
    """One that changes or stops within the period, and one that stays; `known` are the HDSs there are."""
    hds = [*known, *known, *known, ""]
    rows = [
        Practice(f"P1{at}", "P1", "P1", draw.of(hds), validity)
        for at, validity in enumerate(draw.in_turn(3))
        if at == 0 or draw.odds(0.8)
    ]
    return (*rows, Practice("P2", "P2", "P2", draw.of(hds)))


def groups(draw: Draw) -> tuple[Group, ...]:
    """Three or four groups of any form, sector and treatment, at a location or spread over an area."""
    return tuple(_group(draw, f"G{number}") for number in range(draw.between(3, 4)))


def _group(draw: Draw, name: str) -> Group:
    location = draw.of(("L1", "L2", "L3", "L4")) if draw.odds(0.5) else ""
    form, (behandeling, treatment_by) = draw.of(FORMS), draw.of(TREATMENTS)
    if form is _RESIDENCE and draw.odds(0.5):
        behandeling, treatment_by = _MET, TreatmentBy.SAME_PROVIDER
    at_home = {"L1": "Z1", "L3": "Z1", "L2": "Z2", "L4": "Z2"}
    provider = at_home.get(location) or draw.of(("Z1", "Z1", "Z2", ""))
    if location and draw.odds(0.1):
        provider = draw.of(PROVIDERS)
    return Group(
        name,
        location=location,
        area="" if location else draw.of(("W", "O", "T", "X")),
        sector=draw.of(SECTORS),
        wlz=draw.of([*([YesNo.YES] * 24), YesNo.NO, YesNo.UNKNOWN]),
        leveringsvorm=form,
        number=draw.between(1, 9) if draw.odds(0.95) else 0,
        behandeling=behandeling,
        treatment_by=treatment_by,
        vpt_variant=draw.of(list(VptVariant)) if form is _VPT else VptVariant.UNKNOWN,
        zorgaanbieder=provider,
        behandelaanbieder=_treating(draw, treatment_by, provider),
        validity=ALWAYS if draw.odds(0.6) else draw.validity(),
    )


def _treating(draw: Draw, treatment_by: TreatmentBy, provider: str) -> str:
    if treatment_by is TreatmentBy.SAME_PROVIDER:
        return ""
    return draw.of(("", "B1", *(name for name in PROVIDERS if name != provider)))


def registrations(draw: Draw, rows: tuple[Group, ...]) -> Iterator[Registration]:
    """Lines that never add up to more than the group, and often leave some clients unspoken of."""
    for group in rows:
        left = group.number
        for line in range(draw.between(0, 3)):
            size = left if draw.odds(0.3) else draw.between(0, left)
            left -= size
            gp = GpRegistration.REGISTERED
            if not draw.well():
                gp = draw.of((GpRegistration.NONE, GpRegistration.REFUSED, GpRegistration.UNKNOWN))
            practice = draw.of(PRACTICES) if gp is GpRegistration.REGISTERED else ""
            yield Registration(f"R{group.id}{line}", group.id, gp, size, practice, draw.validity())
