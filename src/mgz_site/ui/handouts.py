"""Questions to take along: per organisation a workbook and a letter, and those of all in one file."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date
from typing import Final

from mgz.interop.workbook import Handout, HandoutSource
from mgz.reporting.asked_parties import AskedParty
from mgz_site.askedfiles import AskedFiles, default_answer_by
from mgz_site.ui import services
from mgz_site.ui.memory import Memory
from mgz_site.ui.result import Result

_READ_ME: Final = "LEES MIJ.txt"
_INSTRUCTIONS: Final = (
    "Stuur elke organisatie haar eigen Excel-bestand (vragen-...) met haar brief (brief-...).\r\n"
    "Komt het Excel-bestand ingevuld terug? Laad het dan op de pagina Vragen.\r\n"
)
#: Opened workbooks to hand out from: each holds the rows of a region.
_sources: Memory[HandoutSource] = Memory(2)


def handout_of(result: Result, party: AskedParty) -> Handout:
    """The rows that go to one organisation."""
    return _files(result).handout(party)


def places_of(result: Result, name: str) -> tuple[tuple[str, int], ...]:
    """Where a row stands in the workbook: sheet and row number."""
    return _source(result).places_of(name)


def workbook_of(result: Result, party: AskedParty) -> bytes:
    """The workbook to fill in."""
    return _files(result).workbook(party)


def letter_of(result: Result, party: AskedParty, day: date) -> bytes:
    """The letter that goes with it."""
    return _files(result).letter(party, day)


def answer_by(written: str) -> date:
    """The day in an address by which an answer is asked; a day that is past or cannot be read is not used."""
    try:
        day = date.fromisoformat(written)
    except ValueError:
        day = date.min
    return day if day > services.today() else default_answer_by(services.today())


def all_files(result: Result, day: date) -> Iterator[bytes]:
    """An archive with the workbook and the letter of every organisation, made while it is sent."""
    out = _Pieces()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_member(_READ_ME), _INSTRUCTIONS)
        for folder, name, content in _files(result).all_of(result.proven.asked, day):
            archive.writestr(_member(f"{folder}/{name}"), content)
            yield out.taken()
    yield out.taken()


def _files(result: Result) -> AskedFiles:
    return AskedFiles(_source(result), result.proof, services.today())


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
