"""A run says aloud what it did not do, and with --ci that makes it fail."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).parents[2] / "conftest.py"


def run_pytest(folder: Path, test: str, *arguments: str) -> tuple[int, str]:
    """Run one test of the kind `unit` under the project's conftest."""
    place = folder / "tests" / "unit" / "test_it.py"
    place.parent.mkdir(parents=True)
    place.write_text(f"import pytest\n\n{test}\n")
    shutil.copy(CONFTEST, folder / "tests")
    (folder / "pytest.ini").write_text(
        "[pytest]\nmarkers = unit\naddopts = --strict-markers -p no:cacheprovider\n"
    )
    command = [sys.executable, "-m", "pytest", "--rootdir", str(folder), *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def test_nothing_skipped_is_said_too(tmp_path: Path) -> None:
    code, output = run_pytest(tmp_path, "def test_it(): pass", "--ci")
    assert code == 0
    assert "NIET GEDRAAID: niets — alles is gedraaid" in output


@pytest.mark.parametrize(
    "test",
    [
        "def test_it(): pytest.skip('geen Chromium')",
        "@pytest.mark.skip(reason='geen Chromium')\ndef test_it(): pass",
        "pytest.skip('geen Chromium', allow_module_level=True)",
    ],
    ids=["in the test", "by a marker", "of a whole module"],
)
@pytest.mark.parametrize(("arguments", "expected"), [((), 0), (("--ci",), 1)], ids=["here", "ci"])
def test_a_skip_is_listed_and_fails_ci(
    tmp_path: Path, test: str, arguments: tuple[str, ...], expected: int
) -> None:
    # A run that holds nothing but a skipped module counts as "no tests" for pytest: add one that passes.
    code, output = run_pytest(tmp_path, test, *arguments, *passing(tmp_path))
    assert "unit: 1 overgeslagen — geen Chromium" in output
    assert code == expected
    assert "1 passed, 1 skipped" in output.splitlines()[-1]


def passing(folder: Path) -> list[str]:
    (folder / "test_other.py").write_text("def test_other(): pass\n")
    return ["tests", "test_other.py"]


def test_a_failure_stays_a_failure(tmp_path: Path) -> None:
    code, output = run_pytest(tmp_path, "def test_it(): assert False", "--ci")
    assert code == 1
    assert "1 failed" in output.splitlines()[-1]
