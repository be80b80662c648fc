"""The groups add up to the estimates, lie where they should, and name nobody who exists."""

from __future__ import annotations

from collections import Counter

import pytest

from mgz.region import Region
from mgz.vocabulary import Leveringsvorm, LocatieSoort, OrganisatieSoort, Sector, TreatmentBy
from mgz_cli.twente import assumptions, figures, parties
from mgz_cli.twente.areas import area_id
from mgz_cli.twente.build import met_opgaven_region, snelstart_region
from mgz_cli.twente.figures import CLIENTS, MUNICIPALITIES, Line
from mgz_cli.twente.groups import FORMS, per_municipality

#: Words that would point at an organisation that exists: providers in and around Twente, and national ones.
REAL = (
    "accent", "ambiq", "aveleijn", "bartiméus", "baalderborg", "bent", "bruggerbosch", "buurtzorg", "cordaan",
    "carint", "cosis", "de posten", "dimence", "dagelijks leven", "estinea", "eugeria", "gastenhuis", "hdt",
    "heeren loo", "herbergier", "interakt", "kentalis", "leger des heils", "liberein", "livio", "maarten",
    "manna", "mediant", "medisch spectrum", "menzis", "philadelphia", "pluryn", "ribw", "saxenburgh",
    "tactus", "thoon", "tmz", "trivium", "twentse zorgcentra", "visio", "vilans", "zgt", "zilveren kruis",
    "zorggroep",
)  # fmt: skip

_SECTORS = {
    Line.VERBLIJF_VV: {Sector.VV},
    Line.VERBLIJF_GHZ: {Sector.VG, Sector.LVG, Sector.LG, Sector.ZG},
    Line.VERBLIJF_GGZ: {Sector.GGZ},
}
_RESIDENTIAL = (Leveringsvorm.VERBLIJF, Leveringsvorm.CRISIS, Leveringsvorm.DEELTIJDVERBLIJF)


@pytest.fixture(
    params=[snelstart_region, met_opgaven_region], ids=["snelstart", "met opgaven"], scope="module"
)
def region(request: pytest.FixtureRequest) -> Region:
    made: Region = request.param()
    return made


def test_the_total_is_that_of_the_estimate(region: Region) -> None:
    assert sum(group.number for group in region.groups) == figures.TOTAL_CLIENTS


@pytest.mark.parametrize("line", Line)
def test_every_form_adds_up_to_its_estimate(region: Region, line: Line) -> None:
    found = sum(
        group.number
        for group in region.groups
        if group.leveringsvorm is FORMS[line] and group.sector in _SECTORS.get(line, set(Sector))
    )
    taken = sum(each.number for each in assumptions.TAKEN_OUT if each.line is line)
    assert found + taken == CLIENTS[line].clients.value


def test_every_municipality_gets_its_share(region: Region) -> None:
    wanted = Counter()
    for line in (Line.VERBLIJF_VV, Line.VERBLIJF_GHZ, Line.VPT, Line.MPT, Line.MPT_PGB, Line.PGB):
        wanted.update(per_municipality(line))
    for name in MUNICIPALITIES:
        inside = region.postcodes_of(area_id(name))
        found = sum(
            group.number
            for group in region.groups
            if region.place_of(group) <= inside and group.sector is not Sector.GGZ
        )
        assert found == wanted[name]


def test_residents_live_at_locations_and_the_others_mostly_in_an_area(region: Region) -> None:
    for group in region.groups:
        if group.leveringsvorm in _RESIDENTIAL:
            assert region.location_by_id[group.location].kind is LocatieSoort.WOONLOCATIE
        elif group.location:
            assert region.location_by_id[group.location].kind is LocatieSoort.VPT_COMPLEX
        assert bool(group.location) != bool(group.area)
    assert min(group.number for group in region.groups) >= assumptions.SMALLEST_GROUP


def test_locations_and_organisations_are_as_many_as_asked(region: Region) -> None:
    assert 60 <= len(region.locations) <= 110
    for name in MUNICIPALITIES:
        assert any(row.postcode in region.postcodes_of(area_id(name)) for row in region.locations)
    residents: Counter[str] = Counter()
    for group in region.groups:
        if group.leveringsvorm is Leveringsvorm.VERBLIJF and group.sector is Sector.VV:
            residents[group.zorgaanbieder] += group.number
    assert sum(number < 100 for number in residents.values()) > len(residents) / 2


def test_one_area_holds_everything(region: Region) -> None:
    assert len(region.postcodes_of("geb-twente")) == 122
    assert len(region.areas) == 1 + 3 + 14


def test_every_name_says_that_it_is_invented(region: Region) -> None:
    names = [row.name for row in (*region.organisations, *region.locations, *region.practices, *region.posts)]
    names += [row.organisation for row in region.locations]
    names += [group.zorgaanbieder for group in region.groups if group.zorgaanbieder]
    assert all(name.endswith("(fictief)") for name in (*names, region.name.replace(" ingevuld", "")))
    assert not [(name, real) for name in names for real in REAL if real in name.casefold()]


def test_all_parties_are_there_after_the_answers() -> None:
    region = met_opgaven_region()
    kinds = Counter(row.kind for row in region.organisations)
    assert kinds[OrganisatieSoort.HDS] == 2
    assert kinds[OrganisatieSoort.ZORGKANTOOR] == kinds[OrganisatieSoort.ZORGVERZEKERAAR] == 1
    assert kinds[OrganisatieSoort.ZORGAANBIEDER] == len(parties.PROVIDERS)
    assert len({row.practice for row in region.practices}) >= 100
    complete = [row for row in region.organisations if row.declared_complete("Afspraken", region.known_on)]
    assert len(parties.PROVIDERS) / 2 < len(complete) < len(parties.PROVIDERS)


def test_treatment_is_as_assumed_and_knows_every_kind() -> None:
    groups = [g for g in met_opgaven_region().groups if g.leveringsvorm is Leveringsvorm.VERBLIJF]
    for sector, percent in assumptions.ASSUMED_TREATMENT.items():
        there = [group for group in groups if group.sector is sector]
        own = sum(g.number for g in there if g.treatment_by is TreatmentBy.SAME_PROVIDER)
        assert 100 * own / sum(g.number for g in there) == pytest.approx(percent, abs=1)
    assert {group.treatment_by for group in groups} == set(TreatmentBy)


def test_snelstart_states_nothing_but_places_and_numbers() -> None:
    region = snelstart_region()
    assert not region.organisations + region.practices + region.posts + region.settings
    assert not region.registrations + region.agreements + region.contracts
    assert {group.treatment_by for group in region.groups} == {TreatmentBy.UNKNOWN}
