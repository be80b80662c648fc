"""Regions drawn from a seed: plain and fast, for volume, tuned so that every outcome occurs often."""

from __future__ import annotations

from functools import lru_cache

from mgz.calendar import Validity
from mgz.region import Region
from tests.generative import seeded_clients as clients
from tests.generative import seeded_groups
from tests.generative import seeded_persons as persons
from tests.generative import seeded_promises as promises
from tests.generative.seeded_contracts import contracts
from tests.generative.seeded_draw import KNOWN_ON, Draw


@lru_cache(maxsize=400)
def region(seed: int) -> Region:
    """A small region with something of everything, which the workbook would accept; one per seed."""
    draw = Draw(seed)
    organisations = clients.organisations(draw)
    known = tuple(row.id for row in organisations)
    hds = tuple(name for name in known if name[0] == "H")
    groups = seeded_groups.groups(draw)
    posts = tuple(promises.posts(draw, hds))
    agreements = tuple(promises.agreements(draw, groups, known))
    desks = persons.desks(agreements, posts)
    professionals = persons.professionals(draw, desks)
    people = tuple(dict.fromkeys(row.professional for row in professionals))
    return Region(
        f"Getrokken {seed}",
        Validity(draw.first, draw.last),
        KNOWN_ON,
        roster_until=persons.roster_until(draw),
        settings=clients.settings(draw),
        areas=clients.AREAS,
        organisations=organisations,
        locations=clients.locations(draw),
        practices=clients.practices(draw, hds),
        posts=posts,
        groups=groups,
        registrations=tuple(seeded_groups.registrations(draw, groups)),
        agreements=agreements,
        contracts=contracts(draw, known, agreements),
        pools=promises.pools(draw, agreements),
        professionals=professionals,
        shifts=persons.shifts(draw, desks, people),
        absences=tuple(persons.absences(draw, people)),
        travel_times=persons.travel_times(draw),
        postcode_points=persons.postcode_points(draw),
    )
