"""The hash of a proof is about what was stated, never about the order in which rows stand."""

from __future__ import annotations

import random
from dataclasses import fields, replace
from datetime import date

import pytest

from mgz.coverage import Proof, proof_hash, prove
from mgz.interop.workbook import decode
from mgz.region import Region
from mgz.reporting.report import report
from mgz.reporting.text import report_text
from mgz_cli.rulefiles import standard_rules
from mgz_cli.twente.build import met_opgaven


@pytest.fixture(scope="module")
def region() -> Region:
    return decode(met_opgaven(), file="voorbeeld", known_on=date(2026, 11, 25))


def proof_of(region: Region) -> Proof:
    return prove(standard_rules(), region, region.period.begin, region.period.end)


def shuffled(region: Region, seed: int) -> Region:
    """The same region with the rows of every sheet in another order."""
    chance = random.Random(seed)
    rows = {}
    for field in fields(region):
        value = getattr(region, field.name)
        if isinstance(value, tuple):
            rows[field.name] = tuple(chance.sample(value, len(value)))
    return replace(region, **rows)


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_rows_changes_no_hash_and_no_word(region: Region, seed: int) -> None:
    turned = shuffled(region, seed)
    assert turned.hash == region.hash
    one, other = proof_of(region), proof_of(turned)
    assert report_text(report(one)).split("KENMERKEN")[0] == report_text(report(other)).split("KENMERKEN")[0]
    assert proof_hash(one) == proof_hash(other)


def test_proving_twice_gives_the_same_hash(region: Region) -> None:
    assert proof_hash(proof_of(region)) == proof_hash(proof_of(replace(region)))


def test_one_client_more_is_another_hash(region: Region) -> None:
    group = region.groups[0]
    grown = (replace(group, number=group.number + 1), *region.groups[1:])
    assert proof_hash(proof_of(region)) != proof_hash(proof_of(replace(region, groups=grown)))
