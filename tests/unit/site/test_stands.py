"""Stands on disk: numbered, never changed, and of two who come at once exactly one is first."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from threading import Barrier, Thread

import pytest

from mgz.calendar import AMSTERDAM
from mgz_site.ui.stands import Moved, Stand, Stands, Step

EARLY = datetime(2026, 1, 15, 9, 30, tzinfo=AMSTERDAM)
LATE = datetime(2026, 1, 16, 9, 30, tzinfo=AMSTERDAM)


def test_before_the_first_nothing_counts(tmp_path: Path) -> None:
    assert Stands(tmp_path).current() is None
    assert Stands(tmp_path).history() == []


def test_the_last_one_counts_and_the_others_stay(tmp_path: Path) -> None:
    stands = Stands(tmp_path)
    one = stands.move(0, "a" * 64, "één.xlsx", EARLY, Step.ACCEPTED, "oorsprong")
    two = stands.move(1, "b" * 64, "twee.xlsx", LATE, Step.UNDONE)
    assert one == Stand(1, "a" * 64, "één.xlsx", EARLY, Step.ACCEPTED, "oorsprong")
    assert Stands(tmp_path).current() == two
    assert Stands(tmp_path).history() == [two, one]
    assert Stands(tmp_path).at(3) is None


@pytest.mark.parametrize("seen", [0, 2, 7])
def test_who_looked_at_another_stand_changes_nothing(tmp_path: Path, seen: int) -> None:
    stands = Stands(tmp_path)
    one = stands.move(0, "a" * 64, "a.xlsx", EARLY, Step.ACCEPTED)
    with pytest.raises(Moved) as refused:
        stands.move(seen, "b" * 64, "b.xlsx", LATE, Step.ACCEPTED)
    assert refused.value.current == one
    assert stands.history() == [one]


def test_of_many_at_once_exactly_one_is_first(tmp_path: Path) -> None:
    stands = Stands(tmp_path)
    stands.move(0, "0" * 64, "0.xlsx", EARLY, Step.ACCEPTED)
    barrier, won, lost = Barrier(16), [], []

    def run(key: str) -> None:
        barrier.wait()
        try:
            won.append(stands.move(1, key, "x.xlsx", LATE, Step.ACCEPTED).key)
        except Moved:
            lost.append(key)

    threads = [Thread(target=run, args=(f"{n:064x}",)) for n in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(won), len(lost)) == (1, 15)
    current = stands.current()
    assert current is not None
    assert (current.number, current.key) == (2, won[0])


def test_what_is_left_of_a_crash_is_no_stand(tmp_path: Path) -> None:
    stands = Stands(tmp_path)
    one = stands.move(0, "a" * 64, "a.xlsx", EARLY, Step.ACCEPTED)
    (tmp_path / "standen" / ".0123456789abcdef").write_text('{"werkb')
    assert stands.history() == [one]
    assert stands.move(1, "b" * 64, "b.xlsx", LATE, Step.ACCEPTED).number == 2


def test_a_stand_is_a_file_one_can_read(tmp_path: Path) -> None:
    Stands(tmp_path).move(0, "a" * 64, "a.xlsx", EARLY, Step.ACCEPTED)
    note = json.loads((tmp_path / "standen" / "000001.json").read_text("utf-8"))
    assert note["werkboek"] == "a" * 64
    assert note["stap"] == "aangenomen"
