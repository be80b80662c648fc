"""The sheet Uitleg: in plain Dutch what the workbook is for and what to fill first."""

from typing import TYPE_CHECKING, Final

from mgz.interop.workbook.layout import write_text
from mgz.interop.workbook.sheets import GUIDE_SHEET, SHEETS

if TYPE_CHECKING:
    from openpyxl import Workbook

_HEADINGS: Final = ("Waarvoor is dit werkboek?", "Snelstart", "Daarna", "Zo vult u in", "De bladen")
_LINES: Final = (
    "Waarvoor is dit werkboek?",
    "Hierin zet uw regio wie waar woont, wie welke zorg heeft toegezegd en wie dat heeft ingekocht.",
    "mgz laat daarmee voor elke groep en elk uur zien wie er komt, wie verantwoordelijk is en wat ontbreekt.",
    "Van cliënten staan er alleen groepen in, met hun aantal. Professionals staan alleen op de bladen vanaf",
    "Professionals; die bladen hoeven pas gevuld te worden voor een rooster.",
    "",
    "Snelstart",
    "1. Vul het blad Regio: de naam en de periode.",
    "2. Vul het blad Locaties: waar wonen cliënten bij een zorgaanbieder?",
    "3. Vul het blad Clientgroepen: hoeveel cliënten, welke leveringsvorm, waar?",
    "4. Laat het werkboek controleren. U krijgt per organisatie de vragen die eerst antwoord nodig hebben.",
    "",
    "Daarna",
    "Vul Organisaties, Praktijken, Inschrijving, Posten en Afspraken, in de volgorde van die vragen.",
    "Wat er niet staat, is nog niet opgegeven. Het telt pas als 'er is geen afspraak' als de organisatie",
    "op het blad Organisaties bij 'opgave volledig …' een datum heeft ingevuld.",
    "",
    "Zo vult u in",
    "Laat de koppen in rij 1 staan. Een gekleurde kop is verplicht. Wijs een kop aan voor uitleg.",
    "Elke rij heeft een eigen id. Kies het zelf en verander het niet meer. Andere bladen verwijzen ernaar.",
    "Schrijf een dag als dd-mm-jjjj. 'Tot en met' telt die dag mee. Leeg betekent: zonder einde.",
    "Schrijf een moment (begin of einde van een dienst) als dd-mm-jjjj uu:mm, in Nederlandse tijd.",
    "Schrijf uren als altijd, dag, anw, of als vensters: ma-vr 17:00-08:00, za-zo 00:00-24:00.",
    "Gebruik geen formules en voeg geen cellen samen.",
    "",
    "De bladen",
)


def add_guide(book: "Workbook") -> None:
    """Put the sheet Uitleg in a workbook."""
    from openpyxl.styles import Alignment, Font

    page = book.create_sheet(GUIDE_SHEET)
    page.column_dimensions["A"].width = 110
    sheets = (
        f"{sheet.name}{' (verplicht)' if sheet.compulsory else ''}: {sheet.purpose}" for sheet in SHEETS
    )
    for at, line in enumerate((*_LINES, *sheets), start=1):
        cell = page.cell(at, 1)
        if line:
            write_text(cell, line)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if line in _HEADINGS:
            cell.font = Font(bold=True, size=13)
