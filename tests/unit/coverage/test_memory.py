"""One memory for several proofs at the same time: what another proof remembers in between changes nothing."""

from __future__ import annotations

from collections.abc import Callable

from mgz.calendar import Spans
from mgz.coverage.memory import Memory
from mgz.coverage.ways import Way


class Between(str):
    """A text that lets something else happen each time it is looked up."""

    happens: Callable[[], object]

    def __hash__(self) -> int:
        self.happens()
        return str.__hash__(self)


def between(memory: Memory) -> Between:
    """While it is looked up, another proof remembers something new."""
    text, others = Between("mine"), iter(range(1000))
    text.happens = lambda: (memory.fingerprint(n := next(others)), memory.number(_ways(n)))
    return text


def _ways(n: int | Between) -> dict:
    return {Way(None, (str(n),) if isinstance(n, int) else (n,)): Spans.of([(0, 1)])}


def test_no_two_contents_get_one_fingerprint() -> None:
    memory = Memory()
    mine = memory.fingerprint(between(memory))
    assert mine not in {memory.fingerprint(n) for n in range(10)}


def test_a_number_stands_for_what_it_was_given_to() -> None:
    memory = Memory()
    mine = _ways(between(memory))
    number = memory.number(mine)
    assert memory.ways(number) is mine
    assert number not in {memory.number(_ways(n)) for n in range(10)}


def test_an_answer_that_two_work_out_at_once_is_one_object() -> None:
    memory = Memory()
    first: list[object] = []

    def late() -> object:
        first.append(memory.answer("a", object))
        return object()

    assert memory.answer("a", late) is first[0] is memory.answer("a", object)
