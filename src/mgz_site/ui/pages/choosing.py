"""A list to choose from in a form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mgz_site.ui.pages.words import capital


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """One filter: its name in the address, its label and what can be chosen."""

    name: str
    label: str
    options: tuple[Option, ...]


def choice_of(name: str, words: str, options: Iterable[tuple[str, str]], chosen: str) -> Choice:
    """The filter with all of it as first choice."""
    made = [Option("", "alle", not chosen)]
    made += [Option(value, capital(text), value == chosen) for value, text in options]
    return Choice(name, words, tuple(made))
