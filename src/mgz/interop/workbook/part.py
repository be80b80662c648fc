"""What the streaming reader passes over, read from the XML of a sheet: merges, far cells, notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from posixpath import join, normpath
from typing import IO, Final, Protocol

_FOUND: Final = re.compile(
    rb'<(?:\w+:)?mergeCell\s[^>]*?ref="(?P<merged>[A-Z]+\d+):[A-Z]+\d+"'
    rb'|<(?:\w+:)?c\s(?:[^>]*?\s)?r="(?P<cell>[A-Z]{2,3}\d+)"[^>/]*><(?:\w+:)?(?:v|is|f)\b'
)
_REFERENCE: Final = re.compile(r"([A-Z]+)(\d+)")
_TARGET: Final = re.compile(rb'Target="([^"]*comments[^"]*\.xml)"')
_AUTHOR: Final = re.compile(rb"<(?:\w+:)?author(?:\s*/>|>([^<]*)</)")
_NOTE: Final = re.compile(rb"<(?:\w+:)?comment\s([^>]*)>")
_LONGEST_TAG: Final = 500


class Archive(Protocol):
    """The file a sheet stands in."""

    def open(self, name: str) -> IO[bytes]:
        """One part of it."""

    def namelist(self) -> list[str]:
        """The names of its parts."""


class _Book(Protocol):
    _archive: Archive


class Page(Protocol):
    """What is used of a sheet that the library reads as a stream; the size the file claims may be wrong."""

    parent: _Book
    _worksheet_path: str
    _shared_strings: list[str]


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell by its column (0 is A) and row."""

    column: int
    row: int


def merged_and_far(page: Page, width: int) -> tuple[list[Spot], list[Spot]]:
    """The first cell of every merged range, and the filled cells at or beyond a column."""
    merged: list[Spot] = []
    far: list[Spot] = []
    with page.parent._archive.open(page._worksheet_path) as part:
        for found in _all_found(part):
            if name := found["merged"]:
                merged.append(_spot(name.decode()))
            elif (spot := _spot(found["cell"].decode())).column >= width:
                far.append(spot)
    return merged, far


def notes_of_others(page: Page, own: str) -> list[Spot]:
    """The cells of a sheet with a note by somebody else than `own`.

    Some programs drop the author; a note without one in the first row or column is taken for our own.
    """
    archive = page.parent._archive
    names = set(archive.namelist())
    folder, _, _ = page._worksheet_path.rpartition("/")
    links = links_of(page._worksheet_path)
    found: list[Spot] = []
    for target in _TARGET.findall(_read(archive, links)) if links in names else ():
        # A target that begins with a slash counts from the top of the file.
        name = normpath(join("/", folder, target.decode())).lstrip("/")
        if name in names:
            found += _notes(_read(archive, name), own)
    return sorted(set(found), key=lambda spot: (spot.row, spot.column))


def links_of(path: str) -> str:
    """The part that says which other parts belong to a part."""
    folder, _, file = path.rpartition("/")
    return f"{folder}/_rels/{file}.rels"


def letter(column: int) -> str:
    """The letters of a column; 0 is A."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _notes(content: bytes, own: str) -> Iterator[Spot]:
    authors = [unescape(name.decode("utf-8", "replace")).strip() for name in _AUTHOR.findall(content)]
    for attributes in _NOTE.findall(content):
        values = dict(re.findall(rb'(ref|authorId)="([^"]*)"', attributes))
        if not _REFERENCE.fullmatch(ref := values.get(b"ref", b"").decode("ascii", "replace")):
            continue
        at = values.get(b"authorId", b"")
        author = authors[int(at)] if at.isdigit() and int(at) < len(authors) else ""
        spot = _spot(ref)
        if author != own and (author or (spot.row > 1 and spot.column > 0)):
            yield spot


def _all_found(part: IO[bytes]) -> Iterator[re.Match[bytes]]:
    rest = b""
    while chunk := part.read(1 << 20):
        text = rest + chunk
        last = 0
        for found in _FOUND.finditer(text):
            yield found
            last = found.end()
        rest = text[max(last, len(text) - _LONGEST_TAG) :]


def _read(archive: Archive, name: str) -> bytes:
    with archive.open(name) as part:
        return part.read()


def _spot(name: str) -> Spot:
    found = _REFERENCE.fullmatch(name)
    assert found
    number = 0
    for sign in found[1]:
        number = number * 26 + ord(sign) - ord("A") + 1
    return Spot(number - 1, int(found[2]))
