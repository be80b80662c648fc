"""The site for unit tests: its own data folder and an empty memory for every test."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import django
import pytest
from pytest_django.fixtures import Settings

from tests.unit.site.by_hand import KNOWN_ON

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mgz_site.conf.settings")
django.setup()


@pytest.fixture(autouse=True)
def data(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    from mgz_site.ui import services
    from mgz_site.ui.memory import Memory

    settings.MGZ_DATA = tmp_path
    monkeypatch.setattr(services, "_results", Memory(8))
    monkeypatch.setattr(services, "_snapshots", Memory(8))
    monkeypatch.setattr(services, "today", lambda: KNOWN_ON)
    settings.MGZ_CLOCK_AHEAD = None
    yield tmp_path
