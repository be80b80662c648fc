"""`mgz map`: a file is kept with its source, or refused with the reason."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from mgz.interop.mapfile import MAX_BYTES
from tests.unit.cli.conftest import Done

POINTS = "pc4,lat,lon\n7511,52.22,6.89\n7512,,\n"
Run = Callable[..., Done]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MGZ_DATA", str(tmp_path / "data"))
    return tmp_path


def test_a_file_is_kept_and_listed_with_its_source(mgz: Run, folder: Path) -> None:
    (folder / "p.csv").write_text(POINTS)
    done = mgz("map", "load", folder / "p.csv", "--source", "  CBS  2021 ")
    assert done.status == 0
    assert "Geladen: p.csv (0 grenzen, 1 punt, 1 rij zonder plek)" in done.out
    assert mgz("map", "list").out == "p.csv (0 grenzen, 1 punt, 1 rij zonder plek), bron: CBS 2021\n"
    (row,) = json.loads(mgz("map", "list", "--json").out)
    assert (row["name"], row["source"], row["points"]) == ("p.csv", "CBS 2021", 1)
    assert (folder / "data/kaart" / f"{row['key']}.csv").read_text() == POINTS
    assert "geen kaartgegevens" in mgz("map", "list", "--demo").out


def test_without_a_source_it_says_so_and_again_keeps_one_file(mgz: Run, folder: Path) -> None:
    (folder / "p.csv").write_text(POINTS)
    assert "geen bron" in mgz("map", "load", folder / "p.csv").out
    mgz("map", "load", folder / "p.csv", "--json")
    assert len(json.loads(mgz("map", "list", "--json").out)) == 1


@pytest.mark.parametrize("content", [b"", b"[]", b"a,b\n1,2\n", b" " * (MAX_BYTES + 1)])
def test_a_wrong_file_leaves_nothing(mgz: Run, folder: Path, content: bytes) -> None:
    (folder / "fout.json").write_bytes(content)
    done = mgz("map", "load", folder / "fout.json")
    assert (done.status, done.out) == (3, "")
    assert "fout.json" in done.err
    assert "geen kaartgegevens" in mgz("map", "list").out


def test_a_file_that_is_not_there(mgz: Run, folder: Path) -> None:
    done = mgz("map", "load", folder / "weg.csv")
    assert done.status == 3
    assert "bestaat niet" in done.err
