"""What stands around clients as hypothesis draws it: settings, places, organisations, practices."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from mgz.calendar import Validity
from mgz.region import Area, Location, Organisation, Practice, Setting
from mgz.vocabulary import (
    LocatieSoort,
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
