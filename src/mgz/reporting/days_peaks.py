"""How a number of clients runs over time, summed up per stretch: the most at one minute, and how long."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mgz.calendar import Spans
from mgz.reporting.sizes import Sizes

Ints = NDArray[np.int64]
#: Where the clients change in number, and by how many.
Steps = tuple[Ints, Ints]


def steps_of(sizes: Sizes) -> Steps:
    """Where the clients change in number, and by how many; equal sets of minutes go as one."""
    alike: dict[bytes, tuple[Spans, int]] = {}
    for spans, number in sizes:
        known = alike.get(spans.key)
        alike[spans.key] = (spans, number + (known[1] if known else 0))
    points = [edges for spans, _ in alike.values() for edges in (spans.begins, spans.ends)]
    steps = [np.full(len(spans), s * n) for spans, n in alike.values() for s in (1, -1)]
    none = np.zeros(0, dtype=np.int64)
    return np.concatenate([none, *points]), np.concatenate([none, *steps])


def peaks(changes: Steps, begins: Ints, end: int) -> Ints:
    """The highest running total within each stretch; a stretch ends where the next begins."""
    points, running = _running(changes, begins, end)
    return np.asarray(np.maximum.reduceat(running, np.searchsorted(points, begins)), dtype=np.int64)


def minutes_with(changes: Steps, begins: Ints, end: int) -> Ints:
    """The minutes of each stretch at which there is anybody at all."""
    points, running = _running(changes, begins, end)
    lasting = np.diff(np.append(points, end)) * (running > 0)
    return np.asarray(np.add.reduceat(lasting, np.searchsorted(points, begins)), dtype=np.int64)


def _running(changes: Steps, begins: Ints, end: int) -> Steps:
    """The running total after each minute at which it changes or a stretch begins."""
    points, steps = changes
    near = points < end
    points = np.concatenate((np.maximum(points[near], begins[0]), begins))
    steps = np.concatenate((steps[near], np.zeros(len(begins), dtype=np.int64)))
    order = np.argsort(points, kind="stable")
    points, running = points[order], np.cumsum(steps[order])
    # All changes of one minute happen together: only the total after the last of them ever was.
    last = np.append(points[1:] != points[:-1], True)
    return points[last], running[last]
