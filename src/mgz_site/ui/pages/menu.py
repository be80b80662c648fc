"""The pages one can always go to."""

from __future__ import annotations

from typing import Final

#: Name of the entry, name of its address, and what it is called.
MENU: Final = (
    ("wegwijzer", "wegwijzer", "Wegwijzer"),
    ("nu", "nu", "Nu"),
    ("locatie", "locatie_kiezen", "Locatie"),
    ("dekking", "resultaat", "Dekking"),
    ("werkboek", "werkboeken", "Werkboek"),
    ("tour", "rondleiding", "Rondleiding"),
    ("uitleg", "uitleg", "Uitleg"),
)
