"""The proof obligations that one table must meet by itself, in every stretch between its dates."""

from collections.abc import Iterable, Mapping, Sequence

from mgz.errors import Place
from mgz.rules.compiling import NOTHING, Compiled, Slice, fold, words_of
from mgz.rules.findings import Findings, Obligation
from mgz.rules.model import Outcome, Rule, Table, TableKind, Word
from mgz.vocabulary import Source

_EXAMPLES = 3


def prove_rows(tables: Iterable[Table], sources: Mapping[str, Source], findings: Findings) -> None:
    """unique_ids, sourced, valid_dates and override_exists: what can be seen without filling a cell."""
    seen: dict[str, Place] = {}
    for table in tables:
        ids = {rule.id for rule in table.rules}
        for rule in table.rules:
            if rule.id in seen:
                findings.add(
                    Obligation.UNIQUE_IDS,
                    rule.place,
                    f"Regel {rule.id} bestaat al in {seen[rule.id]}.",
                    "Geef elke regel een eigen id.",
                )
            seen[rule.id] = rule.place
            _prove_row(rule, table, ids, sources, findings)
        _prove_words_produced(table, findings)
        for rule in _in_circles(table.rules):
            findings.add(
                Obligation.OVERRIDE_EXISTS,
                Place(rule.place.file, row=rule.place.row, column="overrides"),
                f"Regel {rule.id} overtreft via andere regels zichzelf.",
                "Laat een van beide regels voorgaan.",
            )


def _prove_row(
    rule: Rule, table: Table, ids: set[str], sources: Mapping[str, Source], findings: Findings
) -> None:
    for ref in rule.refs:
        if ref not in sources:
            findings.add(
                Obligation.SOURCED,
                Place(rule.place.file, row=rule.place.row, column="refs"),
                f"Regel {rule.id} verwijst naar {ref}, dat in geen bronbestand staat.",
                "Zet de bron in het bronbestand, met document, plaats, datum en eigen woorden.",
            )
    for other in rule.overrides:
        if other not in ids or other == rule.id:
            findings.add(
                Obligation.OVERRIDE_EXISTS,
                Place(rule.place.file, row=rule.place.row, column="overrides"),
                f"Regel {rule.id} overtreft {other}, maar die staat niet in tabel '{table.name}'.",
                "Noem een andere regel van dezelfde tabel.",
            )
        elif next(r for r in table.rules if r.id == other).then == rule.then:
            findings.add(
                Obligation.OVERRIDE_EXISTS,
                Place(rule.place.file, row=rule.place.row, column="overrides"),
                f"Regel {rule.id} overtreft {other} en zegt hetzelfde.",
                "Haal de uitzondering weg, of geef haar een andere uitkomst.",
            )
    for name, part, whole in (("valid", rule.valid, table.valid), ("known", rule.known, table.known)):
        late = whole.end is not None and (part.end is None or part.end > whole.end)
        if part.start < whole.start or late:
            findings.add(
                Obligation.VALID_DATES,
                Place(rule.place.file, row=rule.place.row, column=name),
                f"Regel {rule.id} ligt met '{name}' buiten de tabel ({whole.start} tot {whole.end or 'nu'}).",
                "Kies dagen binnen die van de tabel.",
            )


def _prove_words_produced(table: Table, findings: Findings) -> None:
    made = {rule.then.word for rule in table.rules if isinstance(rule.then, Word)}
    for word in table.words:
        if table.kind is TableKind.NODE and table.rules and word not in made:
            findings.add(
                Obligation.KNOWN_VALUES,
                Place(table.place.file, row=table.place.row, column="words"),
                f"Geen regel van tabel '{table.name}' geeft het woord '{word}'.",
                "Haal het woord weg, of voeg de regel toe die het geeft.",
            )


