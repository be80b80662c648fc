"""Where things lie on the map: the surest ground first, and nothing invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mgz.region import MapData, MapPoint, Outline, PostcodePoint, Region
from mgz.reporting.map_positions import Ground, Positions, plain
from tests.unit.site import by_hand

BORDER = Outline("Noord", (((6.0, 52.0), (6.2, 52.0), (6.2, 52.2), (6.0, 52.2), (6.0, 52.0)),))
POINT = MapPoint("7001", 6.15, 52.15)


@pytest.fixture
def region() -> Region:
    return by_hand.region()


def test_the_workbook_before_the_file_before_the_middle(region: Region) -> None:
    stated = replace(region, postcode_points=(PostcodePoint("x", "7001", 52.1, 6.1),))
    data = MapData((BORDER,), (POINT,))
    found = Positions(stated, data).of("7001")
    assert found is not None
    assert (found.at, found.ground, found.ground.is_rough) == ((6.1, 52.1), Ground.WORKBOOK, False)
    found = Positions(region, data).of("7001")
    assert found is not None
    assert (found.at, found.ground, found.ground.is_rough) == ((6.15, 52.15), Ground.MAP_FILE, False)
    found = Positions(region, data).of("7002")
    assert found is not None
    assert found.at == pytest.approx((6.1, 52.1))
    assert (found.ground, found.ground.is_rough) == (Ground.MIDDLE, True)
    assert Positions(region, data).of("7101") is None
    assert Positions(region, data).of("9999") is None
    assert Positions(region, MapData()).of("7001") is None


@pytest.mark.parametrize("name", ["Noord", "Gemeente Noord", "gemeente noord", "NOORD (fictief)"])
def test_a_municipality_by_whatever_it_is_called(name: str) -> None:
    assert plain(name) == "noord"


def test_a_post_is_where_its_name_says_else_where_it_works(region: Region) -> None:
    (post,) = region.posts
    data = MapData((BORDER,), (POINT,))
    named = Positions(region, data).of_post(post)
    assert named is not None
    assert named.ground is Ground.NAMED
    elsewhere = Positions(region, data).of_post(replace(post, name="Post"))
    assert elsewhere is not None
    assert elsewhere.ground is Ground.WORKING_AREA
    assert elsewhere.at == pytest.approx(((6.15 + 6.1) / 2, (52.15 + 52.1) / 2))
    assert Positions(region, MapData()).of_post(post) is None
