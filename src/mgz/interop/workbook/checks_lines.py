"""The registration lines of a group never add up to more than its number."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from mgz.calendar import END, civil
from mgz.interop.workbook.dates import show_day
from mgz.interop.workbook.directory import Tables
from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.rows import Row
from mgz.interop.workbook.shown import some


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Minutes on end in which the lines add up to too much; `peak` is when they add up to most."""

    begin: int
    end: int
    peak: int
    total: int
    even: bool = True


def check_registrations(tables: Tables, findings: Findings) -> None:
    """One fault for each group with too many lines, at its worst stretch."""
    lines: dict[str, list[Row]] = {}
    for line in tables["Inschrijving"].rows:
        if line.sound:
            lines.setdefault(line.text("groep"), []).append(line)
    for group in tables["Clientgroepen"].rows:
        found = lines.get(group.id, [])
        if group.sound and sum(line.count("aantal") for line in found) > group.count("aantal"):
            if above := _above(group, found):
                _tell(group, found, above, findings)


def _tell(group: Row, lines: Sequence[Row], above: Sequence[_Stretch], findings: Findings) -> None:
    worst = max(above, key=lambda stretch: (stretch.total, -stretch.begin))
    found = [line for line in lines if line.count("aantal") and line.validity.holds(worst.peak)]
    named = some([f"'{line.id}' ({line.spot})" for line in found])
    more = len(above) - 1
    also = f" Ook in nog {more} andere perioden zijn het er te veel." if more > 1 else ""
    also = " Ook in nog één andere periode zijn het er te veel." if more == 1 else also
    most = "" if worst.even else "op het hoogst "
    findings.fault(
        "inschrijving_te_veel",
        f"De groep '{group.id}' telt {group.count('aantal')} cliënten, maar {_days(worst.begin, worst.end)} "
        f"staan er {most}{worst.total} ingeschreven, in de regels {named}.{also}",
        "Verlaag een aantal, of geef een regel die niet meer geldt een 'tot en met'.",
        "Inschrijving",
        found[-1].number,
        "aantal",
    )


def _above(group: Row, lines: Sequence[Row]) -> list[_Stretch]:
    """The stretches in which the lines add up to more than the number of the group, neighbours joined."""
    number, whole = group.count("aantal"), group.validity
    changes = {whole.begin: 0, whole.end: 0}
    for line in lines:
        begin, end = max(line.validity.begin, whole.begin), min(line.validity.end, whole.end)
        if begin < end:
            changes[begin] = changes.get(begin, 0) + line.count("aantal")
            changes[end] = changes.get(end, 0) - line.count("aantal")
    found: list[_Stretch] = []
    total = 0
    for begin, end in pairwise(sorted(changes)):
        total += changes[begin]
        if total <= number:
            continue
        last = found.pop() if found and found[-1].end == begin else _Stretch(begin, begin, begin, total)
        peak = (begin, total) if total > last.total else (last.peak, last.total)
        found.append(_Stretch(last.begin, end, *peak, last.even and last.total == total))
    return found


def _days(begin: int, end: int) -> str:
    first, last = civil(begin).date(), civil(end - 1).date()
    start = f"van {show_day(first)}" if first.year > 1900 else "vanaf het begin"
    return f"{start} tot en met {show_day(last)}" if end < END else start
