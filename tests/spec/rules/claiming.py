"""Claims once more, from the case format, R068-R084, decisions 13-19 and ADR 11, without the tables."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from tests.spec.rules import dt1, gzsp, specific
from tests.spec.rules.specific import open_

Facts = Mapping[str, Any]

KEYS = ("law", "payer", "route", "unit", "code")
ROUTES = (
    "gzsp_uur gzsp_traject_start gzsp_traject_vervolg wlz_modulair_behandeling wmo_maatwerkvoorziening"
    " pgb_geld"
).split()
#: Segment and unit of what a GP declares; what is not in a segment is `overig` (R068-R071).
GP_ITEMS = {
    "inschrijving": ("1", "huisarts_segment1", "kwartaal"),
    **dict.fromkeys(("diabetes", "cvrm", "copd"), ("2", "huisarts_segment2", "unknown")),
    **dict.fromkeys(("e_health", "patient_satisfaction"), ("3", "huisarts_segment3", "unknown")),
    "anw": ("overig", "huisarts_anw", "unknown"),
    **dict.fromkeys(("keuring", "asielopvang"), ("overig", "huisarts_overige_zorg", "unknown")),
}
#: An indication with retroactive effect, an agreement that ends, and days on both sides of every edge.
DATED = {"wlz_effective_from": "2025-03-01", "wlz_decided_on": "2025-03-10", "contract_until": "2025-12-31"}
DAYS = (
    "2024-12-31 2025-01-01 2025-02-28 2025-03-01 2025-03-09 2025-03-10 2025-06-10 2025-12-31 2026-01-01"
).split()
MINUTES = ({}, {"direct_minutes": 45}, {"direct_minutes": 0, "indirect_minutes": 30},
           {"indirect_minutes": 30}, {"direct_minutes": 20, "indirect_minutes": 10},
           {"direct_minutes": 600, "indirect_minutes": 0})  # fmt: skip


def space() -> Iterator[dict[str, Any]]:
    """Every client, route and professional; every trajectory; every day and every kind of minutes."""
    whos = (("so", "LG"), ("arts_vg", "VV"), ("vs", "VG"), ("paramedicus", "VV"), ("unknown", "VG"),
            ("unknown", "GGZ"), ("unknown", "none"))  # fmt: skip
    for client, route, contract, referral, who in itertools.product(
        specific.CLIENTS, [*ROUTES, ""], specific.YES_NO, specific.YES_NO, whos
    ):
        facts = specific.facts_of(client, contract, referral, *who)
        yield facts | {"trajectory_contract": "yes", "complex_need": "yes", "gzsp": "none"} | _claimed(route)
    for facts, day in gzsp.trajectory_space():
        if day == gzsp.DAY and facts["trajectory_contract"] != "unknown":
            yield facts | _claimed("gzsp_traject_start")
            yield facts | _claimed("gzsp_traject_vervolg")
    yield from ({"gp_item": item} | minutes for item in GP_ITEMS for minutes in MINUTES)
    yield from _dated_space()


def _dated_space() -> Iterator[dict[str, Any]]:
    clients = [client for client in specific.CLIENTS if client[0] == "yes"]
    ready = {
        "trajectory_contract": "yes", "complex_need": "yes", "gzsp": "none", "gp_referral": "yes",
        "professional": "so", "extramural_treatment_contract": "yes",
    }  # fmt: skip
    for client, route in itertools.product(clients, ROUTES):
        facts = dict(zip(dt1.CLIENT_KEYS, client, strict=True)) | ready | _claimed(route)
        for dates in (*((day,) for day in DAYS), tuple(DAYS), ("2026-01-01", "2025-12-31"), ()):
            yield facts | DATED | {"service_dates": dates}
            yield facts | {"contract_until": "2025-06-09", "service_dates": dates}
        for minutes in MINUTES:
            yield facts | dict(minutes)


def _claimed(route: str) -> dict[str, str]:
    return {"claimed_route": route} if route else {}


def expected(facts: Facts) -> dict[str, Any]:
    """The whole answer on 10 June 2025 or on the latest service date, lists as sets."""
    days = sorted(facts.get("service_dates", ()))
    answer = on_day(facts, date.fromisoformat(days[-1]) if days else gzsp.DAY)
    if "service_dates" in facts:
        each = {day: on_day(facts, date.fromisoformat(day)) for day in days}
        answer["declarable_dates"] = {day for day, one in each.items() if one["status"] == "settled"}
    if {"direct_minutes", "indirect_minutes"} & facts.keys():
        answer["declarable_minutes"] = _minutes(facts, answer)
    return answer


def _minutes(facts: Facts, answer: Facts) -> object:
    direct = facts.get("direct_minutes", 0)
    if answer["status"] == "open" and direct:
        return "unknown"
    return direct if answer["status"] == "settled" and answer["unit"] == "uur_direct" else 0


def on_day(facts: Facts, day: date) -> dict[str, Any]:
    """The answer without minutes and dates, on one day."""
    if "gp_item" in facts:
        segment, route, unit = GP_ITEMS[facts["gp_item"]]
        keys = {"law": "Zvw", "payer": "zorgverzekeraar", "route": route, "unit": unit, "code": "none"}
        return keys | {"segment": segment, "status": "settled", "flags": set()}
    effective = facts.get("wlz_effective_from")
    if effective is not None and day.isoformat() < effective:
        facts = {**facts, "wlz_indication": "no", "leveringsvorm": "geen"}
    if specific.way(facts) == "facts_conflict":
        return open_("facts_conflict", KEYS)
    decided = facts.get("wlz_decided_on")
    if effective is not None and decided is not None and effective <= day.isoformat() < decided:
        return open_("retroactive_indication", KEYS)
    if "claimed_route" not in facts:
        return open_("facts_missing", KEYS)
    return _with_minutes(facts, _treatment(facts, day))


def _with_minutes(facts: Facts, answer: dict[str, Any]) -> dict[str, Any]:
    """Indirect minutes matter where hours are settled: alone they are open, else a flag tells."""
    if answer["status"] != "settled" or answer["unit"] != "uur_direct" or not facts.get("indirect_minutes"):
        return answer
    if not facts.get("direct_minutes"):
        answer = {**answer, **open_("indirect_time_open", KEYS)} | {"flags": set(answer["flags"])}
    return answer | {"flags": answer["flags"] | {"indirect_time_open"}}


def _treatment(facts: Facts, day: date) -> dict[str, Any]:
    route, indication = facts["claimed_route"], facts.get("wlz_indication", "unknown")
    care = _care(facts, day)
    if route.startswith("gzsp_traject"):
        return _trajectory(facts, day, care)
    if route == "pgb_geld":
        return _refused(care, "pgb_not_for_treatment")
    if indication == "unknown":
        return open_("facts_missing", KEYS)
    refusal = {
        ("wmo_maatwerkvoorziening", "yes"): "wmo_not_for_treatment",
        ("gzsp_uur", "yes"): "wlz_indication",
        ("wlz_modulair_behandeling", "no"): "no_wlz_indication",
    }
    if (route, indication) in refusal:
        return _refused(care, refusal[route, indication])
    if route == "wmo_maatwerkvoorziening":
        return open_("route_not_decided", KEYS)
    if specific.way(facts) in ("zzp", "vpt"):
        return _refused(care, "inside_package")
    return care


def _care(facts: Facts, day: date) -> dict[str, Any]:
    """Specific care on the day, without who acts."""
    ended = facts.get("contract_until", "9999-12-31") < day.isoformat()
    answer = specific.expected(facts, "no" if ended else None)
    return {key: value for key, value in answer.items() if key != "acts"}


def _trajectory(facts: Facts, day: date, care: dict[str, Any]) -> dict[str, Any]:
    state, flags = gzsp.trajectory_state(facts, day)
    if state == "refused":
        return _refused(care, *flags)
    if state not in ("start", "vervolg"):
        return open_(state, KEYS)
    keys = gzsp.period_keys(state) | {"code": "unknown"}
    if keys["route"] != facts["claimed_route"]:
        return keys | {"status": "not_allowed", "flags": {"route_differs"}}
    return keys | {"status": "settled", "flags": set()}


def _refused(care: dict[str, Any], *flags: str) -> dict[str, Any]:
    return {key: care[key] for key in KEYS} | {"status": "not_allowed", "flags": set(flags)}
