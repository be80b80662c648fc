"""What the sheets Professionals and Pools must keep to: one person has one key, a pool has participants."""

from collections.abc import Callable, Iterator

from mgz.interop.workbook.checks import check_overlaps
from mgz.interop.workbook.directory import Directory, Tables, person_key
from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.rows import Row, Table
from mgz.interop.workbook.shown import some


def check_persons(table: Table, findings: Findings) -> None:
    """A person has one row at a time, and no second key."""
    check_overlaps((row for row in table.rows if row.sound), person_key, "professional", findings)
    for first, row in _twins(table, lambda row: row.text("big")):
        findings.fault(
            "persoon_dubbel",
            f"Dit BIG-nummer hoort ook bij '{person_key(first)}' ({first.spot}); "
            f"hier bij '{person_key(row)}'.",
            "Is het één persoon, gebruik dan overal hetzelfde kenmerk; verbeter anders het BIG-nummer.",
            row.sheet,
            row.number,
            "big",
        )
    for first, row in _twins(table, _name):
        if not (first.text("big") and row.text("big")):
            findings.warn(
                "persoon_misschien_dubbel",
                f"Ook '{person_key(first)}' ({first.spot}) heet zo. "
                "Is dit één persoon, dan ziet mgz niet dat iemand dubbel is ingeroosterd.",
                "Gebruik één kenmerk, of vul bij beiden het BIG-nummer in.",
                row.sheet,
                row.number,
                "naam",
            )


def check_pools(tables: Tables, directory: Directory, findings: Findings) -> None:
    """A pool is of somebody, and who promises something with it takes part."""
    _check_filled(tables, findings)
    pools = {row.id: row for row in tables["Pools"].rows}
    for row in tables["Afspraken"].rows:
        pool, party = pools.get(row.text("pool")), row.text("partij")
        if pool and pool.sound and party and party not in pool.items("deelnemers"):
            findings.fault(
                "geen_deelnemer",
                f"'{party}' doet niet mee in de pool '{pool.id}' (blad Pools, {pool.spot}); deelnemers zijn: "
                f"{some(pool.items('deelnemers'))}.",
                f"Zet '{party}' bij de deelnemers, of verbeter de pool van deze afspraak.",
                row.sheet,
                row.number,
                "pool",
            )
    if directory.implies("Pools"):
        _check_named(tables, findings)
    else:
        _tell_unused(tables, findings)


def _check_filled(tables: Tables, findings: Findings) -> None:
    """A list that must be filled holds something else than commas."""
    for sheet, header in (("Pools", "deelnemers"), ("Professionals", "bevoegd voor")):
        for row in tables[sheet].rows:
            if row.sound and not row.items(header):
                findings.fault(
                    "lijst_leeg",
                    "Hier staan alleen scheidingstekens: de lijst noemt niemand en niets.",
                    "Vul minstens één naam of woord in.",
                    row.sheet,
                    row.number,
                    header,
                )


def _tell_unused(tables: Tables, findings: Findings) -> None:
    """A pool that no agreement names keeps no promise, and its duties count for nobody."""
    used = {row.text("pool") for row in tables["Afspraken"].rows}
    for row in tables["Pools"].rows:
        if row.id and row.id not in used:
            findings.warn(
                "pool_ongebruikt",
                f"Geen enkele afspraak noemt de pool '{row.id}': haar diensten tellen voor niemand mee.",
                "Zet de pool bij de afspraken waarvoor zij dienst heeft.",
                row.sheet,
                row.number,
                "id",
            )


def _check_named(tables: Tables, findings: Findings) -> None:
    """Without the sheet Pools a pool is what agreements name; a shift for another serves nobody."""
    named = {row.text("pool") for row in tables["Afspraken"].rows}
    for row in tables["Diensten"].rows:
        if row.text("pool") and row.text("pool") not in named:
            findings.fault(
                "verwijzing_onbekend",
                f"Geen enkele afspraak noemt de pool '{row.text('pool')}'.",
                "Verbeter de naam, of zet de pool op het blad Pools en bij de afspraken.",
                row.sheet,
                row.number,
                "pool",
            )


def _name(row: Row) -> str:
    return " ".join(row.text("naam").casefold().split())


def _twins(table: Table, same: Callable[[Row], str]) -> Iterator[tuple[Row, Row]]:
    """Rows that are alike and stand under two keys; each key once, with the first that is alike."""
    firsts: dict[str, Row] = {}
    told: set[tuple[str, str]] = set()
    for row in table.rows:
        mark, key = same(row), person_key(row)
        if not (mark and key):
            continue
        first = firsts.setdefault(mark, row)
        if person_key(first) != key and (mark, key) not in told:
            told.add((mark, key))
            yield first, row
