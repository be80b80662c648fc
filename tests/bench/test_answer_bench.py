"""`mgz answer --jsonl` as a whole process on the sample repeated 26 times: 32,968 lines."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.bench.conftest import interleaved, spread

TIMES = 26


def test_the_sample_repeated(shared: Path, tmp_path: Path, report: Callable[[str], None]) -> None:
    """Every line gets an answer, in order; the time of the process is reported."""
    lines = tmp_path / "lines.jsonl"
    lines.write_text((shared / "domain" / "space-sample.jsonl").read_text("utf-8") * TIMES, "utf-8")

    def run() -> str:
        command = [sys.executable, "-m", "mgz_cli.main", "answer", "--jsonl", str(lines)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    answers = run().splitlines()
    asked = lines.read_text("utf-8").splitlines()
    assert len(answers) == len(asked) == 1268 * TIMES
    assert len(set(answers[:: len(answers) // TIMES])) == 1, "the same line got different answers"
    seconds = interleaved({"answer": run})["answer"]
    report(f"mgz answer --jsonl, {len(asked):,} lines, whole process: {spread(seconds)}")
