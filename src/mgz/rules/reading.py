"""From YAML to tables: heads first, because a column may be the word of another table, then the rules."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mgz.errors import Place
from mgz.rules.closed_lists import FACTS, FLAGS, UNKNOWN, Kind, keys_of
from mgz.rules.findings import Findings, Obligation
from mgz.rules.model import MAX_CELLS, Column, InputKind, Period, Table, TableKind
from mgz.rules.named import FUNCTIONS
from mgz.rules.periods import read_period, read_status
from mgz.rules.rows import read_rule
from mgz.rules.shapes import fields_of, word_of, words_of
from mgz.rules.sources import read_sources
from mgz.rules.yamltext import Item, read_yaml
from mgz.vocabulary import RuleStatus, Source

_HEAD_KEYS: Final = (
    "table", "kind", "answers", "decides", "inputs", "words", "flag", "valid", "known", "status", "rules",
)  # fmt: skip
_OF_KIND: Final = {
    TableKind.NODE: {"words"},
    TableKind.ANSWER: {"answers"},
    TableKind.FLAG: {"flag", "answers"},
}
_OF_A_KIND: Final = {"words", "flag", "answers"}
_NAME: Final = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Head:
    """A table without its columns and rules."""

    item: Item
    name: str
    kind: TableKind
    decides: str
    words: tuple[str, ...]
    answers: tuple[str, ...]
    flag: str
    valid: Period
    known: Period
    status: RuleStatus | None


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
        elif head := _read_head(root, findings):
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


def _read_head(root: Item, findings: Findings) -> Head | None:
    before = len(findings.faults)
    fields = fields_of(root, _HEAD_KEYS, "De kop van de tabel", findings)
    for key in ("table", "kind", "decides", "inputs", "valid", "known", "rules"):
        if key not in fields:
            findings.add(
                Obligation.WELL_FORMED, root.place, f"'{key}' ontbreekt.", f"Zet '{key}:' in het bestand."
            )
    if len(findings.faults) > before:
        return None
    kind = fields["kind"].text or ""
    if kind not in tuple(TableKind):
        findings.add(
            Obligation.WELL_FORMED,
            fields["kind"].place,
            f"Soort '{kind}' bestaat niet.",
            "Kies node, answer of flag.",
        )
        return None
    head = Head(
        item=root,
        name=word_of(fields["table"], "De naam van de tabel", findings),
        kind=TableKind(kind),
        decides=word_of(fields["decides"], "'decides'", findings),
        words=words_of(fields.get("words"), "'words'", findings),
        answers=words_of(fields.get("answers"), "'answers'", findings),
        flag=word_of(fields.get("flag"), "'flag'", findings),
        valid=read_period(fields["valid"], "valid", None, findings),
        known=read_period(fields["known"], "known", None, findings),
        status=read_status(fields["status"], findings) if "status" in fields else None,
    )
    _check_purpose(head, findings)
    _check_endless(head, findings)
    return head if len(findings.faults) == before else None


def _check_purpose(head: Head, findings: Findings) -> None:
    """A node has words, an answer one ask, a flag its name and the asks it belongs to."""
    problem = ""
    unknown_asks = [ask for ask in head.answers if keys_of(ask) is None]
    if not _NAME.fullmatch(head.name):
        problem = "de naam is geen woord van kleine letters, cijfers en _"
    elif unknown_asks:
        problem = f"vraag '{unknown_asks[0]}' bestaat niet"
    elif head.kind is TableKind.NODE and len(head.words) < 2:
        problem = "een node heeft minstens twee 'words'"
    elif head.kind is TableKind.ANSWER and len(head.answers) != 1:
        problem = "een answer noemt bij 'answers' precies één vraag"
    elif head.kind is TableKind.FLAG and (head.flag not in FLAGS or not head.answers):
        problem = "een flag noemt een 'flag' uit de lijst en bij 'answers' de vragen"
    elif extra := head.item.fields.keys() & _OF_A_KIND - _OF_KIND[head.kind]:
        problem = f"{' en '.join(sorted(extra))} hoort niet bij een {head.kind}"
    if problem:
        findings.add(
            Obligation.KNOWN_VALUES,
            head.item.place,
            f"Tabel '{head.name}': {problem}.",
            "Verbeter de kop van de tabel.",
        )


def _check_endless(head: Head, findings: Findings) -> None:
    """Rules end and others take their place; a table that ends would leave its questions without any."""
    for axis, period in (("valid", head.valid), ("known", head.known)):
        if period.end is not None:
            findings.add(
                Obligation.COVERS_ASK,
                head.item.fields[axis].place,
                f"Tabel '{head.name}' eindigt met '{axis}' op {period.end}; daarna is er geen antwoord meer.",
                "Haal 'to' weg bij de tabel; sluit regels af en zet de nieuwe ernaast.",
            )


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
        head.known, head.item.place,
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
        head.known, head.item.place,
    )  # fmt: skip


def _read_column(name: str, item: Item, heads: Mapping[str, Head], findings: Findings) -> Column | None:
    words: tuple[str, ...] = ()
    kind = next((kind for kind in InputKind if kind.value == item.text), None)
    type_ = FACTS.get(name)
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
