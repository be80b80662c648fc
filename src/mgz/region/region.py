"""The region as one immutable snapshot: everything that was stated, as known on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from mgz.calendar import ALWAYS, Validity
from mgz.region.canonical import digest
from mgz.region.clients import Group, Registration
from mgz.region.consults import Consults
from mgz.region.duties import Absence, Pool, Professional, Shift, Wish
from mgz.region.promises import Agreement, Contract, Convenantpunt, Post
from mgz.region.rows import Area, Location, Organisation, Practice, Setting
from mgz.region.travel import PostcodePoint, TravelTime
from mgz.vocabulary import OrganisatieSoort, YesNo


@dataclass(frozen=True)
class Region:
    """A care region with all its rows; references between rows are whole (the codec sees to that).

    `period` is the stretch the region wants proven. `known_on` is the day as of which declarations of
    completeness count; the edge fills it in, there is no clock in here. `roster_until` is the last day
    for which a roster is demanded (rooster verplicht t/m).
    """

    name: str
    period: Validity
    known_on: date
    zorgkantoorregio: str = ""
    regiotafel: YesNo = YesNo.UNKNOWN
    roster_until: date | None = None
    settings: tuple[Setting, ...] = ()
    areas: tuple[Area, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    locations: tuple[Location, ...] = ()
    practices: tuple[Practice, ...] = ()
    posts: tuple[Post, ...] = ()
    groups: tuple[Group, ...] = ()
    registrations: tuple[Registration, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    contracts: tuple[Contract, ...] = ()
    convenantpunten: tuple[Convenantpunt, ...] = ()
    professionals: tuple[Professional, ...] = ()
    pools: tuple[Pool, ...] = ()
    shifts: tuple[Shift, ...] = ()
    absences: tuple[Absence, ...] = ()
    wishes: tuple[Wish, ...] = ()
    consults: tuple[Consults, ...] = ()
    travel_times: tuple[TravelTime, ...] = ()
    postcode_points: tuple[PostcodePoint, ...] = ()

    @cached_property
    def hash(self) -> str:
        """The sha256 of all that was stated; the order of rows and `known_on` do not change it."""
        return digest(self)

    @cached_property
    def area_by_id(self) -> dict[str, Area]:
        return {area.id: area for area in self.areas}

    @cached_property
    def organisation_by_id(self) -> dict[str, Organisation]:
        return {organisation.id: organisation for organisation in self.organisations}

    @cached_property
    def location_by_id(self) -> dict[str, Location]:
        return {location.id: location for location in self.locations}

    @cached_property
    def group_by_id(self) -> dict[str, Group]:
        return {group.id: group for group in self.groups}

    def existence(self, party: str) -> tuple[Validity, ...]:
        """When an organisation or practice exists; whoever is not known by name is taken to exist always."""
        if party in self.practice_rows:
            return tuple(row.validity for row in self.practice_rows[party])
        known = self.organisation_by_id.get(party)
        return (known.validity if known else ALWAYS,)

    @cached_property
    def pool_by_id(self) -> dict[str, Pool]:
        return {pool.id: pool for pool in self.pools}

    @cached_property
    def contract_by_id(self) -> dict[str, Contract]:
        return {contract.id: contract for contract in self.contracts}

    @cached_property
    def professional_rows(self) -> dict[str, tuple[Professional, ...]]:
        """The dated rows of each person, by the person's own key."""
        rows: dict[str, list[Professional]] = {}
        for row in self.professionals:
            rows.setdefault(row.professional, []).append(row)
        return {key: tuple(found) for key, found in rows.items()}

    @cached_property
    def stated_travel(self) -> dict[tuple[str, str], float]:
        """The stated travel minutes by origin and target postcode."""
        return {(row.origin, row.target): row.minutes for row in self.travel_times}

    @cached_property
    def point_of(self) -> dict[str, PostcodePoint]:
        return {point.postcode: point for point in self.postcode_points}

    @cached_property
    def practice_rows(self) -> dict[str, tuple[Practice, ...]]:
        """The dated rows of each practice, by the practice's own key."""
        rows: dict[str, list[Practice]] = {}
        for row in self.practices:
            rows.setdefault(row.practice, []).append(row)
        return {key: tuple(found) for key, found in rows.items()}

    @cached_property
    def registrations_of(self) -> dict[str, tuple[Registration, ...]]:
        """The registration lines of each group, by group id."""
        rows: dict[str, list[Registration]] = {}
        for row in self.registrations:
            rows.setdefault(row.group, []).append(row)
        return {key: tuple(found) for key, found in rows.items()}

    @cached_property
    def _area_postcodes(self) -> dict[str, frozenset[str]]:
        return {}

    def postcodes_of(self, area: str) -> frozenset[str]:
        """All postcodes of an area, those of the areas inside it included."""
        if area not in self._area_postcodes:
            inside, todo = {area}, [area]
            while todo:
                new = set(self.area_by_id[todo.pop()].contains) - inside
                inside |= new
                todo += new
            self._area_postcodes[area] = frozenset().union(
                *(self.area_by_id[name].postcodes for name in inside)
            )
        return self._area_postcodes[area]

    def place_of(self, group: Group) -> frozenset[str]:
        """The postcodes where the clients of a group live: one for a location, all of them for an area."""
        if group.location:
            return frozenset((self.location_by_id[group.location].postcode,))
        return self.postcodes_of(group.area)

    @cached_property
    def _organisations_by_kind(self) -> dict[OrganisatieSoort, tuple[Organisation, ...]]:
        ordered = sorted(self.organisations, key=lambda each: each.id)
        return {kind: tuple(o for o in ordered if o.kind is kind) for kind in OrganisatieSoort}

    def organisations_of(self, kind: OrganisatieSoort) -> tuple[Organisation, ...]:
        """The organisations of one kind, in the order of their ids."""
        return self._organisations_by_kind[kind]
