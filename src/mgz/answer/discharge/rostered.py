"""Layer `ingeroosterd`: whether somebody is there as was promised (design section 8, ADR 8).

Time is not looked at here: who asks cuts time so that everything in an `Attendance` is constant.
"""

from dataclasses import dataclass

from mgz.answer.discharge.agreed import Commitment, function_of
from mgz.answer.discharge.judgement import ELSEWHERE, YES, Discharge, Judgement, no, undecided
from mgz.answer.obligation import Obligation
from mgz.region import Agreement, Post, Region, Registration, Shift, travel_minutes
from mgz.vocabulary import AfspraakStatus, Bewijs, Functie, Reason, Vorm


@dataclass(frozen=True, slots=True)
class Attendance:
    """A person on duty during a stretch in which nothing about them changes.

    `competent`: a row of this person in force names the function. `double`: this person has another duty
    that may not go together. `base`: the postcode travelled from, empty when not stated.
    """

    shift: Shift
    competent: bool
    absent: bool
    double: bool
    base: str = ""


def shown_by(region: Region, commitment: Commitment) -> Discharge | None:
    """What the stated proof is worth by itself; None where the roster has to show it."""
    if isinstance(commitment, Registration):
        raise ValueError("practice hours need no shift")
    match commitment.bewijs:
        case Bewijs.ROOSTER:
            return None
        case Bewijs.GARANTIE:
            if not duty_number(region, commitment):
                return no(Reason.ONBEREIKBAAR)
            return Discharge(Judgement.YES, note="gegarandeerd")
        case Bewijs.GEEN:
            return undecided(Reason.GEEN_OPGAVE)


def competence_for(commitment: Commitment, obligation: Obligation) -> Functie:
    """The function a person on duty must be competent for: an agreement's own, of a post the one asked."""
    return obligation.function if isinstance(commitment, Post) else function_of(obligation)


def attends(
    region: Region, commitment: Commitment, obligation: Obligation, attendance: Attendance, norm: int | None
) -> Discharge:
    """Judge one person on duty for a promise whose proof is a roster.

    `norm` is the region's reach norm in minutes in force, None when not set. Of several faults of one person
    the farthest from a working answer is given; only somebody without fault can be unreachable.
    """
    if attendance.shift.line != 1:
        return ELSEWHERE
    if not attendance.competent:
        return no(Reason.NIET_BEVOEGD)
    if attendance.absent:
        return no(Reason.AFWEZIG)
    if attendance.double:
        return no(Reason.DUBBEL_INGEROOSTERD)
    reach = _reach(region, commitment, obligation, attendance.base, norm)
    if reach.judgement is Judgement.NO:
        return reach
    if not attendance.shift.confirmed:
        return no(Reason.NIET_BEVESTIGD)
    return reach if duty_number(region, commitment) else no(Reason.ONBEREIKBAAR)


def _reach(
    region: Region, commitment: Commitment, obligation: Obligation, base: str, norm: int | None
) -> Discharge:
    if not isinstance(commitment, Agreement) or commitment.vorm is not Vorm.AANWEZIG:
        return YES
    if norm is None:
        return Discharge(Judgement.YES, note="norm_niet_gesteld")
    minutes = travel_minutes(region, base, obligation.postcode)
    if minutes is None:
        return undecided(Reason.FEIT_ONBEKEND)
    if minutes > norm:
        return no(Reason.BUITEN_BEREIK)
    stated = (base, obligation.postcode) in region.stated_travel
    return YES if stated else Discharge(Judgement.YES, note="reistijd_geschat")


def duty_number(region: Region, commitment: Commitment) -> str:
    """The number that is always answered: of the agreement, else of its pool, else of a post of the party.

    A word such as "geen" is no number.
    """
    match commitment:
        case Post():
            return _number(commitment.duty_number)
        case Agreement():
            pool = region.pool_by_id.get(commitment.pool)
            own = _number(commitment.duty_number) or (_number(pool.duty_number) if pool else "")
            return own or _of_post(region, commitment)
        case Registration():
            return ""


def _number(text: str) -> str:
    """The text when it can be a number to call: with a digit other than zero."""
    return text if any(sign in "123456789" for sign in text) else ""


def _of_post(region: Region, agreement: Agreement) -> str:
    """The number of a signed post of the party for this function, there for as long as the agreement is."""
    numbers = (
        (post.id, _number(post.duty_number))
        for post in region.posts
        if post.hds == agreement.party
        and post.status is AfspraakStatus.GETEKEND
        and agreement.function in post.functions
        and post.validity.begin <= agreement.validity.begin
        and agreement.validity.end <= post.validity.end
    )
    return min(((name, number) for name, number in numbers if number), default=("", ""))[1]
