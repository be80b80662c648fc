"""`mgz prove --with --without`: what a change would do to the proof; nothing is written."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Done

Run = Callable[..., Done]
MENDED = "Afspraken: id=AF1; uren=ma-vr 08:00-17:00"
NEW = (
    "Afspraken: id=NIEUW; functie=algemene medische zorg; partij=ZA1; voor locatie=L1; "
    'uren="ma-vr 16:00-17:00"; status=getekend'
)


@pytest.mark.parametrize("change", [MENDED, NEW])
def test_a_row_put_there_closes_the_gap(mgz: Run, gappy: Path, change: str) -> None:
    before = gappy.read_bytes()
    done = mgz("prove", gappy, "--with", change)
    assert done.status == 0
    assert "niet sluitend" in done.out and "sluitend" in done.out
    assert gappy.read_bytes() == before, "nothing is written"


def test_a_row_taken_away_opens_gaps(mgz: Run, closed: Path) -> None:
    done = mgz("prove", closed, "--without", "AF2", "--json")
    found = json.loads(done.out)
    assert done.status == 1, "the row by day is a statement"
    assert "afgesproken/general_care/G1/anw" in found["opened"]
    assert found["before"] != found["after"]


def test_a_row_that_ends_leaves_the_days_before(mgz: Run, closed: Path) -> None:
    done = mgz("prove", closed, "--without", "Afspraken:AF2@31-01-2026")
    assert done.status == 1
    assert "01-02-2026" in done.out


def test_taking_away_and_putting_back_changes_nothing(mgz: Run, closed: Path) -> None:
    again = (
        "Afspraken: id=AF2; functie=algemene medische zorg; partij=ZA1; voor locatie=L1; "
        "uren=anw; status=getekend"
    )
    done = mgz("prove", closed, "--without", "AF2", "--with", again, "--json")
    found = json.loads(done.out)
    assert done.status == 0
    assert not (found["opened"] or found["closed"] or found["changed"] or found["verdicts"])


def test_the_difference_as_a_page(mgz: Run, gappy: Path, tmp_path: Path) -> None:
    page = tmp_path / "verschil.html"
    assert mgz("prove", gappy, "--with", MENDED, "--html", page).status == 0
    assert "<html" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        (("--without", "AF9"), 8, "Er is geen rij met id AF9"),
        (("--without", "AF1@"), 64, "noemt geen rij"),
        (
            ("--with", "Afspraak: id=X"),
            8,
            "Bedoelt u Afspraken?",
        ),
        (("--with", "Locaties: id=L1; naam=Nieuw"), 64, "kan niet worden uitgeprobeerd"),
        (("--with", "Afspraken: id=X; uur=altijd"), 8, "heeft geen kolom 'uur'"),
        (("--with", "Afspraken: functie=triage"), 8, "De wijziging noemt geen id"),
        (("--with", "Afspraken: id=X; functie=triage"), 4, "partij"),
        (("--with", "Afspraken: id=X; id=Y"), 64, "twee keer"),
        (("--with", "Afspraken"), 64, "noemt geen kolom"),
        (("--with", "Afspraken: zomaar tekst"), 64, "niet te lezen"),
        (("--with", MENDED, "--csv", "uit.csv"), 64, "gaat het om het verschil"),
    ],
)
def test_a_change_that_cannot_be_is_refused(
    mgz: Run, gappy: Path, words: tuple[str, ...], status: int, says: str
) -> None:
    done = mgz("prove", gappy, *words)
    assert (done.status, done.out) == (status, "")
    assert says in done.err
