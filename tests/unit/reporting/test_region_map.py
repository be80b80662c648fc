"""The map: true to the land, marks apart, names that do not run into each other, and whose borders."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from mgz.region import Outline
from mgz.reporting.location_place import Place, PlaceKind
from mgz.reporting.map_frame import frame_of
from mgz.reporting.map_marks import Look, PostSpot, RegionMap, Spot
from mgz.reporting.map_positions import Ground
from mgz.reporting.map_spread import Box, Heap, apart, around, labels
from mgz.reporting.region_map import MOST_APART, NARROW, WIDE, region_map
from mgz.vocabulary import Verdict

BORDER = ((6.5, 52.2), (6.7, 52.2), (6.7, 52.4), (6.5, 52.4), (6.5, 52.2))


def spot(n: int, lon: float = 6.6, lat: float = 52.3, verdict: Verdict = Verdict.SLUITEND) -> Spot:
    area = f"a{n % 3}"
    name = f"Gemeente {'ABC'[n % 3]}"
    place = Place(PlaceKind.LOCATIE, f"l{n:03}")
    return Spot(place, f"Huis {n:03}", area, name, verdict, (lon, lat), Ground.MIDDLE)


def post(name: str = "Post", counts: bool = True) -> PostSpot:
    return PostSpot("p", name, "hds", counts, (6.6, 52.3), Ground.WORKING_AREA)


def drawn(*spots: Spot, counted: bool = False, **more: object) -> RegionMap:
    posts, outlines = more.get("posts", ()), more.get("outlines", ())
    found = region_map(spots, posts, outlines, more.get("look", WIDE), counted=counted)  # type: ignore[arg-type]
    assert found is not None
    return found


def test_north_is_up_and_a_kilometre_is_as_long_both_ways() -> None:
    frame = frame_of([(6.4, 52.1), (7.0, 52.5)], 720, 40)
    west, east = frame.at((6.4, 52.3)), frame.at((7.0, 52.3))
    north, south = frame.at((6.7, 52.5)), frame.at((6.7, 52.1))
    assert west[0] < east[0]
    assert north[1] < south[1]
    # 0.4 degree of latitude is 44.5 km; 0.6 of longitude at 52.3 north is 40.8 km.
    assert (south[1] - north[1]) / (east[0] - west[0]) == pytest.approx(44.5 / 40.8, rel=0.01)
    km, bar = frame.bar
    assert bar / km == pytest.approx((south[1] - north[1]) / 44.5, rel=0.01)


@pytest.mark.parametrize("places", [[(6.6, 52.3)], [(6.6, 52.3)] * 9, [(4.0, 51.0), (7.1, 53.4)]])
def test_all_places_fall_inside_with_their_margin(places: list[tuple[float, float]]) -> None:
    frame = frame_of(places, 320, 30)
    for place in places:
        x, y = frame.at(place)
        assert 29.9 <= x <= frame.width - 29.9
        assert 29.5 <= y <= frame.height - 29.5
    assert frame.height <= 1.25 * frame.width + 1


@pytest.mark.parametrize("number", [1, 2, 40, MOST_APART])
def test_marks_at_one_spot_are_drawn_apart(number: int) -> None:
    wanted = [((360.0, 300.0), (25.0, 25.0))] * number
    at = apart(wanted, 720, 600)
    boxes = [around(each, (25.0, 25.0)) for each in at]
    assert at[0] == (360, 300)
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))
    assert all(box.left >= 0 and box.top >= 0 and box.right <= 720 and box.bottom <= 600 for box in boxes)


def test_marks_that_have_room_stay_where_they_are() -> None:
    wanted = [((100.0, 100.0), (25.0, 25.0)), ((130.0, 100.0), (25.0, 25.0))]
    assert apart(wanted, 300, 300) == ((100, 100), (130, 100))


def test_a_drawing_that_is_full_leaves_the_rest_where_they_are_wanted() -> None:
    at = apart([((30.0, 30.0), (25.0, 25.0))] * 9, 60, 60)
    assert len(at) == 9
    assert at[-1] == (30, 30)


def test_the_same_rows_give_the_same_map_in_any_order() -> None:
    spots = [spot(n) for n in range(30)]
    assert drawn(*spots) == drawn(*reversed(spots))


def test_names_keep_clear_of_marks_of_each_other_and_of_the_edge() -> None:
    heaps = [Heap(name, (around((150.0 + 40 * n, 100.0), (25, 25)),)) for n, name in enumerate("ABCD")]
    taken = [mark for heap in heaps for mark in heap.marks]
    found = labels(heaps, taken, 15, 400, 200)
    assert {label.text for label in found} == set("ABCD")
    boxes = [Box(at.x - 4, at.y - 15, at.x + 4, at.y + 4) for at in found]
    assert not any(one.meets(other) for one, other in combinations([*boxes, *taken], 2))


def test_a_name_without_room_is_left_out() -> None:
    full = Box(0, 0, 400, 200)
    assert labels([Heap("A", (around((100.0, 100.0), (25, 25)),))], [full], 15, 400, 200) == ()


def test_a_name_stands_inside_its_own_border_when_it_can() -> None:
    mark = around((100.0, 100.0), (25, 25))
    below = (((60.0, 90.0), (140.0, 90.0), (140.0, 180.0), (60.0, 180.0)),)
    (label,) = labels([Heap("A", (mark,), below)], [mark], 15, 400, 200)
    assert 60 < label.x < 140
    assert 90 < label.y - 7.5 < 180


def test_one_by_one_every_location_has_its_own_mark() -> None:
    found = drawn(*(spot(n) for n in range(MOST_APART)))
    assert [mark.number for mark in found.marks] == [1] * MOST_APART
    assert {mark.spot.place.id for mark in found.marks} == {f"l{n:03}" for n in range(MOST_APART)}


@pytest.mark.parametrize(("number", "counted"), [(6, True), (MOST_APART + 2, False)])
def test_counted_per_area_the_worst_gives_the_sign(number: int, counted: bool) -> None:
    spots = [spot(n, verdict=Verdict.NIET_SLUITEND if n == 4 else Verdict.SLUITEND) for n in range(number)]
    found = drawn(*spots, counted=counted, look=NARROW)
    assert [(mark.name, mark.number) for mark in found.marks] == [
        (f"Gemeente {letter}", number // 3) for letter in "ABC"
    ]
    assert [mark.verdict for mark in found.marks] == [
        Verdict.SLUITEND,
        Verdict.NIET_SLUITEND,
        Verdict.SLUITEND,
    ]
    assert found.marks[1].counts == ((Verdict.NIET_SLUITEND, 1), (Verdict.SLUITEND, number // 3 - 1))
    assert {label.text for label in found.labels} == set("ABC")


def test_a_post_stands_apart_from_the_locations() -> None:
    found = drawn(spot(0), posts=(post(),))
    (mark,), (drawn_post,) = found.marks, found.posts
    assert not around((mark.x, mark.y), (25, 25)).meets(around((drawn_post.x, drawn_post.y), (25, 25)))


def test_only_borders_of_this_region_are_drawn() -> None:
    far = tuple((lon - 1.5, lat) for lon, lat in BORDER)
    outlines = (
        Outline("a", (far,)),
        Outline("Elders", (far,)),
        Outline("Rondom", (BORDER,)),
    )
    assert [border.name for border in drawn(spot(0), outlines=outlines).borders] == ["a", "Rondom"]


def test_a_border_is_drawn_as_fine_as_can_be_seen() -> None:
    fine = tuple((6.5 + n / 100_000, 52.2) for n in range(20_000)) + BORDER[1:]
    (border,) = drawn(spot(0), outlines=(Outline("Rondom", (fine,)),)).borders
    assert border.path.startswith("M")
    assert border.path.endswith("Z")
    assert len(border.path) < 8000


def test_without_any_place_there_is_no_map() -> None:
    assert region_map((), (), (Outline("Rondom", (BORDER,)),), WIDE, counted=False) is None


@pytest.mark.parametrize("look", [WIDE, NARROW])
@pytest.mark.parametrize(("number", "flat"), [(240, True), (900, False), (3000, False)])
def test_however_many_areas_there_are_the_marks_still_have_room(look: Look, number: int, flat: bool) -> None:
    spots = []
    for n in range(number):
        at = (6.0 + (n // 30) * 0.02, 52.0 + (0 if flat else (n % 30) * 0.02))
        made = replace(spot(n, *at), area=f"a{n}", area_name=f"Wijk {n}")
        spots.append(replace(made, verdict=Verdict.NIET_SLUITEND if n == 7 else Verdict.SLUITEND))
    found = drawn(*spots, look=look)
    assert sum(mark.number for mark in found.marks) == number
    assert [mark.verdict for mark in found.marks].count(Verdict.NIET_SLUITEND) == 1
    boxes = [around((mark.x, mark.y), mark.size) for mark in found.marks]
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))
    assert len(found.marks) <= MOST_APART
    several = [mark for mark in found.marks if mark.number > 1]
    assert several
    assert all(mark.name == "" for mark in several)
