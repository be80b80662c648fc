"""Run every static check and print one line for each; the output of a check is shown only when it fails."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
TEMPLATES = "src/mgz_site"

CHECKS: dict[str, Sequence[str]] = {
    "ruff check": ("ruff", "check", "--quiet", "."),
    "ruff format": ("ruff", "format", "--check", "--quiet", "."),
    "mypy": ("mypy",),
    "import-linter": ("lint-imports",),
    "djlint lint": ("djlint", TEMPLATES, "--lint", "--quiet"),
    "djlint format": ("djlint", TEMPLATES, "--check", "--quiet"),
}


def main() -> int:
    """Run the checks side by side and report each as it ends; 1 when any of them fails."""
    with ThreadPoolExecutor() as pool:
        results = list(pool.map(run, CHECKS.items()))
    return 0 if all(results) else 1


def run(check: tuple[str, Sequence[str]]) -> bool:
    name, (tool, *arguments) = check
    if tool == "djlint" and not any((CHECKOUT / TEMPLATES).rglob("*.html")):
        print(f"ok      {name} (no templates yet)")
        return True
    started = time.perf_counter()
    done = subprocess.run([BIN / tool, *arguments], cwd=CHECKOUT, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - started
    passed = done.returncode == 0
    # One write per check, so that checks which end together do not mix their lines.
    output = "" if passed else f"{done.stdout}{done.stderr}".rstrip() + "\n"
    sys.stdout.write(f"{'ok' if passed else 'FAILED':<7} {name} ({seconds:.1f} s)\n{output}")
    sys.stdout.flush()
    return passed


if __name__ == "__main__":
    sys.exit(main())
