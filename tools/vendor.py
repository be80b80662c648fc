"""Fetch the vendored files again and verify them: `python -m tools.vendor [--update]`.

The tables in the VENDOR.md files are the only truth: package, version, licence, file, its place in the
package and its hash. To raise a version, change it in the table and run with `--update`, which writes the
new hashes. Needs npm, for its download and its check of the package's integrity; the product does not.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
TABLES = (CHECKOUT / "src/mgz_site/static/vendor/VENDOR.md", CHECKOUT / "tests/browser/vendor/VENDOR.md")
COLUMNS = ("package", "version", "licence", "file", "from", "sha256")


class VendorError(Exception):
    """A table, a package or a file is not what it should be."""


@dataclass(frozen=True, slots=True)
class Vendored:
    """One row of a table: a file kept here and where it comes from."""

    package: str
    version: str
    licence: str
    file: str
    source: str
    sha256: str

    @property
    def specifier(self) -> str:
        """The package with its version, as npm names it."""
        return f"{self.package}@{self.version}"


def read_table(path: Path) -> list[Vendored]:
    """The rows of the one table in a VENDOR.md."""
    rows = [
        [cell.strip().strip("`") for cell in line.strip().strip("|").split("|")]
        for line in path.read_text("utf-8").splitlines()
        if line.startswith("|")
    ]
    if not rows or tuple(rows[0]) != COLUMNS:
        raise VendorError(f"{path}: the table must have the columns {', '.join(COLUMNS)}")
    return [Vendored(*row) for row in rows[2:]]


def faults(path: Path) -> list[str]:
    """Every difference between a table and the folder it stands in."""
    rows = read_table(path)
    listed = {row.file: row.sha256 for row in rows}
    present = {
        file.relative_to(path.parent).as_posix(): sha256(file.read_bytes())
        for file in path.parent.rglob("*")
        if file.is_file() and file != path
    }
    return (
        [f"{file}: in the table, but absent" for file in sorted(listed.keys() - present.keys())]
        + [f"{file}: present, but not in the table" for file in sorted(present.keys() - listed.keys())]
        + [
            f"{file}: its hash is {present[file]}, the table says {listed[file]}"
            for file in sorted(listed.keys() & present.keys())
            if listed[file] != present[file]
        ]
    )


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def fetch(specifier: str) -> dict[str, bytes]:
    """Every file of a package, by its place in the package."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", specifier, "--pack-destination", folder]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise VendorError(f"npm pack {specifier} failed:\n{done.stderr}")
        archives = list(Path(folder).glob("*.tgz"))
        if len(archives) != 1:
            raise VendorError(f"npm pack {specifier} gave {len(archives)} archives instead of one")
        content = archives[0].read_bytes()
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        return {
            member.name.removeprefix("package/"): file.read()
            for member in archive
            if (file := archive.extractfile(member)) is not None
        }


def refresh(path: Path, *, update: bool) -> None:
    """Fetch the files of one table again; nothing is written unless every file is right."""
    rows = read_table(path)
    fetched: dict[Vendored, bytes] = {}
    for specifier, group in groupby(rows, key=lambda row: row.specifier):
        files = fetch(specifier)
        for row in group:
            if row.source not in files:
                raise VendorError(f"{specifier} holds no file {row.source}")
            fetched[row] = files[row.source]
    wrong = [row for row, content in fetched.items() if sha256(content) != row.sha256]
    if wrong and not update:
        names = "\n".join(f"  {row.specifier}: {row.source}" for row in wrong)
        raise VendorError(f"fetched files differ from the hashes in {path.relative_to(CHECKOUT)}:\n{names}")
    for row, content in fetched.items():
        target = path.parent / row.file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    if wrong:
        write_table(path, [replace(row, sha256=sha256(content)) for row, content in fetched.items()])
    place = path.relative_to(CHECKOUT)
    print(f"{place}: {len(rows)} files fetched and verified, {len(wrong)} hashes updated")


def write_table(path: Path, rows: list[Vendored]) -> None:
    """Replace the rows of the table; the text around it stays."""
    lines = path.read_text("utf-8").splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("|")) + 2
    last = max(number for number, line in enumerate(lines) if line.startswith("|")) + 1
    lines[first:last] = [
        f"| {row.package} | {row.version} | {row.licence} | `{row.file}` | `{row.source}` | `{row.sha256}` |"
        for row in rows
    ]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description="Fetch the vendored files again and verify their hashes.")
    parser.add_argument("--update", action="store_true", help="accept new content and write its hashes")
    arguments = parser.parse_args()
    try:
        for path in TABLES:
            refresh(path, update=arguments.update)
            if found := faults(path):
                raise VendorError("\n".join(found))
    except VendorError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
