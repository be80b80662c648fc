"""The rule book of the domain, statement by statement: what lives outside the tables and what is no rule.

The tables cite the statements they rest on; this package holds all others, so that none is lost. The page
docs/rules/dekking.md is made from both; tests keep the three equal.
"""

from typing import Final

from mgz.rules.statements import (
    decision_rows,
    decisions,
    figures,
    handreiking,
    interviews,
    kamerbrief,
    programme,
    public,
    webinar,
)
from mgz.rules.statements.conflicts import CONFLICTS, Conflict, Side
from mgz.rules.statements.ids import IDS
from mgz.rules.statements.measurements import FAMILIES
from mgz.rules.statements.open_points import OPEN_POINTS, OpenPoint, Treatment
from mgz.rules.statements.statement import Statement, Where

#: Statements that are no open point and no conflict, and that are not (only) cited by rules.
STATEMENTS: Final[tuple[Statement, ...]] = (
    *handreiking.STATEMENTS,
    *webinar.STATEMENTS,
    *kamerbrief.STATEMENTS,
    *interviews.STATEMENTS,
    *programme.STATEMENTS,
    *figures.STATEMENTS,
    *public.STATEMENTS,
    *decisions.STATEMENTS,
)
#: The rows of the decision tables, which have ids of their own.
DECISION_ROWS: Final[tuple[Statement, ...]] = decision_rows.STATEMENTS

__all__ = [
    "CONFLICTS",
    "DECISION_ROWS",
    "FAMILIES",
    "IDS",
    "OPEN_POINTS",
    "STATEMENTS",
    "Conflict",
    "OpenPoint",
    "Side",
    "Statement",
    "Treatment",
    "Where",
]
