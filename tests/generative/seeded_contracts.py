"""Contracts drawn from a seed: every route, standby and function, right and wrong buyers, one in another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mgz.region import Agreement, Contract
from mgz.vocabulary import Functie, Route
from tests.generative.seeded_clients import PRACTICES, PROVIDERS
from tests.generative.seeded_draw import Draw

VOLUMES = (None, None, 1.0, 250.0)


@dataclass(frozen=True)
class Wanted:
    """Something that somebody may need to have bought."""

    buyer: str
    provider: str
    route: Route | None = None
    standby: bool = False
    function: Functie | None = None


def contracts(draw: Draw, parties: tuple[str, ...], promises: tuple[Agreement, ...]) -> tuple[Contract, ...]:
    """Mostly all that the promises need, and a few contracts of any kind."""
    rows: list[Contract] = []
    for wanted in _wanted(draw, parties, promises):
        if draw.well() and draw.odds(0.9):
            rows.append(_contract(draw, f"C{len(rows)}", wanted, rows, parties))
    for _ in range(draw.between(0, 4)):
        standby = draw.odds(0.3)
        route = None if standby else draw.of([None, *Route])
        function = draw.of([None, *Functie])
        provider = draw.of((*parties, *PRACTICES))
        wanted = Wanted(draw.of(parties), provider, route, standby, function)
        rows.append(_contract(draw, f"C{len(rows)}", wanted, rows, parties))
    return tuple(rows)


def _wanted(draw: Draw, parties: tuple[str, ...], promises: tuple[Agreement, ...]) -> Iterator[Wanted]:
    offices = [name for name in parties if name[0] == "K"] or ["R1"]
    for provider in PROVIDERS:
        for route in (Route.ZZP_INCL_BEHANDELING, Route.VPT_INCL_BEHANDELING):
            yield Wanted(draw.of(offices), provider, route)
    for name in parties:
        if name[0] == "H":
            yield Wanted("V1" if "V1" in parties else "R1", name, Route.HUISARTS_ANW)
    sold = sorted({(row.party, row.function) for row in promises})
    for party in sorted({party for party, function in sold if function is not Functie.TRIAGE}):
        if party in PRACTICES or party[0] == "H":
            yield from (Wanted(buyer, party, Route.ONDERAANNEMING) for buyer in PROVIDERS)
        else:
            yield Wanted(draw.of(offices), party, Route.WLZ_MODULAIR_BEHANDELING)
            yield Wanted(draw.of(offices), party, standby=True)
    for party, function in sold:
        if function is Functie.TRIAGE:
            yield Wanted(draw.of(parties), party, function=function)


def _contract(
    draw: Draw, name: str, wanted: Wanted, earlier: list[Contract], parties: tuple[str, ...]
) -> Contract:
    function = wanted.function
    if wanted.route and function is None and draw.odds(0.15):
        function = draw.of((Functie.GENERAL_CARE, Functie.SPECIALIST_SO, Functie.SPECIALIST_VG))
    return Contract(
        name,
        wanted.buyer if draw.well() or draw.well() else draw.of(parties),
        wanted.provider,
        wanted.route,
        wanted.standby,
        function,
        included_in=draw.of(earlier).id if earlier and draw.odds(0.15) else "",
        volume=0.0 if draw.odds(0.09) else draw.of(VOLUMES),
        validity=draw.validity(0.1),
    )
