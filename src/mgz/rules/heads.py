"""The head of a table: its name, what it decides and for whom, its words and its dates."""

import re
from dataclasses import dataclass
from typing import Final

from mgz.rules.closed_lists import FLAGS, keys_of
from mgz.rules.findings import Findings, Obligation
from mgz.rules.model import Period, TableKind
from mgz.rules.periods import read_period, read_status
from mgz.rules.shapes import fields_of, word_of, words_of
from mgz.rules.yamltext import Item
from mgz.vocabulary import RuleStatus

_HEAD_KEYS: Final = (
    "table", "kind", "answers", "decides", "inputs", "words", "flag", "keys", "valid", "known",
    "status", "rules",
)  # fmt: skip
_OF_KIND: Final = {
    TableKind.NODE: {"words"},
    TableKind.ANSWER: {"answers", "keys"},
    TableKind.FLAG: {"flag", "answers"},
}
_OF_A_KIND: Final = {"words", "flag", "answers", "keys"}
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
    keys: tuple[str, ...] | None
    valid: Period
    known: Period
    status: RuleStatus | None


def read_head(root: Item, findings: Findings) -> Head | None:
    """The head of one file; None, with every fault found, when something in it does not fit."""
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
        keys=words_of(fields["keys"], "'keys'", findings) if "keys" in fields else None,
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
    keys = keys_of(head.answers[0]) if head.kind is TableKind.ANSWER and head.answers else None
    unknown_keys = [key for key in head.keys or () if keys and key not in (*keys.keys, *keys.optional)]
    unknown_asks = [ask for ask in head.answers if keys_of(ask) is None]
    if not _NAME.fullmatch(head.name):
        problem = "de naam is geen woord van kleine letters, cijfers en _"
    elif unknown_asks:
        problem = f"vraag '{unknown_asks[0]}' bestaat niet"
    elif head.kind is TableKind.NODE and len(head.words) < 2:
        problem = "een node heeft minstens twee 'words'"
    elif head.kind is TableKind.ANSWER and len(head.answers) != 1:
        problem = "een answer noemt bij 'answers' precies één vraag"
    elif unknown_keys:
        problem = f"sleutel '{unknown_keys[0]}' hoort niet bij {head.answers[0]}"
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
