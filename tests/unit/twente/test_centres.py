"""The typed points of the municipalities: one each, and each in its own municipality."""

from __future__ import annotations

from pathlib import Path

from mgz.interop.mapfile import read_map
from mgz.region import holds
from mgz_cli.twente.centres import TOWNS, centres
from mgz_cli.twente.figures import MUNICIPALITIES


def test_every_municipality_has_one() -> None:
    assert set(TOWNS) == set(MUNICIPALITIES)
    assert len({(point.longitude, point.latitude) for point in centres().points}) == len(MUNICIPALITIES)


def test_each_lies_inside_its_border(shared: Path) -> None:
    name = "twente_gemeenten_2022.geojson"
    borders = {row.name: row for row in read_map((shared / "data" / name).read_bytes(), name).data.outlines}
    for point in centres().points:
        inside = [
            name for name, row in borders.items() if holds(row.rings, (point.longitude, point.latitude))
        ]
        assert inside == [point.name]
