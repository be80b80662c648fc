"""From all rows of a workbook to the region: every check that looks at more than one cell."""

from collections.abc import Collection
from datetime import date

from mgz.interop.workbook.build import region_of
from mgz.interop.workbook.checks import check_sheets, region_values
from mgz.interop.workbook.checks_contracts import check_contracts
from mgz.interop.workbook.checks_existence import check_existence
from mgz.interop.workbook.checks_facts import check_facts
from mgz.interop.workbook.checks_groups import check_clients
from mgz.interop.workbook.checks_names import check_names
from mgz.interop.workbook.checks_persons import check_persons, check_pools
from mgz.interop.workbook.checks_reach import check_reach
from mgz.interop.workbook.checks_roster import check_roster
from mgz.interop.workbook.checks_travel import check_travel
from mgz.interop.workbook.directory import Directory, Tables, check_references
from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.rings import check_rings
from mgz.region import Region
from mgz.rules import RuleBook


def check_whole(
    tables: Tables, names: Collection[str], known_on: date, findings: Findings, rules: RuleBook | None
) -> Region | None:
    """The region of some rows, or None when there is a fault; `names` are the sheets that were there.

    With `rules`, groups whose facts contradict each other by those rules are told too.
    """
    directory = Directory(tables, names)
    is_told = "Regio" not in names or tables["Regio"].misplaced
    values = {} if is_told else region_values(tables["Regio"], findings)
    check_sheets(tables, known_on, findings)
    check_clients(tables, findings)
    check_references(tables, directory, findings)
    check_names(tables, directory, findings)
    check_rings(
        tables["Contracten"],
        "inbegrepen in",
        "contracten_in_kring",
        "Deze contracten zijn in elkaar inbegrepen",
        findings,
    )
    check_persons(tables["Professionals"], findings)
    check_pools(tables, directory, findings)
    check_roster(tables, findings)
    check_travel(tables, findings)
    if findings.broken:
        return None
    region = region_of(tables, values, directory, known_on)
    check_existence(region, tables, findings)
    check_contracts(region, tables, findings)
    check_reach(region, tables["Instellingen"], findings)
    if rules is not None:
        check_facts(region, tables["Clientgroepen"], rules, findings)
    return region
