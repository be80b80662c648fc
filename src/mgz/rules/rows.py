"""One row of a table: its conditions, its outcome, its dates and what it rests on."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mgz.errors import Place
from mgz.rules.closed_lists import ANSWER_KEYS, FLAGS, UNKNOWN, keys_of
from mgz.rules.findings import Findings, Obligation
from mgz.rules.model import (
    Answer,
    Column,
    FlagSet,
    Impossible,
    Measure,
    Outcome,
    Rule,
    Table,
    TableKind,
    Word,
)
from mgz.rules.named import MEASURES
from mgz.rules.periods import read_period, read_status
from mgz.rules.sources import REF
from mgz.rules.values import capital, fault_in, nearest
from mgz.rules.yamltext import Item
from mgz.vocabulary import RuleStatus

_KEYS: Final = frozenset(
    ("id", "when", "then", "because", "refs", "note", "overrides", "valid", "known", "status")
)


def read_rule(item: Item, table: Table, default: RuleStatus | None, findings: Findings) -> Rule | None:
    """One rule; None, with every fault found, when something in it does not fit its table."""
    before = len(findings.faults)
    fields = item.fields
    id_ = (fields["id"].text or "") if "id" in fields else ""
    if not id_ or "when" not in fields or "then" not in fields:
        findings.add(
            Obligation.WELL_FORMED,
            item.place,
            f"Regel {id_ or 'zonder naam'} mist id, when of then.",
            "Schrijf '- id: ... when: {...} then: ...'.",
        )
        return None
    for key in fields.keys() - _KEYS:
        findings.add(
            Obligation.WELL_FORMED,
            fields[key].place,
            f"Regel {id_}: '{key}' hoort hier niet.",
            "Haal het weg.",
        )
    when = _read_when(fields["when"], id_, table.columns, findings)
    then = _read_then(fields["then"], fields.get("because"), id_, table, findings)
    refs = tuple(ref.text or "" for ref in fields["refs"].items) if "refs" in fields else ()
    _check_refs(refs, then, id_, item.place, findings)
    status = read_status(fields["status"], findings) if "status" in fields else default
    if status is None:
        findings.add(
            Obligation.WELL_FORMED,
            item.place,
            f"Regel {id_} heeft geen status.",
            "Zet status bij de regel of in de kop van de tabel.",
        )
    valid = read_period(fields["valid"], id_, table.valid, findings) if "valid" in fields else table.valid
    known = read_period(fields["known"], id_, table.known, findings) if "known" in fields else table.known
    if len(findings.faults) > before or then is None or status is None:
        return None
    return Rule(
        id=id_,
        when=when,
        then=then,
        valid=valid,
        known=known,
        status=status,
        refs=refs,
        overrides=tuple(o.text or "" for o in fields["overrides"].items) if "overrides" in fields else (),
        note=(fields["note"].text or "") if "note" in fields else "",
        place=item.place,
    )


def _read_when(
    item: Item, id_: str, columns: tuple[Column, ...], findings: Findings
) -> tuple[frozenset[int] | None, ...]:
    """Per column the numbers of the words taken; a column that is not named takes all."""
    names = tuple(column.name for column in columns)
    for name, cell in item.fields.items():
        if name not in names:
            findings.add(
                Obligation.KNOWN_VALUES,
                Place(item.place.file, row=cell.place.row, column=name),
                f"Regel {id_}: de tabel heeft geen kolom '{name}'.",
                f"Gebruik {', '.join(names)}.",
            )
    return tuple(
        _read_cell(item.fields[column.name], id_, column, findings) if column.name in item.fields else None
        for column in columns
    )


def _read_cell(item: Item, id_: str, column: Column, findings: Findings) -> frozenset[int]:
    excluded = item.fields.get("not")
    cells = excluded.items if excluded else item.items
    numbers = set()
    for cell in cells:
        if cell.text in column.words:
            numbers.add(column.words.index(cell.text))
            continue
        findings.add(
            Obligation.KNOWN_VALUES,
            Place(item.place.file, row=cell.place.row, column=column.name),
            f"Regel {id_}: '{cell.text}' is geen woord van '{column.name}'.",
            f"{capital(nearest(cell.text or '', column.words))}.",
        )
    taken = set(range(len(column.words))) - numbers if excluded else numbers
    if not taken or len(numbers) != len(cells):
        findings.add(
            Obligation.WELL_FORMED,
            Place(item.place.file, row=item.place.row, column=column.name),
            f"Regel {id_}: de cel '{column.name}' is leeg, of noemt een woord dubbel of verkeerd.",
            "Noem minstens één woord, elk één keer, of laat de kolom weg.",
        )
    return frozenset(taken)


def _read_then(
    item: Item, because: Item | None, id_: str, table: Table, findings: Findings
) -> Outcome | None:
    if item.text == "impossible":
        if because and because.text:
            return Impossible(because.text)
        findings.add(
            Obligation.WELL_FORMED, item.place, f"Regel {id_}: waarom kan dit niet?", "Zet er 'because:' bij."
        )
        return None
    if table.kind is TableKind.ANSWER:
        return _read_answer(item, id_, table, findings)
    words = table.words if table.kind is TableKind.NODE else ("yes", "no")
    if item.text not in words:
        findings.add(
            Obligation.KNOWN_VALUES,
            Place(item.place.file, row=item.place.row, column="then"),
            f"Regel {id_}: '{item.text}' is geen uitkomst van deze tabel.",
            f"Kies uit: {', '.join(words)}.",
        )
        return None
    return Word(item.text) if table.kind is TableKind.NODE else FlagSet(item.text == "yes")


def _read_answer(item: Item, id_: str, table: Table, findings: Findings) -> Outcome | None:
    """`then: {status: ..., key: value}`, or `{open: reason}` where a key is unknown unless it is named."""
    ask = keys_of(table.answers[0])
    if ask is None or not item.fields:
        findings.add(
            Obligation.WELL_FORMED, item.place, f"Regel {id_}: 'then' is leeg.", "Noem status en sleutels."
        )
        return None
    before = len(findings.faults)
    reason = (item.fields["open"].text or "") if "open" in item.fields else ""
    values: dict[str, object] = {key: undecided(key) for key in ask.keys} if reason else {}
    values = {"status": "open"} | values if reason else values
    if reason and reason not in FLAGS:
        _unknown_value(item.fields["open"], id_, "open", f"'{reason}' is geen reden", findings)
    for key, cell in item.fields.items():
        if key == "open":
            continue
        if key not in ask.allowed or key == "flags":
            _unknown_value(cell, id_, key, f"sleutel '{key}' hoort niet bij {table.answers[0]}", findings)
            continue
        values[key] = _read_value(cell, id_, key, findings)
    missing = [key for key in ("status", *ask.keys) if key not in values]
    if missing:
        findings.add(
            Obligation.WELL_FORMED,
            item.place,
            f"Regel {id_} zegt niets over {', '.join(missing)}.",
            "Een antwoord noemt elke sleutel, ook als die none of unknown is.",
        )
    return Answer(_in_order(values), reason) if len(findings.faults) == before else None


def _in_order(values: Mapping[str, object]) -> Mapping[str, object]:
    return MappingProxyType({key: values[key] for key in ANSWER_KEYS if key in values})


def _read_value(cell: Item, id_: str, key: str, findings: Findings) -> object:
    if "measure" in cell.fields:
        name = cell.fields["measure"].text or ""
        if name not in MEASURES:
            _unknown_value(cell, id_, key, f"de maat '{name}' bestaat niet", findings)
        return Measure(name)
    type_ = ANSWER_KEYS[key]
    value: object = tuple(c.text for c in cell.items) if type_.many else cell.text
    if value == UNKNOWN and not type_.words:
        return value
    if fault := fault_in(value, type_):
        _unknown_value(cell, id_, key, f"'{key}' {fault}", findings)
    return value


def _unknown_value(item: Item, id_: str, key: str, what: str, findings: Findings) -> None:
    findings.add(
        Obligation.KNOWN_VALUES,
        Place(item.place.file, row=item.place.row, column=key),
        f"Regel {id_}: {what}.",
        "Neem een waarde uit de gesloten lijst.",
    )


def undecided(key: str) -> object:
    """What an answer says of a key it does not decide: unknown, and for a list no members."""
    return () if ANSWER_KEYS[key].many else UNKNOWN


def _check_refs(
    refs: tuple[str, ...], then: Outcome | None, id_: str, place: Place, findings: Findings
) -> None:
    bad = [ref for ref in refs if not REF.fullmatch(ref)]
    if isinstance(then, Impossible) or (refs and not bad):
        return
    what = f"verwijst naar '{bad[0]}'" if bad else "noemt geen bron"
    findings.add(
        Obligation.SOURCED,
        Place(place.file, row=place.row, column="refs"),
        f"Regel {id_} {what}.",
        "Zet bij refs de nummers uit het bronbestand (R, S, O, X of D).",
    )
