"""D01-D21: readings of the domain where documents are ambiguous and that are no row of a table."""

from typing import Final

from mgz.rules.statements.statement import Statement, in_code, no_rule, setting

STATEMENTS: Final[tuple[Statement, ...]] = (
    no_rule(
        "D10",
        "De meldcentrale is een idee en geen norm; wie het eerst gebeld wordt is geen vraag.",
    ),
    setting(
        "D20",
        "Toestemming vooraf staat uit en geeft geen signaal; tijd blijft in minuten (O20, O24).",
        "toestemming_vooraf",
    ),
    in_code(
        "D21", "Een regel die de lijsten breekt krijgt een fout als antwoord.", "mgz.rules.lines.answered"
    ),
)
