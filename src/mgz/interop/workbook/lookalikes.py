"""Which names are so alike that they are probably one: capitals, spaces, signs or a single letter differ."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

_SIGNS: Final = re.compile(r"[\W_]+")
_SHORTEST: Final = 5
_LONGEST: Final = 60


def lookalikes(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of names that look like one, each pair once, in the order of the names."""
    seen: dict[str, str] = {}
    for name in names:
        found = dict.fromkeys(seen[way] for way in _ways(name) if way in seen)
        for earlier in found:
            if _folded(earlier) == _folded(name) or _is_slip(earlier, name):
                yield earlier, name
        for way in _ways(name):
            seen.setdefault(way, name)


def _folded(name: str) -> str:
    return _SIGNS.sub("", name.casefold())


def _ways(name: str) -> Iterator[str]:
    """What stays of a name without one letter: names one letter apart have one of these in common."""
    folded = _folded(name)
    yield folded
    if _SHORTEST <= len(folded) <= _LONGEST:
        for at in range(len(folded)):
            yield folded[:at] + folded[at + 1 :]


def _is_slip(one: str, other: str) -> bool:
    """Whether a single letter may be a slip: 'Team A' and 'Team B', and 'Post 1' and 'Post 2', are two."""
    return min(len(_folded(one)), len(_folded(other))) >= _SHORTEST and _fixed(one) == _fixed(other)


def _fixed(name: str) -> tuple[list[str], list[str]]:
    words = _SIGNS.split(name.casefold())
    return re.findall(r"\d", name), sorted(word for word in words if 0 < len(word) <= 2)
