"""What if: `mgz prove --with CHANGE --without ID`. Nothing is written; the difference is shown."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mgz_cli import exits, files
from mgz_cli.dates import now
from mgz_cli.outputs import STDOUT, Outputs
from mgz_cli.ruled import ruled_day
from mgz_cli.software import software_name

if TYPE_CHECKING:
    from mgz.coverage import Change, Difference, Proof
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


@dataclass(frozen=True, slots=True)
class WhatIf:
    """Rows that are put there and rows that end, tried out on a workbook."""

    workbook: Path
    known_on: date
    put: tuple[str, ...]
    ended: tuple[str, ...]
    organisation: str | None = None

    def run(self, region: Region, period: tuple[int, int], outputs: Outputs) -> tuple[Proof, str]:
        """The proof with the changes, and what goes to standard output: the difference they make."""
        from mgz.coverage import Memory, difference, prove
        from mgz_cli.rulefiles import standard_rules

        self._refuse_other_outputs(outputs)
        rules, memory = standard_rules(), Memory()
        changed = self.changed(region)
        before = prove(rules, region, *period, memory=memory)
        after = prove(rules, changed, *period, memory=memory)
        return after, _put_out(difference(before, after), outputs)

    def changed(self, region: Region) -> Region:
        """The region after all changes: rows that end first, then those that are put there."""
        from mgz.coverage import edit

        for text in self.ended:
            region = edit(region, _ending(text))
        content = self.workbook.read_bytes()
        for text in self.put:
            content, change = _putting(content, self.workbook.name, text, self.known_on)
            region = edit(region, change)
        return region

    def _refuse_other_outputs(self, outputs: Outputs) -> None:
        others = (outputs.csv, outputs.questions, outputs.docx, outputs.xlsx)
        if any(others) or self.organisation:
            raise exits.UsageError(
                "bij --with en --without gaat het om het verschil: dat is er als tekst, --html en --json."
            )


def _put_out(found: Difference, outputs: Outputs) -> str:
    """Write the difference where it was asked for; gives what goes to standard output."""
    from mgz.reporting.changes import changes
    from mgz.reporting.changes_page import changes_page
    from mgz.reporting.changes_text import changes_text

    told = changes(found)
    if outputs.html:
        made = f"{now():%d-%m-%Y %H:%M} door {software_name()}"
        files.write(outputs.html, changes_page(told, made=made), force=outputs.force)
    if not outputs.json:
        return changes_text(told)
    text = json.dumps(_as_json(found), ensure_ascii=False) + "\n"
    if outputs.json == STDOUT:
        return text
    files.write(Path(outputs.json), text, force=outputs.force)
    return changes_text(told)


def _as_json(found: Difference) -> dict[str, object]:
    from mgz.coverage import proof_hash

    return {
        "before": proof_hash(found.before),
        "after": proof_hash(found.after),
        "verdicts": [
            {
                "layer": new.layer.value,
                "function": new.function.value,
                "sector": new.sector,
                "area": new.area,
                "before": old.shown.value,
                "after": new.shown.value,
                "gat": [old.gat, new.gat],
                "onbeslist": [old.onbeslist, new.onbeslist],
            }
            for old, new in found.verdicts
        ],
        "opened": [gap.id for gap in found.opened],
        "closed": [gap.id for gap in found.closed],
        "changed": [new.id for _, new in found.changed],
    }


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
