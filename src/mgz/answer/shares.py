"""The clients of a group at one minute by how they stand with general practices."""

from __future__ import annotations

from collections.abc import Iterator

from mgz.answer.obligation import Share
from mgz.region import Group, Region
from mgz.vocabulary import GpRegistration


def shares_of(region: Region, group: Group, at: int, *, per_line: bool) -> Iterator[Share]:
    """The registration lines in force and the clients that no line speaks of; or the group as one.

    `per_line` says that what is asked depends on the practice.
    """
    if not per_line:
        yield Share(group.number, GpRegistration.UNKNOWN)
        return
    rest = group.number
    for line in region.registrations_of.get(group.id, ()):
        if not line.validity.holds(at):
            continue
        rest -= line.number
        if line.number:
            rows = region.practice_rows.get(line.practice, ())
            hds = next((row.hds for row in rows if row.validity.holds(at)), "")
            yield Share(line.number, line.gp, line, hds)
    if rest > 0:
        yield Share(rest, GpRegistration.UNKNOWN)
