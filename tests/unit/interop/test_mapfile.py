"""Map files: what is read out of them, and that what is wrong is refused plainly."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from mgz.errors import FileError
from mgz.interop.mapfile import MAX_BYTES, read_map
from mgz.interop.mapfile.degrees import from_grid
from mgz.region import MapData, MapPoint, Outline, holds, middle

SQUARE = [[6.5, 52.2], [6.7, 52.2], [6.7, 52.4], [6.5, 52.4], [6.5, 52.2]]
HOLE = [[6.55, 52.25], [6.55, 52.3], [6.6, 52.3], [6.6, 52.25], [6.55, 52.25]]


def feature(properties: object, kind: str = "Polygon", coordinates: object = None) -> dict[str, object]:
    geometry = {"type": kind, "coordinates": [SQUARE] if coordinates is None else coordinates}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def collection(*features: object) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": list(features)}).encode()


def key_of(content: bytes) -> str:
    with pytest.raises(FileError) as refused:
        read_map(content, "kaart.geojson")
    (fault,) = refused.value.faults
    assert str(fault).startswith("kaart.geojson")
    assert fault.remedy.endswith(".")
    return fault.key


def test_a_border_by_its_name_with_its_hole() -> None:
    read = read_map(collection(feature({"Gemeente": " Almelo "}, coordinates=[SQUARE, HOLE])), "a.json")
    (outline,) = read.data.outlines
    assert outline.name == "Almelo"
    assert [len(ring) for ring in outline.rings] == [5, 5]
    assert read.ending == ".geojson"
    assert holds(outline.rings, (6.52, 52.22))
    assert not holds(outline.rings, (6.57, 52.27))
    assert not holds(outline.rings, (7.0, 52.27))


def test_parts_of_one_name_are_one_border() -> None:
    other = [[x + 0.5, y] for x, y in SQUARE]
    content = collection(feature({"naam": "A"}), feature({"naam": "A"}, "MultiPolygon", [[other]]))
    (outline,) = read_map(content, "a.json").data.outlines
    assert len(outline.rings) == 2


@pytest.mark.parametrize("value", [7607, "7607"])
def test_an_area_by_postcode_is_a_point_in_its_middle(value: object) -> None:
    (point,) = read_map(collection(feature({"naam": "Almelo", "pc4": value})), "a.json").data.points
    assert (point.name, round(point.longitude, 6), round(point.latitude, 6)) == ("7607", 6.6, 52.3)
    assert point.is_postcode


def test_metres_of_the_grid_become_degrees() -> None:
    assert from_grid(155000, 463000) == pytest.approx((5.38720621, 52.15517440))
    read = read_map(b"pc4,rd_x,rd_y\n1011,122197,487227\n", "p.csv")
    (point,) = read.data.points
    assert (point.longitude, point.latitude) == pytest.approx((4.90553, 52.37195), abs=2e-5)
    grid = [[240000, 485000], [242000, 485000], [242000, 487000], [240000, 485000]]
    (outline,) = read_map(collection(feature({"naam": "A"}, coordinates=[grid])), "a.json").data.outlines
    assert all(6 < lon < 7 and 52 < lat < 53 for lon, lat in outline.rings[0])


@pytest.mark.parametrize(
    "text",
    [
        "pc4,lat,lon\n7607,52.3539,6.6938\n",
        "\ufeffPC4;LAT;LON\r\n7607;52,3539;6,6938\r\n\r\n",
        "postcode,lon,lat\n7607,52.3539,6.6938\n",
    ],
)
def test_a_table_as_people_make_them(text: str) -> None:
    read = read_map(text.encode(), "p.csv")
    assert read.data.points == (MapPoint("7607", 6.6938, 52.3539),)
    assert read.ending == ".csv"


def test_rows_without_a_place_are_counted_and_the_first_of_a_name_counts() -> None:
    read = read_map(b"gemeente,lat,lon\nA,52.1,6.1\nB,,\nA,52.2,6.2\n", "p.csv")
    assert read.data.points == (MapPoint("A", 6.1, 52.1),)
    assert read.without == 1


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "kaart_leeg"),
        (b" \n ", "kaart_leeg"),
        (b"{" + b" " * MAX_BYTES, "kaart_te_groot"),
        (b"\xff\xfe\x00", "kaart_geen_tekst"),
        (b"{", "kaart_kapot"),
        (b'{"type": "FeatureCollection", "features": [' + b"9" * 5000 + b"]}", "kaart_kapot"),
        (b"[" * 100_000 + b"]" * 100_000, "kaart_te_diep"),
        (b'{"type": "Topology", "objects": {}}', "kaart_geen_geojson"),
        (b"[1, 2]", "kaart_geen_geojson"),
        (collection(), "kaart_niets"),
        (collection(1), "kaart_vorm"),
        (collection(feature({})), "kaart_zonder_naam"),
        (collection(feature(None)), "kaart_zonder_naam"),
        (collection(feature({"naam": True})), "kaart_zonder_naam"),
        (collection(feature({"naam": "  "})), "kaart_zonder_naam"),
        (collection(feature({"naam": "<script>alert(1)</script>"})), "kaart_naam"),
        (collection(feature({"naam": "a\u202eb"})), "kaart_naam"),
        (collection(feature({"naam": "a" * 101})), "kaart_naam"),
        (collection(feature({"naam": "A"}, "LineString", SQUARE)), "kaart_vorm"),
        (collection(feature({"naam": "A"}, coordinates=[])), "kaart_vorm"),
        (collection(feature({"naam": "A"}, coordinates=[SQUARE[:3]])), "kaart_vorm"),
        (collection(feature({"naam": "A"}, coordinates=[[["6", "52"]] * 4])), "kaart_vorm"),
        (collection(feature({"naam": "A"}, coordinates=[[[True, 52]] * 4])), "kaart_vorm"),
        (collection(feature({"naam": "A"}, coordinates=5)), "kaart_vorm"),
        (collection({"properties": {"naam": "A"}, "geometry": None}), "kaart_vorm"),
        (collection(feature({"naam": "A"}, coordinates=[[[-73.9, 40.7]] * 4])), "kaart_coordinaten"),
        (collection(feature({"naam": "A"}, "Point", [float("nan"), 52])), "kaart_coordinaten"),
        (collection(feature({"naam": "A"}, "Point", [10**400, 52])), "kaart_coordinaten"),
        (b"<!DOCTYPE html><html></html>", "kaart_kolommen"),
        (b"pc4,lat\n7607,52\n", "kaart_kolommen"),
        (b"pc4,lat,lon\n760,52,6\n", "kaart_postcode"),
        (b"pc4,lat,lon\n7607,noord,6\n", "kaart_getal"),
        (b"pc4,lat,lon\n7607,40.7,-73.9\n", "kaart_coordinaten"),
        (b"gemeente,lat,lon\n<b>,52,6\n", "kaart_naam"),
        (b"gemeente,lat,lon\n,52,6\n", "kaart_zonder_naam"),
    ],
)
def test_what_is_wrong_is_refused_plainly(content: bytes, key: str) -> None:
    assert key_of(content) == key


def test_a_cell_that_is_wrong_is_named_by_its_row() -> None:
    with pytest.raises(FileError, match=r"p\.csv, rij 3: 'x' is geen getal"):
        read_map(b"pc4,lat,lon\n7607,52,6\n7608,x,6\n", "p.csv")


def test_of_two_files_the_first_counts_and_the_other_adds() -> None:
    old = MapData((Outline("A", ()), Outline("B", ())), (MapPoint("7607", 6, 52),))
    new = MapData((Outline("A", (((1.0, 1.0),),)),), (MapPoint("7607", 7, 52),))
    both = new.joined(old)
    assert {row.name: len(row.rings) for row in both.outlines} == {"A": 1, "B": 0}
    assert both.points == (MapPoint("7607", 7, 52),)


def test_the_middle_of_an_area() -> None:
    ring = tuple((x, y) for x, y in SQUARE)
    assert middle((ring,)) == pytest.approx((6.6, 52.3))
    assert middle((((6.0, 52.0), (6.0, 52.0), (6.0, 52.0)),)) == pytest.approx((6.0, 52.0))


@pytest.mark.parametrize(
    ("name", "outlines", "points"),
    [
        ("gemeenten_2022.geojson", 345, 0),
        ("twente_gemeenten_2022.geojson", 14, 0),
        ("twente_pc4_2022.geojson", 0, 122),
        ("ggdregio_2022.geojson", 25, 0),
        ("zorgkantoorregio_2022.geojson", 31, 0),
        ("pc4_nl_2021.csv", 0, 4065),
    ],
)
def test_the_shapes_found_in_the_domain_material(shared: Path, name: str, outlines: int, points: int) -> None:
    read = read_map((shared / "data" / name).read_bytes(), name)
    assert (len(read.data.outlines), len(read.data.points)) == (outlines, points)


def test_the_grid_agrees_with_points_that_are_given_both_ways(shared: Path) -> None:
    with (shared / "data/pc4_nl_2021.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["rd_x"]]
    assert len(rows) > 4000
    for row in rows:
        found = from_grid(float(row["rd_x"]), float(row["rd_y"]))
        assert found == pytest.approx((float(row["lon"]), float(row["lat"])), abs=2e-5)
