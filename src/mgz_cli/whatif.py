"""What if: `mgz prove --with CHANGE --without ID`. Nothing is written; the difference is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mgz_cli import exits
from mgz_cli.ruled import ruled_day

if TYPE_CHECKING:
    from mgz.coverage import Change
    from mgz.interop.workbook import Sheet
    from mgz.region import Region

_PAIR: Final = re.compile(r"\s*(?P<header>[^=;]+?)\s*=\s*(?P<value>(?:[^;\"]|\"[^\"]*\")*?)\s*(?:;|$)")
_ENDING: Final = re.compile(r"(?:(?P<sheet>[^:@]+):)?(?P<id>[^@]+?)(?:@(?P<last>.+))?")

WITH_HELP: Final = (
    "What if this row were there too, or were different: SHEET: column=value; column=value. Put a value that "
    'holds a semicolon between double quotes. Example: "Afspraken: id=X1; functie=triage; partij=Z1; '
    'voor locatie=L1; uren=altijd; status=getekend". May be given more than once.'
)
WITHOUT_HELP: Final = (
    "What if this row were not there: ID, SHEET:ID, or ID@DATE to let it end on that day. May be given more "
    "than once."
)


def changed(
    workbook: Path, region: Region, put: Iterable[str], ended: Iterable[str], known_on: date
) -> Region:
    """The region after all changes: rows that end first, then those that are put there."""
    from mgz.coverage import edit

    for text in ended:
        region = edit(region, _ending(text))
    content = workbook.read_bytes()
    for text in put:
        content, change = _putting(content, workbook.name, text, known_on)
        region = edit(region, change)
    return region


def _ending(text: str) -> Change:
    from mgz.coverage import End

    found = _ENDING.fullmatch(text.strip())
    if not found:
        raise exits.UsageError(f"--without '{text}' noemt geen rij. Schrijf een id, BLAD:id of id@datum.")
    last = ruled_day(found["last"]) if found["last"] else None
    return End(found["id"].strip(), last, (found["sheet"] or "").strip())


def _putting(content: bytes, file: str, text: str, known_on: date) -> tuple[bytes, Change]:
    from mgz.coverage import TABLES, Put
    from mgz.interop.workbook import decode, sheet_named, with_row

    name, _, rest = text.partition(":")
    values = _values(text, rest)
    sheet = sheet_named(name)
    _refuse_other(sheet)
    content = with_row(content, file=file, sheet=sheet, values=values)
    region = decode(content, file=f"{file} met de wijziging", known_on=known_on)
    field = next(field for field, title in TABLES.values() if title == sheet.name)
    wanted = next(value for header, value in values.items() if header.casefold() == sheet.key_header)
    return content, Put(next(row for row in getattr(region, field) if row.id == wanted.strip()))


def _refuse_other(sheet: Sheet) -> None:
    from mgz.coverage import TABLES

    names = [title for _, title in TABLES.values()]
    if sheet.name not in names:
        raise exits.UsageError(
            f"een rij op blad {sheet.name} kan niet worden uitgeprobeerd. Kies een van: {', '.join(names)}. "
            "Pas voor iets anders een kopie van het werkboek aan."
        )


def _values(text: str, rest: str) -> dict[str, str]:
    """The column=value pairs of a change."""
    values: dict[str, str] = {}
    position = 0
    while rest[position:].strip():
        found = _PAIR.match(rest, position)
        if not found:
            raise exits.UsageError(
                f"--with '{text}' is niet te lezen vanaf '{rest[position:].strip()}'. "
                "Schrijf BLAD: kolom=waarde; kolom=waarde."
            )
        if found["header"] in values:
            raise exits.UsageError(f"--with '{text}' noemt kolom '{found['header']}' twee keer.")
        values[found["header"]] = found["value"].replace('"', "")
        position = found.end()
    if not values:
        raise exits.UsageError(f"--with '{text}' noemt geen kolom. Schrijf BLAD: kolom=waarde; kolom=waarde.")
    return values
