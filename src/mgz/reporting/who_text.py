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
    if line.states[0] is State.GEDEKT:
        for index, acting in enumerate(line.acting):
            yield from _acting(acting, first=index == 0)
    for layer in line.layers:
        told = f"     {layer.layer}: {layer.state}"
        told += f", {layer.reason}" if layer.reason else ""
        yield told + (f"; eerste actie bij {layer.first_action}" if layer.first_action else "")
    if line.rules:
        yield f"     regels: {', '.join(line.rules)}"


def _acting(acting: Acting, *, first: bool) -> Iterator[str]:
    who = "wie" if first else "of"
    number = acting.number or "geen dienstnummer opgegeven"
    yield f"     {who}: {acting.party}, {number}"
    if acting.on_duty:
        yield f"     dienst: {', '.join(acting.on_duty)}"
    if acting.second:
        yield f"     tweede lijn: {', '.join(acting.second)}"
    yield f"     grond: {acting.ground}"
