"""What must hold between tables before they can be put together: no circle, one voice each, the same time."""

from collections.abc import Collection, Iterable, Mapping

from mgz.errors import Place
from mgz.rules.closed_lists import keys_of
from mgz.rules.findings import Findings, Obligation
from mgz.rules.model import InputKind, Table, TableKind


def tables_read(table: Table) -> list[str]:
    """The tables whose words a table reads itself."""
    return [column.name for column in table.columns if column.kind is InputKind.TABLE]


def reach(top: str, tables: Mapping[str, Table]) -> list[str]:
    """A table and every table below it."""
    found: list[str] = []
    todo = [top]
    while todo:
        name = todo.pop()
        if name not in found:
            found.append(name)
            todo += reversed(tables_read(tables[name]))
    return found


def tops_of(ask: str, tables: Iterable[Table]) -> list[Table]:
    """The table that answers an ask, then those of its flags."""
    mine = [t for t in tables if ask in t.answers and t.kind is not TableKind.NODE]
    return sorted(mine, key=lambda t: t.kind is TableKind.FLAG)


def prove_acyclic(tables: Mapping[str, Table], findings: Findings) -> None:
    """No table may read its own outcome, directly or through others."""
    for table in tables.values():
        below: list[str] = []
        todo = tables_read(table)
        while todo:
            name = todo.pop()
            if name not in below:
                below.append(name)
                todo += tables_read(tables[name]) if name in tables else []
        if table.name in below:
            findings.add(
                Obligation.ACYCLIC,
                table.place,
                f"Tabel '{table.name}' leest via {', '.join(below)} haar eigen uitkomst.",
                "Knip de kring door met een tabel die alleen feiten leest.",
            )


def prove_one_voice(tables: Mapping[str, Table], findings: Findings) -> None:
    """One table per key of an ask, one per flag of an ask, and no flag of an ask that nobody answers."""
    seen: dict[tuple[str, str], Table] = {}
    for table in tables.values():
        rivals: dict[str, tuple[str, Table]] = {}
        for ask, voice in _voices(table):
            first = seen.setdefault((ask, voice), table)
            if first is not table:
                rivals.setdefault(first.name, (_said(table, ask, voice), first))
        for what, first in rivals.values():
            findings.add(
                Obligation.UNIQUE_IDS,
                table.place,
                f"Tabel '{table.name}' beslist over {what}, maar dat doet '{first.name}' al ({first.place}).",
                "Voeg de tabellen samen tot één.",
            )
    _prove_answered(tables, set(seen), findings)


def _voices(table: Table) -> list[tuple[str, str]]:
    """What a table decides: of which ask, and which key or flag of it."""
    if table.kind is TableKind.FLAG:
        return [(ask, table.flag) for ask in table.answers]
    if table.kind is TableKind.NODE:
        return []
    ask = table.answers[0]
    keys = keys_of(ask)
    assert keys is not None, "the head was read"
    return [(ask, key) for key in (keys.keys + keys.optional if table.keys is None else table.keys)]


def _said(table: Table, ask: str, voice: str) -> str:
    if table.flag:
        return f"signaal {voice} bij vraag {ask}"
    return f"vraag {ask}" if table.keys is None else f"sleutel {voice} van vraag {ask}"


def _prove_answered(
    tables: Mapping[str, Table], voices: Collection[tuple[str, str]], findings: Findings
) -> None:
    """Every flag belongs to an ask with an answer, and every answer has all its keys."""
    answers = {t.answers[0]: t for t in tables.values() if t.kind is TableKind.ANSWER}
    for table in tables.values():
        for ask in table.answers if table.flag else ():
            if ask not in answers:
                findings.add(
                    Obligation.KNOWN_VALUES,
                    Place(table.place.file, row=table.place.row, column="answers"),
                    f"Tabel '{table.name}' zet signaal {table.flag} bij vraag {ask}, die geen tabel"
                    " beantwoordt.",
                    "Haal de vraag weg, of zet de tabel die haar beantwoordt erbij.",
                )
    for ask, table in answers.items():
        keys = keys_of(ask)
        silent = [key for key in keys.keys if (ask, key) not in voices] if keys else []
        if silent:
            findings.add(
                Obligation.COVERS_ASK,
                table.place,
                f"Geen tabel beslist over {', '.join(silent)} van vraag {ask}.",
                "Zet de tabel met deze 'keys' erbij.",
            )


def prove_time(tables: Mapping[str, Table], findings: Findings) -> None:
    """Every table that serves an ask holds from the ask's first day, in the world and in what is known.

    No table ends (`reading`), so that an ask can be answered on its whole declared validity.
    """
    for answer in tables.values():
        if answer.kind is not TableKind.ANSWER:
            continue
        ask = answer.answers[0]
        used = {name: None for top in tops_of(ask, tables.values()) for name in reach(top.name, tables)}
        for table in (tables[name] for name in used):
            for axis, what in (("valid", "geldt"), ("known", "is bekend")):
                begin, needed = getattr(table, axis).start, getattr(answer, axis).start
                if begin > needed:
                    findings.add(
                        Obligation.COVERS_ASK,
                        Place(table.place.file, row=table.place.row, column=axis),
                        f"Tabel '{table.name}' {what} pas vanaf {begin}, maar vraag {ask} al vanaf {needed}"
                        f" ({answer.place.file}).",
                        "Laat de tabel even vroeg beginnen, of de vraag later.",
                    )
