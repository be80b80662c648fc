"""The sheet *Vragen aan u*: how to answer, and every question with the place of its answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from mgz.interop.workbook.answer_spots import AnswerSpot
from mgz.interop.workbook.handout import Asked, Handout
from mgz.interop.workbook.layout import column_letter, write_text
from mgz.interop.workbook.sheets_parties import DECLARABLE, declaration_header
from mgz.region import Region

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

#: Header and width of each column.
_COLUMNS: Final = (
    ("vraag", 8),
    ("wat wij vragen", 60),
    ("cliënten", 10),
    ("blad", 16),
    ("rij", 22),
    ("kolommen", 34),
    ("dit staat al vast", 44),
)
#: More rows of one question than this are counted, not named.
_MOST: Final = 8
_TALK: Final = "Bespreek dit aan de regiotafel"


def add_questions(page: Worksheet, handout: Handout, name: str, region: Region) -> None:
    """Fill the sheet."""
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.worksheet.properties import PageSetupProperties

    for number, (_, width) in enumerate(_COLUMNS, start=1):
        page.column_dimensions[column_letter(number)].width = width
    lines = _lines(handout, name, region)
    for at, line in enumerate(lines, start=1):
        cell = page.cell(at, 1)
        write_text(cell, line)
        if at == 1:
            cell.font = Font(bold=True, size=14)
    head = len(lines) + 2
    for number, (header, _) in enumerate(_COLUMNS, start=1):
        cell = page.cell(head, number)
        write_text(cell, header)
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="FFE8F0FE")
    for at, asked in enumerate(handout.asked, start=head + 1):
        for number, value in enumerate(_cells(handout, asked), start=1):
            cell = page.cell(at, number)
            if isinstance(value, int):
                cell.value = value
            else:
                write_text(cell, value)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    page.freeze_panes = f"A{head + 1}"
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def row_text(handout: Handout, asked: Asked) -> str:
    """The rows in the file where an answer goes: ``rij 4 en 7``, or that of a row to add; else nothing."""
    if asked.spot is None:
        return ""
    numbers = [str(number) for number in handout.numbers[asked.question.rank]]
    if asked.spot.is_new:
        last = f" tot en met {numbers[-1]}" if len(numbers) > 1 else ""
        return f"nieuwe {'rijen' if last else 'rij'} {numbers[0]}{last}"
    if len(numbers) > _MOST:
        return f"rij {', '.join(numbers[:_MOST])} en nog {len(numbers) - _MOST}"
    return f"rij {' en '.join(filter(None, (', '.join(numbers[:-1]), *numbers[-1:])))}"


def answer_text(handout: Handout, asked: Asked) -> str:
    """Where an answer goes, in one line: ``blad Clientgroepen, rij 4, kolom sector``."""
    if asked.spot is None:
        return _TALK
    columns = ", ".join(asked.spot.columns)
    known = f" ({known_text(asked.spot)})" if known_text(asked.spot) else ""
    word = "kolom" if len(asked.spot.columns) == 1 else "kolommen"
    return f"blad {asked.spot.sheet}, {row_text(handout, asked)}, {word} {columns}{known}"


def known_text(spot: AnswerSpot) -> str:
    """What of a row to add stands fast: ``functie: triage; uren: altijd``."""
    return "; ".join(f"{header}: {value}" for header, value in spot.known if value)


def _cells(handout: Handout, asked: Asked) -> Iterable[str | int]:
    question, spot = asked.question, asked.spot
    yield question.rank
    yield asked.text
    yield question.clients
    if spot is None:
        yield from ("", "", _TALK, "")
        return
    yield spot.sheet
    yield row_text(handout, asked)
    yield ", ".join(spot.columns)
    yield known_text(spot)


def _lines(handout: Handout, name: str, region: Region) -> tuple[str, ...]:
    return (
        f"Vragen aan {name}",
        f"Van: regio {region.name}. De bovenste vragen gaan over de meeste cliënten.",
        "1. Zoek bij elke vraag het blad, de rij en de kolommen op. Gekleurde cellen vult u in; wijs een cel "
        "aan voor de vraag.",
        "2. Staat er 'nieuwe rij'? Vul dan die rij van het blad in, met een eigen id dat nog niet bestaat.",
        "3. Weet u een antwoord niet? Laat de cel dan leeg. Leeg is nooit 'nee'.",
        *_declaring(handout),
        "Verander alleen rijen van uzelf. Rijen van anderen staan erbij omdat uw rijen ze noemen.",
        "Bewaar het bestand en stuur het terug aan wie het u stuurde.",
    )


def _declaring(handout: Handout) -> tuple[str, ...]:
    """How to say that there is nothing more to state."""
    headers = [f"'{declaration_header(sheet)}'" for sheet in handout.sheets if sheet in DECLARABLE]
    number = handout.number_of.get(("Organisaties", handout.organisation))
    if not headers or number is None:
        return ()
    return (
        f"4. Is er verder niets? Zet dan op blad Organisaties, rij {number}, de datum van vandaag in "
        f"{' en '.join(headers)}. Pas dan is een lege plek een 'nee'.",
    )
