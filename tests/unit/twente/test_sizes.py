"""The homes are as large and as small as the real ones, and most give no treatment; none is a copy."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

from mgz.vocabulary import Leveringsvorm, Sector, TreatmentBy
from mgz_cli.twente import assumptions
from mgz_cli.twente.build import met_opgaven_region

#: By how much the share of a rank may differ, in percent points, and the middle one in percent of itself.
SHARE = 4.0
MIDDLE = 35


def shares(sizes: list[float]) -> list[float]:
    """The percentage of all clients per organisation, the largest first."""
    return [100 * size / sum(sizes) for size in sorted(sizes, reverse=True)]


def real(shared: Path) -> tuple[list[float], int]:
    """The clients per organisation of this region in the last year, and how many have treatment staff."""
    path = shared / "data/odb_vvt_organisaties_2019_2021_anoniem.csv"
    with path.open(encoding="utf-8") as lines:
        rows = [
            row
            for row in csv.DictReader(lines)
            if (row["zk_code"], row["jaar"]) == (assumptions.ZORGKANTOORREGIO, "2021") and row["clienten"]
        ]
    treating = sum(float(row["fte_behandelaren"] or 0) > 0 for row in rows)
    return [float(row["clienten"]) for row in rows], treating


def made() -> Counter[str]:
    residents: Counter[str] = Counter()
    for group in met_opgaven_region().groups:
        if group.leveringsvorm is Leveringsvorm.VERBLIJF and group.sector is Sector.VV:
            residents[group.zorgaanbieder] += group.number
    return residents


def test_the_spread_is_that_of_the_real_organisations(shared: Path) -> None:
    clients, _ = real(shared)
    true, ours = shares(clients), shares([float(number) for number in made().values()])
    assert abs(len(ours) - len(true)) <= 3
    for count in (1, 3, 6, 10):
        assert abs(sum(ours[:count]) - sum(true[:count])) <= SHARE + count / 3, count
    true_middle, our_middle = true[len(true) // 2], ours[len(ours) // 2]
    assert abs(our_middle - true_middle) <= true_middle * MIDDLE / 100


def test_no_organisation_is_a_copy_of_a_real_one(shared: Path) -> None:
    """Of the large ones none has the number of clients of a real one; small numbers meet by chance."""
    clients, _ = real(shared)
    assert not {float(number) for number in made().values() if number > 100} & set(clients)


def test_as_in_reality_about_one_in_three_has_own_treatment(shared: Path) -> None:
    clients, treating = real(shared)
    ours = made()
    own = owners()
    assert abs(len(own & set(ours)) / len(ours) - treating / len(clients)) <= 0.1


def test_most_are_small_and_without_own_treatment() -> None:
    ours, own = made(), owners()
    small = {name for name, number in ours.items() if number < 100}
    assert len(small) > len(ours) / 2
    assert len(small & own) <= 2
    assert not [name for name, number in ours.items() if number > 300 and name not in own]
    everybody = {group.zorgaanbieder for group in met_opgaven_region().groups if group.zorgaanbieder}
    assert len(own) < len(everybody) / 2 and len(everybody) >= 20


def owners() -> set[str]:
    """Whose residents get treatment from their own organisation."""
    return {
        group.zorgaanbieder
        for group in met_opgaven_region().groups
        if group.leveringsvorm is Leveringsvorm.VERBLIJF and group.treatment_by is TreatmentBy.SAME_PROVIDER
    }
