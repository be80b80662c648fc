"""Status of GZSP and trajectories once more, from R073-R076, R084, R113-R115, decisions 16-18 and ADR 11."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from tests.spec.rules import dt1, specific
from tests.spec.rules.specific import open_, way

Facts = Mapping[str, Any]

RUNS = "none uur traject_start traject_vervolg unknown".split()
EVENTS = "none goals_reached no_goals_left wlz_indication_granted death".split()
STATUS_KEYS = ("gzsp", "ended_by")
TRAJECTORY_KEYS = ("law", "payer", "route", "unit", "fallback_route")
#: What runs with the day it started, and the period that makes of 10 June 2025.
PERIODS = {
    ("none", None): "start",
    ("uur", None): "start",
    ("traject_start", "2025-03-09"): "vervolg",
    ("traject_start", "2025-03-10"): "vervolg",
    ("traject_start", "2025-03-11"): "start",
    ("traject_start", None): "unknown",
    ("traject_vervolg", None): "vervolg",
    ("unknown", None): "unknown",
}
DAY = date(2025, 6, 10)


def status_space() -> Iterator[dict[str, str]]:
    """Every client with everything that runs, every event or none named, every referral."""
    clients = (*specific.CLIENTS, *(("yes", form, "zonder", "none") for form in dt1.FORMS))
    for client, runs, event, referral in itertools.product(clients, RUNS, [*EVENTS, ""], specific.YES_NO):
        facts = dict(zip(dt1.CLIENT_KEYS, client, strict=True)) | {"gzsp": runs, "gp_referral": referral}
        yield facts | ({"gzsp_event": event} if event else {})


def status(facts: Facts) -> dict[str, Any]:
    """The whole answer to gzsp_status, lists as sets."""
    runs, event, indication = facts["gzsp"], facts.get("gzsp_event"), facts["wlz_indication"]
    if runs == "unknown" or event is None:
        return open_("facts_missing", STATUS_KEYS)
    if event != "none":
        return _after_event(runs, event, indication)
    if way(facts) == "facts_conflict":
        return open_("facts_conflict", STATUS_KEYS)
    if indication == "unknown":
        return open_("facts_missing", STATUS_KEYS)
    if runs != "none":
        return _ended(runs, "wlz_indication_granted") if indication == "yes" else _as("running")
    if indication == "yes":
        return _as("not_available", "wlz_indication")
    if way(facts) != "gzsp":
        return open_(way(facts), STATUS_KEYS)
    referral = {"yes": _as("may_start"), "no": _as("not_available", "no_referral")}
    return referral.get(facts["gp_referral"], open_("facts_missing", STATUS_KEYS))


def _after_event(runs: str, event: str, indication: str) -> dict[str, Any]:
    if runs == "none":
        return open_("facts_conflict", STATUS_KEYS)
    if event == "wlz_indication_granted" and indication != "yes":
        return open_("switch_date_open", STATUS_KEYS)
    return _ended(runs, event)


def _ended(runs: str, by: str) -> dict[str, Any]:
    flags = {"trajectory_settlement_open"} if runs.startswith("traject") else set()
    return {"status": "settled", "gzsp": "ended", "ended_by": by, "flags": flags}


def _as(gzsp: str, refused: str = "") -> dict[str, Any]:
    flags = {refused} if refused else set()
    return {
        "status": "not_allowed" if refused else "settled",
        "gzsp": gzsp,
        "ended_by": "none",
        "flags": flags,
    }


def trajectory_space() -> Iterator[tuple[dict[str, str], date]]:
    """Every client with every condition, every period and both sides of 1 January 2025."""
    for client, contract, need, referral, period in itertools.product(
        specific.CLIENTS, specific.YES_NO, specific.YES_NO, specific.YES_NO, PERIODS
    ):
        facts = dict(zip(dt1.CLIENT_KEYS, client, strict=True)) | {
            "trajectory_contract": contract, "complex_need": need, "gp_referral": referral, "gzsp": period[0],
            "professional": "so", "extramural_treatment_contract": "yes",
        }  # fmt: skip
        yield facts | ({"trajectory_started_on": period[1]} if period[1] else {}), DAY
    ready = {"trajectory_contract": "yes", "complex_need": "yes", "gzsp": "none"}
    for client, referral, day, (professional, sector), contract in itertools.product(
        specific.CLIENTS,
        specific.YES_NO,
        (date(2024, 12, 31), date(2025, 1, 1)),
        (*((word, "VV") for word in specific.PROFESSIONALS), ("unknown", "LG"), ("unknown", "unknown")),
        specific.YES_NO,
    ):
        yield dict(zip(dt1.CLIENT_KEYS, client, strict=True)) | ready | {
            "gp_referral": referral, "professional": professional, "sector": sector,
            "extramural_treatment_contract": contract,
        }, day  # fmt: skip


def trajectory(facts: Facts, day: date) -> dict[str, Any]:
    """The whole answer to trajectory, lists as sets."""
    state, flags = trajectory_state(facts, day)
    care = specific.expected(facts)
    if state == "refused":
        keys = dict.fromkeys(TRAJECTORY_KEYS, "none") | {"fallback_route": care["route"]}
        return keys | {"status": "not_allowed", "flags": flags}
    if state in ("start", "vervolg"):
        return period_keys(state) | {"fallback_route": "none", "status": "settled", "flags": set()}
    known = {"fallback_route": care["route"]} if state == "facts_missing" else {}
    return open_(state, TRAJECTORY_KEYS, **known)


def period_keys(period: str) -> dict[str, str]:
    """Law, payer, route and unit of a trajectory period."""
    unit = {"start": "drie_maanden", "vervolg": "maand"}[period]
    return {"law": "Zvw", "payer": "zorgverzekeraar", "route": f"gzsp_traject_{period}", "unit": unit}


def trajectory_state(facts: Facts, day: date) -> tuple[str, set[str]]:
    """start or vervolg, refused with every condition that surely fails, or the reason why it is open."""
    found = way(facts)
    if found == "facts_conflict":
        return found, set()
    fails = {
        "wlz_indication": facts.get("wlz_indication") == "yes",
        "no_referral": facts.get("gp_referral") == "no",
        "no_trajectory_contract": facts.get("trajectory_contract") == "no",
        "consult_enough": facts.get("complex_need") == "no",
        "before_2025": day < date(2025, 1, 1),
    }
    if any(fails.values()):
        return "refused", {flag for flag, does in fails.items() if does}
    if found != "gzsp":
        return found, set()
    period = PERIODS[facts.get("gzsp", "unknown"), facts.get("trajectory_started_on")]
    needed = [facts.get(key, "unknown") for key in ("gp_referral", "trajectory_contract", "complex_need")]
    if "unknown" in (*needed, period):
        return "facts_missing", set()
    if facts.get("professional") in ("gedragswetenschapper", "paramedicus"):
        return "professional_not_decided", set()
    return period, set()
