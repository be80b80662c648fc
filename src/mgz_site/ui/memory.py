"""A small memory of worked-out results: bounded, and each is worked out once however many ask at a time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Memory(Generic[T]):
    """Keeps the results used last; a result that raises is not kept."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._known: OrderedDict[Hashable, T] = OrderedDict()
        self._busy: dict[Hashable, Lock] = {}
        self._lock = Lock()

    def get(self, key: Hashable, work_out: Callable[[], T]) -> T:
        """The result for a key, worked out now when it is not known."""
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key]
            mine = self._busy.setdefault(key, Lock())
        with mine:
            with self._lock:
                if key in self._known:
                    return self._known[key]
            try:
                result = work_out()
                # Known before it is no longer being worked out: whoever comes in between would begin again.
                self.put(key, result)
            finally:
                with self._lock:
                    self._busy.pop(key, None)
            return result

    def put(self, key: Hashable, result: T) -> None:
        """Keep a result that is known already, in place of an older one."""
        with self._lock:
            self._known[key] = result
            self._known.move_to_end(key)
            while len(self._known) > self._size:
                self._known.popitem(last=False)

    def __len__(self) -> int:
        return len(self._known)
