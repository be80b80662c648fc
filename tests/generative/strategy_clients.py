"""Clients as hypothesis draws them: settings, places, organisations, practices, groups, registrations."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import strategies as st

from mgz.calendar import Validity
from mgz.region import Area, Group, Location, Organisation, Practice, Registration, Setting
from mgz.vocabulary import (
    Behandeling,
    GpRegistration,
    Leveringsvorm,
    LocatieSoort,
    Sector,
    TreatmentBy,
    VptVariant,
    YesNo,
)
from tests.generative.strategy_basics import (
    NAMES,
    ORGANISATIONS,
    POSTCODES,
    PROVIDERS,
    SHEETS,
    few,
    mostly,
    sequence,
    some,
    stated,
    validities,
)

_COMMON_FORMS = (Leveringsvorm.VERBLIJF, Leveringsvorm.VPT, Leveringsvorm.MPT)
#: Pairs of what the paper says and what really happens that fit together.
_PAIRS = (
    (Behandeling.MET, TreatmentBy.SAME_PROVIDER),
    (Behandeling.ZONDER, TreatmentBy.NONE),
)
_NORMS = ("10", "30")
_SPECIALISTS = ("specialist_so", "specialist_vg", "unknown")
CHOICES = {
    "dag_begin": ("07:00", "08:00", "09:30", "00:00"),
    "dag_einde": ("17:00", "18:00", "12:01", "24:00"),
    "goede_vrijdag_anw": tuple(answer.value for answer in YesNo),
    "k": ("5", "10"),
    "voorwacht_in_de_wijk": tuple(answer.value for answer in YesNo),
    "specialist_lg": _SPECIALISTS,
    "specialist_zg": _SPECIALISTS,
    "specialist_ggz": _SPECIALISTS,
    "bereiknorm_algemene_zorg": _NORMS,
    "bereiknorm_so": _NORMS,
    "bereiknorm_arts_vg": _NORMS,
    "bereiknorm_triage": _NORMS,
}


@st.composite
def settings(draw: st.DrawFn, days: st.SearchStrategy[date]) -> tuple[Setting, ...]:
    """Some choices, each with values that change from day to day."""
    rows: list[Setting] = []
    for key in draw(st.lists(st.sampled_from(tuple(CHOICES)), max_size=6, unique=True)):
        for validity in draw(sequence(days, 3)):
            value = draw(st.sampled_from(CHOICES[key]))
            rows.append(Setting(f"I{len(rows)}", key, value, validity, draw(stated())))
    return tuple(rows)


@st.composite
def areas(draw: st.DrawFn) -> tuple[Area, ...]:
    rows: list[Area] = []
    for number in range(draw(few(4))):
        contains = draw(some([row.id for row in rows]))
        postcodes = frozenset(draw(some(POSTCODES, least=0 if contains else 1)))
        rows.append(Area(f"00{number}", draw(st.sampled_from(NAMES)), postcodes, contains, draw(stated())))
    return tuple(draw(st.permutations(rows)))


@st.composite
def organisations(draw: st.DrawFn, days: st.SearchStrategy[date], known_on: date) -> tuple[Organisation, ...]:
    """All of them, with the days on which their lists were complete; some begin or stop within the period."""
    rows = []
    for name, kind in ORGANISATIONS:
        declared = st.none() | st.integers(-2, 2).map(lambda shift: known_on + timedelta(days=shift))
        when = [(sheet, draw(declared)) for sheet in SHEETS] if draw(st.booleans()) else []
        complete = tuple((sheet, day) for sheet, day in when if day)
        agb = draw(st.sampled_from(("", "01234567")))
        name_shown, told = draw(st.sampled_from(NAMES)), draw(stated())
        exists = draw(validities(days)) if draw(mostly(False, True)) else Validity()
        rows.append(Organisation(name, name_shown, kind, agb, complete, told, exists))
    return tuple(rows)


@st.composite
def locations(draw: st.DrawFn) -> tuple[Location, ...]:
    return tuple(
        Location(
            f"L{number}",
            draw(st.sampled_from(NAMES)),
            draw(st.sampled_from(PROVIDERS)),
            draw(st.sampled_from(POSTCODES)),
            draw(st.sampled_from(LocatieSoort)),
            draw(stated()),
        )
        for number in range(draw(few(3)))
    )


@st.composite
def practices(draw: st.DrawFn, days: st.SearchStrategy[date]) -> tuple[Practice, ...]:
    rows: list[Practice] = []
    for key in draw(some(("P1", "P2", "012"), least=1) | st.just(())):
        for validity in draw(sequence(days, 3)):
            hds = draw(st.sampled_from(("H1", "H2", "H1", "")))
            agb = draw(st.sampled_from(("", "01000001")))
            rows.append(
                Practice(
                    f"R{len(rows)}", key, draw(st.sampled_from(NAMES)), hds, validity, agb, draw(stated())
                )
            )
    return tuple(rows)


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
