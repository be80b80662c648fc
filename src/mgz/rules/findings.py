"""Collects every fault of a set of rule files, each under the name of the proof obligation it breaks."""

from dataclasses import dataclass, field
from enum import StrEnum

from mgz.errors import Fault, Place, RuleError


class Obligation(StrEnum):
    """What a set of rule files must prove before the product starts with it."""

    WELL_FORMED = "well_formed"
    KNOWN_VALUES = "known_values"
    SOURCED = "sourced"
    UNIQUE_IDS = "unique_ids"
    VALID_DATES = "valid_dates"
    OVERRIDE_EXISTS = "override_exists"
    ACYCLIC = "acyclic"
    SMALL = "small"
    NO_GAP = "no_gap"
    NO_OVERLAP = "no_overlap"
    NO_DEAD_RULE = "no_dead_rule"
    NO_IDLE_COLUMN = "no_idle_column"
    STATUS_CONTRACT = "status_contract"
    COVERS_ASK = "covers_ask"
    COMPLETE_SET = "complete_set"
    COMPLETE_GRAPH = "complete_graph"
    REACHABLE_GRAPH = "reachable_graph"


@dataclass(slots=True)
class Findings:
    """A growing list of faults; reading goes on after a fault so that all are told at once."""

    faults: list[Fault] = field(default_factory=list)

    def add(self, obligation: Obligation, place: Place, message: str, remedy: str) -> None:
        """Note one fault; the key names the obligation, so that a test can ask for it."""
        self.faults.append(Fault(f"rules.{obligation.value}", message, remedy, place))

    def stop_if_any(self) -> None:
        """Raise everything found so far as one error."""
        if self.faults:
            raise RuleError(self.faults)
