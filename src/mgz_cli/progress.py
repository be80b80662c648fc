"""A sign of life on standard error, only when work takes longer than two seconds and a person is looking."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_PATIENCE: Final = 2.0
_BEAT: Final = 0.25
_WIDTH: Final = 20


@contextmanager
def working(what: str) -> Iterator[None]:
    """Show what is being done while it is being done."""
    if not sys.stderr.isatty():
        yield
        return
    done = threading.Event()
    thread = threading.Thread(target=_beat, args=(what, done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _beat(what: str, done: threading.Event) -> None:
    started = time.monotonic()
    if done.wait(_PATIENCE):
        return
    step = 0
    while not done.wait(_BEAT):
        spot = step % (_WIDTH - 2)
        bar = " " * spot + "###" + " " * (_WIDTH - 3 - spot)
        print(f"\r{what} [{bar}] {time.monotonic() - started:.0f} s ", end="", file=sys.stderr, flush=True)
        step += 1
    print("\r" + " " * (len(what) + _WIDTH + 12) + "\r", end="", file=sys.stderr, flush=True)
