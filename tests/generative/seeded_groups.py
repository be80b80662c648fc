"""Groups of clients drawn from a seed, and how they stand with practices."""

from __future__ import annotations

from collections.abc import Iterator

from mgz.calendar import ALWAYS
from mgz.region import Group, Registration
from mgz.vocabulary import Behandeling, GpRegistration, Leveringsvorm, Sector, TreatmentBy, VptVariant, YesNo
from tests.generative.seeded_clients import PRACTICES, PROVIDERS
from tests.generative.seeded_draw import Draw

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
