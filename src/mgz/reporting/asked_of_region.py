"""The questions that a region's own clients put to the rules, with how many clients stand behind each.

A group is split by how its clients stand with general practices. What is not filled in stays unknown, so
that the rules say that it is missing. What is asked is what should hold, not what is bought: the agreement
for treatment at home is taken to be there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from mgz.calendar import civil
from mgz.region import Region, calendar_settings, facts_of, specialist_choice
from mgz.reporting.words import group_text
from mgz.rules import Decided, RuleBook
from mgz.vocabulary import GpRegistration

#: What can be asked about every client, with what is taken to be so because no register of groups holds it.
REGION_ASKS: Final[Mapping[str, Mapping[str, str]]] = {
    "general_care": {},
    "gp_registration": {},
    "urgent_care": {"care_type": "algemeen", "compact_team": "no"},
    "specific_care": {"extramural_treatment_contract": "yes"},
}


@dataclass(frozen=True, slots=True)
class ClientLine:
    """Clients of one group who stand alike with general practices, and what is known of them."""

    group: str
    label: str
    clients: int
    facts: Mapping[str, str]


def client_lines(region: Region, at: int) -> Iterator[ClientLine]:
    """Every client of the region at a UTC minute, in lines of clients who are alike for the rules."""
    for group in region.groups:
        if not group.validity.holds(at) or not group.number:
            continue
        known = dict(facts_of(region, group, at))
        chosen = specialist_choice(region, group.sector, at)
        known |= {"professional": chosen} if chosen != "unknown" else {}
        name = group_text(group)
        standing: dict[str, int] = {}
        for line in region.registrations_of.get(group.id, ()):
            if line.validity.holds(at) and line.number:
                standing[line.gp.value] = standing.get(line.gp.value, 0) + line.number
        rest = group.number - sum(standing.values())
        if rest > 0:
            unknown = GpRegistration.UNKNOWN.value
            standing[unknown] = standing.get(unknown, 0) + rest
        for gp, number in standing.items():
            yield ClientLine(group.id, name, number, {**known, "gp": gp})


def decided(rules: RuleBook, region: Region, lines: Sequence[ClientLine], ask: str, at: int) -> Decided:
    """The decision for every line."""
    facts = ({**line.facts, **REGION_ASKS[ask]} for line in lines)
    persons = rules.population(ask, facts, civil(at), practice=calendar_settings(region, at))
    return rules.decide_many(persons, region.known_on)
