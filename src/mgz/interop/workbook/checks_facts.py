"""Whether the facts of a group fit together: the rules say so, and only the rules."""

from mgz.calendar import civil
from mgz.errors import QuestionError
from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.rows import Table
from mgz.region import Group, Region
from mgz.region.facts import facts_of
from mgz.rules import RuleBook

_CONFLICT = "facts_conflict"


def check_facts(region: Region, table: Table, rules: RuleBook, findings: Findings) -> None:
    """Warn for every group whose facts contradict each other by the rules, when it begins to count."""
    numbers = {row.id: row.number for row in table.rows}
    for group in region.groups:
        if _contradicts(region, group, rules):
            findings.warn(
                "feiten_strijdig",
                f"De gegevens van de groep '{group.id}' spreken elkaar tegen. De regels beslissen dan niet.",
                "Kijk wlz, leveringsvorm, behandeling op papier en behandeling feitelijk door na.",
                "Clientgroepen",
                numbers.get(group.id),
            )


def _contradicts(region: Region, group: Group, rules: RuleBook) -> bool:
    at = max(group.validity.begin, region.period.begin)
    try:
        decision = rules.decide("duty", facts_of(region, group, at), civil(at), region.known_on)
    except QuestionError:  # no rules at that moment, or none with these facts: nothing to say here
        return False
    return _CONFLICT in decision.flags
