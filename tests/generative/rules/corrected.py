"""Corrections of the packaged rules: a row that was wrong since January, found out in March."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import yaml

from mgz.rules import RuleBook, load
from mgz_cli.rulefiles import packaged_texts
from tests.generative.rules.mutation import as_yaml

#: From this Dutch day on the correction holds in the world; from the other it is known here.
VALID_FROM = date(2025, 1, 1)
KNOWN_FROM = date(2025, 3, 1)
ID = "CORRECTED"


@dataclass(frozen=True)
class Correction:
    """One row of one table that should have said something else; a question that it changes."""

    name: str
    file: str
    rule: str
    then: Any
    ask: str
    facts: Mapping[str, str]
    key: str
    was: object
    should_be: object


CORRECTIONS = (
    Correction(
        "a node that many asks read",
        "care_by.yaml",
        "CARE-OTHER-PROVIDER",
        "pair_conflict",
        "general_care",
        {
            "wlz_indication": "yes",
            "leveringsvorm": "verblijf",
            "behandeling": "met",
            "treatment_by": "other_provider",
            "gp": "registered",
        },
        "status",
        "settled",
        "open",
    ),
    Correction(
        "an answer",
        "specific_care.yaml",
        "SC-ZZP",
        {
            "status": "settled",
            "acts": "wlz_instelling",
            "law": "Wlz",
            "payer": "zorgkantoor",
            "route": "zzp_incl_behandeling",
            "unit": "maand",
            "code": "none",
        },
        "specific_care",
        {
            "wlz_indication": "yes",
            "leveringsvorm": "verblijf",
            "behandeling": "met",
            "treatment_by": "same_provider",
            "sector": "VV",
        },
        "unit",
        "dag",
        "maand",
    ),
    Correction(
        "a flag",
        "flag_standby_funding_open.yaml",
        "F-STANDBY-NOT-AT-HOME",
        "yes",
        "urgent_care",
        {
            "wlz_indication": "yes",
            "leveringsvorm": "verblijf",
            "behandeling": "zonder",
            "treatment_by": "none",
            "gp": "registered",
            "sector": "VV",
            "care_type": "algemeen",
        },
        "flags",
        (),
        ("standby_funding_open",),
    ),
)


def corrected_texts(correction: Correction) -> dict[str, str]:
    """The rule files with the row as it was up to March, and from then on also as it should have been."""
    texts = dict(packaged_texts())
    table = yaml.load(texts[correction.file], Loader=yaml.BaseLoader)
    (row,) = (row for row in table["rules"] if row["id"] == correction.rule)
    assert row["then"] != correction.then and "valid" not in row and "known" not in row
    learned = KNOWN_FROM.isoformat()
    since = VALID_FROM.isoformat()
    before, right = deepcopy(row), deepcopy(row)
    row["known"] = {"to": learned}
    before |= {"id": f"{correction.rule}-BEFORE", "known": {"from": learned}, "valid": {"to": since}}
    right |= {"id": ID, "then": correction.then, "known": {"from": learned}, "valid": {"from": since}}
    table["rules"] += [before, right]
    texts[correction.file] = as_yaml(table)
    return texts


def always_right(correction: Correction) -> dict[str, str]:
    """The rule files as if the row had been right from the start."""
    texts = dict(packaged_texts())
    table = yaml.load(texts[correction.file], Loader=yaml.BaseLoader)
    (row,) = (row for row in table["rules"] if row["id"] == correction.rule)
    row["then"] = correction.then
    texts[correction.file] = as_yaml(table)
    return texts


@cache
def corrected(number: int) -> RuleBook:
    """The packaged rules with one correction."""
    return load(corrected_texts(CORRECTIONS[number]))


@cache
def right(number: int) -> RuleBook:
    """The packaged rules with the corrected row and nothing else."""
    return load(always_right(CORRECTIONS[number]))
