"""What is wrong with a contract, or which contract a promise is still waiting for."""

from __future__ import annotations

from mgz.answer import Commitment, Need, chain
from mgz.calendar import Spans
from mgz.region import Contract, Region
from mgz.reporting.nearest_words import Told, contract_name, gone, not_in_force, promise_name, promise_sheet
from mgz.reporting.words import organisation_name
from mgz.vocabulary import OrganisatieSoort, label

_THE = {
    OrganisatieSoort.ZORGKANTOOR: "het zorgkantoor",
    OrganisatieSoort.ZORGVERZEKERAAR: "de zorgverzekeraar",
    None: "een inkoper",
}


def contract_fault(region: Region, row: Contract, spans: Spans) -> Told:
    """Why a contract buys nothing at these minutes: its volume, its days, those around it, its parties."""
    contracts = chain(region, row)
    for each in contracts:
        name = contract_name(region, each)
        if each.volume == 0:
            return Told(name, "omvang is 0, dus er is niets ingekocht", "Contracten", "omvang")
        if late := not_in_force(name, "Contracten", each.validity, spans):
            return late
    parties = tuple(party for each in contracts for party in (each.provider, each.buyer))
    return gone(region, contract_name(region, row), parties)


def need_fault(region: Region, row: Commitment, need: Need | None) -> Told:
    """Which contract is not there for a promise; without a need the rules do not say which it would be."""
    name = promise_name(region, row)
    if need is None:
        fault = "de regels zeggen niet langs welke weg deze zorg wordt betaald"
        return Told(name, fault, promise_sheet(row), "functie")
    buyer = organisation_name(region, need.buyer) if need.buyer else _THE[need.buyer_kind]
    provider = organisation_name(region, need.provider) or "de zorgaanbieder, die niet is opgegeven,"
    return Told(name, f"er is geen contract van {buyer} met {provider} voor {_what(need)}", "Contracten", "")


def _what(need: Need) -> str:
    if need.standby:
        return f"de beschikbaarheid van {label(need.function)}"
    if need.route is None:
        return label(need.function)
    return f"{label(need.function)}, route {need.route.value.replace('_', ' ')}"
