"""The client groups: the estimated clients per form, spread over the municipalities and locations.

Every step divides whole clients by largest remainder, so that each form adds up to its estimate exactly.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from mgz.region import Group
from mgz.vocabulary import Leveringsvorm, Sector, VptVariant, YesNo
from mgz_cli.twente import assumptions, parties
from mgz_cli.twente.areas import area_id
from mgz_cli.twente.figures import AGED, CLIENTS, INHABITANTS, MUNICIPALITIES, Line, Share
from mgz_cli.twente.locations import COMPLEXES, RESIDENCES, Place
from mgz_cli.twente.parties import Party
from mgz_cli.twente.places import SUBREGIONS, slug
from mgz_cli.twente.rounding import divided

FORMS: Final = {
    Line.VERBLIJF_VV: Leveringsvorm.VERBLIJF,
    Line.VERBLIJF_GHZ: Leveringsvorm.VERBLIJF,
    Line.VERBLIJF_GGZ: Leveringsvorm.VERBLIJF,
    Line.VPT: Leveringsvorm.VPT,
    Line.MPT: Leveringsvorm.MPT,
    Line.MPT_PGB: Leveringsvorm.MPT_PGB,
    Line.PGB: Leveringsvorm.PGB,
}
#: The sectors of people with a disability whose locations stand in a few places only.
_FEW_PLACES: Final = (Sector.LVG, Sector.LG, Sector.ZG)


def total_of(line: Line) -> int:
    """The estimated clients of a form."""
    return int(CLIENTS[line].clients.value)


def per_municipality(line: Line) -> dict[str, int]:
    """A form's clients over the municipalities, by the share with which the form was estimated."""
    inhabitants = [int(INHABITANTS[name].value) for name in MUNICIPALITIES]
    aged = [int(AGED[name].value) for name in MUNICIPALITIES]
    match CLIENTS[line].share:
        case Share.AGED:
            weights = aged
        case Share.INHABITANTS:
            weights = inhabitants
        case Share.AVERAGE:
            weights = [i * sum(aged) + a * sum(inhabitants) for i, a in zip(inhabitants, aged, strict=True)]
    return dict(zip(MUNICIPALITIES, divided(total_of(line), weights), strict=True))


def all_groups() -> tuple[Group, ...]:
    """Every group of the region, before anybody stated anything about treatment."""
    return (
        *_elderly(),
        *_disabled(),
        *_placed(RESIDENCES[Sector.GGZ], total_of(Line.VERBLIJF_GGZ)),
        *_full_package(),
        *(group for line in (Line.MPT, Line.MPT_PGB, Line.PGB) for group in _at_home(line)),
        *_taken_out(),
    )


def _elderly() -> Iterator[Group]:
    for municipality, number in per_municipality(Line.VERBLIJF_VV).items():
        yield from _placed(
            _there(Sector.VV, municipality), number - _gone(Line.VERBLIJF_VV, Sector.VV, municipality)
        )


def _disabled() -> Iterator[Group]:
    """Sectors with few locations first; the clients a municipality then still has, have sector VG."""
    left = per_municipality(Line.VERBLIJF_GHZ)
    for sector, number in _by_sector(Line.VERBLIJF_GHZ, total_of(Line.VERBLIJF_GHZ)).items():
        if sector in _FEW_PLACES:
            for group, place in zip(_placed(RESIDENCES[sector], number), RESIDENCES[sector], strict=True):
                left[place.municipality] -= group.number
                yield group
    for municipality, number in left.items():
        rest = number - _gone(Line.VERBLIJF_GHZ, Sector.VG, municipality)
        yield from _placed(_there(Sector.VG, municipality), rest)


def _placed(places: Sequence[Place], number: int) -> Iterator[Group]:
    for place, clients in zip(places, divided(number, [place.weight for place in places]), strict=True):
        yield _group(
            f"gr-{place.id.removeprefix('loc-')}",
            place.sector,
            Leveringsvorm.VERBLIJF,
            clients,
            provider=place.provider,
            location=place.id,
        )


