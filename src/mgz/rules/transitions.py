"""An event in the life of a client: the facts as they are after it, and the dates and codes it comes with.

The tables of a transition (overgang) decide about the client after the event, with the same law as every
other question; here stands only what the event itself says about the client. A fact that the event
changes is changed, one that it takes for granted (who moves into residence has an indication) is filled
in when it is not known. What is known and does not fit is left as it is, so that the tables see it.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from mgz.calendar import CalendarSettings
from mgz.rules import agreements
from mgz.rules.agreements import extramural_agreement
from mgz.rules.closed_lists import UNKNOWN

Facts = Mapping[str, object]

#: The asks that are decided on the facts as they are after an event.
AFTER_AN_EVENT: Final = frozenset({"transition"})

START_FACTS: Final = ("event", "wlz_effective_from", "wlz_decided_on")
START_WORDS: Final = ("other", "not_yet", "retroactive")
ASKED_FACTS: Final = (*agreements.FACTS_READ, "professional")
ASKED_WORDS: Final = ("asked", "half_asked", "not_asked")
MOVE_FACTS: Final = ("zorgkantoor_from", "zorgkantoor_to")
MOVE_WORDS: Final = ("not_given", "from_only", "to_only", "two", "same")

_PACKAGE: Final = {"behandeling": "met", "treatment_by": "same_provider"}
_APART: Final = {"behandeling": "zonder", "treatment_by": "none"}
#: Forms that do not contradict that somebody had the form of the event, or has it now.
_FITS: Final = {
    "mpt_to_vpt": ("mpt", "mpt_pgb", "vpt", "geen", UNKNOWN),
    "need_becomes_structural": ("vpt", "geen", UNKNOWN),
    "treatment_stops": ("verblijf", "geen", UNKNOWN),
}


def after_event(facts: Facts) -> Facts:
    """The facts of a client after the event; before an event that nobody named they are what they are."""
    event = str(facts.get("event", UNKNOWN))
    form = str(facts.get("leveringsvorm", UNKNOWN))
    if event == "wlz_indication_starts":
        return {**facts, "wlz_indication": "yes", "leveringsvorm": _form_at_start(facts, form)}
    if event == "moves_into_verblijf_met":
        return _implied(facts, wlz_indication="yes") | {"leveringsvorm": "verblijf"} | _PACKAGE
    if event == "contract_ends":
        return {**facts, "extramural_treatment_contract": _contract(facts)}
    if event == "trajectory_contract_ends":
        return _implied(facts, wlz_indication="no", leveringsvorm="geen", gp_referral="yes")
    if form not in _FITS.get(event, ()):
        return facts
    if event == "treatment_stops":
        return _implied(facts, wlz_indication="yes") | {"leveringsvorm": "verblijf"} | _APART
    return _implied(facts, wlz_indication="yes") | {"leveringsvorm": "vpt"} | _treated(facts, event)


def start_of_indication(facts: Facts, local: datetime, settings: CalendarSettings) -> str:
    """Whether an indication that starts is not in force on the Dutch date, or got effect backwards (O07)."""
    if facts.get("event") != "wlz_indication_starts":
        return "other"
    effective, decided = _date(facts, "wlz_effective_from"), _date(facts, "wlz_decided_on")
    if effective is None:
        return "other"
    if local.date() < effective:
        return "not_yet"
    return "retroactive" if decided is not None and local.date() < decided else "other"


def route_asked(facts: Facts, local: datetime, settings: CalendarSettings) -> str:
    """Whether the question is also about specific care: the agreement is known, or only who gives it."""
    if extramural_agreement(facts, local, settings) != UNKNOWN:
        return "asked"
    return "not_asked" if facts.get("professional", UNKNOWN) == UNKNOWN else "half_asked"


def zorgkantoren(facts: Facts, local: datetime, settings: CalendarSettings) -> str:
    """Which zorgkantoor is known of a client who moves; two regions may lie in the area of one (R027)."""
    old, new = facts.get(MOVE_FACTS[0]), facts.get(MOVE_FACTS[1])
    if old is None or new is None:
        return "not_given" if old == new else ("to_only" if old is None else "from_only")
    return "same" if old == new else "two"


def old_zorgkantoor(facts: Facts) -> object:
    """The code of the zorgkantoor of the region that somebody leaves."""
    return facts.get(MOVE_FACTS[0])


def new_zorgkantoor(facts: Facts) -> object:
    """The code of the zorgkantoor of the region that somebody moves to."""
    return facts.get(MOVE_FACTS[1])


def _implied(facts: Facts, **words: str) -> dict[str, object]:
    """The facts with what the event takes for granted."""
    return {**facts, **{k: word for k, word in words.items() if facts.get(k, UNKNOWN) == UNKNOWN}}


def _form_at_start(facts: Facts, form: str) -> str:
    """The form of an indication that starts: before it there was none, so that `geen` does not tell it.

    An indication that was known already without a form lacks it all the same.
    """
    if form not in ("geen", UNKNOWN):
        return form
    return "geen" if facts.get("wlz_indication") == "yes" else UNKNOWN


def _treated(facts: Facts, event: str) -> dict[str, object]:
    """How treatment is given in VPT: by the need, and while nobody decided not at all or as it was (O21)."""
    if facts.get("treatment_need") == "structureel":
        return dict(_PACKAGE)
    if event == "need_becomes_structural":
        return {"behandeling": "zonder"} if facts.get("behandeling", UNKNOWN) == UNKNOWN else {}
    if facts.get("treatment_need") == "af_en_toe":
        return dict(_APART)
    return {"behandeling": UNKNOWN, "treatment_by": UNKNOWN}


def _contract(facts: Facts) -> object:
    """An agreement that ends on a day holds up to and with that day; without a day it has ended."""
    stated = facts.get("extramural_treatment_contract", UNKNOWN)
    if "contract_until" not in facts:
        return "no"
    return "yes" if stated == UNKNOWN else stated


def _date(facts: Facts, name: str) -> date | None:
    value = facts.get(name)
    return None if value is None else date.fromisoformat(str(value))
