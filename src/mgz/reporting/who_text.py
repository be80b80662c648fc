"""Who acts for a location, as lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from mgz.reporting.who import Acting, WhoGroup, WhoLine
from mgz.vocabulary import State


def who_lines(title: str, groups: tuple[WhoGroup, ...]) -> Iterator[str]:
    """The whole answer; `title` says where and when."""
    yield title
    for group in groups:
        yield ""
        yield group.group
        for line in group.lines:
            yield from _line(line)


def _line(line: WhoLine) -> Iterator[str]:
    yield f"  {line.care} ({line.clients}):"
    sure = all(state in (State.GEDEKT, State.NVT) for state in line.states)
    if not sure:
        yield "     LET OP: het is niet zeker dat er nu iemand is; zie hieronder"
    if line.states[0] is State.GEDEKT:
        for index, acting in enumerate(line.acting):
            yield from _acting(acting, _role(first=index == 0, sure=sure))
    for layer in line.layers:
        told = f"     {layer.layer}: {layer.state}"
        told += f", {layer.reason}" if layer.reason else ""
        yield told + (f"; eerste actie bij {layer.first_action}" if layer.first_action else "")
    if line.rules:
        yield f"     regels: {', '.join(line.rules)}"


def _role(*, first: bool, sure: bool) -> str:
    if not first:
        return "of"
    return "wie" if sure else "afgesproken met"


def _acting(acting: Acting, who: str) -> Iterator[str]:
    number = acting.number or "geen dienstnummer opgegeven"
    yield f"     {who}: {acting.party}, {number}"
    if acting.on_duty:
        yield f"     dienst: {', '.join(acting.on_duty)}"
    if acting.second:
        yield f"     tweede lijn: {', '.join(acting.second)}"
    yield f"     grond: {acting.ground}"
