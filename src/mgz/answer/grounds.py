"""What the rules say of responsibility and payment, behind one obligation of one share of a group."""

from __future__ import annotations

from mgz.answer.arrangement import register_facts
from mgz.answer.asked import Asked, Asking
from mgz.answer.everybody import Standing
from mgz.answer.obligation import Share
from mgz.answer.point import LayerAnswer
from mgz.calendar import civil
from mgz.region import Group, Region, calendar_settings
from mgz.rules import Decision, RuleBook
from mgz.vocabulary import Functie, Route, State, TriagePlace


class Grounds:
    """The decisions for one group at one minute."""

    def __init__(self, rules: RuleBook, region: Region, group: Group, at: int) -> None:
        self._region, self._group = region, group
        self._asking = Asking(rules, region, group, at, civil(at), calendar_settings(region, at))
        self._asked: dict[tuple[Functie, TriagePlace | None], Asked] = {}

    def of(self, standing: Standing) -> Decision | None:
        """The decision behind a standing of this group at this minute; none for triage."""
        key = standing.function, standing.place
        if key not in self._asked:
            self._asked.update({(each.function, each.place): each for each in self._asking.asked(key[0])})
        return decision_of(
            self._asking, self._region, self._group, self._asked[key], standing.share, standing.layers
        )


def decision_of(
    asking: Asking, region: Region, group: Group, asked: Asked, share: Share, layers: tuple[LayerAnswer, ...]
) -> Decision | None:
    """The decision of the rules with what the register gave filled in; none for triage."""
    if asked.function is Functie.TRIAGE:
        return None
    if asked.function is Functie.GENERAL_CARE:
        more = register_facts(region, group, asking.duty(), share, layers[0].by, asking.at)
        return asking.decision("general_care", **more)
    contract = _contract_fact(asked.route, layers)
    return asking.decision(
        "specific_care", professional=asked.professional, extramural_treatment_contract=contract
    )


def _contract_fact(route: Route, layers: tuple[LayerAnswer, ...]) -> str:
    """Whether the agreement that hours need is there, as far as the purchase shows it."""
    if route is not Route.WLZ_MODULAIR_BEHANDELING or len(layers) < 2:
        return "unknown"
    match layers[1].outcome.state:
        case State.GEDEKT:
            return "yes"
        case State.GAT:
            return "no"
        case _:
            return "unknown"
