"""Delete one statement of either way through time: the comparison of the two must fail.

Each mutant is the whole package with one statement replaced by `pass`, run in a process of its own. A
statement whose loss cannot change an outcome is listed in EQUIVALENT with the reason.
"""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMPARISONS = ("tests/generative/test_seeded_volume.py", "tests/unit/answer")
FILES = (
    "answer/answer.py",
    "calendar/moments.py",
    "calendar/patterns.py",
    "coverage/timeline.py",
    "coverage/partition.py",
    "coverage/register.py",
    "coverage/group.py",
    "coverage/prove.py",
)
#: (file, source of the statement) -> why its loss changes no outcome.
EQUIVALENT: dict[tuple[str, str], str] = {
    (
        "calendar/patterns.py",
        "while probe < end and _offset(min(probe + 30 * _DAY, end)) == offset:\n        probe += 30 * _DAY",
    ): "only saves work: without it time is cut every thirty days too",
    (
        "coverage/partition.py",
        "if any(begin <= first and last <= end for begin, end in self.force):\n            return base",
    ): "only saves work: the very same object needs no sweep",
    ("coverage/partition.py", "return base"): "as above",
    (
        "coverage/group.py",
        "self._tally.decisions += 1",
    ): "counts work; gated in test_work.py",
    ("coverage/group.py", "self._tally.classes += 1"): "as above",
}


def statements(file: str) -> Iterator[tuple[int, int, str]]:
    """First line, last line and source of every statement that can be taken out."""
    source = (ROOT / "src" / "mgz" / file).read_text(encoding="utf-8")
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, (ast.FunctionDef, ast.For, ast.If)):
            continue
        for child in [*node.body, *getattr(node, "orelse", [])]:
            text = ast.get_source_segment(source, child) or ""
            docstring = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
            if not docstring and (file, text) not in EQUIVALENT:
                yield child.lineno, child.end_lineno or child.lineno, text


MUTANTS = [(file, *found) for file in FILES for found in dict.fromkeys(statements(file))]


@pytest.mark.parametrize(("file", "first", "last", "text"), MUTANTS, ids=[f"{m[0]}:{m[1]}" for m in MUTANTS])
def test_deleting_a_statement_is_noticed(file: str, first: int, last: int, text: str, tmp_path: Path) -> None:
    """The mutant dies in the comparison, by a difference or by an error."""
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("static", "__pycache__"))
    target = tmp_path / "src" / "mgz" / file
    lines = target.read_text(encoding="utf-8").splitlines()
    indent = lines[first - 1][: len(lines[first - 1]) - len(lines[first - 1].lstrip())]
    lines[first - 1 : last] = [f"{indent}pass"]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": f"{tmp_path / 'src'}{os.pathsep}{ROOT}"}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *COMPARISONS],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 1, f"{file}:{first} survived: {text}"
