"""Small regions that are whole and valid, with everything that may go wrong in time packed close together.

`regions()` draws them; days lie near clock changes, holidays, Good Friday and New Year of 2025-2027. Most
rows are as they should be, so that what comes of a later layer is met as well.
"""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st

from mgz.calendar import Validity
from mgz.region import Region
from mgz.vocabulary import YesNo
from tests.generative import strategy_clients as clients
from tests.generative import strategy_groups
from tests.generative import strategy_persons as persons
from tests.generative import strategy_promises as promises
from tests.generative.strategy_basics import MOMENTS, NAMES, POSTCODES, days, hours
from tests.generative.strategy_contracts import contracts

__all__ = ["MOMENTS", "POSTCODES", "hours", "regions"]


@st.composite
def regions(draw: st.DrawFn, most_groups: int = 3) -> Region:
    """A valid region of a few rows, with a period of one day to eight weeks."""
    start = draw(st.sampled_from(MOMENTS)) + timedelta(days=draw(st.integers(-3, 3)))
    length = draw(st.one_of(st.integers(1, 9), st.integers(1, 56)))
    period = Validity(start, start + timedelta(days=length - 1))
    near = days(period)
    known_on = draw(near)
    areas, practices, locations = (
        draw(clients.areas()),
        draw(clients.practices(near)),
        draw(clients.locations()),
    )
    groups = draw(strategy_groups.groups(near, locations, areas, most_groups))
    agreements = draw(promises.agreements(near, locations, areas, groups, practices))
    posts, pools = draw(promises.posts(near, areas)), draw(promises.pools(agreements))
    professionals = draw(persons.professionals(near))
    people = tuple(dict.fromkeys(row.professional for row in professionals))
    return Region(
        name=draw(st.sampled_from(NAMES)),
        period=period,
        known_on=known_on,
        zorgkantoorregio=draw(st.sampled_from(("", "5501"))),
        regiotafel=draw(st.sampled_from(YesNo)),
        roster_until=draw(st.none() | st.just(period.last) | st.just(period.last) | near),
        settings=draw(clients.settings(near)),
        areas=areas,
        organisations=draw(clients.organisations(near, known_on)),
        locations=locations,
        practices=practices,
        posts=posts,
        groups=groups,
        registrations=draw(strategy_groups.registrations(near, groups, practices)),
        agreements=agreements,
        contracts=draw(contracts(near, agreements)),
        convenantpunten=draw(promises.points(near, locations, areas)),
        pools=pools,
        professionals=professionals,
        shifts=draw(persons.shifts(period, persons.desks(agreements, posts, pools), people)),
        absences=draw(persons.absences(period, people)),
        travel_times=draw(persons.travel_times()),
        postcode_points=draw(persons.postcode_points()),
    )
