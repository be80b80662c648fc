"""VPT variant and VPT with or without treatment once more, from R053-R059 and the case format."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

from tests.spec.rules import dt1

YES_NO = "yes no unknown".split()
VARIANTS = "geclusterd gespikkeld ongeclusterd_nabij wijk".split()
Facts = Mapping[str, Any]


def variant_space() -> Iterator[dict[str, Any]]:
    """Every combination of facts; numbers just below, on and just above their boundary, or absent."""
    for setting, units, room, elderly, all_vpt, claimed, distance, radius in itertools.product(
        ("clustered", "own_home", "unknown"), (None, 4, 5), YES_NO, YES_NO, YES_NO, (None, *VARIANTS),
        (None, 999, 1000, 1001), (None, 1000),
    ):  # fmt: skip
        facts = {
            "setting": setting, "units": units, "shared_room": room, "mostly_elderly": elderly,
            "all_vpt": all_vpt, "claimed_variant": claimed, "distance_m": distance, "radius_m": radius,
        }  # fmt: skip
        yield {key: value for key, value in facts.items() if value is not None}


def variant(facts: Facts) -> dict[str, Any]:
    """The whole answer to vpt_variant, flags as a set."""
    name, reasons = _named(facts)
    claimed = facts.get("claimed_variant")
    if claimed and all(_named(one)[0] != claimed for one in _completions(facts)):
        return {"status": "not_allowed", "variant": name or "unknown", "flags": _failing(facts)}
    if name:
        return {"status": "settled", "variant": name, "flags": set()}
    return {"status": "open", "variant": "unknown", "flags": reasons}


def _named(facts: Facts) -> tuple[str, set[str]]:
    """The variant, or no name and why."""
    missing = {"facts_missing"}
    if facts["setting"] == "own_home":
        distance, radius = facts.get("distance_m"), facts.get("radius_m")
        if distance is None:
            return "", missing
        if radius is None:
            return "", {"radius_not_set"}
        return ("ongeclusterd_nabij" if distance <= radius else "wijk"), set()
    if facts["setting"] == "unknown" or facts["all_vpt"] == "unknown":
        return "", missing
    if facts["all_vpt"] == "no":
        return "gespikkeld", set()
    if "units" not in facts or "unknown" in (facts["shared_room"], facts["mostly_elderly"]):
        return "", missing
    failing = _failing(facts)
    return ("", failing) if failing else ("geclusterd", set())


def _failing(facts: Facts) -> set[str]:
    """The conditions of a cluster that surely fail, where a cluster is still the question."""
    if facts["setting"] == "own_home" or facts["all_vpt"] == "no":
        return set()
    found = {"too_few_units"} if facts.get("units", 5) < 5 else set()
    found |= {"no_shared_room"} if facts["shared_room"] == "no" else set()
    return found | ({"not_mostly_elderly"} if facts["mostly_elderly"] == "no" else set())


def _completions(facts: Facts) -> Iterator[dict[str, Any]]:
    """The facts with every unknown one filled in, each way."""
    choices: dict[str, list[Any]] = {
        "setting": ["clustered", "own_home"], "units": [4, 5], "shared_room": ["yes", "no"],
        "mostly_elderly": ["yes", "no"], "all_vpt": ["yes", "no"], "distance_m": [1000, 1001],
        "radius_m": [1000],
    }  # fmt: skip
    known = {key: value for key, value in facts.items() if value != "unknown"}
    if "distance_m" in known and "radius_m" not in known:
        choices["radius_m"] = [known["distance_m"], known["distance_m"] - 1]
    open_ = [key for key in choices if key not in known]
    for values in itertools.product(*(choices[key] for key in open_)):
        yield known | dict(zip(open_, values, strict=True))


def treatment_space() -> Iterator[dict[str, Any]]:
    """Every combination of facts; hours just below, on and just above the threshold, or absent."""
    for indication, form, paper, need, hours, threshold in itertools.product(
        YES_NO, dt1.FORMS, dt1.PAPER, ("structureel", "af_en_toe", "unknown"), (None, 12, 13, 14), (None, 13)
    ):
        facts = {
            "wlz_indication": indication, "leveringsvorm": form, "behandeling": paper, "treatment_need": need,
            "h_hours_13w": hours, "review_threshold_hours": threshold,
        }  # fmt: skip
        yield {key: value for key, value in facts.items() if value is not None}


def treatment(facts: Facts) -> dict[str, Any]:
    """The whole answer to vpt_treatment, flags as a set."""
    hours, threshold = facts.get("h_hours_13w"), facts.get("review_threshold_hours")
    reached = hours is not None and threshold is not None and hours >= threshold
    review = {"propose_review"} if reached and facts["behandeling"] == "zonder" else set()
    if reason := _no_question(facts):
        return {"status": "open", "decision": "unknown", "route": "unknown", "flags": {reason}}
    if facts["treatment_need"] == "unknown":
        flags = review or {"facts_missing"}
        return {"status": "open", "decision": "unknown", "route": "unknown", "flags": flags}
    decision, route = {
        "structureel": ("vpt_met_behandeling", "vpt_incl_behandeling"),
        "af_en_toe": ("vpt_zonder_behandeling", "wlz_modulair_behandeling"),
    }[facts["treatment_need"]]
    return {"status": "settled", "decision": decision, "route": route, "flags": review}


def _no_question(facts: Facts) -> str:
    indication, form = facts["wlz_indication"], facts["leveringsvorm"]
    if form == "unknown" or (indication == "yes" and form == "geen"):
        return "facts_missing"
    return "" if form == "vpt" and indication != "no" else "facts_conflict"
