"""For every reason in the demonstration one hole, and the rows that somebody would mend to close it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import reduce
from typing import Any

from mgz.calendar import ALTIJD, ALWAYS, DAG
from mgz.coverage import End, Put, edit
from mgz.region import Agreement, Contract, Region, Registration, Scope, ScopeKind, Setting, Shift
from mgz.vocabulary import AfspraakStatus, Bewijs, Functie, GpRegistration, Reason, Route
from mgz_cli.twente import desks, parties, travel
from mgz_cli.twente.days import Days
from mgz_cli.twente.faults import EVENING, FAULTS, Fault, double, empty, incompetent, unconfirmed
from mgz_cli.twente.patterns import minute_at

NUMBER = "088-0000099"


@dataclass(frozen=True)
class Mend:
    """A gap that has a reason, and what to do about it."""

    reason: Reason
    gap: str
    rows: Callable[[Region], Region]


def changed(table: str, name: str, **values: Any) -> Callable[[Region], Region]:
    """One row with other values."""

    def mend(region: Region) -> Region:
        rows = getattr(region, table)
        assert sum(row.id == name for row in rows) == 1
        mended = tuple(replace(row, **values) if row.id == name else row for row in rows)
        return replace(region, **{table: mended})

    return mend


def added(table: str, row: Any) -> Callable[[Region], Region]:
    """One row more."""
    return lambda region: replace(region, **{table: (*getattr(region, table), row)})


def put_all(region: Region, rows: list[Any]) -> Region:
    assert rows
    return reduce(lambda so_far, row: edit(so_far, Put(row)), rows, region)


def stated_registrations(region: Region) -> Region:
    group = region.group_by_id["gr-7461-vv"]
    practice = region.practices[0].practice
    return edit(
        region, Put(Registration("nieuw", group.id, GpRegistration.REGISTERED, group.number, practice))
    )


def the_duty(region: Region, change: Callable[..., None]) -> tuple[Fault, int]:
    """The first evening on which something of a kind goes wrong, and its minute."""
    fault = next(fault for fault in FAULTS if fault.change is change)
    return fault, minute_at(Days(region.known_on).on(fault.day), EVENING)


def on_duty(region: Region, change: Callable[..., None]) -> Shift:
    fault, minute = the_duty(region, change)
    (found,) = (
        shift
        for shift in region.shifts
        if fault.desk.holds(shift) and shift.line == 1 and shift.begin <= minute < shift.end
    )
    return found


def somebody_free(region: Region, begin: int, end: int) -> str:
    """A doctor of the desk in the east who has no duty and is not away in the days around it."""
    desk = desks.VG_EAST
    busy = {
        row.professional
        for row in (*region.shifts, *region.absences)
        if row.begin < end + 1440 and begin - 1440 < row.end
    }
    crew = desk.rotas[0].crews[0]
    return next(key for key in crew.keys if key not in busy and key != crew.leaver)


def confirmed(region: Region) -> Region:
    faults = [fault for fault in FAULTS if fault.change is unconfirmed and fault.desk is desks.SO_NORTH]
    assert len(faults) == 2
    rows = [row for row in region.shifts if not row.confirmed and desks.SO_NORTH.holds(row)]
    return put_all(region, [replace(row, confirmed=True) for row in rows])


def filled(region: Region) -> Region:
    """Somebody takes the night that nobody had, from the duty before it to the one after it."""
    fault, minute = the_duty(region, empty)
    mine = [row for row in region.shifts if fault.desk.holds(row) and row.line == 1]
    begin = max(row.end for row in mine if row.end <= minute)
    end = min(row.begin for row in mine if row.begin > minute)
    row = replace(mine[0], id="dienst-nieuw", begin=begin, end=end)
    return edit(region, Put(replace(row, professional=somebody_free(region, begin, end))))


def present(region: Region) -> Region:
    gone = [row for row in region.absences if row.id.startswith("weg-so-noord")]
    return reduce(lambda so_far, row: edit(so_far, End(row.id, None, "Afwezigheid")), gone, region)


def another_helps_out(region: Region) -> Region:
    row = on_duty(region, double)
    return edit(region, Put(replace(row, professional=somebody_free(region, row.begin, row.end))))


def competent_again(region: Region) -> Region:
    leaver = on_duty(region, incompetent).professional
    rows = [row for row in region.professionals if row.id == leaver or row.professional == leaver]
    return put_all(region, [replace(row, validity=ALWAYS) for row in rows])


_LIJSTER = parties.LIJSTERWENDE
_OWN_CARE = Scope(ScopeKind.ORGANISATIE, parties.GOUDVINKMEENT.id)
MENDS = (
    Mend(
        Reason.BUITEN_UREN,
        "afgesproken/general_care/gr-7681-vv/dag",
        changed("agreements", "afs-torfgaarde-1", hours=DAG),
    ),
    Mend(
        Reason.AFSPRAAK_NIET_IN_WERKING,
        "afgesproken/general_care/gr-7441-vv/anw",
        changed("agreements", "afs-merelgaarde-5", validity=ALWAYS),
    ),
    Mend(
        Reason.GEEN_HUISARTS,
        "afgesproken/general_care/gr-7572-vv/dag",
        changed(
            "registrations", "ins-7572-vv-zonder", gp=GpRegistration.REGISTERED, practice="prk-oldenzaal-03"
        ),
    ),
    Mend(
        Reason.GEEN_AFSPRAAK,
        "afgesproken/general_care/gr-7606-vv/anw",
        changed("agreements", "afs-kievitgaarde-2", status=AfspraakStatus.GETEKEND),
    ),
    Mend(
        Reason.CONTRACT_NIET_IN_WERKING,
        "ingekocht/general_care/gr-7533-lvg/dag",
        changed("contracts", "con-zwaluwmeent-zzp", validity=ALWAYS),
    ),
    Mend(
        Reason.OMVANG_NUL,
        "ingekocht/general_care/gr-7512-ggz/anw",
        changed("contracts", "con-nachtegaalmeent-zzp", volume=50.0),
    ),
    Mend(
        Reason.NIET_INGEKOCHT,
        "ingekocht/specialist_so/gr-7461-vv/dag",
        added(
            "contracts",
            Contract(
                "nieuw", parties.ZORGKANTOOR.id, parties.UNCONTRACTED.id, Route.WLZ_MODULAIR_BEHANDELING
            )
        ),
    ),
    Mend(Reason.NIET_BEVESTIGD, "ingeroosterd/specialist_so/gr-7608-vv/anw", confirmed),
    Mend(
        Reason.ONBEREIKBAAR,
        "ingeroosterd/general_care/gr-7544-vv/anw",
        changed("agreements", "afs-iepenmeent-1", duty_number=NUMBER),
    ),
    Mend(
        Reason.BUITEN_BEREIK,
        "ingeroosterd/general_care/gr-7442-vv/anw",
        changed("travel_times", f"reis-{travel.FAR_BASE}-{travel.TOO_FAR}", minutes=float(travel.NORM)),
    ),
    Mend(Reason.DUBBEL_INGEROOSTERD, "ingeroosterd/specialist_vg/gr-7586-vg/anw", another_helps_out),
    Mend(Reason.AFWEZIG, "ingeroosterd/specialist_so/gr-7608-vv/anw", present),
    Mend(Reason.NIET_BEVOEGD, "ingeroosterd/specialist_vg/gr-7586-vg/anw", competent_again),
    Mend(Reason.GEEN_DIENST, "ingeroosterd/specialist_vg/gr-7586-vg/anw", filled),
    Mend(
        Reason.REGEL_OPEN,
        "afgesproken/specialist_vg/gr-7512-ggz/dag",
        added("settings", Setting("keuze-ggz", "specialist_ggz", str(Functie.SPECIALIST_SO))),
    ),
    Mend(Reason.FEIT_ONBEKEND, "afgesproken/general_care/gr-7461-vv/dag", stated_registrations),
    Mend(
        Reason.GEEN_OPGAVE,
        "afgesproken/specialist_so/gr-7573-vv/anw",
        added(
            "agreements",
            Agreement(
                "nieuw", Functie.SPECIALIST_SO, parties.TREATMENT.id, _OWN_CARE, AfspraakStatus.GETEKEND,
                ALTIJD, bewijs=Bewijs.GARANTIE, duty_number=NUMBER,
            )
        ),
    ),
    Mend(
        Reason.STANDBY_FUNDING_OPEN,
        "ingekocht/specialist_so/gr-mpt-vv-almelo/anw",
        added(
            "contracts", Contract("nieuw", parties.ZORGKANTOOR.id, parties.MERELGAARDE.id, None, standby=True)
        ),
    ),
)  # fmt: skip
