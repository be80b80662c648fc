"""What a region counts once more: evaluations, parties at the table, purchase, documents, the programme."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

YES_NO = ("yes", "no", None)
PARTIES = "huisartsen so artsen_vg hap wlz_aanbieders zorgkantoor zorgverzekeraar".split()
DOCUMENTS = "convenant lhv_leidraad regional_agreement".split()
#: The days around each boundary of the programme and of its report of May 2025.
REPORTS = (
    None, "2022-10-31", "2022-11-01", "2022-11-02", "2024-05-01", "2025-04-30", "2025-05-01", "2025-05-02",
    "2025-05-30", "2025-05-31", "2025-06-01", "2026-05-01",
)  # fmt: skip
Facts = Mapping[str, Any]
Answer = dict[str, Any]


def _given(**facts: Any) -> dict[str, Any]:
    return {key: value for key, value in facts.items() if value is not None}


def _answer(status: str, reason: str = "", **keys: Any) -> Answer:
    return {"status": status, "flags": {reason} if reason else set(), **keys}


def evaluations() -> Iterator[tuple[dict[str, Any], Answer]]:
    """The evaluation of consults (R178): with a team, without one, and where nobody knows."""
    numbers = (None, 0, 1, 39, 40, 41)
    for team, held, done in itertools.product(YES_NO, numbers, numbers):
        yield _given(compact_team=team, anw_consults=held, evaluated=done), _evaluation(team, held, done)


def _evaluation(team: str | None, held: int | None, done: int | None) -> Answer:
    missing = _answer("open", "facts_missing", verdict="unknown", open_items="unknown")
    if held is None or done is None:
        return _answer("settled", verdict="complete", open_items=0) if team == "no" else missing
    if done > held:
        return missing if team is None else missing | {"flags": {"facts_conflict"}}
    if done == held or team == "no":
        return _answer("settled", verdict="complete", open_items=0)
    if team is None:
        return missing
    return _answer("settled", verdict="incomplete", open_items=held - done)


def tables() -> Iterator[tuple[dict[str, Any], Answer]]:
    """Every regiotafel of the seven types of parties (R031), one of nobody, and one nobody told of."""
    yield {}, _answer("open", "facts_missing", verdict="unknown", missing=set())
    for present in _subsets(PARTIES):
        missing = set(PARTIES) - set(present)
        verdict = "not_conform" if missing else "conform"
        yield {"participants": present}, _answer("settled", verdict=verdict, missing=missing)


def purchases() -> Iterator[tuple[dict[str, Any], Answer]]:
    """What is agreed and what is bought (R036-R038)."""
    verdicts = {("yes", "yes"): "match", ("yes", "no"): "mismatch", ("no", "yes"): "mismatch"}
    verdicts |= {("no", "no"): "match"}
    for agreed, bought in itertools.product(YES_NO, YES_NO):
        facts = _given(table_agreement=agreed, contract=bought)
        if agreed is None or bought is None:
            yield facts, _answer("open", "facts_missing", verdict="unknown")
        else:
            yield facts, _answer("settled", verdict=verdicts[agreed, bought])


def conflicts() -> Iterator[tuple[dict[str, Any], Answer]]:
    """Every set of documents that contradict each other (R043)."""
    nobody = _answer("open", "facts_missing", leading="unknown")
    yield {}, nobody
    for named in _subsets(DOCUMENTS):
        leads = _answer("settled", leading="convenant")
        yield {"documents": named}, leads if "convenant" in named else nobody


def _subsets(words: Sequence[str]) -> Iterator[list[str]]:
    for taken in itertools.product((True, False), repeat=len(words)):
        yield [word for word, is_taken in zip(words, taken, strict=True) if is_taken]


def reports() -> Iterator[tuple[dict[str, Any], Answer]]:
    """Totals and changes in reports around every boundary (R202)."""
    for day, total, change in itertools.product(REPORTS, (None, 0, 1, 101), (None, 0, 20, 101, 102)):
        yield _given(report_on=day, total=total, delta=change), _report(day, total, change)


def _report(day: str | None, total: int | None, change: int | None) -> Answer:
    nothing = dict.fromkeys(("total_from", "delta_from", "delta_to", "previous_total"), "unknown")
    counted = total is not None and change is not None
    too_early = day is not None and day < "2022-11-01"
    too_much = total is not None and change is not None and change > total
    if too_early or too_much:
        unsure = day is None or not counted
        return _answer("open", "facts_missing" if unsure else "facts_conflict", **nothing)
    told: Answer = nothing | {"total_from": "2022-11-01"}
    if total is not None and change is not None:
        told["previous_total"] = total - change
    if day is None or not "2025-05-01" <= day <= "2025-05-31":
        return _answer("open", "facts_missing", **told)
    told |= {"delta_from": "2024-11-01", "delta_to": "2025-05-01"}
    return _answer("settled", **told) if counted else _answer("open", "facts_missing", **told)
