"""The example regions of Twente as values and as workbooks; one day and one seed give the same bytes."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from typing import Final

from mgz.region import Agreement, Location, Organisation, Region
from mgz.vocabulary import YesNo
from mgz_cli.twente import assumptions, parties
from mgz_cli.twente.account import SHEET, account
from mgz_cli.twente.agreements import agreements
from mgz_cli.twente.areas import areas
from mgz_cli.twente.choices import settings
from mgz_cli.twente.contracts import contracts
from mgz_cli.twente.days import NEW_YEAR, Days
from mgz_cli.twente.entry import Entry
from mgz_cli.twente.fixed_practices import fixed_practices
from mgz_cli.twente.groups import all_groups
from mgz_cli.twente.locations import PLACES
from mgz_cli.twente.page import page
from mgz_cli.twente.points import points
from mgz_cli.twente.posts import posts
from mgz_cli.twente.practices import practices
from mgz_cli.twente.registrations import registrations
from mgz_cli.twente.roster import pools, professionals, roster
from mgz_cli.twente.specialists import specialist_agreements
from mgz_cli.twente.travel import travel_times
from mgz_cli.twente.treatment import with_treatment
from mgz_cli.twente.triage import triage_agreements

#: The seed of the demonstration when nobody chooses another.
SEED: Final = 1
#: What an organisation says of its lists: those that promise posts, those that care, those that buy.
_OF_AN_HDS: Final = ("Posten",)
_OF_A_PROVIDER: Final = ("Inschrijving", "Afspraken")
_OF_A_BUYER: Final = ("Contracten",)
#: Organisations that did not say that their lists are complete.
NOT_COMPLETE: Final = (parties.GOUDVINKMEENT, parties.BRUMMELWENDE, parties.LIJSTERWENDE)


def snelstart() -> bytes:
    """The workbook of the quick start, with its account."""
    return _workbook(snelstart_region(), account(with_answers=False))


def met_opgaven() -> bytes:
    """The demonstration of 1 January 2026, as it is kept in the examples."""
    return demonstratie(NEW_YEAR.first)


def demonstratie(day: date, seed: int = SEED) -> bytes:
    """The workbook of the demonstration as somebody sees it on a day, with its account."""
    return _workbook(demonstratie_region(day, seed), account(with_answers=True))


def snelstart_region() -> Region:
    """What a region can fill in on the first day: areas, locations and groups; nothing stated yet."""
    return _stated(_bare(NEW_YEAR), NEW_YEAR)


def met_opgaven_region() -> Region:
    """The demonstration of 1 January 2026."""
    return demonstratie_region(NEW_YEAR.first)


def demonstratie_region(day: date, seed: int = SEED) -> Region:
    """The region after its organisations answered, each in its own way, as known on `day`.

    The period is a year from that day and the roster covers its first thirteen weeks; `seed` decides who
    is on duty when.
    """
    days = Days(day)
    groups = tuple(with_treatment(group) for group in all_groups())
    duties = roster(days, seed)
    region = replace(
        _bare(days),
        regiotafel=YesNo.YES,
        settings=settings(),
        organisations=tuple(_organisations(days)),
        practices=practices(days),
        posts=posts(),
        groups=groups,
        registrations=registrations(groups),
        agreements=tuple(_agreements(days)),
        contracts=tuple(contracts(days)),
        convenantpunten=tuple(points()),
        roster_until=days.roster_last,
        pools=pools(),
        professionals=professionals(days),
        shifts=duties.shifts,
        absences=duties.absences,
        travel_times=travel_times(),
    )
    return _stated(region, days)


def _bare(days: Days) -> Region:
    return Region(
        name=assumptions.REGION_NAME,
        period=days.period,
        known_on=days.first,
        zorgkantoorregio=assumptions.ZORGKANTOORREGIO,
        areas=areas(),
        locations=tuple(_locations()),
        groups=all_groups(),
    )


def _stated(region: Region, days: Days) -> Region:
    """Every row says who stated it and when, but for duties: those are a list, and there are thousands."""
    stated = days.stated
    tables = {field.name: getattr(region, field.name) for field in fields(region)}
    rows = {
        name: tuple(replace(row, stated=stated) for row in table)
        for name, table in tables.items()
        if isinstance(table, tuple) and name != "shifts"
    }
    return replace(region, **rows)  # type: ignore[arg-type]


def _locations() -> Iterator[Location]:
    for place in PLACES:
        yield Location(place.id, place.name, place.provider.id, place.postcode, place.kind)


def _organisations(days: Days) -> Iterator[Organisation]:
    for party in parties.PARTIES:
        complete = tuple((sheet, days.declared_on) for sheet in _declared(party))
        yield Organisation(party.id, party.name, party.kind, complete=complete)


def _agreements(days: Days) -> Iterator[Agreement]:
    yield from agreements(days)
    yield from fixed_practices()
    yield from specialist_agreements(days)
    yield from triage_agreements()


def _declared(party: parties.Party) -> tuple[str, ...]:
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
