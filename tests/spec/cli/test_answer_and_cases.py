"""`mgz answer` and `mgz cases` on the domain material and on nonsense."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from mgz_cli.main import main

MGZ = (sys.executable, "-c", "import sys; from mgz_cli.main import main; sys.exit(main())")
ALL_KNOWN = b"Alle bekende regels tellen mee; kies een dag van kennis met --known-on.\n"
QUESTION = '{"ask":"time_class","facts":{},"moment":"2026-05-04T12:00:00+02:00"}'


def ask(text: bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*MGZ, "answer", "--jsonl"], input=text, capture_output=True, check=False)


def test_every_built_line_of_the_sample_is_equal_and_the_others_say_so(
    shared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sample = shared / "domain" / "space-sample.jsonl"
    assert main(["answer", "--jsonl", str(sample)]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    questions = [json.loads(line) for line in sample.read_text("utf-8").splitlines()]
    assert len(answers) == len(questions)
    built = 0
    for question, answer in zip(questions, answers, strict=True):
        if "not_supported" in answer:
            assert answer["not_supported"] == question["ask"]
            continue
        built += 1
        for key, value in question["expect"].items():
            got = answer[key]
            assert (sorted(got) == sorted(value)) if isinstance(value, list) else got == value, question
    assert built > 100


def test_a_broken_line_is_answered_and_the_run_goes_on() -> None:
    done = ask(b"\xff\xfe\n" + QUESTION.encode() + b"\n\n[1]\n" + QUESTION.encode())
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 6 and done.stderr == ALL_KNOWN
    assert ["error" in answer for answer in answers] == [True, False, True, True, False]


def test_no_questions_is_no_failure() -> None:
    done = ask(b"")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", ALL_KNOWN)


FAR = (
    b'{"ask":"interval_hours","facts":{"start_local":"0001-01-01T00:00","end_local":"2025-01-01T00:00"},'
    b'"moment":"2025-06-10T10:00:00+02:00"}'
)


def test_a_time_too_far_away_costs_its_own_line_only() -> None:
    done = ask(FAR + b"\n" + QUESTION.encode())
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 6 and ["error" in answer for answer in answers] == [True, False]
    assert "0001-01-01T00:00" in answers[0]["error"] and "start_local" in answers[0]["error"]


def test_a_day_of_knowledge_is_asked_for_or_told_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines, cases = tmp_path / "vragen.jsonl", tmp_path / "casussen.yaml"
    lines.write_text(f"{QUESTION}\n{QUESTION}\n", encoding="utf-8")
    cases.write_text(json.dumps([{"id": "E1", **json.loads(QUESTION), "expect": {"status": "settled"}}]))
    for command in (["answer", "--jsonl", str(lines)], ["cases", str(cases)]):
        assert main(command) == 0
        assert capsys.readouterr().err == ALL_KNOWN.decode()
        assert main([*command, "--known-on", "31-05-2026"]) == 0
        assert capsys.readouterr().err == ""
        assert main([*command, "--known-on", "31-12-2014"]) == 6
        assert "zijn er geen regels" in capsys.readouterr().out
        assert main([*command, "--known-on", "morgen"]) == 64
        assert "'morgen' is geen datum" in capsys.readouterr().err


def test_an_answer_comes_before_the_next_question() -> None:
    process = subprocess.Popen([*MGZ, "answer", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin and process.stdout
    for _ in range(3):
        process.stdin.write(QUESTION.encode() + b"\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["time_class"] == "dag"
    process.stdin.close()
    process.stdout.close()
    assert process.wait(timeout=30) == 0


def test_all_cases_of_the_domain_are_equal_or_not_supported(
    shared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = shared / "domain" / "cases.yaml"
    assert main(["cases", str(path), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["equal"] > 0 and found["different"] == 0 and found["faults"] == []
    assert main(["cases", str(path)]) == 0
    assert f"{found['equal']} gelijk" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "status"),
    [(b"", 6), (b"niets", 6), (b"- id: [", 6), (b"\xff\xfe", 3), (b"- {id: X, geheim: 1}", 6)],
)
def test_a_broken_case_file_is_told(
    content: bytes, status: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "casussen.yaml"
    path.write_bytes(content)
    assert main(["cases", str(path)]) == status
    out, err = capsys.readouterr()
    assert str(path) in out + err and "Traceback" not in err


def test_a_case_that_differs_is_status_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "casussen.yaml"
    case = {"id": "E900", "ask": "time_class", "facts": {}, "moment": "2026-05-04T12:00:00+02:00"}
    path.write_text(json.dumps([{**case, "expect": {"time_class": "anw"}}]), encoding="utf-8")
    assert main(["cases", str(path)]) == 1
    assert "E900: time_class verwacht" in capsys.readouterr().out
