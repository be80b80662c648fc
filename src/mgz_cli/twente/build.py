"""The two example regions of Twente as values and as workbooks; the same bytes every time."""

from datetime import date
from typing import Final

from mgz.region import Location, Organisation, Region, Setting
from mgz.vocabulary import YesNo
from mgz_cli.twente import assumptions, parties
from mgz_cli.twente.account import SHEET, account
from mgz_cli.twente.agreements import agreements
from mgz_cli.twente.contracts import contracts
from mgz_cli.twente.entry import Entry
from mgz_cli.twente.groups import all_groups
from mgz_cli.twente.locations import PLACES
from mgz_cli.twente.page import page
from mgz_cli.twente.posts import posts
from mgz_cli.twente.practices import practices
from mgz_cli.twente.registrations import registrations
from mgz_cli.twente.roster import LAST, absences, pools, professionals, shifts
from mgz_cli.twente.specialists import specialist_agreements
from mgz_cli.twente.stated import STATED, areas
from mgz_cli.twente.treatment import with_treatment

_DECLARED_ON: Final = date(2025, 12, 15)
#: What an organisation says of its lists: those that promise posts, and those that care.
_OF_AN_HDS: Final = (("Posten", _DECLARED_ON),)
_OF_A_PROVIDER: Final = (("Inschrijving", _DECLARED_ON), ("Afspraken", _DECLARED_ON))
_OF_A_BUYER: Final = (("Contracten", _DECLARED_ON),)
#: Organisations that did not say that their lists are complete.
NOT_COMPLETE: Final = (parties.GOUDVINKMEENT, parties.BRUMMELWENDE, parties.LIJSTERWENDE)


def snelstart() -> bytes:
    """The workbook of the quick start, with its account."""
    return _workbook(snelstart_region(), account(with_answers=False))


def met_opgaven() -> bytes:
    """The workbook after the answers, with its account."""
    return _workbook(met_opgaven_region(), account(with_answers=True))


def snelstart_region() -> Region:
    """What a region can fill in on the first day: areas, locations and groups; nothing stated yet."""
    return Region(
        name=assumptions.REGION_NAME,
        period=assumptions.PERIOD,
        known_on=assumptions.KNOWN_ON,
        zorgkantoorregio=assumptions.ZORGKANTOORREGIO,
        areas=areas(),
        locations=_locations(),
        groups=all_groups(),
    )


def met_opgaven_region() -> Region:
    """The same region after its organisations answered, each in its own way."""
    groups = tuple(with_treatment(group) for group in all_groups())
    return Region(
        name=assumptions.REGION_NAME,
        period=assumptions.PERIOD,
        known_on=assumptions.KNOWN_ON,
        zorgkantoorregio=assumptions.ZORGKANTOORREGIO,
        regiotafel=YesNo.YES,
        settings=(Setting("ins-goede-vrijdag", "goede_vrijdag_anw", YesNo.YES.value, stated=STATED),),
        areas=areas(),
        organisations=_organisations(),
        locations=_locations(),
        practices=practices(),
        posts=posts(),
        groups=groups,
        registrations=registrations(groups),
        agreements=(*agreements(), *specialist_agreements()),
        contracts=contracts(),
        roster_until=LAST,
        pools=pools(),
        professionals=professionals(),
        shifts=shifts(),
        absences=absences(),
    )


def _locations() -> tuple[Location, ...]:
    return tuple(
        Location(place.id, place.name, place.provider.id, place.postcode, place.kind, stated=STATED)
        for place in PLACES
    )


def _organisations() -> tuple[Organisation, ...]:
    return tuple(
        Organisation(party.id, party.name, party.kind, complete=_declared(party), stated=STATED)
        for party in parties.PARTIES
    )


def _declared(party: parties.Party) -> tuple[tuple[str, date], ...]:
    if party in (parties.HDS, parties.NEIGHBOUR_HDS):
        return _OF_AN_HDS
    if party in parties.PROVIDERS and party not in NOT_COMPLETE:
        return _OF_A_PROVIDER
    if party in (parties.ZORGKANTOOR, parties.INSURER):
        return _OF_A_BUYER
    return ()


def _workbook(region: Region, entries: tuple[Entry, ...]) -> bytes:
    """The account goes along as a sheet the codec does not know: it is kept as it is."""
    from mgz.interop.workbook import KeptParts, encode

    return encode(region, kept=KeptParts(source=page(SHEET, entries), sheets=(SHEET,)))
