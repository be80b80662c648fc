"""Promises as hypothesis draws them: posts, agreements for every function, pools, contracts, points."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st

from mgz.calendar import ALTIJD, ANW
from mgz.region import (
    Agreement,
    Area,
    Convenantpunt,
    Group,
    Location,
    Pool,
    Post,
    Practice,
    Scope,
    ScopeKind,
)
from mgz.vocabulary import AfspraakStatus, Bewijs, Functie, HapInvolvement, Vorm
from tests.generative.strategy_basics import (
    NAMES,
    PARTIES,
    PROVIDERS,
    few,
    hours,
    mostly,
    mostly_open,
    some,
    stated,
    validities,
)


@st.composite
def posts(draw: st.DrawFn, days: st.SearchStrategy[date], areas: Sequence[Area]) -> tuple[Post, ...]:
    number = draw(few(3)) if areas else 0
    return tuple(
        Post(
            id=f"post{at}",
            name=draw(st.sampled_from(NAMES)),
            hds=draw(st.sampled_from(("H1", "H2"))),
            areas=draw(some([area.id for area in areas], least=1)),
            functions=frozenset(draw(some((Functie.GENERAL_CARE, Functie.TRIAGE), least=1))),
            hours=draw(st.just(ALTIJD) | st.just(ANW) | hours()),
            status=draw(_statuses()),
            bewijs=draw(_proofs()),
            duty_number=draw(st.sampled_from(("", "0880000001"))),
            validity=draw(mostly_open(days)),
            stated=draw(stated()),
        )
        for at in range(number)
    )


def _statuses() -> st.SearchStrategy[AfspraakStatus]:
    """All statuses; the one that counts most often."""
    return mostly(*sorted(AfspraakStatus, key=lambda status: status is not AfspraakStatus.GETEKEND))


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
def agreements(
    draw: st.DrawFn,
    days: st.SearchStrategy[date],
    locations: Sequence[Location],
    areas: Sequence[Area],
    groups: Sequence[Group],
    practices: Sequence[Practice],
) -> tuple[Agreement, ...]:
    """For each group mostly a promise of each function that may count, and a few of any kind."""
    parties = (*PARTIES, *sorted({row.practice for row in practices}))
    rows: list[Agreement] = []
    for group in groups:
        near = st.sampled_from((Scope(ScopeKind.GROEP, group.id), _place(group)))
        party = mostly(group.zorgaanbieder or PROVIDERS[0], *parties)
        for function in Functie:
            if draw(mostly(True, False)):
                promise = _agreement(f"A{len(rows)}", days, st.just(function), party, near)
                rows.append(draw(promise))
    scopes = _scopes(locations, areas, groups)
    for _ in range(draw(st.integers(0, 2))):
        any_function, any_party = st.sampled_from(Functie), st.sampled_from(parties)
        rows.append(draw(_agreement(f"A{len(rows)}", days, any_function, any_party, scopes)))
    return tuple(rows)


def _agreement(
    name: str,
    days: st.SearchStrategy[date],
    function: st.SearchStrategy[Functie],
    party: st.SearchStrategy[str],
    scope: st.SearchStrategy[Scope],
) -> st.SearchStrategy[Agreement]:
    return st.builds(
        Agreement,
        id=st.just(name),
        function=function,
        party=party,
        scope=scope,
        status=_statuses(),
        hours=st.just(ALTIJD) | st.just(ALTIJD) | st.just(ALTIJD) | hours(),
        validity=mostly_open(days),
        vorm=st.sampled_from(Vorm),
        bewijs=_proofs(),
        pool=mostly("", "pool Noord"),
        duty_number=mostly("0880000002", ""),
        hap=st.none() | st.sampled_from(HapInvolvement),
        review_on=st.none() | days,
        stated=stated(),
    )


def _proofs() -> st.SearchStrategy[Bewijs]:
    return st.sampled_from((*(Bewijs.ROOSTER, Bewijs.GARANTIE) * 3, Bewijs.GEEN))


@st.composite
def pools(draw: st.DrawFn, promised: Sequence[Agreement]) -> tuple[Pool, ...]:
    """The pools that agreements name, with the parties of those agreements."""
    names = sorted({row.pool for row in promised if row.pool})
    return tuple(
        Pool(
            name,
            name,
            tuple(sorted({row.party for row in promised if row.pool == name})),
            draw(st.sampled_from(("", "0880000003"))),
        )
        for name in names
    )


@st.composite
def points(
    draw: st.DrawFn, days: st.SearchStrategy[date], locations: Sequence[Location], areas: Sequence[Area]
) -> tuple[Convenantpunt, ...]:
    return tuple(
        Convenantpunt(
            f"V{number}",
            draw(st.sampled_from(("vaste_huisarts", "hap_betrokken", "overlegstructuur"))),
            draw(st.none() | _scopes(locations, areas, ())),
            draw(st.sampled_from(("voldaan", "niet_voldaan", "onbekend"))),
            draw(st.sampled_from(("", "verslag 12"))),
            draw(validities(days)),
            draw(stated()),
        )
        for number in range(draw(st.integers(0, 2)))
    )
