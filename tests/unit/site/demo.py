"""The demonstration of one day, made once for every test that looks at it, and its pages."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from pathlib import Path

import pytest
from django.conf import settings

from mgz.calendar import AMSTERDAM
from mgz_cli.twente import tour
from mgz_cli.twente.build import demonstratie
from mgz_site.ui import deciding, services
from mgz_site.ui.memory import Memory

DAY = date(2026, 11, 25)
AT = datetime(2026, 11, 25, 10, 0, tzinfo=AMSTERDAM)


@cache
def workbook(day: date = DAY) -> bytes:
    """The bytes of the demonstration as it is on a day."""
    return demonstratie(day)


_results: Memory[object] = Memory(8)
_snapshots: Memory[object] = Memory(8)


def serve(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the demonstration of `DAY` count in a folder; its proofs are kept from one test to the next."""
    monkeypatch.setattr(settings, "MGZ_DATA", shelf)
    monkeypatch.setattr(services, "today", lambda: DAY)
    monkeypatch.setattr(services, "now", lambda: AT)
    monkeypatch.setattr(services, "_results", _results)
    monkeypatch.setattr(services, "_snapshots", _snapshots)
    if deciding.current() is None:
        deciding.accept(services.hand_in(workbook(), "demo.xlsx").key, 0)


#: The guide: as it begins, a worked case, and the heaviest: everything about a vpt and a claim.
GUIDE = (
    "/wegwijzer/",
    "/wegwijzer/?wlz_indication=yes&leveringsvorm=mpt&sector=VG&gp=registered&professional=arts_vg"
    "&extramural_treatment_contract=yes",
    "/wegwijzer/?wlz_indication=yes&leveringsvorm=vpt&behandeling=zonder&gp=registered&professional=so"
    "&claimed_route=gzsp_uur",
    "/wegwijzer/naast/?a-wlz_indication=yes&a-leveringsvorm=mpt&b-wlz_indication=yes&b-leveringsvorm=verblijf",
    "/wie-is-mijn-arts/",
)


def paths() -> tuple[str, ...]:
    """Every kind of page of the demonstration, the heaviest choices included."""
    return (
        "/nu/",
        "/nu/scherm/",
        "/locatie/",
        f"/locatie/{tour.LOCATION}/",
        f"/locatie/{tour.LOCATION}/kaart/",
        "/dekking/",
        "/dekking/?periode=alles",
        "/dekking/?beeld=maand",
        "/dekking/?beeld=jaar&periode=alles",
        f"/dekking/?functie={tour.FUNCTION.value}&gebied={tour.AREA}",
        f"/dekking/gat/{tour.GAP}/",
        "/dekking/vragen/1/",
        "/regio/",
        "/regio/lijst/?soort=dienst",
        "/regio/schuifkaart/",
        "/regio/organisatie/Kwartelwende (fictief)/?soort=dienst",
        "/regio/kaartgegevens/",
        "/vragen/",
        "/vragen/van/Kraanvogelmeent (fictief)/",
        "/convenantpunten/",
        "/gegevens/",
        "/werkboek/",
        "/rondleiding/",
        "/uitleg/",
        *GUIDE,
    )
