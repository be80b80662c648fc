"""The pages one can always go to."""

from __future__ import annotations

from typing import Final

#: Name of the entry, name of its address, and what it is called.
MENU: Final = (
    ("wegwijzer", "wegwijzer", "Wegwijzer"),
    ("nu", "nu", "Nu"),
    ("locatie", "locatie_kiezen", "Locatie"),
    ("dekking", "resultaat", "Dekking"),
    ("regio", "regio", "Regio"),
    ("vragen", "vragen_alle", "Vragen"),
    ("werkboek", "werkboeken", "Werkboek"),
    ("tour", "rondleiding", "Rondleiding"),
    ("uitleg", "uitleg", "Uitleg"),
)
#: Below *Dekking*: all that goes with the result of one workbook.
SUBMENU: Final = (
    ("dekking", "resultaat", "Dekking"),
    ("punten", "convenantpunten", "Convenantpunten"),
    ("gegevens", "gegevens", "Over deze gegevens"),
)
