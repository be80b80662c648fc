"""What an event says about the client, and its dates and codes, at their edges."""

from __future__ import annotations

from datetime import datetime

import pytest

from mgz.calendar import AMSTERDAM, CalendarSettings
from mgz.rules.transitions import after_event, route_asked, start_of_indication, zorgkantoren

NOW = datetime(2025, 6, 10, 10, tzinfo=AMSTERDAM)
SETTINGS = CalendarSettings()


@pytest.mark.parametrize(
    ("effective", "decided", "word"),
    [
        ("2025-06-09", None, "other"),
        ("2025-06-10", None, "other"),
        ("2025-06-11", None, "not_yet"),
        ("2025-06-11", "2025-06-12", "not_yet"),
        ("2025-06-09", "2025-06-10", "other"),
        ("2025-06-10", "2025-06-10", "other"),
        ("2025-06-10", "2025-06-11", "retroactive"),
        ("2025-06-09", "2025-06-09", "other"),
        (None, "2025-06-11", "other"),
        (None, None, "other"),
    ],
)
def test_an_indication_starts_on_its_day_and_is_sure_from_the_decision(
    effective: str | None, decided: str | None, word: str
) -> None:
    given = {"wlz_effective_from": effective, "wlz_decided_on": decided}
    dates = {key: value for key, value in given.items() if value is not None}
    assert start_of_indication({"event": "wlz_indication_starts", **dates}, NOW, SETTINGS) == word
    assert start_of_indication({"event": "death", **dates}, NOW, SETTINGS) == "other"


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        (None, None, "not_given"),
        ("5505", None, "from_only"),
        (None, "5505", "to_only"),
        ("5505", "5515", "two"),
        ("5505", "5505", "same"),
    ],
)
def test_which_zorgkantoor_is_known(old: str | None, new: str | None, word: str) -> None:
    given = {"zorgkantoor_from": old, "zorgkantoor_to": new}
    facts = {key: value for key, value in given.items() if value is not None}
    assert zorgkantoren(facts, NOW, SETTINGS) == word


@pytest.mark.parametrize(
    ("facts", "word"),
    [
        ({}, "not_asked"),
        ({"professional": "unknown", "sector": "VV"}, "not_asked"),
        ({"professional": "so"}, "half_asked"),
        ({"extramural_treatment_contract": "unknown", "professional": "so"}, "half_asked"),
        ({"extramural_treatment_contract": "no"}, "asked"),
        ({"contract_until": "2025-06-09"}, "asked"),
        ({"contract_until": "2025-06-10"}, "not_asked"),
    ],
)
def test_specific_care_is_asked_by_who_gives_it_or_the_agreement(facts: dict[str, str], word: str) -> None:
    assert route_asked(facts, NOW, SETTINGS) == word


@pytest.mark.parametrize(
    ("before", "changed"),
    [
        ("event=wlz_indication_starts wlz_indication=no leveringsvorm=mpt", "wlz_indication=yes"),
        (
            "event=wlz_indication_starts wlz_indication=no leveringsvorm=geen",
            "wlz_indication=yes leveringsvorm=unknown",
        ),
        ("event=wlz_indication_starts", "wlz_indication=yes leveringsvorm=unknown"),
        ("event=wlz_indication_starts wlz_indication=yes", "leveringsvorm=geen"),
        ("event=wlz_indication_starts wlz_indication=yes leveringsvorm=geen", ""),
        (
            "event=moves_into_verblijf_met leveringsvorm=vpt behandeling=zonder treatment_by=none",
            "wlz_indication=yes leveringsvorm=verblijf behandeling=met treatment_by=same_provider",
        ),
        (
            "event=moves_into_verblijf_met wlz_indication=no leveringsvorm=crisis",
            "leveringsvorm=verblijf behandeling=met treatment_by=same_provider",
        ),
        (
            "event=treatment_stops behandeling=met treatment_by=same_provider",
            "wlz_indication=yes leveringsvorm=verblijf behandeling=zonder treatment_by=none",
        ),
        ("event=treatment_stops leveringsvorm=mpt", ""),
        (
            "event=mpt_to_vpt leveringsvorm=mpt behandeling=nvt treatment_by=none",
            "wlz_indication=yes leveringsvorm=vpt behandeling=unknown treatment_by=unknown",
        ),
        (
            "event=mpt_to_vpt leveringsvorm=mpt_pgb treatment_need=af_en_toe",
            "wlz_indication=yes leveringsvorm=vpt behandeling=zonder treatment_by=none",
        ),
        (
            "event=mpt_to_vpt leveringsvorm=geen treatment_need=structureel",
            "wlz_indication=yes leveringsvorm=vpt behandeling=met treatment_by=same_provider",
        ),
        ("event=mpt_to_vpt leveringsvorm=pgb wlz_indication=unknown", ""),
        ("event=need_becomes_structural", "wlz_indication=yes leveringsvorm=vpt behandeling=zonder"),
        (
            "event=need_becomes_structural wlz_indication=yes leveringsvorm=vpt behandeling=met",
            "",
        ),
        (
            "event=need_becomes_structural leveringsvorm=vpt behandeling=zonder treatment_need=structureel",
            "wlz_indication=yes behandeling=met treatment_by=same_provider",
        ),
        ("event=contract_ends", "extramural_treatment_contract=no"),
        ("event=contract_ends extramural_treatment_contract=yes", "extramural_treatment_contract=no"),
        ("event=contract_ends contract_until=2025-12-31", "extramural_treatment_contract=yes"),
        ("event=contract_ends contract_until=2025-12-31 extramural_treatment_contract=no", ""),
        ("event=trajectory_contract_ends", "wlz_indication=no leveringsvorm=geen gp_referral=yes"),
        ("event=trajectory_contract_ends wlz_indication=yes leveringsvorm=vpt gp_referral=no", ""),
        ("event=moves_region wlz_indication=yes leveringsvorm=vpt", ""),
        ("event=death", ""),
        ("leveringsvorm=mpt", ""),
    ],
)
def test_an_event_changes_what_it_is_about_and_leaves_what_does_not_fit(before: str, changed: str) -> None:
    facts = pairs(before)
    assert after_event(facts) == facts | pairs(changed)
    assert facts == pairs(before), "the facts that were asked with stay as they are"


def pairs(text: str) -> dict[str, str]:
    return dict((word.split("=")[0], word.split("=")[1]) for word in text.split())
