"""The names of areas and points in a map file: plain words, or refused."""

from __future__ import annotations

import unicodedata
from typing import Final

from mgz.interop.mapfile.refusals import refusal

LONGEST: Final = 100


def plain_name(text: str, what: str, file: str, row: int | None = None) -> str:
    """A name without spaces around it; what is no plain name is refused."""
    name = text.strip()
    if not name:
        raise refusal("kaart_zonder_naam", file, what, row=row)
    strange = sorted({sign for sign in name if sign in "<>" or unicodedata.category(sign)[0] == "C"})
    if strange or len(name) > LONGEST:
        shown = " ".join(sign if sign.isprintable() else f"U+{ord(sign):04X}" for sign in strange)
        raise refusal("kaart_naam", file, what, shown or f"{len(name)} tekens", row=row)
    return name
