"""`mgz region questions`: what goes out, what comes back through merge, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.books import with_cells
from tests.unit.cli.conftest import Done
from tests.unit.site import by_hand

Run = Callable[..., Done]
ANSWERS = {
    ("linde_vraag", "behandeling op papier"): "met",
    ("linde_vraag", "behandeling feitelijk door"): "zelfde aanbieder",
}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    file = tmp_path / "beek.xlsx"
    file.write_bytes(by_hand.workbook())
    return file


def test_every_organisation_gets_a_workbook_and_a_letter(mgz: Run, book: Path, tmp_path: Path) -> None:
    done = mgz("region", "questions", book, tmp_path / "uit")
    assert done.status == 0, done.err
    written = sorted(path.suffix for path in (tmp_path / "uit").glob("*/*"))
    asked = {name for q in by_hand.proof().questions for party in q.to for name in party.organisations}
    assert written == [".docx"] * len(asked) + [".xlsx"] * len(asked)
    assert f"Geschreven: {2 * len(asked)} bestanden" in done.out
    again = mgz("region", "questions", book, tmp_path / "uit")
    assert again.status == 3
    assert "staat al iets" in again.err


def test_answers_come_back_through_merge(mgz: Run, book: Path, tmp_path: Path) -> None:
    out = mgz("region", "questions", book, tmp_path / "uit", "--organisatie", "linde", "--json")
    asked = json.loads(out.out)
    assert [party["id"] for party in asked["parties"]] == ["linde"]
    sent = next(Path(path) for path in asked["written"] if path.endswith(".xlsx"))
    back, new = tmp_path / "terug.xlsx", tmp_path / "nieuw.xlsx"
    back.write_bytes(with_cells(sent.read_bytes(), "Clientgroepen", ANSWERS))
    done = mgz("region", "merge", book, back, "--output", new)
    assert done.status == 0, done.err
    assert f"Antwoorden van linde ({back}): 1 rij anders, 0 rijen erbij." in done.out
    left = mgz("region", "questions", new, tmp_path / "weer", "--organisatie", "linde")
    assert left.status == 6
    assert "geen vraag te stellen" in left.err


def test_a_row_of_another_is_refused_with_its_place(mgz: Run, book: Path, tmp_path: Path) -> None:
    mgz("region", "questions", book, tmp_path / "uit", "--organisatie", "linde")
    sent = next((tmp_path / "uit").glob("*/*.xlsx"))
    back, new = tmp_path / "terug.xlsx", tmp_path / "nieuw.xlsx"
    back.write_bytes(with_cells(sent.read_bytes(), "Organisaties", {("elzen", "naam"): "Anders"}))
    done = mgz("region", "merge", book, back, "--output", new, "--json")
    assert done.status == 4
    assert not new.exists()
    fault = next(each for each in json.loads(done.out)["findings"] if each["key"] == "rij_van_anderen")
    assert fault["sheet"] == "Organisaties"


@pytest.mark.parametrize(
    ("more", "status", "said"),
    [
        (("--organisatie", "weg"), 6, "geen organisatie"),
        (("--by", "01-01-2020"), 64, "is voorbij"),
        (("--by", "morgen"), 64, "geen datum"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_written(
    mgz: Run, book: Path, tmp_path: Path, more: tuple[str, ...], status: int, said: str
) -> None:
    done = mgz("region", "questions", book, tmp_path / "uit", *more)
    assert done.status == status
    assert said in done.err
    assert not (tmp_path / "uit").exists()
