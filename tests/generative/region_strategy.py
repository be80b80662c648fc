"""Small regions that are whole and valid, with everything that may go wrong in time packed close together.

`regions()` draws them; days lie near clock changes, holidays, Good Friday and New Year of 2025-2027.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TypeVar

from hypothesis import strategies as st

from mgz.calendar import ALTIJD, ANW, DAG, Hours, Validity
from mgz.region import (
    Agreement,
    Area,
    Contract,
    Convenantpunt,
    Group,
    Location,
    Organisation,
    Pool,
    Post,
    Practice,
    Region,
    Registration,
    Scope,
    ScopeKind,
    Setting,
    Stated,
)
from mgz.vocabulary import (
    AfspraakStatus,
    Behandeling,
    Bewijs,
    Functie,
    GpRegistration,
    HapInvolvement,
    Leveringsvorm,
    LocatieSoort,
    OrganisatieSoort,
    Route,
    Sector,
    TreatmentBy,
    Vorm,
    VptVariant,
    YesNo,
)

T = TypeVar("T")

#: Days around which the calendar does something: New Year, clock changes, Good Friday, holidays.
MOMENTS = tuple(
    map(
        date.fromisoformat,
        "2025-01-01 2025-03-30 2025-04-18 2025-04-26 2025-05-05 2025-05-29 2025-10-26 2025-12-25 "
        "2026-01-01 2026-03-29 2026-04-03 2026-04-27 2026-05-14 2026-05-25 2026-10-25 2026-12-25 "
        "2027-01-01 2027-03-26 2027-03-28 2027-04-27 2027-05-17 2027-10-31".split(),
    )
)
POSTCODES = ("7511", "7512", "7513", "7515", "7521", "7600")
SHEETS = ("Inschrijving", "Afspraken", "Posten", "Contracten", "Diensten")
NAMES = ("Noord", "De Brug & Co", "=SOM(A1)", "007", "1-2", "Huize é", "'t Hof", "+31", "naam met <b>")
ORGANISATIONS = (
    ("Z1", OrganisatieSoort.ZORGAANBIEDER),
    ("Z2", OrganisatieSoort.ZORGAANBIEDER),
    ("B1", OrganisatieSoort.BEHANDELAANBIEDER),
    ("H1", OrganisatieSoort.HDS),
    ("H2", OrganisatieSoort.HDS),
    ("007", OrganisatieSoort.ZORGKANTOOR),
    ("V1", OrganisatieSoort.ZORGVERZEKERAAR),
    ("R1", OrganisatieSoort.RHO),
    ("O1", OrganisatieSoort.OVERIG),
)
PROVIDERS = ("Z1", "Z2")
PARTIES = tuple(name for name, _ in ORGANISATIONS)
_COMMON_FORMS = (Leveringsvorm.VERBLIJF, Leveringsvorm.VPT, Leveringsvorm.MPT)
WEEKLY = (
    "ma-vr 08:00-17:00",
    "ma-vr 17:00-08:00, za-zo 00:00-24:00",
    "ma-vr 08:00-12:00",
    "zo 02:00-03:00",
    "za 22:30-03:30",
    "ma-zo 00:00-24:00",
    "feestdag 00:00-24:00",
    "ma-do 17:00-23:00, feestdag 08:00-17:00",
    "vr 08:00-17:01",
    "ma 23:59-00:01",
)


@st.composite
def regions(draw: st.DrawFn, most_groups: int = 3) -> Region:
    """A valid region of a few rows, with a period of one day to eight weeks."""
    start = draw(st.sampled_from(MOMENTS)) + timedelta(days=draw(st.integers(-3, 3)))
    length = draw(st.one_of(st.integers(1, 9), st.integers(1, 56)))
    period = Validity(start, start + timedelta(days=length - 1))
    days = _days(period)
    known_on = draw(days)
    areas = draw(_areas())
    practices = draw(_practices(days))
    locations = draw(_locations())
    groups = draw(_groups(days, locations, areas, most_groups))
    agreements = draw(_agreements(days, locations, areas, groups, practices))
    return Region(
        name=draw(st.sampled_from(NAMES)),
        period=period,
        known_on=known_on,
        zorgkantoorregio=draw(st.sampled_from(("", "5501"))),
        regiotafel=draw(st.sampled_from(YesNo)),
        roster_until=draw(st.none() | days),
        settings=draw(_settings(days)),
        areas=areas,
        organisations=draw(_organisations(known_on)),
        locations=locations,
        practices=practices,
        posts=draw(_posts(days, areas)),
        groups=groups,
        registrations=draw(_registrations(days, groups, practices)),
        agreements=agreements,
        contracts=draw(_contracts(days)),
        convenantpunten=draw(_points(days, locations, areas)),
        pools=_pools(agreements),
    )


def hours() -> st.SearchStrategy[Hours]:
    """The everyday patterns, patterns that touch what is odd in a calendar, and windows at any minute."""
    clock = st.builds("{:02d}:{:02d}".format, st.integers(0, 23), st.sampled_from((0, 1, 30, 59)))
    window = st.builds(
        "{} {}-{}".format, st.sampled_from(("ma", "di-do", "vr", "za-zo", "feestdag")), clock, clock
    )
    return st.one_of(
        st.sampled_from((ALTIJD, DAG, ANW)),
        st.sampled_from(WEEKLY).map(Hours.parse),
        st.lists(window, min_size=1, max_size=3).map(", ".join).map(Hours.parse),
    )


def _days(period: Validity) -> st.SearchStrategy[date]:
    """Days in and around the period; its own edges often."""
    first, last = period.first, period.last
    assert first and last
    edges = (first, last, first - timedelta(days=1), last + timedelta(days=1))
    reach = (last - first).days + 10
    return st.one_of(
        st.sampled_from(edges), st.integers(-10, reach).map(lambda shift: first + timedelta(days=shift))
    )


@st.composite
def _validities(draw: st.DrawFn, days: st.SearchStrategy[date]) -> Validity:
    first, last = draw(st.none() | days), draw(st.none() | days)
    return Validity(last, first) if first and last and last < first else Validity(first, last)


@st.composite
def _sequence(draw: st.DrawFn, days: st.SearchStrategy[date], most: int) -> tuple[Validity, ...]:
    """Stretches one after the other that never overlap, with or without days between them."""
    cuts = sorted(draw(st.lists(days, min_size=0, max_size=most - 1, unique=True)))
    found, first = [], draw(st.none() | st.just(date(2024, 1, 1)))
    for cut in cuts:
        if first is None or first <= cut:
            found.append(Validity(first, cut))
            first = cut + timedelta(days=draw(st.sampled_from((1, 1, 2))))
    if not found or draw(st.booleans()):
        found.append(Validity(first, None))
    return tuple(found)


def _some(items: Sequence[T], least: int = 0) -> st.SearchStrategy[tuple[T, ...]]:
    """Some of the items, in any order, none of them twice."""
    if not items:
        return st.just(())
    return st.lists(st.sampled_from(items), min_size=least, max_size=3, unique=True).map(tuple)


def _few(most: int) -> st.SearchStrategy[int]:
    """How many rows: nearly always at least one, so that most regions ask something."""
    return st.integers(1, most) | st.integers(1, most) | st.integers(0, most)


def _stated() -> st.SearchStrategy[Stated]:
    on = st.none() | st.sampled_from((date(1900, 1, 1), date(1900, 2, 28), date(2025, 11, 3)))
    return st.just(Stated()) | st.builds(Stated, st.sampled_from(("", "HDS Noord", "=wie")), on)


@st.composite
def _settings(draw: st.DrawFn, days: st.SearchStrategy[date]) -> tuple[Setting, ...]:
    choices = {
        "dag_begin": ("07:00", "08:00", "09:30", "00:00"),
        "dag_einde": ("17:00", "18:00", "12:01", "24:00"),
        "goede_vrijdag_anw": tuple(answer.value for answer in YesNo),
        "k": ("5", "10"),
        "voorwacht_in_de_wijk": tuple(answer.value for answer in YesNo),
        "specialist_lg": ("specialist_so", "specialist_vg", "unknown"),
    }
    rows: list[Setting] = []
    for key in draw(_some(tuple(choices))):
        for validity in draw(_sequence(days, 3)):
            value = draw(st.sampled_from(choices[key]))
            rows.append(Setting(f"I{len(rows)}", key, value, validity, draw(_stated())))
    return tuple(rows)


@st.composite
def _areas(draw: st.DrawFn) -> tuple[Area, ...]:
    rows: list[Area] = []
    for number in range(draw(_few(4))):
        contains = draw(_some([row.id for row in rows]))
        postcodes = frozenset(draw(_some(POSTCODES, least=0 if contains else 1)))
        rows.append(Area(f"00{number}", draw(st.sampled_from(NAMES)), postcodes, contains, draw(_stated())))
    return tuple(draw(st.permutations(rows)))


@st.composite
def _organisations(draw: st.DrawFn, known_on: date) -> tuple[Organisation, ...]:
    rows = []
    for name, kind in ORGANISATIONS:
        declared = st.none() | st.integers(-2, 2).map(lambda shift: known_on + timedelta(days=shift))
        days = [(sheet, draw(declared)) for sheet in SHEETS] if draw(st.booleans()) else []
        complete = tuple((sheet, day) for sheet, day in days if day)
        agb = draw(st.sampled_from(("", "01234567")))
        rows.append(Organisation(name, draw(st.sampled_from(NAMES)), kind, agb, complete, draw(_stated())))
    return tuple(rows)


@st.composite
def _locations(draw: st.DrawFn) -> tuple[Location, ...]:
    return tuple(
        Location(
            f"L{number}",
            draw(st.sampled_from(NAMES)),
            draw(st.sampled_from(PROVIDERS)),
            draw(st.sampled_from(POSTCODES)),
            draw(st.sampled_from(LocatieSoort)),
            draw(_stated()),
        )
        for number in range(draw(_few(3)))
    )


@st.composite
def _practices(draw: st.DrawFn, days: st.SearchStrategy[date]) -> tuple[Practice, ...]:
    rows: list[Practice] = []
    for key in draw(_some(("P1", "P2", "012"), least=1) | st.just(())):
        for validity in draw(_sequence(days, 3)):
            hds = draw(st.sampled_from(("H1", "H2", "H1", "")))
            agb = draw(st.sampled_from(("", "01000001")))
            rows.append(
                Practice(
                    f"R{len(rows)}", key, draw(st.sampled_from(NAMES)), hds, validity, agb, draw(_stated())
                )
            )
    return tuple(rows)


@st.composite
def _posts(draw: st.DrawFn, days: st.SearchStrategy[date], areas: Sequence[Area]) -> tuple[Post, ...]:
    number = draw(_few(3)) if areas else 0
    return tuple(
        Post(
            id=f"post{at}",
            name=draw(st.sampled_from(NAMES)),
            hds=draw(st.sampled_from(("H1", "H2"))),
            areas=draw(_some([area.id for area in areas], least=1)),
            functions=frozenset(draw(_some((Functie.GENERAL_CARE, Functie.TRIAGE), least=1))),
            hours=draw(st.just(ANW) | hours()),
            status=draw(_statuses()),
            bewijs=draw(st.sampled_from(Bewijs)),
            duty_number=draw(st.sampled_from(("", "0880000001"))),
            validity=draw(_validities(days)),
            stated=draw(_stated()),
        )
        for at in range(number)
    )


def _statuses() -> st.SearchStrategy[AfspraakStatus]:
    """All statuses; the one that counts most often."""
    return st.just(AfspraakStatus.GETEKEND) | st.sampled_from(AfspraakStatus)


@st.composite
def _groups(
    draw: st.DrawFn,
    days: st.SearchStrategy[date],
    locations: Sequence[Location],
    areas: Sequence[Area],
    most: int,
) -> tuple[Group, ...]:
    places = [*locations, *areas]
    rows: list[Group] = []
    for number in range(draw(_few(most)) if places else 0):
        place = draw(st.sampled_from(places))
        at_location = isinstance(place, Location)
        provider = draw(st.sampled_from(PROVIDERS if at_location else ("", *PROVIDERS)))
        form = draw(st.sampled_from(_COMMON_FORMS) | st.sampled_from(Leveringsvorm))
        treated_by = draw(st.sampled_from(TreatmentBy))
        rows.append(
            Group(
                id=f"0{number}",
                location=place.id if at_location else "",
                area="" if at_location else place.id,
                sector=draw(st.sampled_from(Sector)),
                wlz=draw(st.just(YesNo.YES) | st.sampled_from(YesNo)),
                leveringsvorm=form,
                number=draw(st.integers(1, 30) | st.integers(0, 30)),
                behandeling=draw(st.sampled_from(Behandeling)),
                treatment_by=treated_by,
                vpt_variant=draw(st.sampled_from(VptVariant))
                if form is Leveringsvorm.VPT
                else VptVariant.UNKNOWN,
                zorgaanbieder=provider,
                behandelaanbieder=draw(_treating(treated_by, provider)),
                validity=draw(st.just(Validity()) | _validities(days)),
                predecessors=draw(_some([row.id for row in rows])),
                stated=draw(_stated()),
            )
        )
    return tuple(rows)


def _treating(treated_by: TreatmentBy, provider: str) -> st.SearchStrategy[str]:
    if treated_by is TreatmentBy.SAME_PROVIDER:
        return st.sampled_from(("", provider) if provider else ("",))
    others = tuple(name for name in ("Z1", "Z2", "B1") if name != provider)
    return st.sampled_from(("", *others))


@st.composite
def _registrations(
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
            for _ in range(draw(_few(3))):
                number = draw(st.integers(0, left) | st.just(left))
                left -= number
                lines.append((draw(st.just(Validity()) | _validities(days)), number))
        else:
            lines = [(validity, draw(st.integers(0, group.number))) for validity in draw(_sequence(days, 3))]
        for validity, number in lines:
            gp = draw(st.sampled_from(kinds))
            practice = draw(st.sampled_from(keys)) if gp is GpRegistration.REGISTERED else ""
            rows.append(
                Registration(f"S{len(rows)}", group.id, gp, number, practice, validity, draw(_stated()))
            )
    return tuple(rows)


def _scopes(
    locations: Sequence[Location], areas: Sequence[Area], groups: Sequence[Group]
) -> st.SearchStrategy[Scope]:
    near = [Scope(ScopeKind.GROEP, row.id) for row in groups]
    near += [_place(row) for row in groups]
    found = [Scope(ScopeKind.ORGANISATIE, name) for name in PROVIDERS]
    found += [Scope(ScopeKind.LOCATIE, row.id) for row in locations]
    found += [Scope(ScopeKind.GEBIED, row.id) for row in areas]
    return st.sampled_from(near) | st.sampled_from(found) if near else st.sampled_from(found)


def _place(group: Group) -> Scope:
    kind = ScopeKind.LOCATIE if group.location else ScopeKind.GEBIED
    return Scope(kind, group.location or group.area)


@st.composite
def _agreements(
    draw: st.DrawFn,
    days: st.SearchStrategy[date],
    locations: Sequence[Location],
    areas: Sequence[Area],
    groups: Sequence[Group],
    practices: Sequence[Practice],
) -> tuple[Agreement, ...]:
    parties = (*PARTIES, *sorted({row.practice for row in practices}))
    likely = (*PROVIDERS, *parties)
    scopes = _scopes(locations, areas, groups)
    return tuple(
        Agreement(
            id=f"A{number}",
            function=draw(st.just(Functie.GENERAL_CARE) | st.sampled_from(Functie)),
            party=draw(st.sampled_from(likely)),
            scope=draw(scopes),
            status=draw(_statuses()),
            hours=draw(hours()),
            validity=draw(_validities(days)),
            vorm=draw(st.sampled_from(Vorm)),
            bewijs=draw(st.sampled_from(Bewijs)),
            pool=draw(st.sampled_from(("", "pool Noord"))),
            duty_number=draw(st.sampled_from(("", "0880000002"))),
            hap=draw(st.none() | st.sampled_from(HapInvolvement)),
            review_on=draw(st.none() | days),
            stated=draw(_stated()),
        )
        for number in range(draw(_few(6)))
    )


def _pools(agreements: Sequence[Agreement]) -> tuple[Pool, ...]:
    """The pools that agreements name, with the parties of those agreements."""
    names = sorted({row.pool for row in agreements if row.pool})
    return tuple(
        Pool(name, name, tuple(sorted({row.party for row in agreements if row.pool == name})))
        for name in names
    )


@st.composite
def _contracts(draw: st.DrawFn, days: st.SearchStrategy[date]) -> tuple[Contract, ...]:
    rows: list[Contract] = []
    for number in range(draw(st.integers(0, 2))):
        standby = draw(st.booleans())
        # Excel keeps 15 digits of a number, so a longer one cannot come back.
        volume = draw(st.none() | st.integers(0, 2_000_000).map(lambda hundredths: hundredths / 100))
        rows.append(
            Contract(
                id=f"C{number}",
                buyer=draw(st.sampled_from(("007", "V1", "Z1"))),
                provider=draw(st.sampled_from(PARTIES)),
                route=None if standby else draw(st.none() | st.sampled_from(Route)),
                standby=standby,
                included_in=draw(st.sampled_from(("", *(row.id for row in rows)))),
                volume=volume,
                notice=draw(st.sampled_from(("", "3 maanden"))),
                validity=draw(_validities(days)),
                stated=draw(_stated()),
            )
        )
    return tuple(rows)


@st.composite
def _points(
    draw: st.DrawFn, days: st.SearchStrategy[date], locations: Sequence[Location], areas: Sequence[Area]
) -> tuple[Convenantpunt, ...]:
    return tuple(
        Convenantpunt(
            f"V{number}",
            draw(st.sampled_from(("vaste_huisarts", "hap_betrokken", "overlegstructuur"))),
            draw(st.none() | _scopes(locations, areas, ())),
            draw(st.sampled_from(("voldaan", "niet_voldaan", "onbekend"))),
            draw(st.sampled_from(("", "verslag 12"))),
            draw(_validities(days)),
            draw(_stated()),
        )
        for number in range(draw(st.integers(0, 2)))
    )
