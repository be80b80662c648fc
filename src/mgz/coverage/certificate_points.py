"""Parts of the certificate without minutes: points of the covenant, and clients for each person on duty."""

from __future__ import annotations

from collections.abc import Iterable

from mgz.calendar import civil
from mgz.coverage.actions import Party
from mgz.coverage.capacity import Capacity
from mgz.coverage.convenant import PointResult, PointVerdict
from mgz.coverage.proof import Proof


def convenant_content(proof: Proof) -> dict[str, object]:
    """The points of the covenant: the one verdict, each point over the region, and each place."""
    return {
        "standing": proof.convenant_standing.value,
        "points": [_point(row) for row in proof.convenant_points],
        "places": [_place(result) for result in proof.convenant],
    }


def _point(row: PointVerdict) -> dict[str, object]:
    return {
        "point": row.point.value,
        "standing": row.standing.value,
        "voldaan": row.voldaan,
        "niet_voldaan": row.niet_voldaan,
        "onbekend": row.onbekend,
    }


def _place(result: PointResult) -> dict[str, object]:
    place = result.place
    return {
        "point": result.point.value,
        "place": {"kind": place.kind.value, "id": place.id} if place else None,
        "standing": result.standing.value,
        "rests_on": list(result.rests_on),
        "missing": result.missing,
        "remark": result.remark,
        "contradicts": list(result.contradicts),
        "first_action": parties(result.first),
        "supports": parties(result.supports),
        "basis": result.basis.value if result.basis else None,
        "refs": list(result.refs),
    }


def capacity_content(row: Capacity) -> dict[str, object]:
    """Clients against persons on duty for one function and day part."""
    return {
        "function": row.function.value,
        "dagdeel": row.dagdeel.value,
        "clients": row.clients,
        "guaranteed": row.guaranteed,
        "persons": row.persons,
        "clients_per_person": row.clients_per_person,
        "thinnest": row.thinnest,
        "first": civil(row.thinnest).isoformat(timespec="minutes") if row.thinnest is not None else None,
    }


def parties(acting: Iterable[Party]) -> list[dict[str, object]]:
    """Roles with the organisations that fill them."""
    return [{"role": party.role.value, "organisations": list(party.organisations)} for party in acting]
