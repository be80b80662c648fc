"""Escalation once more, from R007-R009, R039-R041 and DT8: steps as numbers, in plain loops."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

#: Issue: the step at which it enters, the precondition it counts for, whether it may come to step 5.
ISSUES = {
    "individual_case": (1, "none", False),
    "party_refuses": (1, "none", True),
    "no_regiotafel": (3, "none", False),
    "funding": (4, "funding", True),
    "ict": (4, "ict", True),
    "uncontracted_care": (4, "uncontracted", True),
    "table_disagrees": (4, "none", True),
}
YES_NO = ("yes", "no", None)
NUMBERS = (None, 0, 1, 2, 3, 4, 5, 6)
KEYS = ("step", "max_step", "precondition", "action")
Facts = Mapping[str, Any]
Answer = dict[str, Any]


def space() -> Iterator[dict[str, Any]]:
    """Every combination of facts, known or not, with steps that exist and steps that do not."""
    for issue, blocks, table, now, asked in itertools.product(
        (*ISSUES, None), YES_NO, YES_NO, NUMBERS, NUMBERS
    ):
        facts = {
            "issue": issue, "blocks_region": blocks, "regiotafel": table, "step_now": now,
            "requested_step": asked,
        }  # fmt: skip
        yield {key: value for key, value in facts.items() if value is not None}


def expected(facts: Facts) -> Answer:
    """The whole answer, flags as a set."""
    issue = facts.get("issue")
    if _contradicts(facts):
        unsure = issue is None or (ISSUES[issue][2] and "blocks_region" not in facts)
        return dict.fromkeys(KEYS, "unknown") | _open("facts_missing" if unsure else "facts_conflict")
    worlds = [
        _in_full(one, blocks, table, facts.get("step_now", 0), facts.get("requested_step"))
        for one in ([issue] if issue else ISSUES)
        for blocks in ([facts["blocks_region"]] if "blocks_region" in facts else ["yes", "no"])
        for table in ([facts["regiotafel"]] if "regiotafel" in facts else ["yes", "no"])
    ]
    agreed = {
        key: worlds[0][key] if all(world[key] == worlds[0][key] for world in worlds) else "unknown"
        for key in worlds[0]
    }
    if agreed["status"] == "unknown" or (agreed["status"] == "settled" and "unknown" in agreed.values()):
        return agreed | _open("facts_missing")
    return agreed | {"flags": set()}


def _open(reason: str) -> Answer:
    return {"status": "open", "flags": {reason}}


def _contradicts(facts: Facts) -> bool:
    """Whether facts that are known cannot all be true; an issue that is not known denies nothing."""
    if facts.get("step_now", 0) > 5 or facts.get("requested_step") == 0:
        return True
    table = facts.get("regiotafel")
    return (facts.get("issue"), table) in (("no_regiotafel", "yes"), ("table_disagrees", "no"))


def _in_full(issue: str, blocks: str, table: str, now: int, asked: int | None) -> Answer:
    """The answer when every fact is known."""
    start, precondition, may_go_national = ISSUES[issue]
    furthest = 5 if may_go_national and blocks == "yes" else 4
    if asked is not None:
        goal = max(start, asked)
    elif precondition != "none" and blocks == "yes":
        goal = 5
    else:
        goal = max(start, now)
    step, refused = min(goal, furthest), goal > furthest
    action = "none"
    if issue == "no_regiotafel":
        action = "convene_regiotafel"
    elif not refused and step == 5:
        action = "signal_national"
    elif not refused and step == 4 and table == "no" and issue != "table_disagrees":
        action = "convene_regiotafel"
    return {
        "status": "not_allowed" if refused else "settled",
        "step": step, "max_step": furthest, "precondition": precondition, "action": action,
    }  # fmt: skip
