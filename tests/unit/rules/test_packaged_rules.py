"""The packaged rules, whole and with one thing wrong: a missing table, an answer that breaks its word."""

from __future__ import annotations

import pytest
import yaml

from mgz.errors import RuleError
from mgz.rules import BUILT, load
from mgz.rules.model import TableKind
from mgz_cli.rulefiles import packaged_texts, standard_rules


def refused(texts: dict[str, str]) -> str:
    with pytest.raises(RuleError) as caught:
        load(texts)
    return str(caught.value)


def changed(file: str, old: str, new: str) -> dict[str, str]:
    texts = dict(packaged_texts())
    assert old in texts[file]
    return texts | {file: texts[file].replace(old, new, 1)}


def test_the_list_of_what_is_built_is_what_the_tables_build() -> None:
    tables = [compiled.table for compiled in standard_rules().tables.values()]
    built: dict[str, set[str]] = {t.answers[0]: set() for t in tables if t.kind is TableKind.ANSWER}
    for table in tables:
        for ask in table.answers if table.kind is TableKind.FLAG else ():
            built[ask].add(table.flag)
    assert {ask: set(flags) for ask, flags in BUILT.items()} == built


@pytest.mark.parametrize("name", sorted({*sorted(packaged_texts())[::8], "sources.yaml"}))
def test_no_file_can_be_left_out(name: str) -> None:
    """Every eighth file here; the soak leaves out each."""
    check_left_out(name)


def check_left_out(name: str) -> None:
    texts = {file: text for file, text in packaged_texts().items() if file != name}
    told = refused(texts)
    file = yaml.load(packaged_texts()[name], Loader=yaml.CBaseLoader)
    subject = file.get("flag", name.removesuffix(".yaml"))
    # Without the sources every rule that cites one is at fault.
    assert subject in told or (name == "sources.yaml" and "bronbestand" in told)


def test_nothing_but_sources_names_every_ask_that_is_missing() -> None:
    told = refused({"sources.yaml": packaged_texts()["sources.yaml"]})
    assert all(f"vraag {ask} beantwoordt, ontbreekt" in told for ask in BUILT)
    assert "general_care" in refused({})


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("general_care.yaml", "owners: [zorgkantoor, zorgverzekeraar]", "owners: []", "GC-GAP-WLZ"),
        ("general_care.yaml", "owners: [zorgkantoor, zorgverzekeraar]", "owners: {}", "GC-GAP-WLZ"),
        ("general_care.yaml", "gap, responsible: none", "gap, responsible: huisarts", "niet none"),
        (
            "general_care.yaml",
            "{open: facts_missing}",
            "{open: facts_missing, owners: [zorgkantoor]}",
            "GC-MISSING is open en noemt toch 'owners'",
        ),
        (
            "interval_hours.yaml",
            "then: {open: facts_missing}",
            "then: {status: settled, hours: {measure: interval_hours}, clock_change: none}",
            "IH-NOT-GIVEN: de maat",
        ),
        ("interval_hours.yaml", "clock_change: none", "clock_change: {measure: interval_hours}", "een getal"),
        (
            "quorum.yaml",
            "verdict: not_conform",
            "verdict: {measure: missing_participants}",
            "'verdict' is niet een lijst van een woord",
        ),
        ("quorum.yaml", "missing: []", "missing: {measure: previous_total}", "niet een geheel getal"),
        (
            "conformity.yaml",
            "owners: [zorgaanbieder]",
            "owners: {measure: missing_participants}",
            "'owners' kent 'huisartsen' niet",
        ),
        (
            "quorum.yaml",
            "complete}, then: {status: settled, verdict: conform, missing: []",
            "not_given}, then: {status: settled, verdict: conform, missing: {measure: missing_participants}",
            "QU-COMPLETE: de maat",
        ),
    ],
)
def test_an_answer_keeps_the_word_of_its_status(file: str, old: str, new: str, told: str) -> None:
    assert told in refused(changed(file, old, new))
