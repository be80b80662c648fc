"""F01-F35: figures of the five documents; only those that decide something stand in the code."""

from typing import Final

from mgz.rules.statements.statement import Statement, in_code, in_rule, no_rule, setting

_ONE_PROVIDER: Final = (
    "Cijfer van één aanbieder, geen norm; een regio vult haar eigen cijfers in (blad Consulten)."
)
_PROGRAMME: Final = "Cijfer van het programma op één dag; waargenomen, geen norm."

STATEMENTS: Final[tuple[Statement, ...]] = (
    *(no_rule(id_, _ONE_PROVIDER) for id_ in ("F01", "F02", "F03", "F04", "F05")),
    no_rule("F06", "Verwacht tekort in één regio, geen norm."),
    no_rule("F07", "Waarneming op één locatie."),
    no_rule("F08", "Jaar waarin een proef begon."),
    no_rule("F09", "Omvang van één gebied."),
    in_code("F10", "Minstens vijf woningen.", "mgz.rules.vpt.LEAST_UNITS"),
    setting(
        "F11",
        "De kilometer is een voorbeeld: zonder keuze van de regio is de straal niet gesteld.",
        "vpt_straal_meter",
    ),
    no_rule("F12", "Leeftijdsklassen van het inschrijftarief; tarieven zijn niet geladen (O09)."),
    in_code("F13", "Drie kalendermaanden.", "mgz.rules.trajectories.trajectory_phase"),
    in_rule("F14", "Trajecten vanaf 1-1-2025.", "TS-BEFORE-2025", "TS-START", "TS-FOLLOW-UP"),
    in_rule("F15", "De eenheid is een uur directe tijd.", "SC-GZSP-SO", "SC-H-SO", "SC-H-VG"),
    no_rule("F16", "Waarneming van de NZa."),
    in_code("F17", "Wat 101 (+20) betekent.", "mgz.rules.programmes.previous_total"),
    in_code("F18", "Wat 67 (+11) betekent; zie O23.", "mgz.rules.programmes.previous_total"),
    *(no_rule(f"F{number}", _PROGRAMME) for number in range(19, 35)),
    no_rule("F35", "Dag waarop het convenant is getekend; de toets is aan de handreiking van 9-12-2024."),
)
