"""The second reading of what rows say: one answer of a row, of all completions, and of several tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.generative.rules.words import KEYS, LISTS, NUMBERS, REASONS, STATUSES


def many(value: Any) -> list[str]:
    """A list, of one where one word is written."""
    return value if isinstance(value, list) else [value]


def answer_of(then: Mapping[str, Any], table: Mapping[str, Any], ask: str) -> dict[str, Any]:
    """What a row says, with lists as sets; beside `open` stands why, and what is not said is unknown."""
    values = {key: value_of(key, value) for key, value in then.items() if key != "open"}
    if "open" not in then:
        return values
    keys = table["keys"] if "keys" in table else KEYS[ask].split()
    nothing = {key: set() if key in LISTS else "unknown" for key in keys}
    return nothing | {"status": "open", "reason": then["open"]} | values


def value_of(key: str, value: Any) -> Any:
    """A value as the answer gives it; a measure stays as it is named."""
    if key in LISTS and not isinstance(value, dict):
        return set(many(value))
    return int(value) if key in NUMBERS and value != "unknown" and isinstance(value, str) else value


def agreed(answers: list[dict[str, Any]]) -> dict[str, Any]:
    """One answer out of those of all completions: what they do not all say is unknown."""
    if all(answer == answers[0] for answer in answers):
        return answers[0]
    found = {
        key: value if all(answer.get(key) == value for answer in answers) else nothing_of(key)
        for one in answers
        for key, value in one.items()
        if key != "reason"
    }
    if all(answer.get("status") == "not_allowed" for answer in answers):
        return found
    found |= {"status": "open", "reason": "facts_missing"}
    if "owners" in found:
        found["owners"] = set()
    return found


def nothing_of(key: str) -> Any:
    """What is said of a key that is not decided."""
    return set() if key in LISTS else "unknown"


def whole(parts: list[dict[str, Any]]) -> dict[str, Any]:
    """The parts of one answer together, with the strongest status; if that is open, the first reason."""
    if len(parts) == 1:
        return dict(parts[0])
    whole = {key: value for part in parts for key, value in part.items() if key != "reason"}
    said = [part.get("status", "settled") for part in parts]
    whole["status"] = next(word for word in STATUSES if word in said)
    if whole["status"] == "open":
        whole["reason"] = min((part["reason"] for part in parts if "reason" in part), key=REASONS.index)
    return whole
