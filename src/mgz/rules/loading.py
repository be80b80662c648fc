"""From rule files to a rule book: read, proven and compiled, or refused with every fault at once."""

from collections.abc import Mapping

from mgz.rules.asks import build_asks
from mgz.rules.book import RuleBook
from mgz.rules.built import BUILT, prove_built
from mgz.rules.compiling import compile_table
from mgz.rules.composing import prove_acyclic, prove_one_voice, prove_time
from mgz.rules.findings import Findings
from mgz.rules.proving import prove_cells, prove_rows
from mgz.rules.reading import read_files


def load(texts: Mapping[str, str], *, require: Mapping[str, tuple[str, ...]] = BUILT) -> RuleBook:
    """Read, prove and compile rule files (name -> YAML text); raises one RuleError with all faults.

    `require` are the asks, each with its flags, that must be there: all that the product has built.
    """
    findings = Findings()
    tables, sources = read_files(texts, findings)
    prove_rows(tables, sources, findings)
    by_name = {table.name: table for table in tables}
    prove_acyclic(by_name, findings)
    compiled = {table.name: compile_table(table) for table in tables}
    for one in compiled.values():
        prove_cells(one, findings)
    # What holds between tables can only be seen when every one of them is whole.
    findings.stop_if_any()
    prove_built(by_name, require, findings)
    prove_one_voice(by_name, findings)
    prove_time(by_name, findings)
    findings.stop_if_any()
    asks = build_asks(compiled, findings)
    findings.stop_if_any()
    return RuleBook(compiled, asks, sources)
