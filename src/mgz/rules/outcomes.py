"""What a row says: a word, a flag, an answer with all keys of its ask, or that it cannot be."""

from collections.abc import Mapping
from types import MappingProxyType

from mgz.errors import Place
from mgz.rules.closed_lists import ANSWER_KEYS, FLAGS, UNKNOWN, Kind, ValueType, keys_of
from mgz.rules.contract import prove_contract
from mgz.rules.findings import Findings, Obligation
from mgz.rules.model import Answer, FlagSet, Impossible, Measure, Outcome, Table, TableKind, Word
from mgz.rules.named import MEASURES, NamedMeasure
from mgz.rules.shapes import fields_of, words_of
from mgz.rules.values import fault_in
from mgz.rules.yamltext import Item


def read_outcome(
    item: Item, because: Item | None, id_: str, table: Table, findings: Findings
) -> Outcome | None:
    """The outcome of one row; None, with every fault found, when it does not fit its table."""
    if item.text == "impossible":
        if because and because.text:
            return Impossible(because.text)
        findings.add(
            Obligation.WELL_FORMED, item.place, f"Regel {id_}: waarom kan dit niet?", "Zet er 'because:' bij."
        )
        return None
    if because is not None:
        findings.add(
            Obligation.WELL_FORMED,
            because.place,
            f"Regel {id_}: 'because' hoort alleen bij 'then: impossible'.",
            "Schrijf 'note:' voor een toelichting.",
        )
    if table.kind is TableKind.ANSWER:
        return _read_answer(item, id_, table, findings)
    words = table.words if table.kind is TableKind.NODE else ("yes", "no")
    if item.text is None or item.text not in words:
        findings.add(
            Obligation.KNOWN_VALUES,
            Place(item.place.file, row=item.place.row, column="then"),
            f"Regel {id_}: '{item.text}' is geen uitkomst van deze tabel.",
            f"Kies uit: {', '.join(words)}.",
        )
        return None
    return Word(item.text) if table.kind is TableKind.NODE else FlagSet(item.text == "yes")


def undecided(key: str) -> object:
    """What an answer says of a key it does not decide: unknown, and for a list no members."""
    return () if ANSWER_KEYS[key].many else UNKNOWN


def _read_answer(item: Item, id_: str, table: Table, findings: Findings) -> Outcome | None:
    """`then: {status: ..., key: value}`, or `{open: reason}` where a key is unknown unless it is named."""
    ask = keys_of(table.answers[0])
    if ask is None or not item.fields:
        findings.add(
            Obligation.WELL_FORMED, item.place, f"Regel {id_}: 'then' is leeg.", "Noem status en sleutels."
        )
        return None
    before = len(findings.faults)
    is_open = "open" in item.fields
    reason = (item.fields["open"].text or "") if is_open else ""
    mine = ask.keys if table.keys is None else table.keys
    values: dict[str, object] = {key: undecided(key) for key in mine} if is_open else {}
    values = {"status": "open"} | values if is_open else values
    if is_open and reason not in FLAGS:
        _unknown_value(item.fields["open"], id_, "open", f"'{reason}' is geen reden", findings)
    for key, cell in item.fields.items():
        if key == "open":
            continue
        if key != "status" and key not in (ask.keys + ask.optional if table.keys is None else mine):
            whose = table.answers[0] if table.keys is None else f"tabel {table.name}"
            _unknown_value(cell, id_, key, f"sleutel '{key}' hoort niet bij {whose}", findings)
            continue
        values[key] = _read_value(cell, id_, key, findings)
    needed = ("status", *ask.keys) if table.keys is None else [key for key in mine if key in ask.keys]
    missing = [key for key in needed if key not in values]
    if missing:
        findings.add(
            Obligation.WELL_FORMED,
            item.place,
            f"Regel {id_} zegt niets over {', '.join(missing)}.",
            "Een antwoord noemt elke sleutel, ook als die none of unknown is.",
        )
    if len(findings.faults) == before:
        prove_contract(table.answers[0], values, reason, id_, item.place, findings)
    return Answer(in_order(values), reason) if len(findings.faults) == before else None


def in_order(values: Mapping[str, object]) -> Mapping[str, object]:
    """The values of an answer in the order of the case format."""
    return MappingProxyType({key: values[key] for key in ANSWER_KEYS if key in values})


def _read_value(cell: Item, id_: str, key: str, findings: Findings) -> object:
    type_ = ANSWER_KEYS[key]
    if isinstance(cell.value, dict):
        return _read_measure(cell, id_, key, findings)
    value: object = words_of(cell, f"Regel {id_}: '{key}'", findings) if type_.many else cell.text
    if value == UNKNOWN and not type_.words:
        return value
    if type_.kind is Kind.INT and cell.text is not None and cell.text.isascii() and cell.text.isdigit():
        value = int(cell.text)
    if fault := fault_in(value, type_):
        _unknown_value(cell, id_, key, f"'{key}' {fault}", findings)
    return value


def _read_measure(cell: Item, id_: str, key: str, findings: Findings) -> Measure:
    fields = fields_of(cell, ("measure",), f"Regel {id_}: '{key}'", findings)
    name = (fields["measure"].text or "") if "measure" in fields else ""
    if name not in MEASURES:
        _unknown_value(cell, id_, key, f"de maat '{name}' bestaat niet", findings)
    elif fault := _misfit(MEASURES[name], ANSWER_KEYS[key]):
        _unknown_value(cell, id_, key, f"'{key}' {fault}, en de maat '{name}' geeft dat", findings)
    return Measure(name)


def _misfit(measure: NamedMeasure, type_: ValueType) -> str:
    """What a measure gives and a key may not hold, as the end of a sentence; empty when it fits."""
    if (measure.kind, measure.many) != (type_.kind, type_.many):
        return f"is niet {'een lijst van ' if measure.many else ''}{measure.kind.value}"
    strange = [word for word in measure.gives if word not in type_.words]
    return f"kent '{strange[0]}' niet" if strange else ""


def _unknown_value(item: Item, id_: str, key: str, what: str, findings: Findings) -> None:
    findings.add(
        Obligation.KNOWN_VALUES,
        Place(item.place.file, row=item.place.row, column=key),
        f"Regel {id_}: {what}.",
        "Neem een waarde uit de gesloten lijst.",
    )
