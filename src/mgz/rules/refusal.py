"""Waarom niet? What stands in the way of a settled answer, what does hold, and what would mend it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mgz.errors import Fault, Place
from mgz.rules.answer_change import CONFLICT, Effect
from mgz.rules.closed_lists import UNKNOWN
from mgz.rules.controls import rank
from mgz.rules.counterfactual import Counterfactual, Pairs, pairs
from mgz.rules.explaining import Explanation
from mgz.rules.fired import FiredRule
from mgz.rules.model import Answer, TableKind, Word
from mgz.rules.wording import FLAG_WORDS, REFUSING, SILENT, value_words


@dataclass(frozen=True, slots=True)
class Objection:
    """One thing that stands in the way, or is remarked beside it, with the rules that say so."""

    flag: str
    says: str
    rules: tuple[FiredRule, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an answer is not settled, and the smallest changes of facts that would settle it."""

    status: str
    #: What stands in the way; empty where no flag says it and the rules on the way do.
    objections: tuple[Objection, ...]
    remarks: tuple[Objection, ...]
    #: The keys that are decided all the same: of a refused claim the route that does hold.
    holds: Mapping[str, object]
    #: Who must act, of a gap.
    owners: tuple[str, ...]
    #: Whether the sources themselves do not decide this, whatever is still to be known.
    silent: bool
    #: Changes of one fact that settle it, or of two where no single one does; arrangeable facts first.
    remedies: tuple[Counterfactual, ...]
    #: Changes that take the refusal away and leave the answer open: something else is not known then.
    lifting: tuple[Counterfactual, ...]
    pairs: Pairs


def refusal(explanation: Explanation, *, look_for_pairs: bool = True) -> Refusal | None:
    """Why not; None for an answer that is settled. Looking for pairs is most of the work."""
    decision = explanation.decision
    if decision.status == "settled":
        return None
    flags = [_objection(explanation, flag) for flag in decision.flags]
    # An open answer names its first reason; a gap and a refusal name what refuses, and remarks beside it.
    stands = [one for one in flags if decision.status != "not_allowed" or one.flag in REFUSING]
    singles = [one for one in explanation.changes if one.status == "settled"]
    seek = look_for_pairs and not singles
    found = pairs(explanation.question, settling=True) if seek else Pairs((), 0, complete=True)
    owners = decision.answer.get("owners", ())
    return Refusal(
        status=decision.status,
        objections=tuple(stands),
        remarks=tuple(one for one in flags if one not in stands),
        holds=_holds(decision.answer),
        owners=owners if isinstance(owners, tuple) else (),
        silent=decision.status == "open" and bool(SILENT.intersection(decision.flags)),
        remedies=easiest_first(singles or found.found),
        lifting=easiest_first([one for one in explanation.changes if _lifts(one)]),
        pairs=found,
    )


def easiest_first(changes: Sequence[Counterfactual]) -> tuple[Counterfactual, ...]:
    """What can be arranged before what is chosen, and that before what others established."""
    return tuple(sorted(changes, key=lambda one: rank(tuple(change.fact for change in one.changes))))


def contradiction(explanation: Explanation) -> Fault | None:
    """The mistake to tell when the facts contradict each other; None when they do not."""
    if CONFLICT not in explanation.decision.flags:
        return None
    mending = [one for one in explanation.changes if CONFLICT not in one.raw.flags]
    settling = [one for one in mending if one.status == "settled"]
    found = settling or mending or pairs(explanation.question).found[:1]
    values: dict[str, list[str]] = {}
    for one in found:
        for change in one.changes:
            values.setdefault(change.fact, []).append(value_words(change.to))
    given = explanation.question.facts
    ways = [f"{fact}={' of '.join(dict.fromkeys(words))}" for fact, words in values.items()]
    joined = " of " if mending else " en "
    # The first rule that says so; those after it only pass it on.
    rule = next((id_ for id_ in explanation.decision.rules if _says_conflict(explanation, id_)), "")
    return Fault(
        "question.facts_conflict",
        f"Deze feiten spreken elkaar tegen{f' (regel {rule})' if rule else ''}.",
        f"Kijk na wat klopt: {joined.join(ways)}." if ways else "Kijk na wat klopt.",
        Place(", ".join(f"{fact}={value_words(given[fact])}" for fact in values)),
    )


def _says_conflict(explanation: Explanation, id_: str) -> bool:
    _, rule = explanation.question.book.rule(id_)
    says = rule.then.word if isinstance(rule.then, Word) else getattr(rule.then, "reason", "")
    return "conflict" in says


def _objection(explanation: Explanation, flag: str) -> Objection:
    """A flag with the rule that sets it, or the answer's rule that gives it as its reason.

    A fact that is missing may have no rule: it is what the rules come to when all its words are tried.
    """
    book = explanation.question.book
    says = []
    for fired in explanation.rules:
        table, rule = book.rule(fired.id)
        sets = table.kind is TableKind.FLAG and table.flag == flag
        if fired.certain and (sets or (isinstance(rule.then, Answer) and rule.then.reason == flag)):
            says.append(fired)
    return Objection(flag, FLAG_WORDS[flag], tuple(says))


def _holds(answer: Mapping[str, object]) -> dict[str, object]:
    """What is decided and says more than that there is nothing."""
    beside = {"status", "flags", "owners"}
    nothing = (UNKNOWN, "none", (), None, 0)
    return {key: value for key, value in answer.items() if key not in beside and value not in nothing}


def _lifts(one: Counterfactual) -> bool:
    refused = one.question.raw.status == "not_allowed"
    return refused and one.status == "open" and one.effect is not Effect.CONFLICT
