"""The start phase of a trajectory: three calendar months, the day itself already over."""

from __future__ import annotations

from datetime import datetime

import pytest

from mgz.calendar import AMSTERDAM, CalendarSettings
from mgz.rules.named import FUNCTIONS
from mgz.rules.trajectories import trajectory_phase


@pytest.mark.parametrize(
    ("started", "today", "phase"),
    [
        ("2025-03-10", "2025-06-09", "within_start"),
        ("2025-03-10", "2025-06-10", "after_start"),
        ("2025-03-10", "2025-06-11", "after_start"),
        ("2025-03-10", "2025-03-10", "within_start"),
        ("2025-03-10", "2025-03-09", "within_start"),
        ("2025-10-01", "2025-12-31", "within_start"),
        ("2025-10-01", "2026-01-01", "after_start"),
        ("2025-12-15", "2026-03-14", "within_start"),
        ("2025-12-15", "2026-03-15", "after_start"),
        ("2025-11-30", "2026-02-27", "within_start"),
        ("2025-11-30", "2026-02-28", "after_start"),
        ("2027-11-30", "2028-02-28", "within_start"),
        ("2027-11-30", "2028-02-29", "after_start"),
        ("2025-03-31", "2025-06-29", "within_start"),
        ("2025-03-31", "2025-06-30", "after_start"),
        ("9999-12-31", "9999-12-31", "within_start"),
        (None, "2025-06-10", "not_given"),
    ],
)
def test_phase(started: str | None, today: str, phase: str) -> None:
    facts = {} if started is None else {"trajectory_started_on": started}
    for clock in ("00:00", "23:59"):
        local = datetime.fromisoformat(f"{today}T{clock}").replace(tzinfo=AMSTERDAM)
        assert trajectory_phase(facts, local, CalendarSettings()) == phase
    assert phase in FUNCTIONS["trajectory_phase"].words
