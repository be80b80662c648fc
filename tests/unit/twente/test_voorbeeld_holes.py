"""Every hole the page about the example tells is there, in that layer and for those people; and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest

from mgz.region import Group, Region
from mgz.vocabulary import Functie, Laag, Leveringsvorm, LocatieSoort, Reason, Sector
from mgz_cli.twente import desks, figures, parties, places
from mgz_cli.twente.areas import area_id
from tests.unit.twente.demonstrations import proof_of, region_of
from tests.unit.twente.test_sizes import made, owners
from tests.unit.twente.test_voorbeeld_page import PAGE

DAY = date(2026, 11, 25)
#: What is told of every list, and seen only after the thirteen weeks.
BEHIND_THE_ROSTER = Reason.BUITEN_HORIZON
_FORMS = {
    "crisis": Leveringsvorm.CRISIS,
    "deeltijdverblijf": Leveringsvorm.DEELTIJDVERBLIJF,
    "overbrugging": Leveringsvorm.OVERBRUGGING,
    "pgb": Leveringsvorm.PGB,
}


def told() -> Iterator[tuple[Laag, str, set[Reason]]]:
    """Per line of the tables: the layer, where, and which reasons the page names."""
    for layer in Laag:
        head = f"**{layer.value.capitalize()}**"
        table = PAGE.partition(head)[2].strip().partition("\n\n")[0]
        for line in table.splitlines()[2:]:
            where, _stated, says = (cell.strip() for cell in line.strip("|").split("|"))
            found = {Reason(word) for word in re.findall(r"`(\w+)`", says) if word in set(Reason)}
            yield layer, where, found - {BEHIND_THE_ROSTER}


TOLD = [line for line in told() if line[2]]


def meant(region: Region, where: str) -> set[str]:
    """The groups that a line is about: of a provider, of a place, of a sector, in a form, on a list."""
    groups = region.groups
    named = {party.id for party in parties.PROVIDERS if re.search(rf"\b{party.stem}\b", where)}
    towns = {
        name for name in (*figures.MUNICIPALITIES, *places.SUBREGIONS) if re.search(rf"\b{name}\b", where)
    }
    inside = frozenset().union(*(region.postcodes_of(area_id(name)) for name in towns))
    sectors = {sector for sector in Sector if re.search(rf"sector .*\b{sector.value}\b", where)}
    forms = {form for word, form in _FORMS.items() if word in where}
    lists = any(desk.title and desk.title.startswith(where) for desk in desks.DESKS)
    complexes = {place.id for place in region.locations if place.kind is LocatieSoort.VPT_COMPLEX}

    def holds(group: Group) -> bool:
        return (
            group.zorgaanbieder in named
            or region.place_of(group) <= inside
            or group.sector in sectors
            or group.leveringsvorm in forms
            or ("VPT-complexen" in where and group.location in complexes)
            or lists
        )

    return {group.id for group in groups if holds(group)}


@pytest.mark.parametrize(("layer", "where", "reasons"), TOLD, ids=[f"{line[0]}-{line[1]}" for line in TOLD])
def test_what_the_page_tells_is_there(layer: Laag, where: str, reasons: set[Reason]) -> None:
    groups = meant(region_of(DAY), where)
    assert groups, "the page names somebody whom the example does not have"
    mine = [gap for gap in proof_of(DAY).gaps if gap.layer is layer and gap.group in groups]
    assert reasons <= {reason for gap in mine for reason in gap.reasons}


def test_every_gap_is_told() -> None:
    """For each gap and each of its reasons some line of the page names the group and the reason."""
    region = region_of(DAY)
    known = {
        (layer, group, reason)
        for layer, where, reasons in TOLD
        for group in meant(region, where)
        for reason in reasons
    }
    untold = {
        (gap.layer.value, gap.group, reason.value)
        for gap in proof_of(DAY).gaps
        for reason in gap.reasons
        if (gap.layer, gap.group, reason) not in known
    }
    assert untold == set()


def test_in_as_many_municipalities_as_told_nobody_named_a_doctor() -> None:
    gaps = [gap for gap in proof_of(DAY).gaps if gap.function is Functie.SPECIALIST_VG]
    silent = {gap.group for gap in gaps if Reason.GEEN_OPGAVE in gap.reasons}
    groups = [region_of(DAY).group_by_id[name] for name in silent]
    assert {group.leveringsvorm for group in groups} == {Leveringsvorm.PGB}
    assert {group.sector for group in groups} == {Sector.VG, Sector.LG}
    assert len({group.area for group in groups}) == 8
    assert "sector VG en LG met pgb, in acht gemeenten" in PAGE


def test_sizes_are_as_told() -> None:
    homes, own = made(), owners()
    small = sum(number < 100 for number in homes.values())
    words = f"van de {len(homes)} voor ouderen hebben er {small} minder dan 100 bewoners"
    assert f"{words}, en {len(own & set(homes))} geven zelf de behandeling" in " ".join(PAGE.split())
