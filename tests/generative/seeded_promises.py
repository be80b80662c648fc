"""Promises drawn from a seed: posts, agreements for every function and place, and pools."""

from __future__ import annotations

from collections.abc import Iterator

from mgz.region import Agreement, Group, Pool, Post, Scope, ScopeKind
from mgz.vocabulary import AfspraakStatus, Bewijs, Functie, Vorm
from tests.generative.seeded_clients import PRACTICES, PROVIDERS
from tests.generative.seeded_draw import Draw

NUMBER = "088-1234567"
POOLS = ("Q1", "Q2")
PROOFS = [*([Bewijs.ROOSTER] * 5), *([Bewijs.GARANTIE] * 3), Bewijs.GEEN]
ANYBODY = ("B1", "O1", "R1")
SCOPES = [
    *(Scope(ScopeKind.ORGANISATIE, name) for name in PROVIDERS),
    *(Scope(ScopeKind.LOCATIE, name) for name in ("L1", "L2", "L3", "L4")),
    *(Scope(ScopeKind.GEBIED, name) for name in ("W", "O", "T", "T", "X")),
]


def posts(draw: Draw, hds: tuple[str, ...]) -> Iterator[Post]:
    """Mostly one for the whole region with both functions, and up to two more of any kind."""
    triage, care = Functie.TRIAGE, Functie.GENERAL_CARE
    for number in range(draw.between(0, 3) if hds else 0):
        whole = number == 0 and draw.well()
        functions = [triage, care] if whole else draw.some((triage, care), 1, 2)
        yield Post(
            f"HP{number}",
            f"HP{number}",
            draw.of(hds),
            ("T",) if whole else tuple(draw.some(("W", "O", "T", "X"), 1, 2)),
            frozenset(functions),
            draw.hours(),
            _status(draw),
            bewijs=draw.of(PROOFS),
            duty_number=_number(draw),
            validity=draw.validity(),
        )


def agreements(draw: Draw, groups: tuple[Group, ...], parties: tuple[str, ...]) -> Iterator[Agreement]:
    """For each group and function mostly a promise that can count, and a few of any kind.

    `parties` are all organisations there are.
    """
    number = 0
    for group in groups:
        for function in Functie:
            for _ in range(draw.of((0, 1, 1, 1, 2))):
                scope, party = _scope_of(draw, group), _party_of(draw, group, function, parties)
                yield _agreement(draw, f"A{number}", function, party, scope)
                number += 1
    for _ in range(draw.between(0, 4)):
        scope = draw.of([*SCOPES, *(Scope(ScopeKind.GROEP, group.id) for group in groups)])
        party = draw.of((*parties, *PRACTICES))
        yield _agreement(draw, f"A{number}", draw.of(list(Functie)), party, scope)
        number += 1


def _agreement(draw: Draw, name: str, function: Functie, party: str, scope: Scope) -> Agreement:
    return Agreement(
        name,
        function,
        party,
        scope,
        _status(draw),
        draw.hours(),
        draw.validity(),
        vorm=Vorm.AANWEZIG if draw.odds(0.8) else Vorm.OP_AFSTAND,
        bewijs=draw.of(PROOFS),
        pool=draw.of(POOLS) if draw.odds(0.3) else "",
        duty_number=_number(draw),
    )


def _party_of(draw: Draw, group: Group, function: Functie, parties: tuple[str, ...]) -> str:
    """Somebody who may promise this: mostly the provider, for general care also a practice or an HDS."""
    others = [name for name in ANYBODY if name in parties]
    if function is Functie.GENERAL_CARE:
        others = [*PRACTICES, *(name for name in parties if name[0] == "H"), "O1"]
    return group.zorgaanbieder if group.zorgaanbieder and draw.odds(0.6) else draw.of(others)


def _scope_of(draw: Draw, group: Group) -> Scope:
    scopes = [Scope(ScopeKind.GROEP, group.id), Scope(ScopeKind.GEBIED, "T")]
    if group.zorgaanbieder:
        scopes.append(Scope(ScopeKind.ORGANISATIE, group.zorgaanbieder))
    place = (ScopeKind.LOCATIE, group.location) if group.location else (ScopeKind.GEBIED, group.area)
    return draw.of([*scopes, Scope(*place)])


def _status(draw: Draw) -> AfspraakStatus:
    if draw.odds(0.05):
        return AfspraakStatus.GEEN
    return AfspraakStatus.GETEKEND if draw.well() else draw.of(list(AfspraakStatus))


def _number(draw: Draw) -> str:
    return NUMBER if draw.odds(0.8) else ""


def pools(draw: Draw, rows: tuple[Agreement, ...]) -> tuple[Pool, ...]:
    """Each pool with whoever promises something with it, with a number of its own or without."""
    parties = {name: sorted({row.party for row in rows if row.pool == name}) for name in POOLS}
    return tuple(
        Pool(name, name, tuple(parties[name] or PROVIDERS[:1]), NUMBER if draw.odds(0.4) else "")
        for name in POOLS
    )
