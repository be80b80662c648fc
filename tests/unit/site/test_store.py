"""Workbooks on disk: named by content, never changed, and readable without their note."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256
from pathlib import Path

import pytest

from mgz.calendar import AMSTERDAM
from mgz_site.ui.store import Store

EARLY = datetime(2026, 1, 15, 9, 30, tzinfo=AMSTERDAM)
LATE = datetime(2026, 1, 16, 9, 30, tzinfo=AMSTERDAM)


def test_a_workbook_is_found_by_the_hash_of_its_content(tmp_path: Path) -> None:
    stored = Store(tmp_path).put(b"inhoud", "één.xlsx", EARLY)
    assert stored.key == sha256(b"inhoud").hexdigest()
    assert Store(tmp_path).get(stored.key) == stored
    assert Store(tmp_path).content(stored.key) == b"inhoud"


def test_the_same_content_keeps_one_file_with_the_latest_name(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put(b"inhoud", "a.xlsx", EARLY)
    key = store.put(b"inhoud", "b.xlsx", LATE).key
    assert [stored.name for stored in store.latest(9)] == ["b.xlsx"]
    assert len(list(tmp_path.rglob("*.xlsx"))) == 1
    assert store.content(key) == b"inhoud"


@pytest.mark.parametrize("key", ["", "abc", "../../etc/passwd", "A" * 64, "0" * 64])
def test_what_was_not_handed_in_is_not_there(tmp_path: Path, key: str) -> None:
    assert Store(tmp_path).get(key) is None


def test_a_file_beside_the_folder_is_out_of_reach(tmp_path: Path) -> None:
    Store(tmp_path).put(b"inhoud", "a.xlsx", EARLY)
    (tmp_path / "buiten.xlsx").write_bytes(b"geheim")
    assert Store(tmp_path).get("../buiten") is None


def test_a_lost_or_broken_note_costs_only_the_name(tmp_path: Path) -> None:
    store = Store(tmp_path)
    key = store.put(b"inhoud", "a.xlsx", EARLY).key
    next(tmp_path.rglob("*.json")).write_text("{")
    stored = store.get(key)
    assert stored is not None
    assert (stored.key, stored.name) == (key, "werkboek.xlsx")


def test_the_newest_come_first(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.put(b"1", "oud.xlsx", EARLY)
    store.put(b"2", "nieuw.xlsx", LATE)
    assert [stored.name for stored in store.latest(1)] == ["nieuw.xlsx"]
    assert Store(tmp_path / "leeg").latest(5) == []
