"""The pages one can always go to."""

from __future__ import annotations

from typing import Final

#: Name of the entry, name of its address, and what it is called.
MENU: Final = (
    ("dekking", "resultaat", "Dekking"),
    ("werkboek", "werkboeken", "Werkboek"),
    ("uitleg", "uitleg", "Uitleg"),
)
