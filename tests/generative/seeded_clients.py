"""What stands around clients, drawn from a seed: places, organisations, practices, the region's choices."""

from __future__ import annotations

from datetime import date

from mgz.calendar import ALWAYS
from mgz.region import Area, Location, Organisation, Practice, Setting
from mgz.vocabulary import (
    LocatieSoort,
    OrganisatieSoort,
)
from tests.generative.seeded_draw import Draw

AREAS = (
    Area("W", "West", frozenset({"7511", "7512"})),
    Area("O", "Oost", frozenset({"7521"})),
    Area("T", "Alles", frozenset(), ("W", "O")),
    Area("X", "Deel van West", frozenset({"7512"})),
)
PROVIDERS = ("Z1", "Z2")
PRACTICES = ("P1", "P2")
KINDS = {
    "Z1": OrganisatieSoort.ZORGAANBIEDER,
    "Z2": OrganisatieSoort.ZORGAANBIEDER,
    "B1": OrganisatieSoort.BEHANDELAANBIEDER,
    "O1": OrganisatieSoort.OVERIG,
    "R1": OrganisatieSoort.RHO,
    "H0": OrganisatieSoort.HDS,
    "H1": OrganisatieSoort.HDS,
    "K1": OrganisatieSoort.ZORGKANTOOR,
    "K2": OrganisatieSoort.ZORGKANTOOR,
    "V1": OrganisatieSoort.ZORGVERZEKERAAR,
}
SHEETS = ("Inschrijving", "Afspraken", "Posten", "Contracten", "Diensten")
SPECIALISTS = ("specialist_so", "specialist_vg", "unknown")
CHOICES: dict[str, tuple[str, ...]] = {
    "goede_vrijdag_anw": ("yes", "no", "unknown", "unknown"),
    "dag_begin": ("07:30", "08:00", "09:01"),
    "dag_einde": ("17:00", "18:00", "12:01"),
    "voorwacht_in_de_wijk": ("yes", "yes", "yes", "yes", "no", "unknown"),
    "specialist_lg": SPECIALISTS,
    "specialist_zg": SPECIALISTS,
    "specialist_ggz": SPECIALISTS,
    "bereiknorm_algemene_zorg": ("10", "20"),
    "bereiknorm_so": ("10", "20"),
    "bereiknorm_arts_vg": ("10", "20"),
    "bereiknorm_triage": ("10", "20"),
}


def organisations(draw: Draw) -> tuple[Organisation, ...]:
    """Always the providers; of other kinds sometimes none, one or two, and some that stop."""
    left_out = set(draw.some(("H0", "H1", "K1", "K2", "K2", "V1"), 0, 2))
    return tuple(
        Organisation(
            name,
            name,
            kind,
            complete=_complete(draw),
            validity=ALWAYS if draw.well() or draw.well() else draw.validity(),
        )
        for name, kind in KINDS.items()
        if name not in left_out
    )


def _complete(draw: Draw) -> tuple[tuple[str, date], ...]:
    """The last day lies after the day of knowing, so it does not count yet."""
    days = (date(2025, 1, 1), date(2025, 1, 1), date(2027, 1, 1))
    return tuple((sheet, draw.of(days)) for sheet in SHEETS if draw.odds(0.7))


def settings(draw: Draw) -> tuple[Setting, ...]:
    """Some choices of the region, several of which change within the period."""
    rows: list[Setting] = []
    for key, values in CHOICES.items():
        if draw.odds(0.85 if key.startswith(("bereiknorm", "voorwacht")) else 0.6):
            for validity in draw.in_turn(3):
                if draw.odds(0.85):
                    rows.append(Setting(f"S{len(rows)}", key, draw.of(values), validity))
    return tuple(rows)


def locations(draw: Draw) -> tuple[Location, ...]:
    """Two places where people live together, of each provider one, and two of any kind."""
    kinds = list(LocatieSoort)
    return (
        Location("L1", "L1", "Z1", "7511"),
        Location("L2", "L2", "Z2", "7521"),
        Location("L3", "L3", "Z1", "7512", draw.of(kinds)),
        Location("L4", "L4", "Z2", "7512", draw.of(kinds)),
    )


def practices(draw: Draw, known: tuple[str, ...]) -> tuple[Practice, ...]:
    """One that changes or stops within the period, and one that stays; `known` are the HDSs there are."""
    hds = [*known, *known, *known, ""]
    rows = [
        Practice(f"P1{at}", "P1", "P1", draw.of(hds), validity)
        for at, validity in enumerate(draw.in_turn(3))
        if at == 0 or draw.odds(0.8)
    ]
    return (*rows, Practice("P2", "P2", "P2", draw.of(hds)))
