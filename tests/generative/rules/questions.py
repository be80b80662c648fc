"""Questions of every ask, with the facts that its rules read: words, numbers, dates, lists, some unknown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from hypothesis import strategies as st

from mgz.errors import QuestionError
from mgz.rules import ASKS, Decision, Explanation
from mgz.rules.asks import Stretch
from mgz.rules.closed_lists import ALL_FACTS, UNKNOWN, Kind
from mgz.rules.placing import facts_behind
from mgz_cli.rulefiles import standard_rules

KNOWN_ON = date(2025, 6, 10)
BOOK = standard_rules()
MOMENTS = [
    datetime.fromisoformat(text)
    for text in (
        "2025-06-10T10:00:00+02:00",
        "2025-06-14T21:30:00+02:00",
        "2025-04-18T10:00:00+02:00",
        "2024-12-31T16:30:00+01:00",
        "2025-12-25T07:59:00+01:00",
    )
]
#: Around the moments, so that windows, agreements and trajectories begin, run and end.
DAYS = (
    "2022-10-31 2024-09-30 2024-10-01 2024-12-30 2024-12-31 2025-01-01 2025-03-10 2025-03-11 2025-05-14"
    " 2025-06-09 2025-06-10 2025-06-11 2025-06-14 2025-09-10 2026-02-28"
).split()
TIMES = "2025-03-30T01:00 2025-06-10T17:00 2025-06-11T08:00 2025-10-26T01:30 2025-10-26T09:00".split()
_HOURS = {
    "claimed_route": "wlz_modulair_behandeling",
    "professional": "so",
    "extramural_treatment_contract": "yes",
}
_GZSP = {"wlz_indication": "no", "leveringsvorm": "geen", "gp_referral": "yes", "professional": "so"}
PEOPLE: tuple[dict[str, Any], ...] = (
    {},
    {},
    {"wlz_indication": "yes", "leveringsvorm": "mpt", **_HOURS},
    {"wlz_indication": "yes", "leveringsvorm": "vpt", "behandeling": "zonder", **_HOURS},
    {
        "wlz_indication": "yes",
        "leveringsvorm": "verblijf",
        "behandeling": "met",
        "treatment_by": "same_provider",
    },
    {"wlz_indication": "yes", "leveringsvorm": "overbrugging", **_HOURS},
    {**_GZSP, "claimed_route": "gzsp_uur"},
    {**_GZSP, "claimed_route": "gzsp_traject_start", "trajectory_contract": "yes", "complex_need": "yes"},
)
PARTNER = _GZSP


@dataclass(frozen=True)
class Asked:
    """One question."""

    ask: str
    facts: dict[str, Any]
    moment: datetime

    def explain(self) -> Explanation:
        """Its explanation."""
        return BOOK.explain(self.ask, self.facts, self.moment, KNOWN_ON)

    @property
    def stretch(self) -> Stretch:
        """The rules that decide it."""
        return BOOK.place(self.ask, self.facts, self.moment, KNOWN_ON).stretch

    def decide(self, **changes: Any) -> Decision | None:
        """The answer with other values of some facts, by the rule book alone; None when it refuses them."""
        try:
            return BOOK.decide(self.ask, {**self.facts, **changes}, self.moment, KNOWN_ON)
        except QuestionError:
            return None


def facts_of(ask: str) -> list[str]:
    """The facts that the rules of an ask read."""
    inputs = BOOK.place(ask, {}, MOMENTS[0], KNOWN_ON).stretch.inputs
    return list(dict.fromkeys(fact for name in inputs for fact in facts_behind(name)))


def value_of(fact: str) -> st.SearchStrategy[Any]:
    """A value that fits a fact, among those at which something turns."""
    type_ = ALL_FACTS[fact]
    if type_.kind is Kind.WORD and not type_.many:
        return st.sampled_from(type_.words)
    one = {
        Kind.WORD: st.sampled_from(type_.words or ("x",)),
        Kind.INT: st.integers(0, 8),
        Kind.NUM: st.sampled_from([0, 0.25, 0.5, 1, 2, 20]),
        Kind.DATE: st.sampled_from(DAYS),
        Kind.LOCAL: st.sampled_from(TIMES),
        Kind.ZK: st.sampled_from(["5505", "5515"]),
    }[type_.kind]
    return st.lists(one, max_size=3, unique=True) if type_.many else one


@st.composite
def questions(draw: st.DrawFn, asks: tuple[str, ...] = tuple(ASKS)) -> Asked:
    """A question that the rule book does not refuse."""
    ask = draw(st.sampled_from(asks))
    read = facts_of(ask)
    facts = {fact: draw(value_of(fact)) for fact in read if draw(st.integers(0, 5))}
    # Left to chance alone few clients fit; half of them are people as there are many.
    facts |= {fact: value for fact, value in draw(st.sampled_from(PEOPLE)).items() if fact in read}
    if ask == "claim" and draw(st.booleans()):
        facts["service_dates"] = draw(st.lists(st.sampled_from(DAYS), min_size=1, max_size=3, unique=True))
    if ask == "specific_care" and draw(st.booleans()):
        facts["partner"] = PARTNER
    asked = Asked(ask, facts, draw(st.sampled_from(MOMENTS)))
    return asked if asked.decide() else Asked(ask, {}, MOMENTS[0])


def is_known(asked: Asked, fact: str) -> bool:
    """Whether a fact was given with a word that says something."""
    return asked.facts.get(fact, UNKNOWN) != UNKNOWN
