"""Urgent care once more, from DT2, decisions 6, 8, 9, 11, 12 and ADR 10, without the tables or their engine.

Who answers for general care comes from the typed groups of tests/data/dt1.txt: G2 is the institution, G1 a
client without an indication, G5 and G6 everybody else with a GP.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

from tests.spec.rules import dt1

ANW = "own hap_contract none unknown".split()
TEAM = "yes no unknown".split()
CARE = "algemeen specifiek unknown".split()
PROFESSIONALS = "so arts_vg vs pa gedragswetenschapper paramedicus unknown".split()
#: A moment for each kind of hour; on the last one it depends on hds_open_good_friday.
MOMENTS = {
    "dag": "2025-06-10T10:00:00+02:00",
    "anw": "2025-06-15T03:00:00+02:00",
    "good friday": "2026-04-03T11:00:00+02:00",
}
#: One client of each group, and of each way of living that the signals tell apart.
CLIENTS = (
    ("yes", "verblijf", "met", "same_provider"),
    ("yes", "verblijf", "zonder", "none"),
    ("yes", "verblijf", "met", "same_provider_on_paper_only"),
    ("yes", "vpt", "met", "same_provider"),
    ("yes", "mpt_pgb", "nvt", "none"),
    ("no", "geen", "nvt", "none"),
    ("no", "partner_verblijf", "zonder", "none"),
    ("yes", "verblijf", "met", "none"),
    ("yes", "overbrugging", "nvt", "none"),
)
_AT_HOME = {"vpt", "mpt", "pgb", "mpt_pgb"}
_KEYS = ("acts", "backup", "law", "payer", "route")


def spaces() -> Iterator[tuple[dict[str, str], str]]:
    """Facts and kind of hour: every client; every arrangement; everything a specialist behind depends on."""
    plain = {"institution_anw": "own", "compact_team": "no", "care_type": "specifiek", "sector": "VV"}
    for client, gp, moment in itertools.product(dt1.clients(), dt1.GP, MOMENTS):
        yield _facts(client, plain | {"gp": gp}), moment
    for client, gp, moment, anw, team, care in itertools.product(CLIENTS, dt1.GP, MOMENTS, ANW, TEAM, CARE):
        facts = {"gp": gp, "institution_anw": anw, "compact_team": team, "care_type": care, "sector": "LG"}
        yield _facts(client, facts), moment
        if moment == "good friday":
            for switch in ("yes", "no"):
                yield _facts(client, facts | {"hds_open_good_friday": switch}), moment
    for client, gp, team, care, professional, sector in itertools.product(
        CLIENTS[:7], ("registered", "none"), ("yes", "no"), CARE, PROFESSIONALS, dt1.SECTORS
    ):
        facts = {"gp": gp, "compact_team": team, "care_type": care, "sector": sector}
        for moment in ("dag", "anw"):
            yield _facts(client, facts | {"professional": professional, "institution_anw": "own"}), moment


def _facts(client: tuple[str, ...], more: Mapping[str, str]) -> dict[str, str]:
    facts = dict(zip(dt1.CLIENT_KEYS, client, strict=True)) | dict(more)
    return {key: word for key, word in facts.items() if (key, word) != ("care_type", "unknown")}


def hour_of(facts: Mapping[str, str], moment: str) -> str:
    """dag, anw, or unknown on a Good Friday of which the contract is not known."""
    if moment != "good friday":
        return moment
    return {"yes": "anw", "no": "dag"}.get(facts.get("hds_open_good_friday", "unknown"), "unknown")


def expected(facts: Mapping[str, str], moment: str) -> dict[str, Any]:
    """The whole answer, lists as sets."""
    hour = hour_of(facts, moment)
    (group,) = dt1.groups_of(tuple(facts[key] for key in dt1.CLIENT_KEYS))
    if reason := _reason(facts, group, hour):
        return _open(hour, reason)
    possible = [
        _known({**facts, "gp": gp, "care_type": care}, group, hour)
        for gp in _known_words(facts["gp"], dt1.GP)
        for care in _known_words(facts.get("care_type", "unknown"), CARE)
    ]
    first = possible[0]
    if all(answer == first for answer in possible):
        return first
    kept = {key: first[key] for key in _KEYS if all(a[key] == first[key] for a in possible)}
    return _open(hour, "facts_missing") | kept


def _known_words(word: str, words: list[str]) -> list[str]:
    return [w for w in words if w != "unknown"] if word == "unknown" else [word]


def _reason(facts: Mapping[str, str], group: str, hour: str) -> str:
    """Indication and form first; then a fact that is missing; then facts that contradict each other."""
    first = {"MISSING": "facts_missing", "SILENT": "form_not_decided", "CONFLICT": "facts_conflict"}
    if group in first:
        return first[group]
    if hour == "unknown" or (group != "G2" and facts["gp"] == "unknown"):
        return "facts_missing"
    unfit = group != "G2" and facts["gp"] in ("subcontractor", "not_possible")
    return "facts_conflict" if group == "PAIR" or unfit else ""


def _open(hour: str, reason: str) -> dict[str, Any]:
    nothing: dict[str, Any] = dict.fromkeys(_KEYS, "unknown")
    return nothing | {"status": "open", "time_class": hour, "owners": set(), "flags": {reason}}


def _answer(hour: str, text: str, *, owners: str = "", flags: set[str] | None = None) -> dict[str, Any]:
    values: dict[str, Any] = dict(zip(_KEYS, text.split(), strict=True))
    status = "gap" if owners else "settled"
    return values | {
        "status": status, "time_class": hour, "owners": set(owners.split()), "flags": flags or set()
    }  # fmt: skip


def _known(facts: Mapping[str, str], group: str, hour: str) -> dict[str, Any]:
    if group == "G2":
        return _institution(facts, hour)
    no_gp = {"no_gp"} if facts["gp"] in ("none", "refused") else set()
    specialist, open_choice = _specialist(facts)
    flags = no_gp | ({"specialist_choice_open"} if open_choice else set())
    if hour == "anw":
        if facts["care_type"] == "specifiek" and facts["leveringsvorm"] in _AT_HOME:
            flags |= {"standby_funding_open"}
        if facts["compact_team"] == "yes":
            flags |= {"anw_evaluation"}
        return _answer(hour, f"hap {specialist} Zvw zorgverzekeraar huisarts_anw", flags=flags)
    if facts["compact_team"] == "yes":
        return _answer(hour, f"vs {specialist} unknown unknown unknown", flags=flags)
    if no_gp:
        owners = "zorgverzekeraar" if group == "G1" else "zorgkantoor zorgverzekeraar"
        return _answer(hour, "none none Zvw zorgverzekeraar none", owners=owners, flags=no_gp)
    return _answer(hour, f"huisarts {specialist} Zvw zorgverzekeraar huisarts_segment1", flags=flags)


def _institution(facts: Mapping[str, str], hour: str) -> dict[str, Any]:
    own = "wlz_instelling none Wlz zorgkantoor zzp_incl_behandeling"
    if hour == "dag":
        hired = facts["gp"] == "subcontractor"
        return _answer(hour, "huisarts none Wlz instelling onderaanneming" if hired else own)
    anw = facts["institution_anw"]
    if anw == "none":
        flags = {"no_anw_arrangement"}
        return _answer(hour, "none none Wlz none none", owners="zorgkantoor", flags=flags)
    if anw == "hap_contract":
        evaluated = {"anw_evaluation"} if facts["compact_team"] == "yes" else set()
        return _answer(hour, "hap none Wlz instelling onderaanneming", flags=evaluated)
    return _answer(hour, own, flags={"anw_arrangement_unproven"} if anw == "unknown" else set())


def _specialist(facts: Mapping[str, str]) -> tuple[str, bool]:
    """Who stands behind a specific question, and whether somebody still has to choose that."""
    if facts["care_type"] == "algemeen":
        return "none", False
    named = facts.get("professional", "unknown")
    if named in ("so", "arts_vg"):
        return named, False
    by_sector = {"VV": "so", "VG": "arts_vg", "LVG": "arts_vg"}
    found = by_sector.get(facts["sector"]) if facts["wlz_indication"] == "yes" else None
    return (found, False) if found else ("unknown", True)
