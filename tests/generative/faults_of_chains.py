"""Faults in a promise, in what was bought for it, and in who is on duty for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mgz.calendar import Hours
from mgz.region import Absence, Shift
from mgz.vocabulary import AfspraakStatus, Bewijs, Laag, Reason
from tests.generative.faults import BEFORE, CHAINS, Chain, Changes, Fault, keys, put
from tests.generative.well_covered import ELSEWHERE, FAR, PERIOD, SO, VG, WELL_COVERED

_NEVER = Hours.parse("zo 02:15-02:45")
_AGREED, _BOUGHT, _ROSTERED = Laag


def agreed_faults() -> Iterator[Fault]:
    """Each promise at other hours, over, stated not to be there, and not stated at all."""
    for chain in CHAINS:
        gaps = {_AGREED: chain.agreed}
        ways: tuple[tuple[Reason, str, Changes], ...] = (
            (Reason.BUITEN_UREN, "other hours", {"hours": _NEVER}),
            (Reason.AFSPRAAK_NIET_IN_WERKING, "over", {"validity": BEFORE}),
            (Reason.AFSPRAAK_NIET_IN_WERKING, "concept", {"status": AfspraakStatus.CONCEPT}),
            (Reason.GEEN_AFSPRAAK, "none", {"status": AfspraakStatus.GEEN}),
        )
        for reason, what, values in ways:
            yield Fault(f"{chain.promise} {what}", reason, put(chain.field, chain.promise, **values), gaps)
        gone = {chain.field: {chain.promise: None}, "shifts": {f"d{chain.promise}": None}}
        yield Fault(f"{chain.promise} gone", Reason.GEEN_OPGAVE, gone, gaps)
        sheet = "Posten" if chain.field == "posts" else "Afspraken"
        stated = {**gone, "organisations": declared(sheet)}
        yield Fault(f"{chain.promise} gone, lists complete", Reason.GEEN_AFSPRAAK, stated, gaps)


def declared(sheet: str) -> Changes:
    """Everybody declared a list complete."""
    complete = ((sheet, WELL_COVERED.known_on),)
    return {each.id: replace(each, complete=complete) for each in WELL_COVERED.organisations}


def bought_faults() -> Iterator[Fault]:
    """Each contract over, for nothing, not stated, and not there."""
    for chain in CHAINS:
        name, gaps = chain.contract, {_BOUGHT: chain.later}
        over, gone = put("contracts", name, validity=BEFORE), {"contracts": {name: None}}
        yield Fault(f"{name} over", Reason.CONTRACT_NIET_IN_WERKING, over, gaps)
        yield Fault(f"{name} nil", Reason.OMVANG_NUL, put("contracts", name, volume=0.0), gaps)
        yield Fault(f"{name} gone", Reason.GEEN_OPGAVE, gone, gaps)
        by_name = chain.promise in ("AL", "AWG", "AWH")
        reason = Reason.GEEN_OPGAVE if by_name else Reason.NIET_INGEKOCHT
        stated = {**gone, "organisations": declared("Contracten")}
        yield Fault(f"{name} gone, lists complete", reason, stated, gaps)
    for name, where in (("CVGS", keys("G", VG, "a")), ("CSHS", keys("H", SO, "a"))):
        for what, changes in (
            ("gone", {"contracts": {name: None}}),
            ("nil", put("contracts", name, volume=0.0)),
            ("over", put("contracts", name, validity=BEFORE)),
        ):
            yield Fault(f"{name} {what}", Reason.STANDBY_FUNDING_OPEN, changes, {_BOUGHT: where})


def rostered_faults() -> Iterator[Fault]:
    """Everything that can be wrong with who is on duty, at each desk."""
    for chain in CHAINS:
        for reason, what, changes in _at_desk(chain):
            yield Fault(f"{chain.promise} {what}", reason, changes, {_ROSTERED: chain.later})


def _at_desk(chain: Chain) -> Iterator[tuple[Reason, str, Changes]]:
    desk = chain.promise
    shift, person = f"d{desk}", f"p{desk}"
    yield Reason.NIET_BEVESTIGD, "not confirmed", put("shifts", shift, confirmed=False)
    yield Reason.ONBEREIKBAAR, "no number", put(chain.field, desk, duty_number="")
    guaranteed = put(chain.field, desk, duty_number="", bewijs=Bewijs.GARANTIE)
    yield Reason.ONBEREIKBAAR, "guaranteed, no number", guaranteed
    if chain.field == "agreements":
        yield Reason.BUITEN_BEREIK, "too far", put("professionals", person, base=FAR)
        yield Reason.FEIT_ONBEKEND, "from nowhere", put("professionals", person, base="")
    other = Shift("also", person, PERIOD.begin, PERIOD.end, commitment=ELSEWHERE, line=2)
    yield Reason.DUBBEL_INGEROOSTERD, "double", {"shifts": {"also": other}}
    away = Absence("away", person, PERIOD.begin, PERIOD.end)
    yield Reason.AFWEZIG, "away", {"absences": {"away": away}}
    able = frozenset({SO}) if chain.commitment.id not in ("ASI", "ASH") else frozenset({VG})
    yield Reason.NIET_BEVOEGD, "not competent", put("professionals", person, functions=able)
    yield Reason.NIET_BEVOEGD, "competence over", put("professionals", person, validity=BEFORE)
    gone: Changes = {"shifts": {shift: None}}
    yield Reason.GEEN_DIENST, "no duty", gone
    yield Reason.GEEN_DIENST, "second line only", put("shifts", shift, line=2)
    yield Reason.GEEN_OPGAVE, "no proof", put(chain.field, desk, bewijs=Bewijs.GEEN)
    yield Reason.GEEN_OPGAVE, "no duty, no horizon", {**gone, "roster_until": None}
    yield Reason.BUITEN_HORIZON, "no duty, horizon past", {**gone, "roster_until": BEFORE.last}
