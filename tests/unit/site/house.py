"""A house with a roster as the stand that counts: on duty, second in line and next, all with a name."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from functools import cache
from html import unescape
from urllib.parse import urljoin

import pytest
from django.http import HttpResponse

from mgz.calendar import AMSTERDAM
from mgz.interop.workbook import encode
from mgz.region import Area, Group, Location, Region, Shift
from mgz.vocabulary import Leveringsvorm
from mgz_site.ui import deciding, services
from tests.unit.answer.nursing_home import AT_HOME, DOCTOR, HOME, LINE, RESIDENT, ROSTERED, SHIFT, clock

NOW = datetime(2026, 6, 2, 12, 0, tzinfo=AMSTERDAM)
DAY = NOW.date()
NAMES = ("Dokter Eerste", "Dokter Tweede", "Dokter Derde")
NUMBER = "088-1234567"
_RESIDENT = replace(RESIDENT, behandelaanbieder="")


def shift(name: str, person: str, begin: str, end: str, line: int = 1) -> Shift:
    return Shift(name, person, clock(begin), clock(end), "A", line=line, confirmed=True)


HOUSE = replace(
    HOME,
    groups=(_RESIDENT, replace(AT_HOME, id="H", number=30, behandelaanbieder="")),
    registrations=(replace(LINE, group="H", number=30),),
    agreements=(replace(ROSTERED, duty_number=NUMBER),),
    professionals=tuple(
        replace(DOCTOR, id=f"{key}1", professional=key, name=name)
        for key, name in zip("DEF", NAMES, strict=True)
    ),
    shifts=(
        SHIFT,
        shift("S2", "E", "2026-06-01 17:00", "2026-06-03 08:00", line=2),
        shift("S3", "F", "2026-06-03 08:00", "2026-06-04 08:00"),
    ),
)


def many_areas(number: int) -> Region:
    """So many areas next to each other, with a home and people at home in each."""
    areas = tuple(Area(f"g{n:03}", f"Gebied {n:03}", frozenset({f"{7100 + n}"})) for n in range(number))
    homes = tuple(Location(f"l{n:03}", f"Huis {n:03}", "Z", f"{7100 + n}") for n in range(number))
    groups: tuple[Group, ...] = ()
    for n in range(number):
        groups += (replace(_RESIDENT, id=f"r{n:03}", location=f"l{n:03}"),)
        groups += (replace(HOUSE.groups[1], id=f"h{n:03}", area=f"g{n:03}"),)
    agreement = replace(HOUSE.agreements[0], scope=replace(ROSTERED.scope, id="l000"))
    return replace(
        HOUSE,
        areas=areas,
        locations=homes,
        groups=groups,
        registrations=(),
        agreements=(agreement,),
        shifts=(),
    )


def all_forms() -> Region:
    """One house in which every group lives in another form."""
    forms = (Leveringsvorm.VERBLIJF, Leveringsvorm.VPT, Leveringsvorm.MPT, Leveringsvorm.PGB)
    more = (Leveringsvorm.CRISIS, Leveringsvorm.LOGEEROPVANG, Leveringsvorm.OVERBRUGGING)
    groups = tuple(
        replace(_RESIDENT, id=f"f{n}", leveringsvorm=form, number=n + 1)
        for n, form in enumerate((*forms, *more))
    )
    return replace(HOUSE, groups=groups, registrations=())


@cache
def book(region: Region = HOUSE) -> bytes:
    return encode(region)


def set_clock(monkeypatch: pytest.MonkeyPatch, at: datetime = NOW) -> None:
    """The clock of the site at a moment; the day of knowledge goes along."""
    monkeypatch.setattr(services, "now", lambda: at)
    monkeypatch.setattr(services, "today", lambda: at.date())


def count(region: Region = HOUSE) -> str:
    """Let a region be the stand that counts; gives its key."""
    content = book(region)
    key = services.hand_in(content, "huis.xlsx").key
    deciding.accept(key, 0)
    return key


def plain(text: str) -> str:
    """The words of a part of a page."""
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text))).strip()


def words(response: HttpResponse) -> str:
    """All words of a page that was given."""
    assert response.status_code == 200, response.status_code
    return plain(response.content.decode())


def part(response: HttpResponse, begin: str, end: str) -> str:
    """The words of a page between two pieces of its text."""
    page = response.content.decode()
    start = page.index(begin)
    return plain(page[start : page.index(end, start)])


def links(response: HttpResponse) -> list[str]:
    """The addresses a page leads to."""
    here = response.wsgi_request.path
    found = re.findall(r'href="([^"]*)"', response.content.decode())
    return [urljoin(here, unescape(each)) for each in found]


def after(year: int, month: int, day: int, hour: int = 12, minute: int = 0, fold: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=AMSTERDAM, fold=fold)