def _full_package() -> Iterator[Group]:
    """People with a full package at home: part of them clustered, where there is a complex."""
    percent = assumptions.CLUSTERED_PERCENT
    for municipality, number in per_municipality(Line.VPT).items():
        place = COMPLEXES.get(municipality)
        clustered, rest = divided(number, (percent, 100 - percent)) if place else (0, number)
        if place:
            yield _group(
                f"gr-{place.id.removeprefix('loc-')}",
                Sector.VV,
                Leveringsvorm.VPT,
                clustered,
                provider=place.provider,
                location=place.id,
                variant=VptVariant.GECLUSTERD,
            )
        yield _group(
            f"gr-vpt-{slug(municipality)}",
            Sector.VV,
            Leveringsvorm.VPT,
            rest,
            provider=place.provider if place else _home_care(municipality),
            area=area_id(municipality),
            variant=assumptions.VARIANT[municipality],
        )


def _at_home(line: Line) -> Iterator[Group]:
    form = FORMS[line]
    for municipality, number in per_municipality(line).items():
        gone = sum(_gone(line, sector, municipality) for sector in Sector)
        for sector, clients in _large_enough(_by_sector(line, number - gone)).items():
            yield _group(
                f"gr-{form.value.replace('_', '-')}-{sector.value.lower()}-{slug(municipality)}",
                sector,
                form,
                clients,
                provider=None if form is Leveringsvorm.PGB else _at_home_provider(sector, municipality),
                area=area_id(municipality),
            )


def _taken_out() -> Iterator[Group]:
    places = {place.id: place for places in RESIDENCES.values() for place in places}
    for taken in assumptions.TAKEN_OUT:
        place = places.get(taken.location)
        yield _group(
            f"gr-{taken.leveringsvorm.value}-{slug(taken.municipality)}",
            taken.sector,
            taken.leveringsvorm,
            taken.number,
            provider=place.provider if place else _home_care(taken.municipality),
            location=taken.location,
            area="" if place else area_id(taken.municipality),
        )


def _group(
    name: str,
    sector: Sector,
    form: Leveringsvorm,
    number: int,
    *,
    provider: Party | None,
    location: str = "",
    area: str = "",
    variant: VptVariant = VptVariant.UNKNOWN,
) -> Group:
    return Group(
        id=name,
        location=location,
        area=area,
        sector=sector,
        wlz=YesNo.YES,
        leveringsvorm=form,
        number=number,
        vpt_variant=variant,
        zorgaanbieder=provider.id if provider else "",
    )


def _by_sector(line: Line, number: int) -> Mapping[Sector, int]:
    percent = assumptions.SECTOR_PERCENT[line]
    return dict(zip(percent, divided(number, list(percent.values())), strict=True))


def _large_enough(parts: Mapping[Sector, int]) -> Mapping[Sector, int]:
    """No groups below the smallest number that may be shown: they join the largest sector of the place."""
    largest = max(parts, key=lambda sector: parts[sector])
    kept = {sector: number for sector, number in parts.items() if number >= assumptions.SMALLEST_GROUP}
    kept[largest] = parts[largest] + sum(parts.values()) - sum({**kept, largest: parts[largest]}.values())
    return kept


def _there(sector: Sector, municipality: str) -> list[Place]:
    return [place for place in RESIDENCES[sector] if place.municipality == municipality]


def _gone(line: Line, sector: Sector, municipality: str) -> int:
    return sum(
        taken.number
        for taken in assumptions.TAKEN_OUT
        if (taken.line, taken.sector, taken.municipality) == (line, sector, municipality)
    )


def _home_care(municipality: str) -> Party:
    north_west = municipality in SUBREGIONS["Noordwest-Twente"]
    return parties.DUINROOSMEENT if north_west else parties.HEIVLINDERWENDE


def _at_home_provider(sector: Sector, municipality: str) -> Party:
    match sector:
        case Sector.VG:
            return parties.BOOMVALKMEENT
        case Sector.LG:
            return parties.ZWALUWMEENT
        case _:
            return _home_care(municipality)
