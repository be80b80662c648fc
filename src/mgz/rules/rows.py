"""One row of a table: its conditions, its outcome, its dates and what it rests on."""

from typing import Final

from mgz.errors import Place
from mgz.rules.findings import Findings, Obligation
from mgz.rules.model import Answer, Column, Impossible, Measure, Outcome, Rule, Table
from mgz.rules.named import MEASURES
from mgz.rules.outcomes import read_outcome
from mgz.rules.periods import read_period, read_status
from mgz.rules.shapes import fields_of, word_of, words_of
from mgz.rules.sources import REF
from mgz.rules.values import capital, nearest
from mgz.rules.yamltext import Item
from mgz.vocabulary import RuleStatus

_KEYS: Final = ("id", "when", "then", "because", "refs", "note", "overrides", "valid", "known", "status")

When = tuple[frozenset[int] | None, ...]


def read_rule(item: Item, table: Table, default: RuleStatus | None, findings: Findings) -> Rule | None:
    """One rule; None, with every fault found, when something in it does not fit its table."""
    before = len(findings.faults)
    id_ = (item.fields["id"].text or "") if "id" in item.fields else ""
    if not id_ or "when" not in item.fields or "then" not in item.fields:
        findings.add(
            Obligation.WELL_FORMED,
            item.place,
            f"Regel {id_ or 'zonder naam'} mist id, when of then.",
            "Schrijf '- id: ... when: {...} then: ...'.",
        )
        return None
    whose = f"Regel {id_}"
    fields = fields_of(item, _KEYS, whose, findings)
    when = _read_when(fields["when"], id_, table.columns, findings)
    then = read_outcome(fields["then"], fields.get("because"), id_, table, findings)
    if isinstance(then, Answer):
        _prove_measured(then, when, table.columns, id_, item.place, findings)
    refs = words_of(fields.get("refs"), f"{whose}: refs", findings)
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
    overrides = words_of(fields.get("overrides"), f"{whose}: overrides", findings)
    note = word_of(fields.get("note"), f"{whose}: note", findings)
    if len(findings.faults) > before or then is None or status is None:
        return None
    return Rule(id_, when, then, valid, known, status, refs, overrides, note, item.place)


def _read_when(item: Item, id_: str, columns: tuple[Column, ...], findings: Findings) -> When:
    """Per column the numbers of the words taken; a column that is not named takes all."""
    names = tuple(column.name for column in columns)
    fields = fields_of(item, None, f"Regel {id_}: 'when'", findings)
    for name, cell in fields.items():
        if name not in names:
            findings.add(
                Obligation.KNOWN_VALUES,
                Place(item.place.file, row=cell.place.row, column=name),
                f"Regel {id_}: de tabel heeft geen kolom '{name}'.",
                f"Gebruik {', '.join(names)}.",
            )
    return tuple(
        _read_cell(fields[column.name], id_, column, findings) if column.name in fields else None
        for column in columns
    )


def _read_cell(item: Item, id_: str, column: Column, findings: Findings) -> frozenset[int]:
    excluded = None
    if isinstance(item.value, dict):
        excluded = fields_of(item, ("not",), f"Regel {id_}: '{column.name}'", findings).get("not")
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
    if not numbers or not taken or len(numbers) != len(cells):
        findings.add(
            Obligation.WELL_FORMED,
            Place(item.place.file, row=item.place.row, column=column.name),
            f"Regel {id_}: de cel '{column.name}' is leeg, of noemt een woord dubbel of verkeerd.",
            "Noem minstens één woord, elk één keer, of laat de kolom weg.",
        )
    return frozenset(taken)


def _prove_measured(
    then: Answer, when: When, columns: tuple[Column, ...], id_: str, place: Place, findings: Findings
) -> None:
    """A measure gives a number only where its function says so: the row must ask for those words."""
    taken = {
        column.name: {column.words[n] for n in numbers}
        for column, numbers in zip(columns, when, strict=True)
        if numbers is not None
    }
    for key, value in then.values.items():
        if not isinstance(value, Measure):
            continue
        measure = MEASURES[value.name]
        words = taken.get(measure.function)
        if not words or not words <= set(measure.words):
            findings.add(
                Obligation.KNOWN_VALUES,
                Place(place.file, row=place.row, column=key),
                f"Regel {id_}: de maat '{value.name}' geeft niet bij elk woord van '{measure.function}'"
                " een getal.",
                f"Noem bij 'when' {measure.function}: {' of '.join(measure.words)}.",
            )


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
