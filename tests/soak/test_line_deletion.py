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
COMPARISONS = ("tests/unit/answer", "tests/generative/test_seeded_volume.py")
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


def comparison(source: Path) -> int:
    """The exit code of the comparison run on a copy of the package; running for ever counts as noticed."""
    paths = f"pythonpath={source} {ROOT}"
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-x",
        "-q",
        "-p",
        "no:cacheprovider",
        "-o",
        paths,
        *COMPARISONS,
    ]
    environment = {**os.environ, "PYTHONPATH": str(source)}
    try:
        done = subprocess.run(
            command, env=environment, cwd=ROOT, capture_output=True, timeout=180, check=False
        )
    except subprocess.TimeoutExpired:
        return 1
    return done.returncode


def copy_of_the_package(folder: Path) -> Path:
    """A copy of the source that can be spoiled."""
    ignored = shutil.ignore_patterns("static", "__pycache__")
    return Path(shutil.copytree(ROOT / "src", folder / "src", ignore=ignored))


def test_an_unspoiled_copy_passes(tmp_path: Path) -> None:
    """Without this a comparison that cannot even start would count as a mutant noticed."""
    assert comparison(copy_of_the_package(tmp_path)) == 0


@pytest.mark.parametrize(("file", "first", "last", "text"), MUTANTS, ids=[f"{m[0]}:{m[1]}" for m in MUTANTS])
def test_deleting_a_statement_is_noticed(file: str, first: int, last: int, text: str, tmp_path: Path) -> None:
    """The mutant dies in the comparison, by a difference or by an error."""
    source = copy_of_the_package(tmp_path)
    target = source / "mgz" / file
    lines = target.read_text(encoding="utf-8").splitlines()
    indent = lines[first - 1][: len(lines[first - 1]) - len(lines[first - 1].lstrip())]
    lines[first - 1 : last] = [f"{indent}pass"]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert comparison(source) in (1, 2, 4), f"{file}:{first} survived: {text}"
