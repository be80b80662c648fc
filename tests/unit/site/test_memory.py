"""The memory of results: bounded, once per key, and no trace of what failed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from time import sleep

import pytest

from mgz_site.ui.memory import Memory


def test_what_was_used_longest_ago_goes_first() -> None:
    memory: Memory[int] = Memory(2)
    for key in (1, 2, 1, 3):
        memory.get(key, lambda key=key: key)
    made: list[int] = []
    for key in (1, 3, 2):
        memory.get(key, lambda key=key: made.append(key) or key)
    assert (made, len(memory)) == ([2], 2)


def test_many_who_ask_at_once_wait_for_one() -> None:
    memory: Memory[int] = Memory(2)
    made: list[int] = []
    barrier = Barrier(6)

    def work_out() -> int:
        sleep(0.02)
        made.append(1)
        return 7

    def ask() -> int:
        barrier.wait()
        return memory.get("a", work_out)

    with ThreadPoolExecutor(6) as pool:
        assert [future.result() for future in [pool.submit(ask) for _ in range(6)]] == [7] * 6
    assert made == [1]


def test_what_failed_is_tried_again() -> None:
    memory: Memory[int] = Memory(2)

    def fail() -> int:
        raise ValueError

    with pytest.raises(ValueError):
        memory.get("a", fail)
    assert memory.get("a", lambda: 5) == 5


def test_who_asks_just_when_it_has_been_worked_out_does_not_begin_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    memory: Memory[int] = Memory(2)
    keep, again = memory.put, []

    with ThreadPoolExecutor(1) as pool:

        def asked_meanwhile(key: str, result: int) -> None:
            again.append(pool.submit(memory.get, "a", lambda: 8))
            sleep(0.05)
            keep(key, result)

        monkeypatch.setattr(memory, "put", asked_meanwhile)
        assert memory.get("a", lambda: 7) == 7
        assert [future.result(60) for future in again] == [7]
