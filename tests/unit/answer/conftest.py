"""The rules as packaged, read once for all tests of the answer."""

import pytest

from mgz.rules import RuleBook
from mgz_cli.rulefiles import standard_rules


@pytest.fixture(scope="session")
def rules() -> RuleBook:
    return standard_rules()
