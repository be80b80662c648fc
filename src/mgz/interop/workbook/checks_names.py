"""Names that only follow from other sheets: none may be a word in disguise, and two may not be one."""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Final

from mgz.interop.workbook.cells import NOT_IN_AN_ID
from mgz.interop.workbook.directory import Directory, Tables, practice_key
from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.implied import OR_PRACTICE, named_organisations, registration
from mgz.interop.workbook.lookalikes import lookalikes
from mgz.interop.workbook.rows import Row
from mgz.interop.workbook.sheets_clients import NOT_REGISTERED

_WORDS: Final = ", ".join(NOT_REGISTERED.choices)
_STARTS: Final = ("geen", "gewei", "onbek", "nvt")
_FIRST_WORDS: Final = ("nee", "niet", "nog", "zonder", "ntb", "weigert")
_KINDS: Final = {"Praktijken": "een praktijk", "Organisaties": "een organisatie", "Pools": "een pool"}
_LETTERS: Final = re.compile(r"[^\w\s]|_")
#: Where a name was found: its row and the header of its column.
Found = tuple[Row, str]


def check_names(tables: Tables, directory: Directory, findings: Findings) -> None:
    """All that is asked of names that stand on no sheet of their own, and of the keys of practices."""
    _check_keys(tables, findings)
    _check_parties(tables, directory, findings)
    practices = dict(_implied_practices(tables, directory))
    organisations = dict(_implied_organisations(tables, directory, practices))
    pools = dict(_implied_pools(tables, directory))
    for names, sheet in ((practices, "Praktijken"), (organisations, "Organisaties"), (pools, "Pools")):
        for name, found in names.items():
            if _is_disguised(name, close=sheet == "Praktijken"):
                _tell_disguised(name, found, sheet, findings)
            elif any(sign in name for sign in NOT_IN_AN_ID):
                _tell_signs(name, found, findings)
    listed = {practice_key(row): (row, "praktijk") for row in tables["Praktijken"].rows if practice_key(row)}
    _check_likeness(
        {**listed, **practices, **organisations},
        {**dict.fromkeys(practices, "Praktijken"), **dict.fromkeys(organisations, "Organisaties")},
        findings,
    )
    _check_likeness(pools, dict.fromkeys(pools, "Pools"), findings)


def _check_keys(tables: Tables, findings: Findings) -> None:
    for row in tables["Praktijken"].rows:
        key = practice_key(row)
        if key and NOT_REGISTERED.code(key) is not None:
            findings.fault(
                "praktijk_is_keuze",
                f"De praktijk heet '{key}', en dat woord betekent op het blad Inschrijving iets anders.",
                f"Geef de praktijk een ander kenmerk dan {_WORDS}, of haal deze rij weg.",
                row.sheet,
                row.number,
                "praktijk" if row.text("praktijk") else "id",
            )


def _check_parties(tables: Tables, directory: Directory, findings: Findings) -> None:
    """A party stands on Organisaties once that is filled; else it is a practice of Inschrijving."""
    if directory.implies("Organisaties") or not directory.implies("Praktijken"):
        return
    known = dict(_implied_practices(tables, directory))
    for row, header, name in _parties(tables):
        if name not in known and not directory.knows(name, ("Organisaties",)):
            findings.fault(
                "verwijzing_onbekend",
                f"'{name}' staat niet op het blad Organisaties, en is ook geen praktijk van Inschrijving.",
                "Verbeter de naam, of zet die op het blad Organisaties of Praktijken.",
                row.sheet,
                row.number,
                header,
            )


def _parties(tables: Tables) -> Iterator[tuple[Row, str, str]]:
    """Every name that is an organisation or a practice, with its place."""
    for sheet, header in OR_PRACTICE:
        for row in tables[sheet].rows:
            for name in row.items(header) or (row.text(header),):
                if name:
                    yield row, header, name


def _implied_pools(tables: Tables, directory: Directory) -> Iterator[tuple[str, Found]]:
    """The first place of each pool that agreements name."""
    seen: set[str] = set()
    for row in tables["Afspraken"].rows if directory.implies("Pools") else ():
        name = row.text("pool")
        if name and name not in seen:
            seen.add(name)
            yield name, (row, "pool")


def _implied_practices(tables: Tables, directory: Directory) -> Iterator[tuple[str, Found]]:
    """The first place of each practice that stands only on Inschrijving."""
    seen: set[str] = set()
    for row in tables["Inschrijving"].rows if directory.implies("Praktijken") else ():
        name = row.text("praktijk") and registration(row, directory)[1]
        if name and name not in seen:
            seen.add(name)
            yield name, (row, "praktijk")


def _implied_organisations(
    tables: Tables, directory: Directory, practices: Mapping[str, Found]
) -> Iterator[tuple[str, Found]]:
    """The first place of each organisation that is only named."""
    if not directory.implies("Organisaties"):
        return
    seen: set[str] = set()
    for named in named_organisations(tables, practices.keys() | directory.ids["Praktijken"]):
        if named.name not in seen:
            seen.add(named.name)
            yield named.name, (named.row, named.header)


def _is_disguised(name: str, *, close: bool = True) -> bool:
    """Whether a name is more likely a way to write geen, geweigerd or onbekend."""
    plain = " ".join(_LETTERS.sub("", name.casefold()).split())
    if not plain or plain.replace(" ", "").startswith(_STARTS) or plain.split()[0] in _FIRST_WORDS:
        return True
    return close and len(plain) >= 4 and bool(get_close_matches(plain, NOT_REGISTERED.choices, 1, 0.7))


def _tell_disguised(name: str, found: Found, sheet: str, findings: Findings) -> None:
    row, header = found
    what = _KINDS[sheet]
    fill = f"Kies {_WORDS}" if sheet == "Praktijken" else "Vul in wie het is, of maak de cel of de rij leeg"
    findings.fault(
        "naam_is_keuze",
        f"'{name}' staat hier als naam van {what}, en lijkt een ander woord voor geen of onbekend.",
        f"{fill}. Heet {what} echt zo, zet die dan op het blad {sheet}.",
        row.sheet,
        row.number,
        header,
    )


def _tell_signs(name: str, found: Found, findings: Findings) -> None:
    row, header = found
    findings.fault(
        "id_teken",
        f"De naam '{name}' bevat een komma, puntkomma of regeleinde.",
        "Gebruik een naam zonder die tekens: andere bladen verwijzen ernaar.",
        row.sheet,
        row.number,
        header,
    )


def _check_likeness(places: Mapping[str, Found], implied: Mapping[str, str], findings: Findings) -> None:
    """Names that look like one, where at least one only follows; `implied` says to which sheet it belongs."""
    for first, second in lookalikes(places):
        if implied.keys().isdisjoint((first, second)):
            continue
        (earlier, _), (row, header) = places[first], places[second]
        sheet = implied.get(second, "Praktijken")
        findings.warn(
            "namen_lijken",
            f"'{second}' lijkt op '{first}' ({earlier.sheet}, {earlier.spot}); nu zijn het er twee.",
            f"Schrijf de naam overal gelijk, of zet beide op het blad {sheet} als het er twee zijn.",
            row.sheet,
            row.number,
            header,
        )
