"""What every bench uses: the rules, interleaved timing, and a way to print past the capture."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Mapping

import django
import pytest

from mgz.rules import RuleBook

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mgz_site.conf.settings")
django.setup()

ROUNDS = 7


@pytest.fixture(scope="session")
def rules() -> RuleBook:
    from mgz_cli.rulefiles import standard_rules

    return standard_rules()


@pytest.fixture
def report(capsys: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    """Print a figure so that it is seen in every run."""

    def say(line: str) -> None:
        with capsys.disabled():
            print(f"\n  {line}", end="")

    return say


def interleaved(ways: Mapping[str, Callable[[], object]], rounds: int = ROUNDS) -> dict[str, list[float]]:
    """The seconds of each way over a number of rounds, taken in turn so that noise hits all alike."""
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            start = time.perf_counter()
            way()
            seconds[name].append(time.perf_counter() - start)
    return seconds


def spread(seconds: list[float]) -> str:
    """Median with the fastest and slowest run, in milliseconds."""
    low, middle, high = min(seconds), statistics.median(seconds), max(seconds)
    return f"{1000 * middle:,.1f} ms ({1000 * low:,.1f}-{1000 * high:,.1f})"
