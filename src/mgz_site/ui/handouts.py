"""Questions to take along: per organisation a workbook and a letter, and those of all in one file."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from mgz.interop.workbook import Asked, Handout, HandoutSource, handout_workbook, known_text, row_text
from mgz.reporting.asked_parties import AskedParty, asked_parties, with_text
from mgz.reporting.letter import Letter, LetterLine, letter_document
from mgz_site.ui import services
from mgz_site.ui.memory import Memory
from mgz_site.ui.result import Result

#: So long an organisation has to answer, when nobody chose a day.
DAYS: Final = 21
_READ_ME: Final = "LEES MIJ.txt"
_INSTRUCTIONS: Final = (
    "Stuur elke organisatie haar eigen Excel-bestand (vragen-...) met haar brief (brief-...).\r\n"
    "Komt het Excel-bestand ingevuld terug? Laad het dan op de pagina Vragen.\r\n"
)
_TALK: Final = "Bespreek dit aan de regiotafel"
#: Opened workbooks to hand out from: each holds the rows of a region.
_sources: Memory[HandoutSource] = Memory(2)


def handout_of(result: Result, party: AskedParty) -> Handout:
    """The rows that go to one organisation."""
    return _source(result).handout(party.id, with_text(result.proof, party))


def where_text(handout: Handout, asked: Asked) -> str:
    """Where an answer goes, in one line: ``blad Clientgroepen, rij 4, kolom sector``."""
    if asked.spot is None:
        return _TALK
    columns = ", ".join(asked.spot.columns)
    known = f" ({known_text(asked.spot)})" if known_text(asked.spot) else ""
    word = "kolom" if len(asked.spot.columns) == 1 else "kolommen"
    return f"blad {asked.spot.sheet}, {row_text(handout, asked)}, {word} {columns}{known}"


def places_of(result: Result, name: str) -> tuple[tuple[str, int], ...]:
    """Where a row stands in the workbook: sheet and row number."""
    return _source(result).places_of(name)


def workbook_of(result: Result, party: AskedParty) -> bytes:
    """The workbook to fill in."""
    return handout_workbook(
        _source(result), handout_of(result, party), name=party.name, made=services.today()
    )


def letter_of(result: Result, party: AskedParty, answer_by: date) -> bytes:
    """The letter that goes with it."""
    handout = handout_of(result, party)
    lines = [
        LetterLine(each.question.rank, each.text, each.question.clients, where_text(handout, each))
        for each in handout.asked
    ]
    file = f"{file_name('vragen', party.name)}.xlsx"
    return letter_document(Letter(result.region, party, lines, file, services.today(), answer_by))


def answer_by(written: str) -> date:
    """The day in an address by which an answer is asked; a day that is past or cannot be read is not used."""
    try:
        day = date.fromisoformat(written)
    except ValueError:
        day = date.min
    return day if day > services.today() else services.today() + timedelta(days=DAYS)


def all_files(result: Result, day: date) -> Iterator[bytes]:
    """An archive with the workbook and the letter of every organisation, made while it is sent."""
    out = _Pieces()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_member(_READ_ME), _INSTRUCTIONS)
        for number, party in enumerate(_named(result), start=1):
            folder = f"{number:03d} {file_name('', party.name)}"
            book, letter = file_name("vragen", party.name), file_name("brief", party.name)
            archive.writestr(_member(f"{folder}/{book}.xlsx"), workbook_of(result, party))
            archive.writestr(_member(f"{folder}/{letter}.docx"), letter_of(result, party, day))
            yield out.taken()
    yield out.taken()


def file_name(kind: str, name: str) -> str:
    """A name for a file on every system: ``vragen-stichting-de-elzen``."""
    plain = re.sub(r"[^\w]+", "-", name.lower()).strip("-")[:60] or "organisatie"
    return f"{kind}-{plain}" if kind else plain


def _named(result: Result) -> Iterator[AskedParty]:
    return (party for party in asked_parties(result.proof) if party.id)


def _source(result: Result) -> HandoutSource:
    stored = result.stored

    def opened() -> HandoutSource:
        return HandoutSource(services.workbook(stored.key)[1], stored.name, result.region)

    return _sources.get((stored.key, result.region.known_on), opened)


def _member(name: str) -> zipfile.ZipInfo:
    """A file in the archive with a fixed moment, so that the same questions give the same archive."""
    return zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))


class _Pieces:
    """What an archive writes, to be taken bit by bit; it never goes back."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def write(self, data: bytes) -> int:
        """Keep what is written until it is taken."""
        self._parts.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing to do: all is taken at once."""

    def taken(self) -> bytes:
        """Everything written since the last time."""
        found = b"".join(self._parts)
        self._parts.clear()
        return found
