"""Transitions once more, from DT5, R076, R107-R108, decisions 15-18 and ADR 14, without the tables."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

from tests.spec.rules import directing, dt1, specific

Facts = Mapping[str, Any]

EVENTS = (
    "wlz_indication_starts mpt_to_vpt moves_into_verblijf_met treatment_stops contract_ends moves_region"
    " death need_becomes_structural trajectory_contract_ends"
).split()
RUNS = ("none", "uur", "traject_start", "traject_vervolg", None)
#: Nothing asked; hours by an SO, without a code, by nobody named, without the agreement; half asked.
CARE: tuple[dict[str, str], ...] = (
    {},
    {"professional": "so", "extramural_treatment_contract": "yes", "gp_referral": "yes"},
    {"professional": "arts_vg", "extramural_treatment_contract": "yes", "gp_referral": "no"},
    {"professional": "vs", "extramural_treatment_contract": "yes"},
    {"professional": "paramedicus", "extramural_treatment_contract": "yes", "gp_referral": "yes"},
    {"sector": "LG", "extramural_treatment_contract": "yes", "gp_referral": "yes"},
    {"sector": "none", "extramural_treatment_contract": "yes"},
    {"professional": "so", "extramural_treatment_contract": "no"},
    {"professional": "so"},
)
CLIENTS = tuple(
    {key: word for key, word in zip(dt1.CLIENT_KEYS, client, strict=True) if word != "unknown"}
    for client in (*specific.CLIENTS, ("unknown", "unknown", "unknown", "unknown"),
                   ("yes", "overbrugging", "zonder", "none"), ("yes", "verblijf", "zonder", "same_provider"),
                   ("yes", "verblijf", "met", "unknown"), ("unknown", "vpt", "zonder", "none"),
                   ("unknown", "partner_verblijf", "nvt", "none"), ("unknown", "crisis", "zonder", "none"))
)  # fmt: skip
ROUTE = ("law", "route", "code")
_HOURS = {"law": "Wlz", "route": "wlz_modulair_behandeling"}
_ZZP = {"law": "Wlz", "route": "zzp_incl_behandeling", "code": "none"}
_VPT = {"law": "Wlz", "route": "vpt_incl_behandeling", "code": "none"}
_GZSP = {"law": "Zvw", "route": "gzsp_uur", "code": "unknown"}
_NONE = dict.fromkeys(ROUTE, "none")
_UNKNOWN = dict.fromkeys(ROUTE, "unknown")


def space() -> Iterator[dict[str, Any]]:
    """Every event with every client, everything that runs and every way to ask for specific care; and each
    event with what belongs to it alone."""
    for event, client in itertools.product((*EVENTS, None), dt1.clients()):
        told = {k: v for k, v in zip(dt1.CLIENT_KEYS, client, strict=True) if v != "unknown"}
        yield _told(told, event=event, **CARE[1], gzsp="uur")
    for event, client, runs, care in itertools.product((*EVENTS, None), CLIENTS, RUNS, CARE):
        yield _told(client, event=event, gzsp=runs) | care
    homes = (CLIENTS[0], CLIENTS[1], CLIENTS[6], CLIENTS[14], {})
    for event, client, gp, done in itertools.product((*EVENTS, None), homes, dt1.GP, ("yes", "no", None)):
        yield _told(client, event=event, gzsp="none", gp=gp, handover_done=done)
    yield from _vpt_space()
    yield from _dated_space()
    for codes, done, event in itertools.product(
        itertools.product(("5505", "5515", None), repeat=2),
        ("yes", "no", None),
        ("moves_region", "death", None),
    ):
        old, new = codes
        yield _told(
            CLIENTS[6], event=event, zorgkantoor_from=old, zorgkantoor_to=new, handover_done=done, gzsp="none"
        )


def _vpt_space() -> Iterator[dict[str, Any]]:
    for event, form, paper, need, hours, care in itertools.product(
        ("mpt_to_vpt", "need_becomes_structural", "wlz_indication_starts", "treatment_stops"),
        ("mpt", "mpt_pgb", "vpt", "pgb", "geen", "verblijf", None), ("met", "zonder", None),
        ("structureel", "af_en_toe", None), (12, 13, 14), CARE,
    ):  # fmt: skip
        yield _told(
            {"h_hours_13w": hours, "review_threshold_hours": 13, "gzsp": "none"} | care, event=event,
            leveringsvorm=form, behandeling=paper, treatment_by="none", treatment_need=need,
        )  # fmt: skip


def _dated_space() -> Iterator[dict[str, Any]]:
    days = ("2025-06-09", "2025-06-10", "2025-06-11", None)
    for event, start, decided, client in itertools.product(
        ("wlz_indication_starts", "death"), days, days, (CLIENTS[0], *CLIENTS[9:11], CLIENTS[14], {})
    ):
        yield (
            _told(client, event=event, wlz_effective_from=start, wlz_decided_on=decided, gzsp="uur") | CARE[1]
        )
    for event, until, stated, client in itertools.product(
        ("contract_ends", "wlz_indication_starts"), days, ("yes", "no", None),
        (CLIENTS[0], CLIENTS[4], CLIENTS[6], CLIENTS[9], CLIENTS[14], {}),
    ):  # fmt: skip
        yield _told(
            client, event=event, contract_until=until, extramural_treatment_contract=stated, gzsp="none",
            professional="so", gp_referral="yes",
        )  # fmt: skip


def _told(facts: Facts, **more: str | None) -> dict[str, Any]:
    return {**facts, **{key: value for key, value in more.items() if value is not None}}


def expected(facts: Facts) -> dict[str, Any]:
    """The whole answer on 10 June 2025, lists as sets; keys that nobody asks for are left out."""
    event, now = facts.get("event"), after(facts)
    reason = fits(facts, now)
    ends = _ends(facts) if reason in ("", "facts_missing", "form_not_decided") else None
    keys: dict[str, Any] = {
        "tasks": set(_tasks(facts).split()) if reason != "facts_conflict" and event else set(),
        "ended": {f"gzsp_{ends}"} if ends not in (None, "missing") else set(),
    }
    keys |= _responsible(event, now, reason)
    route, why = _route(facts, now, reason)
    place, missing = _zorgkantoren(facts)
    reasons = [reason, "facts_missing" if ends == "missing" and not reason else "", missing, why]
    first = next(
        (one for one in ("facts_missing", "form_not_decided", "facts_conflict") if one in reasons), ""
    )
    first = first or next(filter(None, reasons), "")
    flags = {first} if first else set()
    if first not in ("facts_missing", "form_not_decided", "facts_conflict"):
        flags |= _flags(facts, now, reason, ends)
    return keys | route | place | {"status": "open" if first else "settled", "flags": flags}


def after(facts: Facts) -> dict[str, Any]:
    """The client after the event."""
    now, event = dict(facts), facts.get("event")
    form = facts.get("leveringsvorm", "unknown")
    if event == "wlz_indication_starts":
        if form in ("geen", "unknown"):
            now["leveringsvorm"] = "geen" if facts.get("wlz_indication") == "yes" else "unknown"
        now["wlz_indication"] = "yes"
    if event == "moves_into_verblijf_met":
        now |= {"leveringsvorm": "verblijf", "behandeling": "met", "treatment_by": "same_provider"}
    if event == "treatment_stops" and form in ("verblijf", "geen", "unknown"):
        now |= {"leveringsvorm": "verblijf", "behandeling": "zonder", "treatment_by": "none"}
    may_be = {"mpt_to_vpt": ("mpt", "mpt_pgb"), "need_becomes_structural": ()}
    if event in may_be and form in ("vpt", "geen", "unknown", *may_be[event]):
        now["leveringsvorm"] = "vpt"
        _treat(now, event)
    if event in ("moves_into_verblijf_met", "treatment_stops", *may_be) and (
        event == "moves_into_verblijf_met"
        or now.get("leveringsvorm") in ("vpt", "verblijf")
        or form == "geen"
    ):
        now.setdefault("wlz_indication", "yes")
    if event == "trajectory_contract_ends":
        now = {"wlz_indication": "no", "leveringsvorm": "geen", "gp_referral": "yes"} | {
            key: value for key, value in now.items() if value != "unknown"
        }  # fmt: skip
    now["contract"] = contract(facts)
    return now


def _treat(now: dict[str, Any], event: str) -> None:
    need = now.get("treatment_need")
    if need == "structureel":
        now |= {"behandeling": "met", "treatment_by": "same_provider"}
    elif event == "need_becomes_structural":
        now.setdefault("behandeling", "zonder")
    elif need == "af_en_toe":
        now |= {"behandeling": "zonder", "treatment_by": "none"}
    else:
        now |= {"behandeling": "unknown", "treatment_by": "unknown"}


def contract(facts: Facts) -> str:
    """Whether the agreement holds on 10 June 2025."""
    stated, until = facts.get("extramural_treatment_contract", "unknown"), facts.get("contract_until")
    if facts.get("event") == "contract_ends":
        stated = "no" if until is None else {"unknown": "yes"}.get(stated, stated)
    return "no" if until is not None and until < "2025-06-10" else stated


def fits(facts: Facts, now: Facts) -> str:
    """Why the changes of the event cannot be told, empty when they can."""
    event, form = facts.get("event"), now.get("leveringsvorm", "unknown")
    where = directing.side({key: now.get(key, "unknown") for key in dt1.CLIENT_KEYS})
    if event is None:
        return "facts_missing"
    if event == "death":
        return ""
    if event == "wlz_indication_starts":
        return window(facts) if form in ("overbrugging", "unknown") else _started(facts, where)
    if event in ("mpt_to_vpt", "need_becomes_structural"):
        return "" if (form, where) == ("vpt", "wlz") else "facts_conflict"
    if event == "moves_into_verblijf_met":
        return "" if where == "institution" else "facts_conflict"
    if event == "treatment_stops":
        silent = form in ("deeltijdverblijf", "logeeropvang", "crisis")
        if silent or (form == "vpt" and where != "facts_conflict"):
            return "form_not_decided"
        return "" if (form, where) == ("verblijf", "wlz") else "facts_conflict"
    if event == "trajectory_contract_ends":
        if now["wlz_indication"] == "yes":
            return "facts_conflict"
        return "" if form == "geen" else where if where.startswith("f") else "form_not_decided"
    if now.get("wlz_indication") == "yes" and form in ("geen", "unknown"):
        return "facts_missing"
    return "facts_conflict" if where == "facts_conflict" else ""


def _started(facts: Facts, where: str) -> str:
    if where in ("facts_missing", "form_not_decided", "facts_conflict"):
        return where
    return window(facts)


def window(facts: Facts) -> str:
    """Why the start of an indication is not sure on 10 June 2025, empty when it is."""
    start, decided = facts.get("wlz_effective_from"), facts.get("wlz_decided_on")
    if start is None:
        return ""
    if start > "2025-06-10":
        return "switch_date_open"
    return "retroactive_indication" if decided is not None and decided > "2025-06-10" else ""


def _ends(facts: Facts) -> str | None:
    event, runs = facts.get("event"), facts.get("gzsp")
    if event == "wlz_indication_starts" or event == "death":
        if runs is None:
            return None if event == "death" and facts.get("wlz_indication") == "yes" else "missing"
        return None if runs == "none" else runs
    if event == "trajectory_contract_ends":
        return "missing" if runs is None else runs if runs.startswith("traject") else None
    return None


def _tasks(facts: Facts) -> str:
    gp, handover = facts.get("gp", "unknown"), "" if facts.get("handover_done") == "yes" else " handover"
    return {
        "wlz_indication_starts": ("" if facts.get("gzsp") == "none" else "close_gzsp ")
        + "check_contracted_provider warn_regiebehandelaar",
        "mpt_to_vpt": "decide_with_or_without",
        "moves_into_verblijf_met": ("deregister_gp " if gp in ("registered", "unknown") else "")
        + "check_anw"
        + handover,
        "treatment_stops": "" if gp == "registered" else "find_gp",
        "contract_ends": "list_clients check_contracted_provider",
        "moves_region": "find_gp" + handover,
        "death": "close_all",
        "need_becomes_structural": "propose_review",
        "trajectory_contract_ends": "warn_regiebehandelaar",
    }.get(str(facts.get("event")), "")


def _responsible(event: str | None, now: Facts, reason: str) -> dict[str, str]:
    if event is None:
        return {}
    if reason:
        return {"responsible": "unknown"}
    if event == "death":
        return {"responsible": "none"}
    where = directing.side({key: now.get(key, "unknown") for key in dt1.CLIENT_KEYS})
    found = {"institution": "wlz_instelling", "wlz": "huisarts", "zvw": "huisarts"}
    return {"responsible": found[where]} if where in found else {}


def _route(facts: Facts, now: Facts, reason: str) -> tuple[dict[str, str], str]:
    """Law, route and code, and why they are open."""
    event = facts.get("event")
    if event in (None, "moves_region"):
        return {}, ""
    if reason:
        return _UNKNOWN, ""
    if event == "death":
        return _NONE, ""
    care = specific.expected(now, contract=now["contract"])
    why = next(
        iter(care["flags"] - {"allocation_check", "provider_nonconform", "find_contracted_provider"}), ""
    )
    if event == "trajectory_contract_ends":
        if why == "professional_not_decided":
            return _UNKNOWN, why
        return (_NONE if why == "no_referral" else _GZSP), ""
    keys = {key: care[key] for key in ROUTE}
    way = specific.way(now)
    if way in ("vpt", "zzp"):
        return (_VPT if way == "vpt" else _ZZP), ""
    if event in ("contract_ends", "need_becomes_structural"):
        if why == "facts_conflict":
            return _UNKNOWN, why
        return ({}, "") if why in ("facts_missing", "form_not_decided") else (keys, "")
    known = now["contract"] != "unknown"
    asked = known or facts.get("professional", "unknown") != "unknown"
    if event == "mpt_to_vpt" and facts.get("treatment_need") == "af_en_toe" and why == "facts_missing":
        return _HOURS | {"code": "unknown"}, ""
    if why in ("facts_missing", "route_not_decided") and not asked:
        return {}, ""
    return keys, why


def _zorgkantoren(facts: Facts) -> tuple[dict[str, str], str]:
    old, new, done = (facts.get(key) for key in ("zorgkantoor_from", "zorgkantoor_to", "handover_done"))
    if facts.get("event") != "moves_region" or old is new is None:
        return {}, ""
    now = {"yes": new, "no": old}.get(str(done)) if old != new else old
    found = {"zorgkantoor_now": now or "unknown", "zorgkantoor_next": new or "unknown"}
    return found, "facts_missing" if "unknown" in found.values() else ""


def _ended_for_all(facts: Facts, now: Facts) -> bool:
    """An agreement that ended, asked of the provider: no client is named."""
    named = [facts.get(key, "unknown") for key in dt1.CLIENT_KEYS[:2]]
    return facts.get("event") == "contract_ends" and set(named) == {"unknown"} and now["contract"] == "no"


def _flags(facts: Facts, now: Facts, reason: str, ends: str | None) -> set[str]:
    event, gp = facts.get("event"), facts.get("gp")
    fitting, touched = not reason, event not in ("moves_region", "death")
    care = specific.expected(now, contract=now["contract"])
    where = directing.side({key: now.get(key, "unknown") for key in dt1.CLIENT_KEYS})
    reached = facts.get("h_hours_13w", 0) >= facts.get("review_threshold_hours", 1)
    new_home = event in ("wlz_indication_starts", "moves_into_verblijf_met") and where == "institution"
    conditions = {
        "trajectory_settlement_open": fitting and ends in directing.TRAJECTORIES,
        "find_contracted_provider": fitting
        and touched
        and (_ended_for_all(facts, now) or "find_contracted_provider" in care["flags"]),
        "allocation_check": fitting and touched and "allocation_check" in care["flags"],
        "no_referral": fitting and event == "trajectory_contract_ends" and now["gp_referral"] == "no",
        "open_handover": facts.get("handover_done") == "no",
        "new_gp_needed": event == "moves_region",
        "propose_review": now.get("leveringsvorm") == "vpt"
        and now.get("behandeling") == "zonder"
        and reached,
        "no_gp": fitting and event == "treatment_stops" and gp in ("none", "refused"),
        "end_gp_registration": fitting and new_home and gp == "registered",
    }
    return {flag for flag, is_set in conditions.items() if is_set}
