"""Invented answers: pools, persons, and a duty for every hour of thirteen weeks, drawn with a seed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from mgz.region import Absence, Pool, Professional, Shift
from mgz_cli.twente.days import Days
from mgz_cli.twente.desk import Desk, Rota
from mgz_cli.twente.desks import CREWS, DESKS, WITH_A_POOL
from mgz_cli.twente.faults import Duties, plant
from mgz_cli.twente.turns import Turns


@dataclass(frozen=True, slots=True)
class Roster:
    """The sheets Diensten and Afwezigheid."""

    shifts: tuple[Shift, ...]
    absences: tuple[Absence, ...]


def pools() -> tuple[Pool, ...]:
    """The pools with their duty numbers."""
    return tuple(desk.pool for desk in WITH_A_POOL)


def professionals(days: Days) -> tuple[Professional, ...]:
    """Everybody on a duty list, all invented."""
    return tuple(row for crew in CREWS for row in crew.rows(days))


def roster(days: Days, seed: int) -> Roster:
    """The duties and absences, with the faults that are there on purpose."""
    shifts: list[Shift] = []
    absences: list[Absence] = []
    for desk in DESKS:
        for rota in desk.rotas:
            turns = _turns(rota, days, seed)
            absences += turns.leave
            shifts += (_placed(shift, desk) for shift in turns.shifts())
    duties = Duties(shifts, absences)
    plant(duties, days)
    return Roster(tuple(duties.shifts.values()), tuple(duties.absences))


def _turns(rota: Rota, days: Days, seed: int) -> Turns:
    """Each list draws by itself, so that a change to one leaves the others as they are."""
    return Turns(rota, days, Random(f"{seed} {rota.stem}"))


def _placed(shift: Shift, desk: Desk) -> Shift:
    if desk in WITH_A_POOL:
        return replace(shift, pool=desk.id)
    return replace(shift, commitment=desk.id)
