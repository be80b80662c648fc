"""What can be wrong with a question, whatever the rules say: its ask, its facts, its moment."""

from collections.abc import Mapping
from datetime import datetime

from mgz.calendar import AMSTERDAM
from mgz.errors import Fault, QuestionError
from mgz.rules.closed_lists import ASKS, INTERNAL_ASKS
from mgz.rules.values import capital, fault_in_facts, nearest, shown


class NotSupported(QuestionError):
    """The ask is one of the format, but the rules for it are not built yet."""


def check_facts(facts: Mapping[str, object], *, internal: bool) -> None:
    """Refuse a fact outside the closed lists; with `internal` those of the product's own asks are known."""
    if fault := fault_in_facts(facts, internal=internal):
        raise QuestionError(
            Fault("question.fact", f"{capital(fault)}.", "Verbeter het feit of laat het weg.")
        )


def local_time(moment: datetime) -> datetime:
    """A moment in Dutch time; refused without a time zone, or where it is too far away."""
    if moment.tzinfo is None:
        raise QuestionError(
            Fault(
                "question.naive_moment",
                "Het moment heeft geen tijdzone.",
                "Zet er de afstand tot UTC achter, zoals +01:00.",
            )
        )
    try:
        return moment.astimezone(AMSTERDAM)
    except (OverflowError, ValueError):
        raise QuestionError(
            Fault("question.moment", f"Het moment {moment} is te ver weg.", "Kies een later of eerder jaar.")
        ) from None


def reckons(ask: str, key: str) -> QuestionError:
    """The mistake of asking for a population what is reckoned for each person."""
    return QuestionError(
        Fault(
            "question.population",
            f"Bij vraag {ask} wordt {key} voor ieder apart uitgerekend uit getallen of datums.",
            "Stel deze vraag voor ieder apart.",
        )
    )


def no_such_ask(ask: str) -> QuestionError:
    """The mistake of asking what no rule answers."""
    if ask in ASKS:
        return NotSupported(
            Fault("question.not_supported", f"Vraag '{ask}' is nog niet gebouwd.", "Stel een andere vraag.")
        )
    known = tuple(ASKS) + tuple(INTERNAL_ASKS)
    return QuestionError(
        Fault("question.ask", f"Vraag {shown(ask)} bestaat niet.", f"{capital(nearest(ask, known))}.")
    )
