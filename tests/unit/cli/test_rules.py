"""`mgz rules`: export, check, compare and ask about everybody; whatever is wrong is one clear line."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from mgz_cli.rulefiles import packaged_texts, standard_rules
from tests.unit.cli.conftest import Done, save, small_region
from tests.unit.rules.breaking import broken

Run = Callable[..., Done]
AT = ("--at", "10-01-2026 10:00")


@pytest.fixture(scope="module")
def sets(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Folders of rules: as they are, the law of the institution changed, and one file broken."""
    texts = packaged_texts()
    care = texts["general_care.yaml"]
    law = "responsible: wlz_instelling, law: Wlz"
    assert care.count(law) == 2
    changed = {
        "same": {},
        "other": {"general_care.yaml": care.replace(law, law.replace("Wlz", "unknown"))},
        "broken": {"care_by.yaml": broken(texts["care_by.yaml"], "then: gp_zvw", "then: gp_zwv")},
    }
    folders = {}
    for name, files in changed.items():
        folders[name] = tmp_path_factory.mktemp(name)
        for file, text in {**texts, **files}.items():
            (folders[name] / file).write_text(text, encoding="utf-8")
    return folders


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Forty clients under an institution, of whom nobody said anything about a huisarts."""
    return save(tmp_path, "regio.xlsx", small_region())


def test_export_writes_every_table_and_says_how_to_go_on(mgz: Run, tmp_path: Path) -> None:
    folder = tmp_path / "mijn regels" / "nieuw"
    done = mgz("rules", "export", folder)
    assert done.status == 0
    assert f"mgz rules check '{folder}'" in done.out
    assert {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()} == dict(
        packaged_texts()
    )
    checked = mgz("rules", "check", folder)
    assert checked.status == 0 and standard_rules().hash[:12] in checked.out
    compared = mgz("rules", "diff", "-", folder)
    assert compared.status == 0 and "Geen enkele situatie krijgt een ander antwoord." in compared.out


def test_export_never_writes_over_anything(mgz: Run, tmp_path: Path) -> None:
    mine = tmp_path / "care_by.yaml"
    mine.write_text("van mij", encoding="utf-8")
    done = mgz("rules", "export", tmp_path)
    assert done.status == 3 and "In deze map staat al iets." in done.err and str(tmp_path) in done.err
    assert mine.read_text(encoding="utf-8") == "van mij" and list(tmp_path.iterdir()) == [mine]
    done = mgz("rules", "export", mine)
    assert done.status == 3 and "Dit is een bestand, geen map." in done.err
    done = mgz("rules", "export", mine / "eronder")
    assert done.status == 3 and str(mine / "eronder") in done.err


def test_the_rules_of_this_version_are_proven(mgz: Run) -> None:
    done = mgz("rules", "check", "-")
    assert done.status == 0
    assert f"{len(standard_rules().tables)} tabellen" in done.out
    assert "22 vragen" in done.out and standard_rules().hash[:12] in done.out


@pytest.mark.parametrize("command", [("check", "{}"), ("diff", "-", "{}"), ("diff", "{}", "-")])
def test_a_broken_set_is_told_with_file_line_and_remedy(
    mgz: Run, sets: dict[str, Path], command: Sequence[str]
) -> None:
    done = mgz("rules", *(word.format(sets["broken"]) for word in command))
    assert done.status == 5 and done.out == ""
    file = sets["broken"] / "care_by.yaml"
    line = 1 + file.read_text(encoding="utf-8")[: file.read_text(encoding="utf-8").index("gp_zwv")].count(
        "\n"
    )
    assert f"{file}, rij {line}, kolom 'then'" in done.err
    assert "'gp_zwv' is geen uitkomst van deze tabel. Kies uit:" in done.err
    assert all(row.startswith(str(sets["broken"])) for row in done.err.splitlines())


def test_equal_sets_do_not_differ(mgz: Run, sets: dict[str, Path]) -> None:
    done = mgz("rules", "diff", sets["same"], "-")
    assert done.status == 0 and "Geen enkele situatie" in done.out
    found = json.loads(mgz("rules", "diff", sets["same"], "-", "--json").out)
    assert found["parts"] == [] and found["old_hash"] == found["new_hash"]


def test_sets_that_differ_tell_each_situation(mgz: Run, sets: dict[str, Path]) -> None:
    done = mgz("rules", "diff", "-", sets["other"])
    assert done.status == 1
    assert "general_care, antwoord, vanaf 01-01-2015: 2 situaties krijgen een ander antwoord" in done.out
    assert "wet (law): Wlz -> onbekend" in done.out
    assert "treatment_by same_provider" in done.out and "regel: GC-INSTITUTION" in done.out
    assert "treatment_by: wie de behandeling echt geeft" in done.out
    found = json.loads(mgz("rules", "diff", "-", sets["other"], "--json").out)
    (part,) = found["parts"]
    assert part["ask"] == "general_care" and part["valid"] == {"start": "2015-01-01", "end": None}
    assert all(one["old"] == {"law": "Wlz"} for one in part["situations"])
    assert part["situations"][0]["words"]["treatment_by"] == ["same_provider"]


def test_only_the_question_that_is_asked_for(mgz: Run, sets: dict[str, Path]) -> None:
    assert mgz("rules", "diff", "-", sets["other"], "--ask", "gp_registration").status == 0
    both = mgz("rules", "diff", "-", sets["other"], "--ask", "gp_registration", "--ask", "general_care")
    assert both.status == 1


def test_who_in_a_region_gets_another_answer(mgz: Run, sets: dict[str, Path], home: Path) -> None:
    done = mgz("rules", "diff", "-", sets["other"], "--region", home, *AT)
    assert done.status == 1
    # Nobody said how these clients stand with a huisarts, yet whoever pays, it was by the Wlz.
    assert "Voor 40 van 40 cliënten verandert er iets." in done.out
    assert "wet (law): Wlz -> onbekend" in done.out and "G1: 40 cliënten" in done.out
    found = json.loads(mgz("rules", "diff", "-", sets["other"], "--region", home, *AT, "--json").out)
    assert found["moved"] == found["clients"] == 40 and found["at"] == "za 10-01-2026 10:00"
    same = mgz("rules", "diff", "-", sets["same"], "--region", home, *AT)
    assert same.status == 0 and "Niemand van 40 cliënten krijgt een ander antwoord" in same.out
    assert (
        json.loads(mgz("rules", "diff", "-", sets["same"], "--region", home, *AT, "--json").out)["moved"] == 0
    )


def test_everyone_says_who_has_no_answer_and_why(mgz: Run, home: Path) -> None:
    done = mgz("rules", "everyone", home, *AT)
    assert done.status == 2
    assert "Regio Klein op za 10-01-2026 10:00" in done.out
    assert "0 van 40 cliënten: één antwoord" in done.out
    assert "vul in: inschrijving bij een huisarts (blad Inschrijving, praktijk)" in done.out
    found = json.loads(mgz("rules", "everyone", home, *AT, "--json").out)
    assert [one["ask"] for one in found["asks"]] == [
        "general_care", "gp_registration", "urgent_care", "specific_care",
    ]  # fmt: skip
    for one in found["asks"]:
        held = sum(line["clients"] for question in one["open"] for line in question["lines"])
        assert one["one_answer"] + held == one["clients"] == 40


def test_everyone_has_an_answer(mgz: Run, home: Path) -> None:
    done = mgz("rules", "everyone", home, *AT, "--ask", "gp_registration")
    assert done.status == 0, "under an institution registration is never possible"
    assert "40 van 40 cliënten: één antwoord" in done.out


def test_a_region_without_clients(mgz: Run, tmp_path: Path) -> None:
    empty = replace(small_region(), groups=(replace(small_region().groups[0], number=0),))
    done = mgz("rules", "everyone", save(tmp_path, "leeg.xlsx", empty), *AT)
    assert done.status == 0 and "0 van 0 cliënten" in done.out


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        (("diff", "-", "-", "--ask", "onzin"), 6, "Vraag 'onzin' bestaat niet"),
        (("diff", "-", "-", "--region", "{home}", "--ask", "claim"), 64, "kan niet over een hele regio"),
        (("diff", "-", "-", "--at", "10-01-2026 10:00"), 64, "Geef ook --region"),
        (("diff", "-", "-", "--region", "{home}", "--at", "10-01-2031 10:00"), 64, "buiten de periode"),
        (("diff", "-", "-", "--region", "{home}", "--at", "morgen"), 64, "'morgen' is geen moment"),
        (("diff", "-", "-", "--region", "{tmp}/nergens.xlsx"), 3, "bestaat niet"),
        (("diff", "-", "-", "--known-on", "01-01-2014"), 6, "zijn er geen regels"),
        (("diff", "-", "-", "--known-on", "gisteren"), 64, "gisteren"),
        (("diff", "-"), 64, "er ontbreekt een woord"),
        (("diff", "-", "{tmp}/nergens"), 3, "Deze map bestaat niet."),
        (("check", "{tmp}/nergens"), 3, "Deze map bestaat niet."),
        (("check", "{home}"), 3, "Dit is een bestand, geen map."),
        (("check", "{tmp}"), 3, "geen bestand dat eindigt op .yaml"),
        (("check", "a\0b"), 3, "Deze map bestaat niet."),
        (("check", "x" * 5000), 3, "xxxx: "),
        (("everyone", "{home}", "--ask", "onzin"), 64, "vraag 'onzin' kan niet over een hele regio"),
        (("everyone", "{home}", "--at", "10-01-2031 10:00"), 64, "buiten de periode"),
        (("everyone", "{home}", "--at", "31-02-2026 10:00"), 64, "bestaat niet op de kalender"),
        (("everyone", "{tmp}"), 3, "Dit is een map, geen bestand."),
        (("everyone",), 64, "er ontbreekt een woord"),
        (("everyone", "{home}", "--onzin"), 64, "de optie --onzin bestaat niet"),
        (("onzin",), 64, "de opdracht 'onzin' bestaat niet"),
        (("export",), 64, "er ontbreekt een woord"),
        (("export", ""), 64, "een leeg woord"),
    ],
)
def test_what_cannot_be_is_told_with_what_can(
    mgz: Run, home: Path, tmp_path: Path, words: Sequence[str], status: int, says: str
) -> None:
    (tmp_path / "map").mkdir()
    done = mgz("rules", *(word.format(home=home, tmp=tmp_path) for word in words))
    assert done.status == status
    assert says in done.err and done.out == ""


def test_what_is_no_rule_file_is_told_with_its_path(mgz: Run, tmp_path: Path) -> None:
    (tmp_path / "ruis.yaml").write_bytes(bytes(range(256)))
    done = mgz("rules", "check", tmp_path)
    assert done.status == 3 and str(tmp_path / "ruis.yaml") in done.err
    (tmp_path / "ruis.yaml").write_text("[" * 5000, encoding="utf-8")
    done = mgz("rules", "check", tmp_path)
    assert done.status == 5 and str(tmp_path / "ruis.yaml") in done.err
    (tmp_path / "ruis.yaml").write_text("", encoding="utf-8")
    assert mgz("rules", "check", tmp_path).status == 5


def test_a_folder_without_rights_is_refused(
    mgz: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    done = mgz("rules", "check", tmp_path)
    assert done.status == 3 and "mag niet worden gelezen" in done.err
    monkeypatch.undo()
    monkeypatch.setattr(Path, "mkdir", refuse)
    done = mgz("rules", "export", tmp_path / "nieuw")
    assert done.status == 3 and "mag niet worden geschreven" in done.err


@pytest.mark.parametrize("command", ["export", "check", "diff", "everyone"])
def test_every_command_has_help_with_its_exit_statuses(mgz: Run, command: str) -> None:
    done = mgz("rules", command, "--help")
    assert done.status == 0 and "Exit status:" in done.out
