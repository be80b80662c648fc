"""From YAML to tables: heads first, because a column may be the word of another table, then the rules."""

from collections.abc import Mapping

from mgz.errors import Place
from mgz.rules.closed_lists import ALL_FACTS, UNKNOWN, Kind
from mgz.rules.findings import Findings, Obligation
from mgz.rules.heads import Head, read_head
from mgz.rules.model import MAX_CELLS, Column, InputKind, Table, TableKind
from mgz.rules.named import FUNCTIONS
from mgz.rules.rows import read_rule
from mgz.rules.shapes import fields_of
from mgz.rules.sources import read_sources
from mgz.rules.yamltext import Item, read_yaml
from mgz.vocabulary import Source


def read_files(texts: Mapping[str, str], findings: Findings) -> tuple[list[Table], dict[str, Source]]:
    """All tables and sources of a set of files; whatever is wrong goes into `findings`."""
    heads: list[Head] = []
    sources: dict[str, Source] = {}
    seen: dict[str, Place] = {}
    for name, text in sorted(texts.items()):
        root = read_yaml(name, text, findings)
        if root is None:
            continue
        if "sources" in root.fields and "table" not in root.fields:
            sources |= read_sources(root, seen, findings)
        elif head := read_head(root, findings):
            heads.append(head)
    by_name: dict[str, Head] = {}
    for head in heads:
        if head.name in by_name:
            findings.add(
                Obligation.UNIQUE_IDS,
                head.item.place,
                f"Tabel '{head.name}' staat ook in {by_name[head.name].item.place.file}.",
                "Geef elke tabel een eigen naam.",
            )
        by_name[head.name] = head
    tables = [table for head in by_name.values() if (table := _read_table(head, by_name, findings))]
    return tables, sources


def _read_table(head: Head, heads: Mapping[str, Head], findings: Findings) -> Table | None:
    before = len(findings.faults)
    columns = tuple(
        column
        for name, item in fields_of(head.item.fields["inputs"], None, "'inputs'", findings).items()
        if (column := _read_column(name, item, heads, findings))
    )
    if len(findings.faults) > before:
        return None
    table = Table(
        head.name, head.kind, head.decides, columns, (), head.words, head.answers, head.flag, head.valid,
        head.known, head.item.place, head.keys,
    )  # fmt: skip
    if table.size > MAX_CELLS:
        findings.add(
            Obligation.SMALL,
            head.item.place,
            f"Tabel '{head.name}' heeft {table.size} cellen; {MAX_CELLS} is het meeste.",
            "Splits de tabel met een tussentabel.",
        )
        return None
    rules = tuple(
        rule
        for item in head.item.fields["rules"].items
        if (rule := read_rule(item, table, head.status, findings))
    )
    return Table(
        head.name, head.kind, head.decides, columns, rules, head.words, head.answers, head.flag, head.valid,
        head.known, head.item.place, head.keys,
    )  # fmt: skip


def _read_column(name: str, item: Item, heads: Mapping[str, Head], findings: Findings) -> Column | None:
    words: tuple[str, ...] = ()
    kind = next((kind for kind in InputKind if kind.value == item.text), None)
    type_ = ALL_FACTS.get(name)
    if kind in (InputKind.FACT, InputKind.FACT_OR_UNKNOWN):
        if type_ is not None and type_.kind is Kind.WORD and not type_.many:
            words = type_.known + ((UNKNOWN,) if kind is InputKind.FACT_OR_UNKNOWN else ())
    elif kind is InputKind.TABLE:
        if name in heads and heads[name].kind is TableKind.NODE:
            words = heads[name].words
    elif kind is InputKind.FUNCTION and name in FUNCTIONS:
        words = FUNCTIONS[name].words
    if kind is None or not words:
        place = Place(item.place.file, row=item.place.row, column=name)
        findings.add(
            Obligation.KNOWN_VALUES,
            place,
            f"De invoer '{name}: {item.text}' bestaat niet.",
            "Noem een feit (fact of fact or unknown), een node (table) of een functie (function).",
        )
        return None
    return Column(name, kind, words)
