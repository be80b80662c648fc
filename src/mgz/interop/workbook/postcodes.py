"""Sets of four-digit postcodes as people write them: single ones and ranges, parted by commas."""

import re
from collections.abc import Iterable
from hashlib import sha256
from typing import Final

_ONE: Final = re.compile(r"([1-9]\d{3})(?:\s?[A-Za-z]{2})?")
_RANGE: Final = re.compile(r"([1-9]\d{3})\s*(?:-|–|t/m|tot en met)\s*([1-9]\d{3})")
_PARTS: Final = re.compile(r"[,;\n]")
_LONGEST_ID: Final = 40


def postcode_of(text: str) -> str:
    """The four digits of one postcode; raises ValueError with a plain Dutch reason."""
    found = _ONE.fullmatch(text)
    if not found:
        raise ValueError(f"'{text}' is geen postcode")
    return found[1]


def postcodes_of(text: str) -> frozenset[str]:
    """The postcodes of a set; raises ValueError with a plain Dutch reason."""
    found: set[str] = set()
    for part in filter(None, (part.strip() for part in _PARTS.split(text))):
        if stretch := _RANGE.fullmatch(part):
            first, last = int(stretch[1]), int(stretch[2])
            if last < first:
                raise ValueError(f"'{part}' loopt niet van een lage naar een hoge postcode")
            found.update(str(number) for number in range(first, last + 1))
        else:
            found.add(postcode_of(part))
    return frozenset(found)


def show_postcodes(postcodes: Iterable[str]) -> str:
    """A set as people write it, neighbours drawn together into ranges."""
    stretches: list[tuple[int, int]] = []
    for number in sorted(int(code) for code in postcodes):
        if stretches and stretches[-1][1] == number - 1:
            stretches[-1] = (stretches[-1][0], number)
        else:
            stretches.append((number, number))
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in stretches)


def area_id(postcodes: Iterable[str]) -> str:
    """The id of the area that is just this set: the same set always gets the same id, without commas."""
    written = "pc " + show_postcodes(postcodes).replace(", ", " ")
    return written if len(written) <= _LONGEST_ID else "pc " + sha256(written.encode()).hexdigest()[:16]
