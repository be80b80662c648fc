"""Somebody to call, or what stands in the way, as the pages show it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mgz.reporting.board_duty import Duty, Problem, Sure
from mgz.reporting.board_words import near_text, until_text
from mgz.reporting.words import joined_names
from mgz_site.ui.pages.words import Mark, mark

#: So many parties are named before the rest is counted.
MOST = 3
_MARKS = {
    Sure.ROOSTER: Mark("op het rooster", "goed"),
    Sure.GARANTIE: Mark("gegarandeerd", "goed"),
    Sure.OVERDAG: Mark("overdag", "goed"),
    Sure.AFGESPROKEN: Mark("niet zeker", "open"),
}
_GUARANTEE = "de partij garandeert het, het rooster is niet ingezien"


@dataclass(frozen=True, slots=True)
class DutyView:
    """A number to call with who answers it. Without number `instead` says what to do."""

    number: str
    tel: str
    instead: str
    parties: str
    mark: Mark
    on_duty: str
    until: str
    second: str
    follows: str
    others: tuple[str, ...]
    remark: str
    ground: str


@dataclass(frozen=True, slots=True)
class ProblemView:
    """Why it is not sure or not there, and who can do the first thing."""

    mark: Mark
    reason: str
    first: str
    remedy: str
    address: str


def duty_view(at: int, duty: Duty, parties: Iterable[str] = ()) -> DutyView:
    """A duty in words, seen from a minute."""
    names = tuple(parties) or (duty.party,)
    return DutyView(
        number=duty.number,
        tel=tel(duty.number),
        instead=_instead(duty),
        parties=joined_names(names, MOST),
        mark=_MARKS[duty.sure],
        on_duty=", ".join(duty.on_duty),
        until=until_text(at, duty.until),
        second=", ".join(duty.second),
        follows=_follows(at, duty),
        others=duty.others,
        remark=_GUARANTEE if duty.sure is Sure.GARANTIE else "",
        ground=duty.ground,
    )


def problem_view(problem: Problem, firsts: Iterable[str] = (), address: str = "") -> ProblemView:
    """A problem in words, with the way to its gap."""
    names = tuple(firsts) or (problem.first_action,)
    first = joined_names(names, MOST)
    return ProblemView(mark(problem.state), problem.text, first, problem.remedy, address)


def tel(number: str) -> str:
    """A number as a telephone takes it: ``tel:0881234567``; nothing where there is none."""
    digits = re.sub(r"[^0-9+]", "", number)
    return f"tel:{digits}" if digits else ""


def _instead(duty: Duty) -> str:
    if duty.number:
        return ""
    return "Bel de eigen huisarts" if duty.practices else "Geen dienstnummer opgegeven"


def _follows(at: int, duty: Duty) -> str:
    if duty.next_from is None:
        return ""
    who = f", {', '.join(duty.next_who)}" if duty.next_who else ""
    return f"vanaf {near_text(at, duty.next_from)}{who}"
