"""Who still has to answer something: each organisation with its questions, the weightiest first."""

from __future__ import annotations

from dataclasses import dataclass

from mgz.coverage import Proof, Question, most_clients
from mgz.reporting.words import organisation_name, party_text, place_text
from mgz.vocabulary import PartyRole, label


@dataclass(frozen=True, slots=True)
class AskedParty:
    """One organisation, or (`id` empty) a role that nobody is known to fill, with the questions to it.

    `clients` are those that at least one of its answers decides, each counted once.
    """

    id: str
    name: str
    kind: str
    clients: int
    questions: tuple[Question, ...]


def asked_parties(proof: Proof) -> tuple[AskedParty, ...]:
    """Everybody with an open question, who decides most clients first; a role without a name comes last."""
    by_organisation: dict[str, list[Question]] = {}
    by_role: dict[PartyRole, list[Question]] = {}
    for question in sorted(proof.questions, key=lambda each: each.rank):
        for party in question.to:
            for name in party.organisations:
                by_organisation.setdefault(name, []).append(question)
            if not party.organisations:
                by_role.setdefault(party.role, []).append(question)
    known = [_organisation(proof, name, asked) for name, asked in by_organisation.items()]
    roles = [_role(proof, role, asked) for role, asked in by_role.items()]
    return (*sorted(known, key=_weight), *sorted(roles, key=_weight))


def with_text(proof: Proof, party: AskedParty) -> list[tuple[Question, str]]:
    """The questions to a party, each in plain Dutch."""
    return [(question, question_text(proof, question)) for question in party.questions]


def question_text(proof: Proof, question: Question) -> str:
    """A question with the name of the place it is about."""
    return question.text(place_text(proof.region, question.place))


def _organisation(proof: Proof, name: str, questions: list[Question]) -> AskedParty:
    known = proof.region.organisation_by_id.get(name)
    kind = label(known.kind) if known else "huisartsenpraktijk"
    return AskedParty(
        name, organisation_name(proof.region, name), kind, _clients(proof, questions), tuple(questions)
    )


def _role(proof: Proof, role: PartyRole, questions: list[Question]) -> AskedParty:
    party = next(party for party in questions[0].to if party.role is role and not party.organisations)
    return AskedParty(
        "", party_text(proof.region, party), label(role), _clients(proof, questions), tuple(questions)
    )


def _clients(proof: Proof, questions: list[Question]) -> int:
    """Clients once, however many questions are about them."""
    groups = {name for question in questions for name in question.groups}
    return most_clients(proof.region.group_by_id[name] for name in groups)


def _weight(party: AskedParty) -> tuple[int, int, str]:
    return -party.clients, -len(party.questions), party.name
