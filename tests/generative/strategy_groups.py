"""Groups of clients as hypothesis draws them, and how they stand with practices."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st

from mgz.calendar import Validity
from mgz.region import Area, Group, Location, Practice, Registration
from mgz.vocabulary import Behandeling, GpRegistration, Leveringsvorm, Sector, TreatmentBy, VptVariant, YesNo
from tests.generative.strategy_basics import PROVIDERS, few, mostly, sequence, some, stated, validities

_COMMON_FORMS = (Leveringsvorm.VERBLIJF, Leveringsvorm.VPT, Leveringsvorm.MPT)
#: Pairs of what the paper says and what really happens that fit together.
_PAIRS = (
    (Behandeling.MET, TreatmentBy.SAME_PROVIDER),
    (Behandeling.ZONDER, TreatmentBy.NONE),
)


@st.composite
def groups(
    draw: st.DrawFn,
    days: st.SearchStrategy[date],
    locations: Sequence[Location],
    areas: Sequence[Area],
    most: int,
) -> tuple[Group, ...]:
    places: list[Location | Area] = [*locations, *areas]
    rows: list[Group] = []
    for number in range(draw(few(most)) if places else 0):
        place = draw(st.sampled_from(places))
        at_location = isinstance(place, Location)
        provider = draw(st.sampled_from(PROVIDERS if at_location else ("", *PROVIDERS)))
        form = draw(st.sampled_from(_COMMON_FORMS * 8 + tuple(Leveringsvorm)))
        any_pair = st.tuples(st.sampled_from(Behandeling), st.sampled_from(TreatmentBy))
        behandeling, treated_by = draw(
            st.sampled_from(_PAIRS) | st.sampled_from(_PAIRS) | st.sampled_from(_PAIRS) | any_pair
        )
        rows.append(
            Group(
                id=f"0{number}",
                location=place.id if at_location else "",
                area="" if at_location else place.id,
                sector=draw(st.sampled_from((Sector.VV, Sector.VG) * 8 + tuple(Sector))),
                wlz=draw(mostly(YesNo.YES, YesNo.NO, YesNo.UNKNOWN)),
                leveringsvorm=form,
                number=draw(st.integers(1, 30) | st.integers(0, 30)),
                behandeling=behandeling,
                treatment_by=treated_by,
                vpt_variant=draw(st.sampled_from(VptVariant))
                if form is Leveringsvorm.VPT
                else VptVariant.UNKNOWN,
                zorgaanbieder=provider,
                behandelaanbieder=draw(_treating(treated_by, provider)),
                validity=draw(st.just(Validity()) | validities(days)),
                predecessors=draw(some([row.id for row in rows])),
                stated=draw(stated()),
            )
        )
    return tuple(rows)


def _treating(treated_by: TreatmentBy, provider: str) -> st.SearchStrategy[str]:
    if treated_by is TreatmentBy.SAME_PROVIDER:
        return st.sampled_from(("", provider) if provider else ("",))
    others = tuple(name for name in ("Z1", "Z2", "B1") if name != provider)
    return st.sampled_from(("", *others))


@st.composite
def registrations(
    draw: st.DrawFn, days: st.SearchStrategy[date], groups: Sequence[Group], practices: Sequence[Practice]
) -> tuple[Registration, ...]:
    """Lines that never add up to more than the group: shared at one time, or one after the other."""
    kinds = [GpRegistration.NONE, GpRegistration.REFUSED, GpRegistration.UNKNOWN]
    keys = sorted({row.practice for row in practices})
    kinds += [GpRegistration.REGISTERED] * 3 if keys else []
    rows: list[Registration] = []
    for group in groups:
        lines: list[tuple[Validity, int]] = []
        if draw(st.booleans()):
            left = group.number
            for _ in range(draw(few(3))):
                number = draw(st.integers(0, left) | st.just(left))
                left -= number
                lines.append((draw(st.just(Validity()) | validities(days)), number))
        else:
            lines = [(validity, draw(st.integers(0, group.number))) for validity in draw(sequence(days, 3))]
        for validity, number in lines:
            gp = draw(st.sampled_from(kinds))
            practice = draw(st.sampled_from(keys)) if gp is GpRegistration.REGISTERED else ""
            rows.append(
                Registration(f"S{len(rows)}", group.id, gp, number, practice, validity, draw(stated()))
            )
    return tuple(rows)
