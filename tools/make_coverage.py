"""Write docs/rules/dekking.md anew, or with --check tell whether rules and statements still give it."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from mgz.rules import RuleBook
from mgz.rules.statements import (
    CONFLICTS,
    DECISION_ROWS,
    FAMILIES,
    IDS,
    OPEN_POINTS,
    STATEMENTS,
    Conflict,
    OpenPoint,
    Side,
    Statement,
    Where,
)
from mgz_cli.rulefiles import standard_rules

PAGE: Final = Path(__file__).resolve().parent.parent / "docs" / "rules" / "dekking.md"
_INTRODUCTION: Final = """\
# Waar elke uitspraak van de bronnen staat

Gemaakt door `python -m tools.make_coverage` uit de tabellen in `src/mgz/rules/tables` en de lijsten in
`src/mgz/rules/statements`; een test houdt de drie gelijk. Verander deze bladzijde niet met de hand.

Elk nummer is een uitspraak (R), een getal (F), een openbare bron (S), een open punt (O), een tegenspraak
tussen bronnen (X) of een besluit (D). Waar een regel op een bron rust staan document, plaats en datum in
`src/mgz/rules/tables/sources.yaml`. Getoetst wordt aan de handreiking van 9-12-2024, niet aan de
convenanttekst.

- **in de tabellen**: deze regels noemen het nummer, met erachter hun kracht: `norm`, `practice` (keuze van
  een regio), `pilot` of `open`.
