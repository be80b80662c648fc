"""Every rule of every table written as two, once; one table with `-k`."""

from __future__ import annotations

import random

import pytest

from tests.generative.rules.cells import names
from tests.generative.rules.splitting import every_rule
from tests.generative.rules.test_written_otherwise import check_split


@pytest.mark.parametrize("table", names())
def test_splitting_any_rule_never_matters(table: str) -> None:
    numbers = [number for name, number in every_rule() if name == table]
    assert numbers
    for number in numbers:
        check_split(table, number, random.Random(f"{table} {number}"))
