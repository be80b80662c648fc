"""Changes of facts and moments, and what they do to an answer, as lines of Dutch."""

from collections.abc import Iterable, Mapping, Sequence

from mgz.rules.closed_lists import UNKNOWN
from mgz.rules.controls import CONTROLS, Control
from mgz.rules.counterfactual import Change, Counterfactual, Effect, KeyChange
from mgz.rules.other_moment import OtherMoment
from mgz.rules.wording import NAMES, named, value_words

_ADVICE = {
    Control.ARRANGED: "te regelen door",
    Control.CHOSEN: "keuze van",
    Control.ESTABLISHED: "als dit anders is vastgelegd; dat kan zeggen:",
}


def change_lines(changes: Iterable[Counterfactual]) -> list[str]:
    """A line per fact and effect; values with the same effect stand together, contradictions at the end."""
    real: dict[tuple[object, ...], list[Counterfactual]] = {}
    clashes: dict[str, list[str]] = {}
    for one in changes:
        if one.effect is Effect.CONFLICT:
            for change in one.changes:
                clashes.setdefault(change.fact, []).append(value_words(change.to))
        else:
            facts = tuple(change.fact for change in one.changes)
            real.setdefault((facts, key_text(one.keys)), []).append(one)
    lines = [f"{_together(same)}: {key_text(same[0].keys)}" for same in real.values()]
    if clashes:
        told = "; ".join(f"{fact}={' of '.join(values)}" for fact, values in clashes.items())
        lines.append(f"Zou alleen tegenspreken wat er verder bekend is: {told}")
    return lines


def remedy_lines(changes: Iterable[Counterfactual]) -> list[str]:
    """A line per proposal: the change, and whether somebody can arrange it or it was only recorded so."""
    return [
        f"{' en '.join(_change(change) for change in one.changes)} [{_advice(one.changes)}]"
        for one in changes
    ]


def moment_lines(moments: Iterable[OtherMoment]) -> list[str]:
    """A line per other moment."""
    return [
        f"{one.moment:%Y-%m-%d %H:%M} ({_turns(one.turns) or 'andere regels'}): {key_text(one.keys)}"
        for one in moments
    ]


def key_text(keys: Sequence[KeyChange]) -> str:
    """What becomes of every key that changes; keys that are no longer decided stand together."""
    lost = [one.key for one in keys if one.to == UNKNOWN]
    parts = [f"{one.key} {value_words(one.was)} → {value_words(one.to)}" for one in keys if one.to != UNKNOWN]
    return "; ".join([*parts, *([f"niet meer beslist: {', '.join(lost)}"] if lost else [])])


def _together(same: Sequence[Counterfactual]) -> str:
    """One or two facts with every value that does the same; pairs are told value by value."""
    first = same[0].changes
    if len(first) > 1:
        return " of ".join(" en ".join(_change(change) for change in one.changes) for one in same)
    (change,) = first
    values = " of ".join(value_words(one.changes[0].to) for one in same)
    turns = {name: word for one in same for name, word in one.changes[0].turns.items()}
    return f"{change.fact} {value_words(change.was)} → {values}{_brackets(change.fact, turns)}"


def _change(change: Change) -> str:
    turned = _brackets(change.fact, change.turns)
    return f"{change.fact} {value_words(change.was)} → {value_words(change.to)}{turned}"


def _brackets(fact: str, turns: Mapping[str, str]) -> str:
    dutch = NAMES[fact]
    parts = [*([dutch] if dutch != fact else []), *([_turns(turns)] if turns else [])]
    return f" ({'; '.join(parts)})" if parts else ""


def _turns(turns: Mapping[str, str]) -> str:
    return ", ".join(f"{named(name)} wordt {word}" for name, word in turns.items())


def who_text(fact: str) -> str:
    """Who can say what a fact is."""
    return f"dat kan zeggen: {CONTROLS[fact].who}"


def _advice(changes: Sequence[Change]) -> str:
    told = (f"{_ADVICE[CONTROLS[one.fact].control]} {CONTROLS[one.fact].who}" for one in changes)
    return "; ".join(dict.fromkeys(told))
