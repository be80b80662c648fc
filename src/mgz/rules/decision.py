"""What the rules say to one question."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer with all keys of its ask, status and flags; lists are tuples.

    `rules` names, in the order of the graph, the rules that fired for certain: where facts are not known
    and several rules may hold, those are left out here and told by `explain`.
    """

    ask: str
    answer: Mapping[str, object]
    rules: tuple[str, ...]

    @property
    def status(self) -> str:
        """settled, open, gap or not_allowed."""
        return str(self.answer["status"])

    @property
    def flags(self) -> tuple[str, ...]:
        """The flags that are set for certain; when open only the first reason."""
        flags = self.answer["flags"]
        assert isinstance(flags, tuple)
        return flags

    def __getitem__(self, key: str) -> object:
        return self.answer[key]