def _in_circles(rules: Sequence[Rule]) -> list[Rule]:
    by_id = {rule.id: rule for rule in rules}
    found = []
    for rule in rules:
        seen: set[str] = set()
        todo = list(rule.overrides)
        while todo:
            other = todo.pop()
            if other not in seen and other in by_id:
                seen.add(other)
                todo += by_id[other].overrides
        if rule.id in seen and rule.id not in rule.overrides:
            found.append(rule)
    return found


def prove_cells(compiled: Compiled, findings: Findings) -> None:
    """no_overlap, no_gap, no_dead_rule and no_idle_column: what the filled cells show."""
    _prove_no_overlap(compiled, findings)
    for slice_ in compiled.slices:
        _prove_no_gap(compiled.table, slice_, findings)
    live = {number for slice_ in compiled.slices for number in slice_.cells}
    for number, rule in enumerate(compiled.table.rules):
        if number not in live:
            findings.add(
                Obligation.NO_DEAD_RULE,
                rule.place,
                f"Regel {rule.id} beslist nooit iets.",
                "Haal de regel weg, of de regel die haar overal overtreft.",
            )
    _prove_no_idle_column(compiled, findings)


def _prove_no_overlap(compiled: Compiled, findings: Findings) -> None:
    table, told = compiled.table, set()
    for overlap in compiled.overlaps:
        first, second = table.rules[overlap.first], table.rules[overlap.second]
        if (first.id, second.id) in told:
            continue
        told.add((first.id, second.id))
        where = _shown(words_of(table, compiled.slices[0].strides, overlap.cell))
        findings.add(
            Obligation.NO_OVERLAP,
            second.place,
            f"Regels {first.id} en {second.id} gelden allebei bij {where}.",
            "Maak de voorwaarden scherper, of zet 'overrides' bij de uitzondering.",
        )


def _prove_no_gap(table: Table, slice_: Slice, findings: Findings) -> None:
    gaps = [cell for cell, rule in enumerate(slice_.cells) if rule == NOTHING]
    if gaps:
        examples = "; ".join(_shown(words_of(table, slice_.strides, cell)) for cell in gaps[:_EXAMPLES])
        more = f" (en nog {len(gaps) - _EXAMPLES})" if len(gaps) > _EXAMPLES else ""
        findings.add(
            Obligation.NO_GAP,
            table.place,
            f"Tabel '{table.name}' heeft vanaf {slice_.valid.start} geen regel voor {examples}{more}.",
            "Voeg een regel toe, of 'then: impossible' met waarom het niet kan.",
        )


def _prove_no_idle_column(compiled: Compiled, findings: Findings) -> None:
    table = compiled.table
    read: set[int] = set()
    for slice_ in compiled.slices:
        read |= _columns_that_matter(slice_, table)
    for number, column in enumerate(table.columns):
        if number in read:
            continue
        findings.add(
            Obligation.NO_IDLE_COLUMN,
            Place(table.place.file, row=table.place.row, column=column.name),
            f"Kolom '{column.name}' van tabel '{table.name}' verandert nooit iets.",
            "Haal de kolom weg.",
        )


def _columns_that_matter(slice_: Slice, table: Table) -> set[int]:
    """The columns of which two words lead to different outcomes somewhere; two rules may say the same."""
    outcomes: list[Outcome] = []
    for rule in table.rules:
        if rule.then not in outcomes:
            outcomes.append(rule.then)
    says = {NOTHING: NOTHING} | {number: outcomes.index(rule.then) for number, rule in enumerate(table.rules)}
    cells = [says[rule] for rule in slice_.cells]
    found: set[int] = set()
    seen: set[int] = set()
    todo = [fold(cells, tuple(len(column.words) for column in table.columns))]
    while todo:
        tree = todo.pop()
        if not isinstance(tree, int) and id(tree) not in seen:
            seen.add(id(tree))
            found.add(tree[0])
            todo += tree[1]
    return found


def _shown(words: Mapping[str, str]) -> str:
    return ", ".join(f"{name}={word}" for name, word in words.items())
