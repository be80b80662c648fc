"""Contracts as hypothesis draws them: mostly what the promises need, and a few of any kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from hypothesis import strategies as st

from mgz.region import Agreement, Contract
from mgz.vocabulary import Functie, Route
from tests.generative.strategy_basics import PARTIES, PROVIDERS, mostly, mostly_open, stated

OFFICE, INSURER = "007", "V1"
#: Buyer, provider, route, whether it is standby, function.
Wanted = tuple[str, str, Route | None, bool, Functie | None]


@st.composite
def contracts(
    draw: st.DrawFn, days: st.SearchStrategy[date], promised: Sequence[Agreement]
) -> tuple[Contract, ...]:
    """In the order in which one may be included in another: never in a ring."""
    rows: list[Contract] = []
    for wanted in _wanted(promised):
        if draw(mostly(True, False)):
            rows.append(draw(_contract(f"C{len(rows)}", days, st.just(wanted), [row.id for row in rows])))
    for _ in range(draw(st.integers(0, 2))):
        rows.append(draw(_contract(f"C{len(rows)}", days, _anything(), [row.id for row in rows])))
    return tuple(rows)


def _wanted(promised: Sequence[Agreement]) -> Iterator[Wanted]:
    for provider in PROVIDERS:
        yield OFFICE, provider, Route.ZZP_INCL_BEHANDELING, False, None
        yield OFFICE, provider, Route.VPT_INCL_BEHANDELING, False, None
    for hds in ("H1", "H2"):
        yield INSURER, hds, Route.HUISARTS_ANW, False, None
    sold = {(row.party, row.function) for row in promised}
    for party in sorted({party for party, function in sold if function.value.startswith("specialist")}):
        yield OFFICE, party, Route.WLZ_MODULAIR_BEHANDELING, False, None
        yield OFFICE, party, None, True, None
    for party, function in sorted(sold):
        if function is Functie.TRIAGE:
            yield OFFICE, party, None, False, function
        if function is Functie.GENERAL_CARE and party not in PROVIDERS:
            yield PROVIDERS[0], party, Route.ONDERAANNEMING, False, None


@st.composite
def _anything(draw: st.DrawFn) -> Wanted:
    standby = draw(st.booleans())
    route = None if standby else draw(st.none() | st.sampled_from(Route))
    buyer, provider = draw(st.sampled_from((OFFICE, INSURER, "Z1"))), draw(st.sampled_from(PARTIES))
    return buyer, provider, route, standby, draw(st.none() | st.sampled_from(Functie))


@st.composite
def _contract(
    draw: st.DrawFn,
    name: str,
    days: st.SearchStrategy[date],
    wanted: st.SearchStrategy[Wanted],
    earlier: Sequence[str],
) -> Contract:
    buyer, provider, route, standby, function = draw(wanted)
    # Excel keeps 15 digits of a number, so a longer one cannot come back.
    volume = st.none() | st.integers(0, 2_000_000).map(lambda hundredths: hundredths / 100)
    return Contract(
        id=name,
        buyer=buyer,
        provider=provider,
        route=route,
        standby=standby,
        function=function,
        included_in=draw(mostly("", *earlier)) if earlier else "",
        volume=draw(volume),
        notice=draw(st.sampled_from(("", "3 maanden"))),
        validity=draw(mostly_open(days)),
        stated=draw(stated()),
    )
