"""The mutants that nobody can notice, each with why; the soak checks that these and no others survive."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.generative.rules.cells import LATE, reference

_OWN_START: Final = "the rule begins with its table, so without a date of its own it begins on the same day"
_NEVER: Final = (
    "half asked says that the agreement is not known, and then specific care misses it: two functions of "
    "the same facts, of which a proof over words cannot know that they go together"
)
_BELOW: Final = "a table that begins before the asks that read it: nobody can ask about that day"

#: Per table, per rule and change, why it makes no difference.
WITHOUT_EFFECT: Final[Mapping[str, Mapping[tuple[str, str], str]]] = {
    "flag_before_2025": {("F-TR-BEFORE", "valid from: gone"): _OWN_START},
    "flag_before_2025_claim": {("F-CL-BEFORE", "valid from: gone"): _OWN_START},
    "transition_route": {("TW-NEED-AGREEMENT-MISSING", "then open"): _NEVER},
    "trajectory_state": {("TS-BEFORE-2025", "valid from: gone"): _OWN_START},
}


def survivors_of(table: str) -> dict[tuple[str, str], str]:
    """The rule and change of every mutant of a table that survives."""
    listed, read = dict(WITHOUT_EFFECT.get(table, {})), reference(LATE, LATE).tables[table]
    if read["kind"] != "answer":
        # A table whose rules have dates of their own has a gap on the day before, and the proof tells.
        axes = [axis for axis in ("valid", "known") if not any(axis in rule for rule in read["rules"])]
        listed |= {("", f"{axis} from: -1"): _BELOW for axis in axes}
    return listed
