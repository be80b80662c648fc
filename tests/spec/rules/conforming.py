"""The checks of conformity once more, from R018-R024, R027, R122, R203, R204 and the case format."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

from tests.spec.rules import dt1

YES_NO = ("yes", "no", None)
SPECIALIST = "provider_specialist_agreement"
CHECKS = (
    "fixed_gp_agreement hap_involvement triage treatment_record region_division programme_support".split()
)
Facts = Mapping[str, Any]
Answer = dict[str, Any]


#: What each check reads, known or not; the words of the check on specialists are those of its own space.
_READS: dict[str, dict[str, tuple[Any, ...]]] = {
    "fixed_gp_agreement": {"fixed_gp_agreement": YES_NO},
    "hap_involvement": {
        "fixed_gp_agreement": YES_NO,
        "hap_involvement": ("involved", "none", "informed", "agreed", None),
    },
    "triage": {"triage_expertise": YES_NO},
    "treatment_record": {"client_recorded": YES_NO},
    "region_division": {"regions_in_zorgkantoor": (1, 0, 2, None)},
    "programme_support": {"goal_is_cooperation": YES_NO, "project_leader": YES_NO},
}
#: What the other checks read, all of it known.
_REST = {key: choice[0] for read in _READS.values() for key, choice in read.items()}


def specialist_space() -> Iterator[dict[str, Any]]:
    """The check on specialists for every client, of a provider that employs one, none, or nobody knows."""
    for client in itertools.product(
        ("yes", "no", "unknown"), dt1.FORMS, ("met", "zonder", "nvt", "unknown"),
        ("none", "same_provider", "other_provider", "same_provider_on_paper_only", "unknown"), YES_NO,
    ):  # fmt: skip
        keys = ("wlz_indication", "leveringsvorm", "behandeling", "treatment_by", "employs_specialist")
        given = {key: value for key, value in zip(keys, client, strict=True) if value is not None}
        yield _REST | {"check": SPECIALIST} | given


def other_space() -> Iterator[dict[str, Any]]:
    """The other checks, each with all that it reads, known or not; what only other checks read is known."""
    for check, read in _READS.items():
        rest = {key: value for key, value in _REST.items() if key not in read}
        for values in itertools.product(*read.values()):
            mine = {key: value for key, value in zip(read, values, strict=True) if value is not None}
            yield rest | {"check": check, "employs_specialist": "no"} | mine


def expected(facts: Facts) -> Answer:
    """The whole answer, lists and flags as sets."""
    if facts["check"] == SPECIALIST:
        return _specialist(facts)
    status, verdict, missing = _result(facts)
    return {
        "status": status,
        "verdict": verdict,
        "required": "no" if facts["check"] == "programme_support" else "yes",
        "owners": {"zorgkantoor"} if status == "gap" else set(),
        "missing": missing,
        "flags": {"facts_missing"} if status == "open" else set(),
    }


_PASSED = ("settled", "conform", set[str]())
_UNKNOWN = ("open", "unknown", set[str]())
Result = tuple[str, str, set[str]]


def _result(facts: Facts) -> Result:
    """Status, verdict and what is missing."""
    match facts["check"]:
        case "fixed_gp_agreement":
            return _either(facts.get("fixed_gp_agreement"), ("gap", "not_conform", set()))
        case "triage":
            return _either(facts.get("triage_expertise"), ("gap", "not_conform", {"triage"}))
        case "treatment_record":
            return _either(facts.get("client_recorded"), ("not_allowed", "not_conform", {"client"}))
        case "region_division":
            count = facts.get("regions_in_zorgkantoor")
            counted = None if count is None else ("yes" if count >= 1 else "no")
            return _either(counted, ("gap", "not_conform", set()))
        case "programme_support":
            both = [facts.get("goal_is_cooperation"), facts.get("project_leader")]
            together = "no" if "no" in both else None if None in both else "yes"
            return _either(together, ("not_allowed", "not_conform", set()))
    return _hap(facts.get("fixed_gp_agreement"), facts.get("hap_involvement"))


def _either(fact: str | None, failed: Result) -> Result:
    return _UNKNOWN if fact is None else _PASSED if fact == "yes" else failed


def _hap(agreement: str | None, involvement: str | None) -> Result:
    if agreement == "no" or involvement == "none":
        return "gap", "not_conform", {"hap"}
    if agreement is None or involvement is None:
        return _UNKNOWN
    return ("settled", "partly", set()) if involvement == "informed" else _PASSED


def _specialist(facts: Facts) -> Answer:
    nothing: Answer = {"verdict": "unknown", "required": "unknown", "owners": set(), "missing": set()}
    reason, asked = _lives_with(facts)
    nobody = facts["wlz_indication"] == facts["leveringsvorm"] == "unknown"
    if reason == "facts_missing" and (asked or nobody) and facts.get("employs_specialist") == "no":
        return nothing | {"status": "settled", "required": "yes", "owners": {"zorgaanbieder"}, "flags": set()}
    if reason:
        return nothing | {"status": "open", "flags": {reason}}
    if not asked:
        return nothing | {"status": "settled", "verdict": "conform", "required": "no", "flags": set()}
    if (facts["behandeling"], facts["treatment_by"]) == ("met", "same_provider"):
        if "employs_specialist" not in facts:
            return nothing | {"status": "open", "flags": {"facts_missing"}}
        if facts["employs_specialist"] == "yes":
            return nothing | {"status": "settled", "verdict": "conform", "required": "no", "flags": set()}
    on_paper = facts["treatment_by"] == "same_provider_on_paper_only"
    return nothing | {
        "status": "settled", "required": "yes", "owners": {"zorgaanbieder"},
        "flags": {"provider_nonconform"} if on_paper else set(),
    }  # fmt: skip


def _lives_with(facts: Facts) -> tuple[str, bool]:
    """Why nothing can be said, or whether the client lives with a provider."""
    indication, form = facts["wlz_indication"], facts["leveringsvorm"]
    if form == "unknown" or (form == "geen" and indication != "no"):
        return "facts_missing", False
    if form in ("deeltijdverblijf", "logeeropvang", "crisis"):
        return "form_not_decided", False
    if form == "partner_verblijf":
        return ("facts_conflict" if indication == "yes" else ""), False
    if form != "geen" and indication == "no":
        return "facts_conflict", False
    if form not in ("verblijf", "vpt"):
        return "", False
    paper, deed = facts["behandeling"], facts["treatment_by"]
    if paper == "unknown":
        return "facts_missing", True
    if form == "vpt" and paper == "zonder":
        return ("facts_conflict" if deed == "same_provider_on_paper_only" else ""), True
    if deed == "unknown":
        return "facts_missing", True
    fits = {"met": ("same_provider", "other_provider", "same_provider_on_paper_only")}
    fits["zonder"] = ("none", "other_provider")
    return ("" if deed in fits.get(paper, ()) else "facts_conflict"), True
