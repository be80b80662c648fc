"""Write the example workbooks anew, or with --check tell whether the kept ones hold the same content."""

from __future__ import annotations

import sys
import zipfile
from io import BytesIO
from pathlib import Path

from mgz_cli.twente.build import met_opgaven, snelstart

FOLDER = Path(__file__).resolve().parent.parent / "examples"
EXAMPLES = {"twente-snelstart.xlsx": snelstart, "twente-met-opgaven.xlsx": met_opgaven}


def main(arguments: list[str]) -> int:
    """Write both, or compare both; 1 when one of them differs or is absent."""
    if "--check" in arguments:
        differing = [name for name, make in EXAMPLES.items() if not is_equal(FOLDER / name, make())]
        for name in differing:
            print(f"examples/{name} differs: run python -m tools.make_examples")
        return 1 if differing else 0
    FOLDER.mkdir(exist_ok=True)
    for name, make in EXAMPLES.items():
        FOLDER.joinpath(name).write_bytes(make())
        print(f"written: examples/{name}")
    return 0


def is_equal(path: Path, made: bytes) -> bool:
    """Whether a file holds the same parts; how they were compressed may differ between machines."""
    return path.is_file() and parts(path.read_bytes()) == parts(made)


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
