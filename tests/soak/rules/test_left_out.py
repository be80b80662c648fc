"""Each packaged rule file left out is refused by name; the unit tests take every eighth."""

from __future__ import annotations

import pytest

from mgz_cli.rulefiles import packaged_texts
from tests.unit.rules.test_packaged_rules import check_left_out


@pytest.mark.parametrize("name", sorted(packaged_texts()))
def test_no_file_can_be_left_out(name: str) -> None:
    check_left_out(name)
