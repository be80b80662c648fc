"""Commands run in this process, and two small workbooks to run them on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from mgz.calendar import ALTIJD, ANW, DAG, Hours, Validity
from mgz.interop.workbook import encode
from mgz.region import (
    Agreement,
    Area,
    Group,
    Location,
    Organisation,
    Region,
    Scope,
    ScopeKind,
    Setting,
)
from mgz.vocabulary import (
    AfspraakStatus,
    Behandeling,
    Functie,
    Leveringsvorm,
    OrganisatieSoort,
    Sector,
    TreatmentBy,
    YesNo,
)
from mgz_cli.main import main


@dataclass(frozen=True)
class Done:
    """What a command did."""

    status: int
    out: str
    err: str


@pytest.fixture
def mgz(capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    """Run a command; a traceback on standard error fails at once."""

    def run(*arguments: object) -> Done:
        status = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Done(status, out, err)

    return run


def agreed(name: str, hours: Hours, function: Functie = Functie.GENERAL_CARE) -> Agreement:
    scope = Scope(ScopeKind.LOCATIE, "L1")
    return Agreement(name, function, "ZA1", scope, AfspraakStatus.GETEKEND, hours=hours)


#: What a nursing home has agreed besides its general care.
OTHERS = (
    agreed("AF3", ALTIJD, Functie.SPECIALIST_SO),
    agreed("AF4", ALTIJD, Functie.TRIAGE),
)


def small_region() -> Region:
    """One home of one institution, with everything agreed and nothing said of contracts and rosters."""
    return Region(
        name="Regio Klein",
        period=Validity(date(2026, 1, 1), date(2026, 3, 31)),
        known_on=date(2026, 1, 1),
        zorgkantoorregio="5501",
        organisations=(Organisation("ZA1", "Linde", OrganisatieSoort.ZORGAANBIEDER),),
        settings=(Setting("S1", "goede_vrijdag_anw", "no"),),
        areas=(Area("A1", "Wijk", frozenset({"7511"})),),
        locations=(Location("L1", "Huize Linde", "ZA1", "7511"),),
        groups=(
            Group(
                "G1",
                "L1",
                "",
                Sector.VV,
                YesNo.YES,
                Leveringsvorm.VERBLIJF,
                40,
                Behandeling.MET,
                TreatmentBy.SAME_PROVIDER,
                zorgaanbieder="ZA1",
            ),
        ),
        agreements=(agreed("AF1", DAG), agreed("AF2", ANW), *OTHERS),
    )


def save(folder: Path, name: str, region: Region) -> Path:
    path = folder / name
    path.write_bytes(_bytes(region))
    return path


@cache
def _bytes(region: Region) -> bytes:
    return encode(region)


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """Everything is agreed: sluitend."""
    return save(tmp_path, "sluitend.xlsx", small_region())


@pytest.fixture
def gappy(tmp_path: Path) -> Path:
    """By day the agreement stops one minute early: niet sluitend."""
    short = agreed("AF1", Hours.parse("ma-vr 08:00-16:59"))
    return save(
        tmp_path, "gat.xlsx", replace(small_region(), agreements=(short, agreed("AF2", ANW), *OTHERS))
    )


@pytest.fixture
def silent(tmp_path: Path) -> Path:
    """Nothing was stated about agreements: onbekend."""
    return save(tmp_path, "onbekend.xlsx", replace(small_region(), agreements=()))
