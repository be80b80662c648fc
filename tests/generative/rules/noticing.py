"""Who notices a changed rule file: a proof at load, a worked case, the sample, or expectations typed by hand.

Nothing here compares with what the tables themselves gave before. Only the tables behind the asks that read
the changed one are loaded, and what must be loaded along: no other answer can differ.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path

from mgz.errors import QuestionError, RuleError
from mgz.rules import RuleBook, load
from mgz.rules.cases import run_cases, same
from mgz.rules.closed_lists import INTERNAL_ASKS
from mgz.rules.compiling import compile_table
from mgz.rules.composing import reach, tables_read, tops_of
from mgz.rules.findings import Findings
from mgz.rules.lines import answer_line
from mgz.rules.model import Impossible
from mgz.rules.proving import prove_cells, prove_rows
from mgz.rules.reading import read_files
from mgz_cli.rulefiles import packaged_texts, standard_rules
from tests.generative.rules.mutation import Mutant
from tests.generative.rules.typed import KNOWN_ON, OPTIONAL_KEYS, typed

DATA = Path(__file__).parents[2] / "data"
#: Every ask is answered from this day on, in the world and in what is known, and not a day earlier.
FIRST_DAY = date(2015, 1, 1)
LAST_BEFORE = date(2014, 12, 31)


def noticed_by(mutant: Mutant) -> str:
    """proof, cases, sample, dates, expectations, or empty for a survivor."""
    if _refused_alone(mutant):
        return "proof"
    asks, _ = behind(mutant.table)
    try:
        book = loaded(mutant)
    except RuleError:
        return "proof"
    if run_cases(book, (DATA / "cases.yaml").read_text(encoding="utf-8")).exit_code:
        return "cases"
    if _differs_from_sample(book):
        return "sample"
    if any(_answers_on_other_days(book, ask) for ask in asks):
        return "dates"
    return "expectations" if any(_differs_from_typed(book, ask) for ask in asks) else ""


def loaded(mutant: Mutant) -> RuleBook:
    """The tables behind the asks that read the changed one, with the change; RuleError if it is refused."""
    _, names = behind(mutant.table)
    texts = {name: text for name, text in packaged_texts().items() if name in names}
    return load(texts | {mutant.file: mutant.text}, require={})


def _refused_alone(mutant: Mutant) -> bool:
    """Whether `load` refuses the file for what stands in it, before it looks at any ask."""
    findings = Findings()
    below = tables_read(standard_rules().tables[mutant.table].table)
    texts = {
        name: text for name, text in packaged_texts().items() if name in {f"{one}.yaml" for one in below}
    }
    tables, _ = read_files(texts | {mutant.file: mutant.text}, findings)
    mine = [table for table in tables if table.name == mutant.table]
    prove_rows(mine, standard_rules().sources, findings)
    for table in mine:
        prove_cells(compile_table(table), findings)
    return any(fault.place.file == mutant.file for fault in findings.faults)


@cache
def behind(table: str) -> tuple[list[str], set[str]]:
    """The asks that read a table, and the files that can only be loaded together with it."""
    tables = {name: one.table for name, one in standard_rules().tables.items()}
    asks = [ask for ask, names in _tables_behind().items() if table in names]
    loaded = set(asks)
    wanted: set[str] = set()
    while more := _lacking(loaded, wanted):
        loaded |= more
        wanted = set().union(*(_tables_behind()[ask] for ask in loaded))
    assert {f"{name}.yaml" for name in tables} <= packaged_texts().keys(), "a file has the name of its table"
    return asks, {f"{name}.yaml" for name in wanted} | {"sources.yaml"}


def _lacking(loaded: set[str], wanted: set[str]) -> set[str]:
    """The asks without which a load is refused: a flag needs all of its own, a rule one that reaches it."""
    tables = {name: one.table for name, one in standard_rules().tables.items()}
    if not wanted:
        return set(loaded)
    if more := {ask for name in wanted for ask in tables[name].answers} - loaded:
        return more
    fired = set().union(*(_fired(ask) for ask in loaded))
    for name in sorted(wanted):
        for rule in tables[name].rules:
            if rule.id not in fired and not isinstance(rule.then, Impossible):
                return {next(ask for ask in _tables_behind() if rule.id in _fired(ask))}
    return set()


@cache
def _tables_behind() -> dict[str, set[str]]:
    book = standard_rules()
    tables = {name: one.table for name, one in book.tables.items()}
    return {
        ask: {name for top in tops_of(ask, tables.values()) for name in reach(top.name, tables)}
        for ask in (*book.asks, *INTERNAL_ASKS)
    }


@cache
def _fired(ask: str) -> set[str]:
    """The rules that some way through the graphs of an ask comes by."""
    stretches = standard_rules()._asks[ask].stretches
    graphs = (graph for stretch in stretches for graph in stretch.graphs)
    return {rule.id for graph in graphs for leaf in graph.ends() for rule in leaf.rules}


def _answers_on_other_days(book: RuleBook, ask: str) -> bool:
    """Whether an ask is not answered on the first day, or already on the day before, on either axis."""
    told = [_is_answered(book, ask, day, known) for day, known in _around()]
    return told != [True, False, False]


def _around() -> Iterator[tuple[date, date]]:
    yield FIRST_DAY, FIRST_DAY
    yield LAST_BEFORE, FIRST_DAY
    yield FIRST_DAY, LAST_BEFORE


def _is_answered(book: RuleBook, ask: str, day: date, known_on: date) -> bool:
    try:
        book.decide(ask, {}, datetime.fromisoformat(f"{day}T12:00:00+01:00"), known_on)
    except QuestionError as error:
        assert [fault.key for fault in error.faults] == ["question.no_rules_then"]
        return False
    return True


def _differs_from_sample(book: RuleBook) -> bool:
    for line in (DATA / "rules-sample.jsonl").read_text(encoding="utf-8").splitlines():
        answer = json.loads(answer_line(book, line))
        if "not_supported" in answer:
            continue
        if any(not same(value, answer.get(key)) for key, value in json.loads(line)["expect"].items()):
            return True
    return False


def _differs_from_typed(book: RuleBook, ask: str) -> bool:
    for facts, moment, expected in typed(ask):
        answer = book.decide(ask, facts, moment, KNOWN_ON).answer
        if any(_as_set(answer.get(key)) != value for key, value in expected.items()):
            return True
        if ask in OPTIONAL_KEYS and answer.keys() != expected.keys():
            return True
    return False


def _as_set(value: object) -> object:
    return set(value) if isinstance(value, tuple) else value
