"""Situations in which two sets of rules differ, told as few times as can be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from mgz.rules.graph import TRIED

_Words = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Situation:
    """Facts (and words of functions) for which the two sets differ, and the rules that decide in each.

    Where several words of a fact lead to the same they stand together.
    `old` and `new` hold the keys that differ; where one set has no such table, its side is empty.
    """

    words: Mapping[str, tuple[str, ...]]
    old: Mapping[str, object]
    new: Mapping[str, object]
    old_rules: tuple[str, ...]
    new_rules: tuple[str, ...]


def joined(found: list[Situation]) -> tuple[Situation, ...]:
    """The same situations; those that differ in the words of one fact only are one, deepest fact first.

    So is one in which a fact is not known and is tried with the very words that lead there when known.
    """
    names = dict.fromkeys(name for one in found for name in one.words)
    for name in reversed(names):
        found = _merged(found, name, partial(_whatever, name))
    for name in names:
        if name.startswith(TRIED):
            # Those in which the fact is known come first, so that they take in the others.
            found = sorted(found, key=partial(_reads, name))
            found = _merged(found, name.removeprefix(TRIED), partial(_known, name))
    return tuple(found)


def _merged(found: list[Situation], name: str, seen_as: Callable[[_Words], _Words]) -> list[Situation]:
    """Situations that are seen as one, with the words of the named fact in each of them put together."""
    kept: dict[tuple[object, ...], Situation] = {}
    for one in found:
        words = frozenset((fact, frozenset(choice)) for fact, choice in seen_as(one.words).items())
        says = (frozenset(one.old.items()), frozenset(one.new.items()), one.old_rules, one.new_rules)
        first = kept.get((words, *says))
        if first is not None:
            one = replace(first, words={**first.words, name: first.words[name] + one.words[name]})
        kept[words, *says] = one
    return list(kept.values())


def _reads(name: str, one: Situation) -> bool:
    return name in one.words


def _whatever(name: str, words: _Words) -> _Words:
    """The words, whichever those of one fact are."""
    return {**words, name: ()} if name in words else words


def _known(tried: str, words: _Words) -> _Words:
    """The words as they would be were the fact that is tried known."""
    if tried not in words:
        return words
    others = {fact: choice for fact, choice in words.items() if fact != tried}
    return {**others, tried.removeprefix(TRIED): words[tried]}
