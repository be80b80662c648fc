"""Every id of the rule book: R and F of the five documents, S, O and X, and D of the decisions."""

from typing import Final

#: Runs of ids, both ends included; S24 does not exist.
_RUNS: Final = (
    "R001-R045 R050-R089 R100-R125 R150-R185 R190-R196 R200-R218 F01-F35"
    " S01-S23 S25-S46 O01-O24 X1-X12 D01-D21"
)


def _run(text: str) -> list[str]:
    first, last = text.split("-")
    width = len(first) - 1 if first[0] != "X" else 0
    return [f"{first[0]}{number:0{width}d}" for number in range(int(first[1:]), int(last[1:]) + 1)]


IDS: Final = tuple(id_ for run in _RUNS.split() for id_ in _run(run))
