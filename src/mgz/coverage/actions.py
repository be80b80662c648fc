"""Who is asked to act first on a gap or an open point, who supports, and where escalation starts.

*Eerste actie bij* is no blame: it names who can do the next thing. Which role that is, on what ground, and at
which of the five steps an unsolved case enters escalation, is one table of the rule book (`first_action`);
here the roles become organisations of the region.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mgz.answer import Outcome
from mgz.calendar import civil
from mgz.region import Region
from mgz.rules import RuleBook
from mgz.vocabulary import Laag, ObligationKind, OrganisatieSoort, PartyRole, Reason


class Basis(StrEnum):
    """Where it comes from that this party acts first."""

    DOCUMENT = "document"
    DERIVED = "afgeleid"
    REGION = "regio"


@dataclass(frozen=True, slots=True)
class Party:
    """A role, and the organisations that fill it here; without any the role itself is named."""

    role: PartyRole
    organisations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Action:
    """Who acts first on a gap or an open point, who supports, on what ground, and where escalation starts.

    `issue` is the word of the case format, `none` where nothing is escalated yet; then `start_step` is 0.
    `precondition` counts the point for the national parties (funding, ict, uncontracted) or is `none`.
    """

    first: tuple[Party, ...]
    supports: tuple[Party, ...]
    basis: Basis
    issue: str = "none"
    start_step: int = 0
    max_step: int = 0
    precondition: str = "none"


_KINDS: Final = {
    PartyRole.ZORGKANTOOR: OrganisatieSoort.ZORGKANTOOR,
    PartyRole.ZORGVERZEKERAAR: OrganisatieSoort.ZORGVERZEKERAAR,
    PartyRole.HDS: OrganisatieSoort.HDS,
}


class Actions:
    """The first actions of one region, asked of the rules once per kind of gap."""

    def __init__(self, rules: RuleBook, region: Region, at: int) -> None:
        self._rules, self._region, self._at = rules, region, at
        self._answers: dict[tuple[object, ...], dict[str, object]] = {}
        self._actions: dict[tuple[object, ...], Action] = {}

    def of(self, provider: str, kind: ObligationKind, layer: Laag, outcome: Outcome) -> Action:
        """Who is asked first for the clients of a provider, about minutes that are not covered."""
        key = (provider, kind, layer, outcome.reason, outcome.party)
        if key not in self._actions:
            self._actions[key] = self._work_out(provider, kind, layer, outcome)
        return self._actions[key]

    def _work_out(self, provider: str, kind: ObligationKind, layer: Laag, outcome: Outcome) -> Action:
        reason = outcome.reason
        if reason is None:
            raise ValueError("covered minutes ask for no action")
        own_purchase = layer is Laag.INGEKOCHT and bool(outcome.party)
        answer = self._answer(layer, kind, reason, own_purchase)
        names = (provider, layer, reason, outcome.party)
        first = tuple(
            dict.fromkeys(self._party(role, *names, fall_back=True) for role in _roles(answer["first"]))
        )
        supports = tuple(self._party(role, *names, fall_back=False) for role in _roles(answer["supports"]))
        return Action(
            first,
            tuple(party for party in supports if party not in first),
            Basis(str(answer["basis"])),
            str(answer["issue"]),
            int(str(answer["start_step"])),
            int(str(answer["max_step"])),
            str(answer["precondition"]),
        )

    def _answer(self, layer: Laag, kind: ObligationKind, reason: Reason, own: bool) -> dict[str, object]:
        key = (layer, kind, reason, own)
        if key not in self._answers:
            facts = {
                "layer": layer.value,
                "kind": kind.value,
                "reason": reason.value,
                "subcontract": "yes" if own else "no",
                "regiotafel": self._region.regiotafel.value,
            }
            decision = self._rules.decide("first_action", facts, civil(self._at), self._region.known_on)
            self._answers[key] = dict(decision.answer)
        return self._answers[key]

    def _party(
        self, role: PartyRole, provider: str, layer: Laag, reason: Reason, party: str, *, fall_back: bool
    ) -> Party:
        """A role nobody fills falls to the zorgkantoor, which convenes (R028)."""
        if role is PartyRole.ZORGAANBIEDER:
            organisations: tuple[str, ...] = (provider,) if provider else ()
        elif role is PartyRole.PARTIJ:
            organisations = (party,) if party else ()
        else:
            organisations = self._organisations(role, layer, reason)
        if organisations or not fall_back or role is PartyRole.ZORGKANTOOR:
            return Party(role, organisations)
        return self._party(PartyRole.ZORGKANTOOR, provider, layer, reason, party, fall_back=True)

    def _organisations(self, role: PartyRole, layer: Laag, reason: Reason) -> tuple[str, ...]:
        """All of a kind; where posts are not stated only the HDSs that did not declare theirs complete."""
        known = self._region.organisations_of(_KINDS[role])
        if role is PartyRole.HDS and reason is Reason.GEEN_OPGAVE and layer is Laag.AFGESPROKEN:
            known = tuple(o for o in known if not o.declared_complete("Posten", self._region.known_on))
        return tuple(organisation.id for organisation in known)


def _roles(words: object) -> tuple[PartyRole, ...]:
    if not isinstance(words, (list, tuple)):
        raise TypeError(f"the rules name no list of roles: {words!r}")
    return tuple(PartyRole(word) for word in words)
