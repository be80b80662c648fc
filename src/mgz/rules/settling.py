"""From every way through the graphs to one answer: a key is certain only where all ways agree."""

from collections.abc import Iterable, Sequence
from types import MappingProxyType

from mgz.rules.asks import Stretch
from mgz.rules.closed_lists import FLAGS, OPEN_REASONS
from mgz.rules.decision import Decision
from mgz.rules.graph import Given, Leaf
from mgz.rules.model import Answer, FlagSet
from mgz.rules.outcomes import in_order, undecided

FACTS_MISSING = FLAGS[0]
#: Which status speaks for the whole where tables decide different keys: a refusal goes first.
_STRONGEST = ("not_allowed", "open", "gap", "settled")
#: The reasons about indication and form: nothing else is said beside them (case format, meaning of status).
_ALONE = frozenset({"facts_missing", "form_not_decided", "facts_conflict"})


def settle(ask: str, stretch: Stretch, given: Given) -> Decision:
    """The decision for given words; measures in it are still to be worked out."""
    leaves = [graph.leaves(given) for graph in stretch.answers]
    answer = _together([_merge(ways) for ways in leaves])
    rules = list(dict.fromkeys(rule for ways in leaves for rule in _certain(ways)))
    flags: list[str] = [answer.reason] if answer.reason else []
    if answer.reason not in _ALONE:
        for flag, graph in stretch.flags:
            ways = graph.leaves(given)
            if flag != answer.reason and all(way.outcome == FlagSet(True) for way in ways):
                flags.append(flag)
                rules += [rule for rule in _certain(ways) if rule not in rules]
    answered = MappingProxyType({**answer.values, "flags": tuple(flags)})
    return Decision(ask, answered, tuple(rules))


def _merge(leaves: Sequence[Leaf]) -> Answer:
    """One answer out of all; a way that is open decides nothing, so its unknown keys stay unknown."""
    answers = _distinct(leaf.outcome for leaf in leaves)
    if len(answers) == 1:
        return answers[0]
    refused = all(answer.status == "not_allowed" for answer in answers)
    values: dict[str, object] = {}
    for key in dict.fromkeys(key for answer in answers for key in answer.values):
        value = answers[0].values.get(key)
        same = all(answer.values.get(key) == value for answer in answers)
        values[key] = value if same else undecided(key)
    values["status"] = "not_allowed" if refused else "open"
    if not refused and "owners" in values:
        values["owners"] = ()
    return Answer(values, "" if refused else FACTS_MISSING)


def _together(parts: Sequence[Answer]) -> Answer:
    """One answer of the tables that each decide some keys; if it is open, the first reason is the reason."""
    if len(parts) == 1:
        return parts[0]
    values = {key: value for part in parts for key, value in part.values.items()}
    status = next(word for word in _STRONGEST if any(part.status == word for part in parts))
    reasons = sorted((part.reason for part in parts if part.reason), key=OPEN_REASONS.index)
    if status == "open" and "owners" in values:
        values["owners"] = ()
    return Answer(in_order(values | {"status": status}), reasons[0] if status == "open" else "")


def _distinct(outcomes: Iterable[object]) -> list[Answer]:
    found: list[Answer] = []
    for outcome in outcomes:
        # What is impossible is not a completion of the facts; the load proved that it never comes alone.
        if isinstance(outcome, Answer) and outcome not in found:
            found.append(outcome)
    return found


def _certain(leaves: Sequence[Leaf]) -> list[str]:
    """The rules on every way, in the order of the first."""
    on_all = frozenset.intersection(*(leaf.ids for leaf in leaves))
    return [rule.id for rule in leaves[0].rules if rule.id in on_all]
