"""The rows of a region made into lines, sheet by sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mgz.region import Agreement, Contract, Group, Post, Region, ScopeKind, Shift
from mgz.reporting.region_lines import LineKind, RegionLine
from mgz.reporting.words import (
    group_place,
    group_text,
    joined_names,
    organisation_name,
    place_text,
    stretch_text,
)
from mgz.vocabulary import label

#: Of a long row of names so many are written out.
_MOST = 3


def region_lines(region: Region) -> tuple[RegionLine, ...]:
    """Every organisation, practice, post, location, group, agreement, contract and duty."""
    rows = _Rows(region)
    return (
        *rows.organisations(),
        *rows.practices(),
        *rows.posts(),
        *rows.locations(),
        *map(rows.group, region.groups),
        *map(rows.agreement, region.agreements),
        *map(rows.contract, region.contracts),
        *map(rows.shift, region.shifts),
    )


class _Rows:
    """The look-ups that the lines share."""

    def __init__(self, region: Region) -> None:
        self._region = region
        self._towns: dict[str, str] = {}
        for area in sorted(region.areas, key=lambda each: (-len(region.postcodes_of(each.id)), each.id)):
            self._towns |= dict.fromkeys(region.postcodes_of(area.id), area.name)
        self._promises: dict[str, Agreement | Post] = {row.id: row for row in region.agreements}
        self._promises |= {row.id: row for row in region.posts}

    def organisations(self) -> Iterator[RegionLine]:
        """Each organisation once."""
        for row in self._region.organisations:
            kind = label(row.kind)
            yield RegionLine(
                LineKind.ORGANISATIE, row.id, row.name, kind, "", "", (row.id,), row.id, validity=row.validity
            )

    def practices(self) -> Iterator[RegionLine]:
        """Each period of a practice."""
        for row in self._region.practices:
            hds = f"aangesloten bij {self._name(row.hds)}" if row.hds else ""
            parties = tuple(filter(None, (row.practice, row.hds)))
            yield RegionLine(
                LineKind.PRAKTIJK, row.practice, row.name or row.practice, hds, "", self._name(row.hds),
                parties, row.practice, validity=row.validity,
            )  # fmt: skip

    def posts(self) -> Iterator[RegionLine]:
        """Each post with where it works."""
        for row in self._region.posts:
            care = ", ".join(sorted(label(each) for each in row.functions))
            where = self._names(row.areas)
            yield RegionLine(
                LineKind.POST, row.id, row.name, f"{care}; {row.status.value}", where, self._name(row.hds),
                (row.id, row.hds), row.id, validity=row.validity,
            )  # fmt: skip

    def locations(self) -> Iterator[RegionLine]:
        """Each location with the clients its groups hold together at most."""
        clients: dict[str, int] = {}
        for group in self._region.groups:
            clients[group.location] = clients.get(group.location, 0) + group.number
        for row in self._region.locations:
            yield RegionLine(
                LineKind.LOCATIE, row.id, row.name, label(row.kind), self._town(row.postcode),
                self._name(row.organisation), (row.organisation,), row.id, (row.postcode,),
                clients.get(row.id, 0),
            )  # fmt: skip

    def group(self, row: Group) -> RegionLine:
        """A group of clients, where it lives and who cares for and treats it."""
        at = self._region.location_by_id.get(row.location)
        owner = at.organisation if at else row.zorgaanbieder
        codes = (at.postcode,) if at else tuple(sorted(self._region.postcodes_of(row.area)))
        parties = dict.fromkeys(filter(None, (owner, row.zorgaanbieder, row.behandelaanbieder)))
        return RegionLine(
            LineKind.GROEP, row.id, f"{group_text(row)}", "mensen die thuis wonen" if row.area else "",
            f"{at.name} ({self._town(at.postcode)})" if at else group_place(self._region, row),
            self._names(parties), tuple(parties), row.location or row.area, codes, row.number, row.validity,
        )  # fmt: skip

    def agreement(self, row: Agreement) -> RegionLine:
        """A promise: which care, for whom, by whom, and how far it is."""
        at = self._region.location_by_id.get(row.scope.id) if row.scope.kind is ScopeKind.LOCATIE else None
        group = self._region.group_by_id.get(row.scope.id) if row.scope.kind is ScopeKind.GROEP else None
        where = group_place(self._region, group) if group else place_text(self._region, row.scope.id)
        about = self._about(row)
        return RegionLine(
            LineKind.AFSPRAAK, row.id, f"{label(row.function)} voor {where}", row.status.value,
            self._town(at.postcode) if at else where, self._name(row.party), (row.party, *about),
            postcodes=(at.postcode,) if at else (), validity=row.validity,
        )  # fmt: skip

    def contract(self, row: Contract) -> RegionLine:
        """What a buyer bought from a provider."""
        bought = (
            label(row.route).replace("_", " ") if row.route else "beschikbaarheid" if row.standby else "zorg"
        )
        care = f" ({label(row.function)})" if row.function else ""
        return RegionLine(
            LineKind.CONTRACT, row.id, f"{bought}{care}, gekocht door {self._name(row.buyer)}",
            "beschikbaarheid" if row.standby and row.route else "", "", self._name(row.provider),
            (row.provider, row.buyer), validity=row.validity,
        )  # fmt: skip

    def shift(self, row: Shift) -> RegionLine:
        """A duty by profession: who has it is said on *Nu* and *Locatie*, and only when asked for."""
        rows = self._region.professional_rows.get(row.professional, ())
        person = rows[0] if rows else None
        promise = self._promises.get(row.commitment)
        pool = self._region.pool_by_id.get(row.pool)
        whose = self._whose(row)
        line = f"lijn {row.line}{'' if row.confirmed else ', niet bevestigd'}"
        where = pool.name if pool else self.agreement(promise).where if isinstance(promise, Agreement) else (
            promise.name if promise else row.commitment
        )  # fmt: skip
        post = promise.id if isinstance(promise, Post) else ""
        parties = dict.fromkeys(filter(None, (*whose, post, person.organisation if person else "")))
        return RegionLine(
            LineKind.DIENST, row.id, f"1× {label(person.beroep)}" if person else "1× onbekend", line, where,
            self._names(whose), tuple(parties), stretch=(row.begin, row.end),
            when=stretch_text(row.begin, row.end),
        )  # fmt: skip

    def _whose(self, row: Shift) -> tuple[str, ...]:
        """The parties whose promise a duty keeps."""
        if row.pool in self._region.pool_by_id:
            return self._region.pool_by_id[row.pool].participants
        promise = self._promises.get(row.commitment)
        if isinstance(promise, Agreement):
            return (promise.party,)
        return (promise.hds,) if promise else ()

    def _about(self, row: Agreement) -> tuple[str, ...]:
        """The organisation for whose clients a promise is made."""
        if row.scope.kind is ScopeKind.ORGANISATIE:
            return (row.scope.id,)
        at = self._region.location_by_id.get(row.scope.id)
        if row.scope.kind is ScopeKind.LOCATIE and at:
            return (at.organisation,)
        return ()

    def _name(self, party: str) -> str:
        return organisation_name(self._region, party) if party else ""

    def _names(self, ids: Iterable[str]) -> str:
        return joined_names([place_text(self._region, each) for each in ids], _MOST, ", ")

    def _town(self, postcode: str) -> str:
        return f"{postcode}, {self._towns[postcode]}" if postcode in self._towns else postcode
