"""Loading map data on the page: kept with its source, shown under the map, refused plainly, taken away."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from mgz.calendar import AMSTERDAM
from mgz.errors import FileError
from mgz_site.ui.mapstore import MapStore
from tests.unit.site import by_hand
from tests.unit.site.house import count, plain, set_clock, words

PAGE = "/regio/kaartgegevens/"
NOW = datetime(2026, 1, 15, 12, 0, tzinfo=AMSTERDAM)
POINTS = b"pc4,lat,lon\n7001,52.1,6.1\n7002,52.2,6.2\n7101,52.0,6.3\n"
RING = [[6.0, 52.0], [6.2, 52.0], [6.2, 52.3], [6.0, 52.3], [6.0, 52.0]]
BORDER = json.dumps(
    {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "properties": {"gemeente": "Noord"},
                "geometry": {"type": "Polygon", "coordinates": [RING]},
            }
        ],
    }
).encode()


@pytest.fixture
def beek(monkeypatch: pytest.MonkeyPatch) -> None:
    set_clock(monkeypatch, NOW)
    count(by_hand.region())


def load(client: Client, content: bytes, name: str = "punten.csv", source: str = "") -> HttpResponse:
    return client.post(PAGE, {"bestand": SimpleUploadedFile(name, content), "bron": source})


def test_a_file_is_on_the_map_with_its_source(client: Client, beek: None) -> None:
    assert "mgz-map--breed" not in client.get("/regio/").content.decode()
    assert load(client, POINTS, source="Bron <A>, 2022").headers["Location"] == f"{PAGE}?gedaan=geladen"
    page = client.get("/regio/")
    assert "mgz-map--breed" in page.content.decode()
    assert "punten.csv (3 punten), geladen op 15-01-2026. Bron: Bron <A>, 2022." in words(page)
    assert "<A>" not in page.content.decode()
    assert "mgz-map__border" not in page.content.decode()
    load(client, BORDER, "grens.geojson")
    page = client.get("/regio/")
    assert page.content.decode().count('class="mgz-map__border"') == 2
    assert "grens.geojson (1 grens), geladen op 15-01-2026. Bron: bron niet opgegeven." in words(page)


def test_borders_alone_put_places_in_the_middle_and_say_so(client: Client, beek: None) -> None:
    load(client, BORDER, "grens.geojson")
    said = words(client.get("/regio/"))
    assert "Elke locatie staat bij benadering: naast het midden van de gemeente" in said
    assert "1 locatie staat niet op de kaart" in said


def test_taking_away_and_loading_again(client: Client, beek: None) -> None:
    load(client, POINTS)
    (key,) = [note.key for note in MapStore(by_folder(client)).notes()]
    gone = client.post(f"{PAGE}weg/", {"sleutel": key})
    assert gone.headers["Location"] == f"{PAGE}?gedaan=weg"
    assert "mgz-map--breed" not in client.get("/regio/").content.decode()
    again = client.post(f"{PAGE}weg/", {"sleutel": key})
    assert again.status_code == 422
    assert "telt al niet meer mee" in plain(again.content.decode())
    load(client, POINTS)
    assert "mgz-map--breed" in client.get("/regio/").content.decode()


def by_folder(client: Client) -> Path:
    from django.conf import settings

    folder: Path = settings.MGZ_DATA
    return folder


@pytest.mark.parametrize("key", ["", "x", "../" * 21 + "a", "0" * 64])
def test_taking_away_what_is_not_there(client: Client, beek: None, key: str) -> None:
    assert client.post(f"{PAGE}weg/", {"sleutel": key}).status_code == 422
    assert client.get(f"{PAGE}weg/").headers["Location"] == PAGE


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "Dit bestand is leeg"),
        (b"{}", "geen GeoJSON"),
        (b"[" * 100_000, "te diep genest"),
        (b"pc4,lat,lon\n7001,1,2\n", "geen graden (WGS84) en geen meters (RD)"),
        (BORDER.replace(b"Noord", b"<b>x</b>"), "tekens die niet in een naam horen"),
        (BORDER.replace(b"Noord", b" "), "heeft geen naam"),
    ],
)
def test_a_wrong_file_is_refused_at_the_field_and_not_kept(
    client: Client, beek: None, data: Path, content: bytes, says: str
) -> None:
    answer = load(client, content, "<i>kaart.geojson", "mijn bron")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert says in plain(page)
    assert 'aria-describedby="bestand-fout bestand-uitleg"' in page
    assert 'value="mijn bron"' in page
    assert "<i>kaart" not in page
    assert "<b>x" not in page
    assert not (data / "kaart").exists()


def test_no_file_and_too_long_a_source(client: Client, beek: None) -> None:
    assert "Kies eerst een bestand" in plain(client.post(PAGE, {}).content.decode())
    answer = load(client, POINTS, source="b" * 201)
    assert answer.status_code == 422
    assert "De bron is te lang" in plain(answer.content.decode())


def test_a_file_that_is_far_too_large_is_refused_on_its_own_page(client: Client, beek: None) -> None:
    answer = load(client, b" " * (11 * 1024 * 1024), "groot.geojson")
    assert answer.status_code == 413
    said = plain(answer.content.decode())
    assert "Dit bestand is groter dan 10 MB" in said
    assert "Kaartgegevens" in said


def test_the_page_works_before_there_is_a_stand(client: Client) -> None:
    assert "Er is nog niets geladen" in words(client.get(PAGE))
    assert load(client, POINTS).status_code == 303
    assert "punten.csv" in words(client.get(PAGE))


def test_the_store_survives_what_happens_on_disks(tmp_path: Path) -> None:
    store = MapStore(tmp_path)
    assert store.notes() == ()
    kept = store.put(POINTS, "punten.csv", "Bron", NOW)
    with pytest.raises(FileError):
        store.put(b"fout", "fout.csv", "", NOW)
    assert store.notes() == (kept,)
    assert len(store.read(kept).data.points) == 3
    folder = tmp_path / "kaart"
    (folder / f"{'1' * 64}.json").write_text("{")
    (folder / f"{'2' * 64}.json").write_text("[]")
    (folder / "x.json").write_text("{}")
    note = json.loads((folder / f"{kept.key}.json").read_text("utf-8"))
    (folder / f"{'3' * 64}.json").write_text(json.dumps(note))
    (folder / f"{'4' * 64}.json").write_text(json.dumps(note | {"soort": "/../x"}))
    assert store.notes() == (kept,)
    newer = store.put(BORDER, "grens.geojson", "", NOW.replace(hour=13))
    assert store.notes() == (newer, kept)
    (folder / f"{kept.key}.csv").unlink()
    assert store.notes() == (newer,)


def test_a_kept_file_that_is_no_longer_good_leaves_the_rest(client: Client, beek: None, data: Path) -> None:
    load(client, POINTS)
    load(client, BORDER, "grens.geojson")
    (broken,) = (data / "kaart").glob("*.geojson")
    broken.write_bytes(b"{}")
    assert "mgz-map--breed" in client.get("/regio/").content.decode()
