"""Invented answers: with which practice how many clients of a group stand."""

from collections.abc import Iterable, Iterator
from typing import Final

from mgz.region import Group, Registration
from mgz.vocabulary import GpRegistration, Leveringsvorm, TreatmentBy
from mgz_cli.twente import parties
from mgz_cli.twente.areas import area_id
from mgz_cli.twente.assumptions import (
    CLIENTS_PER_LINE,
    CLIENTS_PER_LOCATION_LINE,
    PRACTICES_PER_LOCATION,
)
from mgz_cli.twente.figures import MUNICIPALITIES
from mgz_cli.twente.locations import PLACES
from mgz_cli.twente.practices import practices_in
from mgz_cli.twente.rounding import divided

_WITH_A_GP: Final = (Leveringsvorm.VPT, Leveringsvorm.MPT, Leveringsvorm.MPT_PGB, Leveringsvorm.PGB)

#: Clients who stand with no practice: so many, and how.
WITHOUT_PRACTICE: Final = {
    "gr-mpt-vv-enschede": (3, GpRegistration.REFUSED),
    "gr-pgb-vg-enschede": (4, GpRegistration.NONE),
    "gr-pgb-vv-hengelo": (5, GpRegistration.UNKNOWN),
    "gr-pgb-vv-almelo": (2, GpRegistration.NONE),
    "gr-vpt-oldenzaal": (1, GpRegistration.REFUSED),
    "gr-7572-vv": (2, GpRegistration.REFUSED),
}
#: Clients of whom nothing was stated: they are the remainder of the group's number.
NOT_STATED: Final = {"gr-mpt-vv-losser": 6, "gr-mpt-pgb-vg-rijssen-holten": 9}
#: Organisations that stated no registrations at all.
SILENT: Final = (parties.LIJSTERWENDE.id,)


def registrations(groups: Iterable[Group]) -> tuple[Registration, ...]:
    """The lines of every group whose general care rests on general practitioners."""
    keys = practices_in()
    at = {place.id: place for place in PLACES}
    home = {area_id(name): name for name in MUNICIPALITIES}
    lines: list[Registration] = []
    for group in groups:
        if not _stated(group):
            continue
        if group.location:
            place = at[group.location]
            chosen = _near(keys[place.municipality], int(place.postcode), group.number)
        else:
            chosen = _spread(keys[home[group.area]], group.number)
        lines.extend(_lines(group, chosen))
    return tuple(lines)


def _stated(group: Group) -> bool:
    if group.zorgaanbieder in SILENT:
        return False
    if group.leveringsvorm is Leveringsvorm.VERBLIJF:
        return group.treatment_by not in (TreatmentBy.SAME_PROVIDER, TreatmentBy.UNKNOWN)
    return group.leveringsvorm in _WITH_A_GP


def _near(keys: tuple[str, ...], start: int, number: int) -> tuple[str, ...]:
    """A few practices for one location; which ones follows from its postcode."""
    count = min(len(keys), PRACTICES_PER_LOCATION, 1 + number // CLIENTS_PER_LOCATION_LINE)
    return tuple(sorted(keys[(start + step) % len(keys)] for step in range(count)))


def _spread(keys: tuple[str, ...], number: int) -> tuple[str, ...]:
    """As many practices of the municipality as the group is large enough for."""
    return keys[: min(len(keys), max(1, number // CLIENTS_PER_LINE))]


def _lines(group: Group, practices: tuple[str, ...]) -> Iterator[Registration]:
    without, how = WITHOUT_PRACTICE.get(group.id, (0, GpRegistration.UNKNOWN))
    registered = group.number - without - NOT_STATED.get(group.id, 0)
    stem = group.id.removeprefix("gr-")
    for practice, number in zip(practices, divided(registered, [1] * len(practices)), strict=True):
        yield Registration(
            f"ins-{stem}-{practice[-2:]}",
            group.id,
            GpRegistration.REGISTERED,
            number,
            practice,
        )
    if without:
        yield Registration(f"ins-{stem}-zonder", group.id, how, without)
