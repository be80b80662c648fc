"""Who acts for a location at one moment: per group and function the party, number, second in line and ground.

Persons are not named unless asked for: the number is what one calls.
"""

from __future__ import annotations

from dataclasses import dataclass

from mgz.answer import GOOD_FRIDAY_OPEN, Answer, LayerAnswer, ObligationAnswer, ShareAnswer, duty_number
from mgz.coverage import Actions
from mgz.region import Agreement, Group, Location, Post, Region, Registration, Shift
from mgz.reporting.board_rows import ground_text, party_name
from mgz.reporting.numbers import clients
from mgz.reporting.words import group_text, parties_text
from mgz.vocabulary import Laag, ObligationKind, State, label


@dataclass(frozen=True, slots=True)
class LayerLine:
    """How far it is arranged in one layer, in words; `first_action` says who can do something about it."""

    layer: str
    state: str
    reason: str
    first_action: str


@dataclass(frozen=True, slots=True)
class Acting:
    """Somebody who acts: which party, reached how, on the ground of which row, and who is behind them.

    `on_duty` and `second` count persons, or name them when that was asked for.
    """

    party: str
    number: str
    ground: str
    on_duty: tuple[str, ...]
    second: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WhoLine:
    """The answer for one share of a group and one function; `states` per layer that is asked."""

    care: str
    clients: str
    states: tuple[State, ...]
    acting: tuple[Acting, ...]
    layers: tuple[LayerLine, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WhoGroup:
    """All answers for one group at the location."""

    group: str
    lines: tuple[WhoLine, ...]


def groups_at(region: Region, location: Location, at: int) -> tuple[Group, ...]:
    """The groups that live at a location at a minute, in the order of their ids."""
    found = (group for group in region.groups if group.location == location.id and group.validity.holds(at))
    return tuple(sorted(found, key=lambda group: group.id))


def who_group(
    region: Region, actions: Actions, group: Group, answers: list[Answer], *, persons: bool
) -> WhoGroup:
    """The lines of one group, functions and places in the order of the answers."""
    lines = tuple(
        _line(region, actions, group, asked, share, persons=persons)
        for answer in answers
        for asked in answer.obligations
        for share in asked.shares
    )
    return WhoGroup(group_text(group), lines)


def _line(
    region: Region,
    actions: Actions,
    group: Group,
    asked: ObligationAnswer,
    share: ShareAnswer,
    *,
    persons: bool,
) -> WhoLine:
    care = f"{label(asked.function)} {label(asked.place)}" if asked.place else label(asked.function)
    agreed = share.layers[0]
    return WhoLine(
        care=care,
        clients=clients(share.share.number),
        states=tuple(each.outcome.state for each in share.layers),
        acting=tuple(_acting(region, name, share, persons=persons) for name in agreed.by),
        layers=tuple(_layer(region, actions, group, share, each) for each in share.layers),
        rules=share.decision.rules if share.decision else (),
    )


def _layer(
    region: Region, actions: Actions, group: Group, share: ShareAnswer, each: LayerAnswer
) -> LayerLine:
    outcome = each.outcome
    first = ""
    if outcome.reason:
        kind = ObligationKind.GOOD_FRIDAY if outcome == GOOD_FRIDAY_OPEN else share.kind
        action = actions.of(group.zorgaanbieder, kind, each.layer, outcome)
        first = parties_text(region, action.first)
    reason = label(outcome.reason) if outcome.reason else ""
    return LayerLine(label(each.layer), label(outcome.state), reason, first)


def _acting(region: Region, name: str, share: ShareAnswer, *, persons: bool) -> Acting:
    row = _row(region, name)
    rostered = next((each for each in share.layers if each.layer is Laag.INGEROOSTERD), None)
    mine = [shift for shift in region.shifts if _serves(row, shift)]
    on_duty = [shift for shift in mine if rostered and shift.id in rostered.by]
    second = [shift for shift in mine if rostered and shift.id in rostered.second]
    return Acting(
        party=party_name(region, row),
        number=duty_number(region, row),
        ground=ground_text(row),
        on_duty=_shown(region, on_duty, persons=persons),
        second=_shown(region, second, persons=persons),
    )


def _row(region: Region, name: str) -> Agreement | Post | Registration:
    for agreement in region.agreements:
        if agreement.id == name:
            return agreement
    for post in region.posts:
        if post.id == name:
            return post
    return next(line for line in region.registrations if line.id == name)


def _serves(row: Agreement | Post | Registration, shift: Shift) -> bool:
    if shift.commitment:
        return shift.commitment == row.id
    return isinstance(row, Agreement) and bool(row.pool) and row.pool == shift.pool


def _shown(region: Region, shifts: list[Shift], *, persons: bool) -> tuple[str, ...]:
    if not persons:
        return (f"{len(shifts)} op het rooster",) if shifts else ()
    ordered = sorted(shifts, key=lambda shift: (shift.line, shift.id))
    return tuple(_person(region, shift.professional) for shift in ordered)


def _person(region: Region, key: str) -> str:
    rows = region.professional_rows.get(key, ())
    return next((row.name for row in rows if row.name), key)
