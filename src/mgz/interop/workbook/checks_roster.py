"""What the sheets Diensten, Afwezigheid and Wensen must keep to."""

from collections.abc import Iterable
from typing import Final

from mgz.interop.workbook.build_roster import line_of
from mgz.interop.workbook.directory import Tables, person_key
from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.moments import show_moment
from mgz.interop.workbook.rows import Row

_LONGEST_DAYS: Final = 7
_DAY: Final = 24 * 60


def check_roster(tables: Tables, findings: Findings) -> None:
    """All that duties, absences and wishes are asked by themselves."""
    rows = tables["Diensten"].rows
    _check_targets(tables, findings)
    for row in rows:
        if row.raw.get("lijn") is not None and row.cells.get("lijn") == 0:
            message, remedy = (
                "Lijn 0 bestaat niet.",
                "Vul 1 in voor wie eerst gaat, 2 voor wie daarna gaat.",
            )
            findings.fault("te_klein", message, remedy, row.sheet, row.number, "lijn")
    right = {name: _in_order(tables[name].rows, findings) for name in ("Diensten", "Afwezigheid", "Wensen")}
    for row, begin, end in right["Diensten"]:
        if end - begin > _LONGEST_DAYS * _DAY:
            findings.warn(
                "dienst_lang",
                f"Deze dienst duurt {(end - begin) // _DAY} dagen, van {show_moment(begin)} "
                f"tot {show_moment(end)}.",
                "Kijk het begin en het einde na, of deel de dienst op.",
                row.sheet,
                row.number,
                "einde",
            )
    _check_overlaps(right["Diensten"], findings)


def _check_targets(tables: Tables, findings: Findings) -> None:
    """A shift is for one agreement or post, or for one pool."""
    agreements = {row.id: row for row in tables["Afspraken"].rows if row.id}
    posts = {row.id: row for row in tables["Posten"].rows if row.id}
    for row in tables["Diensten"].rows:
        named = [header for header in ("afspraak", "pool") if row.raw.get(header) is not None]
        if len(named) != 1:
            both = "zijn allebei gevuld" if named else "zijn allebei leeg"
            findings.fault(
                "dienst_waarvoor",
                f"De kolommen 'afspraak' en 'pool' {both}.",
                "Vul er precies één in: de afspraak of post, of de pool waarvoor de dienst is.",
                row.sheet,
                row.number,
                "afspraak",
            )
        name = row.text("afspraak")
        if name in agreements and name in posts:
            findings.fault(
                "afspraak_of_post",
                f"'{name}' is een afspraak ({agreements[name].spot} van Afspraken) en ook een post "
                f"({posts[name].spot} van Posten).",
                "Geef een van de twee een ander id, ook waar ernaar verwezen wordt.",
                row.sheet,
                row.number,
                "afspraak",
            )


def _in_order(rows: Iterable[Row], findings: Findings) -> list[tuple[Row, int, int]]:
    """The rows whose end lies after their begin; the others are told."""
    found: list[tuple[Row, int, int]] = []
    for row in rows:
        begin, end = row.moment("begin"), row.moment("einde")
        if begin is None or end is None:
            continue
        if begin < end:
            found.append((row, begin, end))
            continue
        same = "op hetzelfde moment als" if begin == end else "voor"
        findings.fault(
            "einde_voor_begin",
            f"Het einde ({show_moment(end)}) ligt {same} het begin ({show_moment(begin)}).",
            "Verbeter begin of einde. Loopt het door na middernacht, zet dan de volgende dag bij einde.",
            row.sheet,
            row.number,
            "einde",
        )
    return found


def _check_overlaps(shifts: list[tuple[Row, int, int]], findings: Findings) -> None:
    """One person is not on the same line of the same duty twice at once: two rows would tell one thing."""
    desks: dict[tuple[str, str, str, int], list[tuple[int, int, int, Row]]] = {}
    for row, begin, end in shifts:
        where = (row.text("afspraak"), row.text("pool"))
        if person_key(row) and any(where):
            key = (person_key(row), *where, line_of(row))
            desks.setdefault(key, []).append((begin, row.number, end, row))
    for found in desks.values():
        found.sort(key=lambda each: each[:2])
        _, _, latest, holder = found[0]
        for begin, _, end, row in found[1:]:
            if begin < latest:
                first, second = sorted((holder, row), key=lambda each: each.number)
                _tell_overlap(first, second, begin, findings)
            if end > latest:
                latest, holder = end, row


def _tell_overlap(first: Row, second: Row, begin: int, findings: Findings) -> None:
    findings.fault(
        "dienst_overlapt",
        f"De dienst '{second.id}' overlapt zichzelf: ook '{first.id}' "
        f"({first.spot}) is dezelfde dienst op dezelfde lijn, vanaf {show_moment(begin)}.",
        "Maak er één dienst van, of laat de ene eindigen waar de andere begint.",
        second.sheet,
        second.number,
        "begin",
    )