- **in een regel, in de code, instelling van de regio, convenantpunt, in een document**: het staat daar.
- **nog niet gebouwd**: het vraagt iets wat het product niet doet.
- **geen regel**: er valt niets te beslissen; erachter staat waarom.
"""
_DOCUMENTS: Final = (
    ("Handreiking convenant MGZ (R001-R045)", "R001", "R045"),
    ("Webinar financiering MGZ (R050-R089)", "R050", "R089"),
    ("Kamerbrief convenant MGZ (R100-R125)", "R100", "R125"),
    ("Interviewbundel MGZ (R150-R196), praktijk en nooit een norm", "R150", "R196"),
    ("Voortgangsrapportage MGZ in de regio (R200-R218), alleen om te volgen", "R200", "R218"),
    ("Getallen (F01-F35)", "F01", "F35"),
    ("Openbare bronnen (S01-S46; S24 bestaat niet)", "S01", "S46"),
    ("Besluiten bij het regelboek (D01-D21)", "D01", "D21"),
)


def main(arguments: list[str]) -> int:
    """Write the page, or compare it; 1 when it differs or is absent."""
    made = page(standard_rules())
    if "--check" in arguments:
        if is_kept(made):
            return 0
        print("docs/rules/dekking.md differs: run python -m tools.make_coverage")
        return 1
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(made, encoding="utf-8")
    print("written: docs/rules/dekking.md")
    return 0


def is_kept(made: str) -> bool:
    """Whether the page that is kept says this."""
    return PAGE.is_file() and PAGE.read_text(encoding="utf-8") == made


def page(rules: RuleBook) -> str:
    """The whole page."""
    cited = Cited(rules)
    parts = [_INTRODUCTION, _totals(cited)]
    for title, first, last in _DOCUMENTS:
        ids = [id_ for id_ in IDS if id_[0] == first[0] and first <= id_ <= last]
        parts.append(_part(title, _TABLE, (_row(id_, cited) for id_ in ids)))
    parts.append(_part("Open punten (O01-O24)", _OPEN_TABLE, (_open_row(p, cited) for p in OPEN_POINTS)))
    parts.append(
        _part("Tegenspraken (X1-X12), met beide bronnen", _X_TABLE, (_x_row(c, cited) for c in CONFLICTS))
    )
    parts.append(
        _part(
            "Beslistabellen (G algemene zorg, A spoed in de ANW, SP specifieke zorg, C toetsen)",
            _TABLE,
            map(_decision_row, dict.fromkeys(row.id for row in DECISION_ROWS)),
        )
    )
    parts.append(
        _part(
            "Cijfers, per familie",
            "| familie | waarom geen regel |\n|---|---|",
            (_cells(f"`{family}`", why) for family, why in FAMILIES.items()),
        )
    )
    return "\n".join(parts)


class Cited:
    """Per id the rules that cite it, by table, with their statuses."""

    def __init__(self, rules: RuleBook) -> None:
        self._by_id: dict[str, dict[str, list[str]]] = {}
        self._status: dict[str, Counter[str]] = {}
        #: What each source says, in our own words.
        self.says = {ref: source.says for ref, source in rules.sources.items()}
        for name in sorted(rules.tables):
            for rule in rules.tables[name].table.rules:
                for ref in rule.refs:
                    self._by_id.setdefault(ref, {}).setdefault(name, []).append(rule.id)
                    self._status.setdefault(ref, Counter())[rule.status.value] += 1

    def __contains__(self, id_: str) -> bool:
        return id_ in self._by_id

    def text(self, id_: str) -> str:
        """The rules by table, and how many of each force."""
        by_table = self._by_id.get(id_)
        if not by_table:
            return ""
        tables = "; ".join(f"`{name}`: {', '.join(rules)}" for name, rules in by_table.items())
        force = ", ".join(f"{number} {status}" for status, number in sorted(self._status[id_].items()))
        return f"{tables} ({force})"


_TABLE: Final = "| nummer | waar | wat, of waarom niet |\n|---|---|---|"
_OPEN_TABLE: Final = (
    "| nummer | hoe | signalen | instellingen, met datums | regels | wat |\n|---|---|---|---|---|---|"
)
_X_TABLE: Final = (
    "| nummer | de ene bron | de andere bron | wat ermee gedaan is | regels |\n|---|---|---|---|---|"
)


def _totals(cited: Cited) -> str:
    """How many ids there are of each letter, and where they are."""
    typed = {row.id: row for row in STATEMENTS}
    rows = []
    for letter in "RFSOXD":
        ids = [id_ for id_ in IDS if id_[0] == letter]
        in_tables = sum(id_ in cited for id_ in ids)
        rest = Counter(typed[id_].where for id_ in ids if id_ not in cited and id_ in typed)
        numbers = [str(rest[where]) for where in Where]
        own = len(ids) - in_tables - sum(rest.values())
        rows.append(_cells(letter, str(len(ids)), str(in_tables), *numbers, str(own)))
    heads = [
        "",
        "nummers",
        "in de tabellen",
        *(where.value for where in Where),
        "alleen in de lijst hieronder",
    ]
    return _part("Telling", f"| {' | '.join(heads)} |\n|{'---|' * len(heads)}", rows)


def _row(id_: str, cited: Cited) -> str:
    rows = [row for row in STATEMENTS if row.id == id_]
    places = [cited.text(id_)] if id_ in cited else []
    places += [_place(row) for row in rows]
    what = [cited.says[id_]] if id_ in cited.says else []
    what += [row.why for row in rows]
    return _cells(id_, "<br>".join(places), "<br>".join(what))


def _decision_row(id_: str) -> str:
    rows = [row for row in DECISION_ROWS if row.id == id_]
    return _cells(id_, "<br>".join(map(_place, rows)), "<br>".join(row.why for row in rows))


def _place(row: Statement) -> str:
    at = ", ".join(row.at if row.where is Where.RULE else (f"`{name}`" for name in row.at))
    return f"**{row.where.value}**" + (f": {at}" if at else "")


def _open_row(point: OpenPoint, cited: Cited) -> str:
    return _cells(
        point.id,
        ", ".join(each.value for each in point.treated),
        _names(point.flags),
        _names(point.settings),
        cited.text(point.id),
        point.why,
    )


def _x_row(conflict: Conflict, cited: Cited) -> str:
    return _cells(
        conflict.id, _side(conflict.one), _side(conflict.other), conflict.treated, cited.text(conflict.id)
    )


def _side(side: Side) -> str:
    return f"{side.says} ({', '.join(side.ids)})" if side.ids else side.says


def _names(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _cells(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _part(title: str, head: str, rows: Iterable[str]) -> str:
    return "\n".join((f"## {title}\n", head, *rows, ""))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
