"""`mgz rules explain` and `mgz rules replay`: a question typed or in a file, kept and asked again."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.unit.cli.conftest import Done

Mgz = Callable[..., Done]
AT = ("--at", "10-06-2025 10:00", "--known-on", "2025-06-10")
GZSP = ("claimed_route=gzsp_uur", "wlz_indication=yes", "leveringsvorm=mpt", "professional=arts_vg",
        "extramural_treatment_contract=yes")  # fmt: skip
LINE = '{"ask":"claim","facts":{"claimed_route":"pgb_geld"},"moment":"2025-06-10T10:00:00+02:00"}\n'


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(text.encode())))


def test_why_not_and_what_would_make_it_right(mgz: Mgz) -> None:
    done = mgz("rules", "explain", "--ask", "claim", *AT, *GZSP)
    assert (done.status, done.err) == (0, "")
    for part in (
        "Uitkomst: not_allowed", "Waarom niet:", "F-CL-WLZ-HOUR",
        "claimed_route gzsp_uur → wlz_modulair_behandeling", "Eén feit anders:",
        "Regels: geldig vanaf 2025-01-01",
    ):  # fmt: skip
        assert part in done.out


def test_the_explanation_as_json_holds_every_part(mgz: Mgz) -> None:
    done = mgz(
        "rules", "explain", "--json", "--ask", "claim", *AT, *GZSP, "service_dates=2025-06-02,2025-06-03"
    )
    told = json.loads(done.out)
    assert told["answer"]["status"] == "not_allowed"
    assert told["why_not"]["objections"][0]["flag"] == "wlz_indication"
    assert told["facts"]["service_dates"] == ["2025-06-02", "2025-06-03"]
    assert set(told) == set(
        "ask facts moment known_on answer rules used idle read_by reckoned missing near changes pairs moments"
        " not_tried why_not valid known hash".split()
    )
    (remedy,) = told["why_not"]["remedies"]
    assert remedy["changes"][0]["control"] == "chosen" and remedy["effect"] == "settles"


def test_numbers_lists_and_a_second_client_are_read(mgz: Mgz) -> None:
    done = mgz("rules", "explain", "--json", "--ask", "expected_consults", *AT, "consults_per_week=20",
               "share_acute=0,14")  # fmt: skip
    assert json.loads(done.out)["answer"]["acute"] == 2.8
    partner = [f"partner.{fact}" for fact in ("wlz_indication=no", "leveringsvorm=geen", "gp_referral=yes")]
    done = mgz("rules", "explain", "--json", "--ask", "specific_care", *AT, *GZSP[1:], *partner,
               "partner.professional=so")  # fmt: skip
    assert json.loads(done.out)["answer"]["partner_route"] == "gzsp_uur"
    done = mgz("rules", "explain", "--json", "--ask", "quorum", *AT, "participants=hap,so")
    assert "zorgkantoor" in json.loads(done.out)["answer"]["missing"]


def test_a_question_from_a_file_or_from_the_input(
    mgz: Mgz, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "vraag.json"
    path.write_text(LINE, encoding="utf-8")
    done = mgz("rules", "explain", path, "--known-on", "2025-06-10")
    assert done.status == 0 and "pgb_not_for_treatment" in done.out
    typed(monkeypatch, LINE)
    assert mgz("rules", "explain", "-", "--known-on", "2025-06-10").out == done.out


def test_what_was_kept_is_answered_again(mgz: Mgz, tmp_path: Path) -> None:
    path = tmp_path / "bewaard.json"
    kept = mgz("rules", "explain", "--ask", "claim", *AT, *GZSP, "--store", path)
    assert kept.status == 0 and f"Geschreven: {path}" in kept.err
    again = mgz("rules", "replay", path)
    assert (again.status, again.out.splitlines()[0]) == (0, "Zelfde regels, zelfde antwoord.")
    refused = mgz("rules", "explain", "--ask", "claim", *AT, *GZSP, "--store", path)
    assert refused.status == 3 and refused.out == ""
    assert mgz("rules", "explain", "--ask", "claim", *AT, *GZSP, "--store", path, "--force").status == 0


def test_an_answer_that_is_not_what_was_answered(mgz: Mgz, tmp_path: Path) -> None:
    path = tmp_path / "bewaard.json"
    mgz("rules", "explain", "--ask", "claim", *AT, *GZSP, "--store", path)
    path.write_text(path.read_text("utf-8").replace('"H336"', '"H335"'), encoding="utf-8")
    done = mgz("rules", "replay", path)
    assert done.status == 1 and "code H335 → H336" in done.out
    told = json.loads(mgz("rules", "replay", path, "--json").out)
    assert (told["outcome"], told["keys"]) == ("broken", {"code": {"was": "H335", "to": "H336"}})
    path.write_text("{}", encoding="utf-8")
    broken = mgz("rules", "replay", path)
    assert broken.status == 6 and str(path) in broken.err


def test_every_fact_that_does_not_fit_is_told_with_its_place(mgz: Mgz) -> None:
    done = mgz(
        "rules",
        "explain",
        "--ask",
        "claim",
        *AT,
        "leveringsvorm=vtp",
        "foo=1",
        "units=x",
        "gp=none",
        "gp=none",
    )
    assert done.status == 6 and done.out == ""
    lines = done.err.splitlines()
    assert [line.split(":")[0] for line in lines] == [
        "'leveringsvorm=vtp'",
        "'foo=1'",
        "'units=x'",
        "'gp=none'",
    ]
    assert "vpt" in lines[0] and "bestaat niet" in lines[1] and "twee keer" in lines[3]


def test_facts_that_contradict_are_explained_and_refused(mgz: Mgz) -> None:
    done = mgz(
        "rules", "explain", "--ask", "general_care", *AT, "wlz_indication=no", "leveringsvorm=vpt", "gp=none"
    )
    assert done.status == 6 and "facts_conflict" in done.out
    assert done.err.startswith(
        "wlz_indication=no, leveringsvorm=vpt: Deze feiten spreken elkaar tegen (regel SIT-"
    )
    assert "Kijk na wat klopt: wlz_indication=yes of leveringsvorm=geen" in done.err


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("--ask", "claim", "--at", "10-06-2010 10:00", *AT[2:]), 6, "--at 10-06-2010 10:00: Voor claim"),
        (("--ask", "claim", *AT, "service_dates=2010-01-01"), 6, "geen regels"),
        (("--ask", "claims", *AT), 6, "Vraag 'claims' bestaat niet"),
        (("--ask", "duty", *AT), 6, "Vraag 'duty' bestaat niet"),
        (AT, 64, "--ask ontbreekt"),
        ((), 64, "--ask ontbreekt"),
        (("--ask", "claim", "gp=none", "vpt"), 64, "'vpt' is geen feit"),
        (("vraag.json", "--ask", "claim"), 64, "laat --ask en --at weg"),
        (("nergens.json",), 3, "bestaat niet"),
        (("--ask", "claim", "--at", "morgen"), 64, "geen moment"),
        (("--ask", "interval_hours", *AT, "start_local=2025-03-30T02:30", "end_local=2025-03-30T09:00"), 6,
         "bestaat niet"),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_is_told(mgz: Mgz, arguments: tuple[str, ...], status: int, told: str) -> None:
    done = mgz("rules", "explain", *arguments)
    assert (done.status, done.out) == (status, "") and told in done.err


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "Er staat geen vraag in"),
        (LINE * 2, "Er staan 2 vragen in"),
        ("\n[1]\n", "rij 2: De regel is geen object"),
        ('{"ask":"claim"}', "'facts' ontbreekt"),
        (LINE.replace("pgb_geld", "geld"), "rij 1: Feit 'claimed_route' kent 'geld' niet"),
        (LINE.replace("2025-06-10T", "2010-06-10T"), "rij 1: Voor claim op 2010-06-10"),
    ],
)
def test_a_file_that_holds_no_question_is_told_with_its_place(
    mgz: Mgz, tmp_path: Path, text: str, told: str
) -> None:
    path = tmp_path / "vraag.json"
    path.write_text(text, encoding="utf-8")
    done = mgz("rules", "explain", path, "--known-on", "2025-06-10")
    assert (done.status, done.out) == (6, "")
    assert str(path) in done.err and told in done.err
