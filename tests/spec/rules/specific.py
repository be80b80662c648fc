"""Specific care once more, from DT3, decisions 1-5 and 13-15 and the case format, without the tables."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

from tests.spec.rules import dt1

Facts = Mapping[str, Any]

YES_NO = "yes no unknown".split()
PROFESSIONALS = "so arts_vg vs pa gedragswetenschapper paramedicus unknown".split()
KEYS = ("acts", "law", "payer", "route", "unit", "code")
#: One client of each way of living, paper and deed that the answers tell apart; the last ones are not whole.
CLIENTS = (
    ("yes", "verblijf", "met", "same_provider"),
    ("yes", "verblijf", "zonder", "other_provider"),
    ("yes", "verblijf", "met", "same_provider_on_paper_only"),
    ("yes", "verblijf", "met", "none"),
    ("yes", "vpt", "met", "same_provider"),
    ("yes", "vpt", "met", "other_provider"),
    ("yes", "vpt", "zonder", "same_provider"),
    ("yes", "vpt", "zonder", "same_provider_on_paper_only"),
    ("yes", "mpt_pgb", "nvt", "unknown"),
    ("yes", "overbrugging", "nvt", "none"),
    ("yes", "crisis", "zonder", "none"),
    ("yes", "partner_verblijf", "nvt", "none"),
    ("yes", "geen", "nvt", "none"),
    ("yes", "vpt", "unknown", "none"),
    ("no", "geen", "unknown", "unknown"),
    ("no", "partner_verblijf", "nvt", "none"),
    ("no", "logeeropvang", "nvt", "none"),
    ("no", "mpt", "nvt", "none"),
    ("no", "unknown", "nvt", "none"),
    ("unknown", "geen", "nvt", "none"),
    ("unknown", "mpt", "nvt", "none"),
)
_SILENT = ("deeltijdverblijf", "logeeropvang", "crisis")
_FIT = {
    ("met", "same_provider"), ("met", "other_provider"), ("met", "same_provider_on_paper_only"),
    ("zonder", "none"), ("zonder", "other_provider"),
}  # fmt: skip
_WLZ = {"law": "Wlz", "payer": "zorgkantoor"}
_HOURS = _WLZ | {"route": "wlz_modulair_behandeling", "unit": "uur_direct", "code": "unknown"}
_GZSP = {
    "law": "Zvw", "payer": "zorgverzekeraar", "route": "gzsp_uur", "unit": "uur_direct", "code": "unknown"
}  # fmt: skip
_NOTHING = dict.fromkeys(KEYS, "none")


def space() -> Iterator[dict[str, str]]:
    """Every client, agreement and referral; the chosen clients with every professional and sector."""
    for client, contract, referral, who_ in itertools.product(
        dt1.clients(), YES_NO, YES_NO, (("so", "LG"), ("unknown", "GGZ"))
    ):
        yield facts_of(client, contract, referral, *who_)
    for client, (contract, referral), professional, sector in itertools.product(
        CLIENTS, (("yes", "yes"), ("unknown", "no"), ("no", "unknown")), PROFESSIONALS, dt1.SECTORS
    ):
        yield facts_of(client, contract, referral, professional, sector)


def facts_of(
    client: tuple[str, ...], contract: str, referral: str, professional: str, sector: str
) -> dict[str, str]:
    """The facts that specific care reads."""
    return dict(zip(dt1.CLIENT_KEYS, client, strict=True)) | {
        "extramural_treatment_contract": contract, "gp_referral": referral,
        "professional": professional, "sector": sector,
    }  # fmt: skip


def open_(reason: str, keys: tuple[str, ...] = KEYS, **known: str) -> dict[str, Any]:
    """An open answer: every key unknown but those that are known."""
    return dict.fromkeys(keys, "unknown") | known | {"status": "open", "flags": {reason}}


def way(facts: Facts) -> str:
    """hours, zzp, vpt or gzsp; or the reason why no way can be told."""
    indication, form, paper, deed = (facts.get(key, "unknown") for key in dt1.CLIENT_KEYS)
    if "unknown" in (indication, form) or (indication, form) == ("yes", "geen"):
        return "facts_missing"
    if form in _SILENT:
        return "form_not_decided"
    if indication == "no":
        return {"geen": "gzsp", "partner_verblijf": "form_not_decided"}.get(form, "facts_conflict")
    if form == "partner_verblijf":
        return "facts_conflict"
    if form == "vpt":
        return _vpt(paper, deed)
    return _residence(paper, deed) if form == "verblijf" else "hours"


def _vpt(paper: str, deed: str) -> str:
    if paper == "zonder":
        return "facts_conflict" if deed == "same_provider_on_paper_only" else "hours"
    if "unknown" in (paper, deed):
        return "facts_missing"
    if paper == "nvt" or deed == "none":
        return "facts_conflict"
    return "vpt" if deed == "same_provider" else "route_not_decided"


def _residence(paper: str, deed: str) -> str:
    if "unknown" in (paper, deed):
        return "facts_missing"
    if (paper, deed) not in _FIT:
        return "facts_conflict"
    if paper == "zonder":
        return "hours"
    return "zzp" if deed == "same_provider" else "route_not_decided"


def who(facts: Facts) -> str:
    """The one who acts, or why nobody can be named."""
    professional, sector = facts.get("professional", "unknown"), facts.get("sector", "unknown")
    if professional != "unknown":
        return str(professional)
    by_sector = {"VV": "so", "VG": "arts_vg", "LVG": "arts_vg", "none": "facts_missing"}
    return by_sector.get(sector, "facts_missing" if sector == "unknown" else "specialist_choice_open")


def expected(facts: Facts, contract: str | None = None) -> dict[str, Any]:
    """The whole answer, lists as sets; `contract` is the agreement as it is on the day."""
    found = way(facts)
    if found == "zzp":
        zzp = {"acts": "wlz_instelling", "route": "zzp_incl_behandeling", "unit": "dag", "code": "none"}
        return _settled(_WLZ | zzp)
    if found == "vpt":
        vpt = _WLZ | {"route": "vpt_incl_behandeling", "unit": "unknown", "code": "none"}
        return _with_who(facts, vpt)
    if found == "hours":
        return _hours(facts, facts.get("extramural_treatment_contract") if contract is None else contract)
    if found == "gzsp":
        return _gzsp(facts)
    answer = open_(found)
    if found == "route_not_decided" and facts["treatment_by"] == "same_provider_on_paper_only":
        answer["flags"] |= {"provider_nonconform"}
    return answer


def _hours(facts: Facts, contract: str | None) -> dict[str, Any]:
    if contract == "no":
        return _NOTHING | {"status": "not_allowed", "flags": {"find_contracted_provider"}}
    if contract != "yes":
        return open_("facts_missing")
    acts = who(facts)
    answer = _with_who(facts, _HOURS | {"code": {"so": "H335", "arts_vg": "H336"}.get(acts, "unknown")})
    if acts in ("vs", "pa", "gedragswetenschapper", "paramedicus"):
        answer |= {"status": "open", "flags": {"code_unknown"}}
    if facts["leveringsvorm"] == "overbrugging" and answer["flags"] != {"facts_missing"}:
        answer["flags"] = answer["flags"] | {"allocation_check"}
    return answer


def _gzsp(facts: Facts) -> dict[str, Any]:
    referral = facts.get("gp_referral", "unknown")
    if referral == "no":
        return _NOTHING | {"status": "not_allowed", "flags": {"no_referral"}}
    if referral == "unknown":
        return open_("facts_missing")
    if who(facts) in ("gedragswetenschapper", "paramedicus"):
        return open_("professional_not_decided")
    return _with_who(facts, _GZSP)


def _with_who(facts: Facts, keys: dict[str, str]) -> dict[str, Any]:
    acts = who(facts)
    if acts == "facts_missing":
        return open_("facts_missing")
    if acts == "specialist_choice_open":
        return open_("specialist_choice_open", **keys)
    return _settled(keys | {"acts": acts})


def _settled(keys: dict[str, str]) -> dict[str, Any]:
    return keys | {"status": "settled", "flags": set()}
