"""Who directs, what a form of help brings, and consults, once more: DT4, R061-R067, R105-R116, R159."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

from tests.spec.rules import dt1, specific

Facts = Mapping[str, Any]

FIVE = "consultatie diagnostiek medebehandeling polyfarmacie geriatrisch_assessment".split()
FORMS = [*FIVE, "overname", "compact_team", None]
CANDIDATES = ["huisarts", "so", "vs", "pa", None]
TRAJECTORIES = ("traject_start", "traject_vervolg")
#: A client of each side: nothing said, missing, silent, conflict, institution, GP under Wlz and under Zvw.
SIDES = (
    {},
    {"wlz_indication": "yes"},
    {"wlz_indication": "no", "leveringsvorm": "crisis"},
    {"wlz_indication": "no", "leveringsvorm": "vpt"},
    dict(zip(dt1.CLIENT_KEYS, ("yes", "verblijf", "met", "same_provider"), strict=True)),
    {"wlz_indication": "yes", "leveringsvorm": "vpt"},
    {"wlz_indication": "no", "leveringsvorm": "geen"},
)  # fmt: skip
RECORDS = {
    "consultatie": ("specialist", "advice minutes"),
    "diagnostiek": ("specialist", "findings advice"),
    "medebehandeling": ("specialist", "named_part start review_date"),
    "polyfarmacie": ("specialist", "review_date"),
    "geriatrisch_assessment": ("specialist", "examination multidisciplinary evaluation"),
    "overname": ("unknown", "reason start review_date"),
    "compact_team": ("vs", "roles"),
    None: ("unknown", ""),
}
#: Who answers after a takeover: the new regiebehandelaar (DT4), nobody where it is refused.
ANSWERS = {
    "huisarts": "huisarts", "so": "specialist", "arts_vg": "specialist", "vs": "vs", "refused": "none"
}  # fmt: skip
#: The day of a review, and the last day for the next one.
YEARS = (("2025-06-10", "2026-06-10"), ("2024-02-29", "2025-02-28"), ("2024-02-28", "2025-02-28"),
         ("2023-03-01", "2024-03-01"), ("2024-12-31", "2025-12-31"))  # fmt: skip
_REASONS = ("facts_missing", "form_not_decided", "facts_conflict", "professional_not_decided",
            "review_date_required")  # fmt: skip


def space() -> Iterator[dict[str, Any]]:
    """Every client with every GP fact; every way to name a form, a candidate and a professional."""
    for client, gp, form in itertools.product(dt1.clients(), dt1.GP, ("consultatie", "overname", None)):
        facts = dict(zip(dt1.CLIENT_KEYS, client, strict=True))
        yield _told(facts, gp=gp, deployment_form=form, professional="so")
    for side, form, candidate, professional, team in itertools.product(
        SIDES, FORMS, CANDIDATES, specific.PROFESSIONALS, ("yes", "no", None)
    ):
        yield _told(
            side, deployment_form=form, candidate=candidate, professional=professional, compact_team=team
        )
    for side, form, candidate, professional, runs, dated, gp in itertools.product(
        SIDES, (*FIVE[2:4], "overname", None), CANDIDATES, ("so", "vs", "pa", "arts_vg", None),
        ("none", "uur", *TRAJECTORIES, None), ("yes", "no", None), ("refused", None),
    ):  # fmt: skip
        yield _told(
            side, deployment_form=form, candidate=candidate, professional=professional, gzsp=runs,
            end_or_review_date=dated, gp=gp,
        )  # fmt: skip
    for side, form, sector, professional in itertools.product(
        SIDES[4:], FORMS, dt1.SECTORS, ("arts_vg", "paramedicus", None)
    ):
        yield _told(side, deployment_form=form, sector=sector, professional=professional)


def record_space() -> Iterator[dict[str, Any]]:
    """Every form with every day of review, for clients on every side; and a takeover by every candidate."""
    for side, form, (day, _) in itertools.product(SIDES, FORMS, YEARS):
        yield _told(side, deployment_form=form, done_on=day, professional="vs")
    for side, candidate, (day, _) in itertools.product(SIDES, CANDIDATES, YEARS[:1]):
        yield _told(side, deployment_form="overname", done_on=day, candidate=candidate, gzsp="traject_start")


def _told(facts: Facts, **more: str | None) -> dict[str, Any]:
    return {**facts, **{key: value for key, value in more.items() if value is not None}}


def regie(facts: Facts) -> dict[str, Any]:
    """The whole answer to regiebehandelaar, lists as sets."""
    who = director(facts)
    if who in _REASONS:
        keys = dict.fromkeys(("regiebehandelaar", "acts", "ground"), "unknown")
        return keys | {"status": "open", "flags": {who} | _dated(facts, who)}
    acts = helper(facts) if who == "huisarts" else _plain(who)
    flags = _dated(facts, who) | _no_gp(facts, who)
    flags |= {"specialist_choice_open"} if acts == "specialist_choice_open" else set()
    return {
        "status": "not_allowed" if who == "refused" else "settled",
        "regiebehandelaar": _plain(who),
        "acts": "unknown" if acts in ("specialist_choice_open", "facts_missing") else acts,
        "ground": "zorginhoudelijk",
        "flags": flags,
    }


def deployment(facts: Facts) -> dict[str, Any]:
    """The whole answer to deployment_form, lists as sets."""
    form = facts.get("deployment_form")
    who = director(facts) if form else "facts_missing"
    part, record = RECORDS[form]
    if form == "overname":
        part = ANSWERS.get(who, part)
    keys = {"part_responsible": part, "record": set(record.split())}
    if "done_on" in facts:
        keys["next_review_by"] = dict(YEARS)[facts["done_on"]] if form == "polyfarmacie" else "unknown"
    if who in _REASONS:
        return keys | {
            "status": "open", "regiebehandelaar": "unknown", "flags": {who} | _dated(facts, who)
        }  # fmt: skip
    status = "not_allowed" if who == "refused" else "settled"
    flags = _dated(facts, who) | _no_gp(facts, who)
    return keys | {"status": status, "regiebehandelaar": _plain(who), "flags": flags}


def _plain(who: str) -> str:
    return "wlz_instelling" if who == "refused" else who


def _dated(facts: Facts, who: str) -> set[str]:
    alone = who in ("facts_missing", "form_not_decided", "facts_conflict")
    return {"review_date_required"} if facts.get("end_or_review_date") == "no" and not alone else set()


def _no_gp(facts: Facts, who: str) -> set[str]:
    return {"no_gp"} if who == "huisarts" and facts.get("gp") in ("none", "refused") else set()


def side(facts: Facts) -> str:
    """institution, wlz, zvw or nothing (said); or the reason why the side is not known."""
    indication, form, paper, deed = (facts.get(key, "unknown") for key in dt1.CLIENT_KEYS)
    if indication == form == "unknown":
        return "nothing"
    if "unknown" in (indication, form) or (indication, form) == ("yes", "geen"):
        return "facts_missing"
    if form in ("deeltijdverblijf", "logeeropvang", "crisis"):
        return "form_not_decided"
    if indication == "no" and form not in ("geen", "partner_verblijf"):
        return "facts_conflict"
    if indication == "yes" and form == "partner_verblijf":
        return "facts_conflict"
    if form == "overbrugging":
        return "form_not_decided"
    if form == "verblijf":
        if "unknown" in (paper, deed):
            return "facts_missing"
        if (paper, deed) == ("met", "same_provider"):
            return "institution"
        others = (("met", "other_provider"), ("met", "same_provider_on_paper_only"),
                  ("zonder", "none"), ("zonder", "other_provider"))  # fmt: skip
        if (paper, deed) not in others:
            return "facts_conflict"
    if facts.get("gp") in ("subcontractor", "not_possible"):
        return "facts_conflict"
    return "wlz" if indication == "yes" else "zvw"


def taker(facts: Facts) -> str:
    """Who takes over; stays where the form says that nobody does, nobody where nobody is named."""
    form, candidate = facts.get("deployment_form"), facts.get("candidate")
    if form in (*FIVE, "compact_team"):
        return "stays"
    if form == "overname":
        named = facts.get("professional", "unknown")
        return str(candidate or ("missing" if named == "unknown" else named))
    team = facts.get("compact_team") == "yes"
    if candidate in ("vs", "pa", None) and team:
        return "stays"
    return str(candidate or "nobody")


def director(facts: Facts) -> str:
    """Who directs, `refused` for a GP under the institution, or the first reason why nobody can be named."""
    where, who = side(facts), taker(facts)
    if where in ("facts_missing", "form_not_decided", "facts_conflict"):
        return where
    if who == "missing":
        return "facts_missing"
    if where == "institution":
        return {
            "stays": "wlz_instelling", "nobody": "wlz_instelling", "huisarts": "refused", "so": "so",
            "arts_vg": "arts_vg",
        }.get(who, "professional_not_decided")  # fmt: skip
    if who == "stays":
        return "huisarts"
    if where == "zvw" and who == "nobody" and facts.get("gzsp") in TRAJECTORIES:
        named = facts.get("professional")
        return _in_primary_care(facts, named) if named in ("so", "vs", "pa") else "facts_missing"
    if who in ("nobody", "huisarts"):
        return "facts_missing" if where == "nothing" else "huisarts"
    if who not in ("so", "vs", "pa") or (where == "wlz" and who != "so"):
        return "professional_not_decided"
    return who if where == "wlz" else _in_primary_care(facts, who)


def _in_primary_care(facts: Facts, who: str) -> str:
    """Without an indication: an SO always, others in a trajectory; a trajectory not without an end."""
    runs, endless = facts.get("gzsp"), facts.get("end_or_review_date") == "no"
    if runs in TRAJECTORIES:
        return "review_date_required" if endless else who
    if who == "so":
        return "review_date_required" if endless and runs is None else who
    return "facts_missing" if runs is None else "professional_not_decided"


def helper(facts: Facts) -> str:
    """Who acts while the GP directs."""
    form = facts.get("deployment_form")
    if form == "compact_team" or (form is None and facts.get("compact_team") == "yes"):
        return "vs"
    if form in FIVE:
        return specific.who(facts)
    named = facts.get("professional", "unknown")
    return "huisarts" if form == "overname" or named == "unknown" else str(named)


SHARES = {"acute": "share_acute", "weekend": "share_weekend", "phone": "share_phone"}


def consult_space() -> Iterator[dict[str, Any]]:
    """Every number known or not, at and beyond its bounds."""
    shares = (None, 0, 0.25, 1, 1.001, -0.001)
    for count, *parts in itertools.product((None, 0, 8, 4.1, -1), shares, shares, shares):
        facts = {"consults_per_week": count} | dict(zip(SHARES.values(), parts, strict=True))
        yield {key: value for key, value in facts.items() if value is not None}


def consults(facts: Facts) -> dict[str, Any]:
    """The whole answer to expected_consults."""
    count, parts = facts.get("consults_per_week"), [facts.get(name) for name in SHARES.values()]
    if (count or 0) < 0 or any(part is not None and not 0 <= part <= 1 for part in parts):
        return dict.fromkeys(SHARES, "unknown") | {"status": "open", "flags": {"facts_conflict"}}
    found = {
        key: "unknown" if count is None or part is None else round(count * part, 4)
        for key, part in zip(SHARES, parts, strict=True)
    }
    missing = "unknown" in found.values()
    return found | {
        "status": "open" if missing else "settled",
        "flags": {"facts_missing"} if missing else set(),
    }
