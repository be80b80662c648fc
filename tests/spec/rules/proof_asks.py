"""The questions of the proof once more, from DT6, DT8, R007-R041 and design section 8, without the tables."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

from mgz.vocabulary import Laag, ObligationKind, Reason
from tests.spec.rules import dt1

YES_NO = "yes no unknown".split()
CHOICES = "so arts_vg unknown".split()
_SILENT = {"deeltijdverblijf", "logeeropvang", "crisis"}
_AT_HOME = {"mpt", "pgb", "mpt_pgb"}


def specialist_space() -> Iterator[dict[str, str]]:
    """Every client, every sector, every choice of the region."""
    for client, sector, choice in itertools.product(dt1.clients(), dt1.SECTORS, CHOICES):
        facts = dict(zip(dt1.CLIENT_KEYS, client, strict=True))
        yield facts | {"sector": sector, "sector_specialist": choice}


def specialist(facts: Mapping[str, str]) -> dict[str, Any]:
    """The answer to specialist_duty: which specialist by sector, and how by form and treatment."""
    arrangement = _arrangement(*(facts[key] for key in dt1.CLIENT_KEYS))
    so, vg = ("no", "no") if arrangement == "none" else _by_sector(facts)
    nothing = {so, vg, arrangement} == {"unknown"}
    told: dict[str, Any] = {
        "status": "open" if nothing else "settled",
        "flags": {"facts_missing"} if nothing else set(),
    }
    return told | {"so": so, "vg": vg, "arrangement": arrangement}


def _by_sector(facts: Mapping[str, str]) -> tuple[str, str]:
    sector = facts["sector"]
    if sector in ("none", "unknown"):
        return "unknown", "unknown"
    own = {"VV": "so", "VG": "arts_vg", "LVG": "arts_vg"}.get(sector, facts["sector_specialist"])
    return {"so": ("yes", "no"), "arts_vg": ("no", "yes"), "unknown": ("open", "open")}[own]


def _arrangement(indication: str, form: str, paper: str, deed: str) -> str:
    if "unknown" in (indication, form) or (indication == "yes" and form == "geen"):
        return "unknown"
    if form in _SILENT:
        return "form_open"
    if indication == "no":
        return "none" if form in ("geen", "partner_verblijf") else "open"
    if form == "partner_verblijf":
        return "open"
    if form in _AT_HOME:
        return "home"
    return "bridging" if form == "overbrugging" else _by_treatment(form, paper, deed)


def _by_treatment(form: str, paper: str, deed: str) -> str:
    """Residence and VPT: what is delivered must fit the paper; VPT without treatment hardly looks at it."""
    name = "residence" if form == "verblijf" else "vpt"
    if paper == "unknown":
        return "unknown"
    if form == "vpt" and paper == "zonder":
        return "open" if deed == "same_provider_on_paper_only" else name
    if deed == "unknown":
        return "unknown"
    fits = {("met", "same_provider"), ("zonder", "none"), ("zonder", "other_provider")}
    if (paper, deed) in fits:
        return name
    half = {("met", "other_provider"), ("met", "same_provider_on_paper_only")}
    return "form_open" if (paper, deed) in half else "open"


def triage(form: str, place: str, guard: str) -> dict[str, Any]:
    """The answer to triage_duty."""
    location = "yes" if place == "woonlocatie" or form == "verblijf" else "no"
    if location == "yes" or guard != "yes" or form == "partner_verblijf":
        wijk = "no"
    elif form in _SILENT:
        wijk = "open"
    else:
        wijk = "unknown" if form in ("unknown", "geen") else "yes"
    return {"location": location, "wijk": wijk}


def action_space() -> Iterator[dict[str, str]]:
    """Every layer, kind, reason, and region with or without a regiotafel."""
    for layer, kind, reason, own, table in itertools.product(
        Laag, ObligationKind, Reason, ("yes", "no"), YES_NO
    ):
        yield {
            "layer": layer.value, "kind": kind.value, "reason": reason.value, "subcontract": own,
            "regiotafel": table,
        }  # fmt: skip


_NOT_AGREED = "buiten_uren afspraak_niet_in_werking geen_huisarts geen_afspraak".split()
_NOT_BOUGHT = "contract_niet_in_werking omvang_nul niet_ingekocht".split()
_NOT_THERE = (
    "niet_bevestigd onbereikbaar buiten_bereik dubbel_ingeroosterd afwezig niet_bevoegd geen_dienst".split()
)
_INSTITUTION_DAY = "institution_day triage_practice_institution".split()
_INSTITUTION_ANW = "institution_anw triage_post_institution".split()
_GP_DAY = "gp_day triage_practice_gp".split()
_SPECIALIST = "specialist_residence specialist_vpt specialist_form_open".split()
_HOME = "specialist_home specialist_bridging".split()
_INSURER = "gp_anw triage_post_gp".split()
#: Who acts first on a missing promise, who supports, and whether a document lays it on them.
_AGREED = {
    **dict.fromkeys(_INSTITUTION_DAY, ("zorgaanbieder", "", "afgeleid")),
    **dict.fromkeys(_INSTITUTION_ANW, ("zorgkantoor", "zorgaanbieder", "document")),
    **dict.fromkeys([*_GP_DAY, "gp_anw"], ("zorgkantoor zorgverzekeraar", "hds", "document")),
    "triage_post_gp": ("hds", "zorgverzekeraar", "afgeleid"),
    **dict.fromkeys(_SPECIALIST, ("zorgaanbieder", "", "document")),
    "triage_location": ("zorgaanbieder", "", "afgeleid"),
    **dict.fromkeys(_HOME, ("zorgkantoor", "", "document")),
    "triage_wijk": ("zorgkantoor", "hds", "afgeleid"),
}
#: Who is asked to state what nobody stated.
_STATES = {
    **dict.fromkeys(
        [*_INSTITUTION_DAY, *_INSTITUTION_ANW, *_SPECIALIST, "triage_location"], ("zorgaanbieder", "")
    ),
    **dict.fromkeys(_INSURER, ("hds", "")),
    **dict.fromkeys(_HOME, ("zorgkantoor", "")),
    "triage_wijk": ("zorgkantoor", "hds"),
}


def action(facts: Mapping[str, str]) -> dict[str, Any] | None:
    """The answer to first_action; None for what cannot occur."""
    layer, kind, reason = facts["layer"], facts["kind"], facts["reason"]
    if kind == "good_friday":
        return _asked("zorgkantoor", "hds", "regio") if reason == "feit_onbekend" else None
    if layer == "afgesproken":
        return _agreed(kind, reason, facts["regiotafel"])
    if kind in ("open", "unknown", *_GP_DAY):
        return None
    return _bought(kind, reason, facts) if layer == "ingekocht" else _rostered(reason)


def _agreed(kind: str, reason: str, table: str) -> dict[str, Any] | None:
    if reason in _NOT_AGREED and kind in _AGREED:
        return _case(*_AGREED[kind])
    if reason == "regel_open" and kind in ("open", *_SPECIALIST):
        return _at_the_table("table_disagrees", "none", table)
    if reason == "feit_onbekend" and kind in (*_GP_DAY, "unknown"):
        return _asked("zorgaanbieder", "hds" if kind in _GP_DAY else "")
    return _asked(*_STATES[kind]) if reason == "geen_opgave" and kind in _STATES else None


def _bought(kind: str, reason: str, facts: Mapping[str, str]) -> dict[str, Any] | None:
    own, table = facts["subcontract"] == "yes", facts["regiotafel"]
    if own and kind not in (*_INSTITUTION_DAY, *_INSTITUTION_ANW):
        return None
    buyer = "zorgaanbieder" if own else "zorgverzekeraar" if kind in _INSURER else "zorgkantoor"
    if reason == "geen_opgave":
        return _asked(buyer, "")
    if reason in _NOT_BOUGHT:
        if kind in _HOME:
            return _at_the_table("uncontracted_care", "uncontracted", table)
        return _case(buyer, "", "afgeleid" if own else "document")
    if kind in (*_SPECIALIST, *_HOME) and reason == "regel_open":
        return _at_the_table("table_disagrees", "none", table)
    if kind in (*_SPECIALIST, *_HOME) and reason == "standby_funding_open":
        return _at_the_table("funding", "funding", table)
    return None


def _rostered(reason: str) -> dict[str, Any] | None:
    if reason in _NOT_THERE:
        return _case("partij", "", "afgeleid")
    return _asked("partij", "") if reason in ("geen_opgave", "buiten_horizon", "feit_onbekend") else None


def _answer(
    first: str, supports: str, basis: str, issue: str, steps: tuple[int, int], pre: str
) -> dict[str, Any]:
    return {
        "first": set(first.split()), "supports": set(supports.split()), "basis": basis, "issue": issue,
        "start_step": steps[0], "max_step": steps[1], "precondition": pre,
    }  # fmt: skip


def _case(first: str, supports: str, basis: str) -> dict[str, Any]:
    """A single case: step 1, up to the regiotafel, never national (R039, R040)."""
    return _answer(first, supports, basis, "individual_case", (1, 4), "none")


def _asked(first: str, supports: str, basis: str = "afgeleid") -> dict[str, Any]:
    """Nothing is escalated yet."""
    return _answer(first, supports, basis, "none", (0, 0), "none")


def _at_the_table(issue: str, precondition: str, table: str) -> dict[str, Any]:
    """The regiotafel, or where there is none the zorgkantoor that convenes it (R028, R041)."""
    if table == "no":
        return _answer("zorgkantoor", "", "document", "no_regiotafel", (3, 4), precondition)
    return _answer("zorgkantoor", "", "document", issue, (4, 5), precondition)
