"""Every page in every state: what was done before, and the address at which one then looks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mgz_cli.twente import tour

GAP = "/dekking/gat/afgesproken/general_care/linde_vg/anw/"
MENDED = "/dekking/gat/afgesproken/general_care/linde_met/anw/"
TOUR_GAP = f"/dekking/gat/{tour.GAP}/"
BOROUGH = f"/dekking/?functie={tour.FUNCTION.value}&gebied={tour.AREA}"

#: Nobody handed in anything yet.
EMPTY = {
    "start": "/",
    "start, after a page that needs a workbook": "/?eerst=werkboek",
    "workbooks, none yet": "/werkboek/",
    "help": "/uitleg/",
    "map data, none yet": "/regio/kaartgegevens/",
    "unknown page": "/weg/",
    "guide, begin": "/wegwijzer/",
    "guide, everything wrong": "/wegwijzer/?gp=Jan&kleur=rood&datum=01-01-2001&wlz_indication=no&units=veel",
    "guide, contradiction": "/wegwijzer/?wlz_indication=no&leveringsvorm=mpt",
    "guide, a claim that is refused": "/wegwijzer/?wlz_indication=yes&leveringsvorm=vpt&behandeling=zonder"
    "&gp=registered&professional=so&claimed_route=gzsp_uur",
    "guide, two situations": "/wegwijzer/naast/?a-wlz_indication=yes&a-leveringsvorm=mpt&b-wlz_indication=no",
    "plain words": "/wie-is-mijn-arts/",
    "plain words, one": "/wie-is-mijn-arts/?woon=vpt",
    "unknown workbook": f"/dekking/{'0' * 64}/",
}
#: Beekstreek counts, a small region with every state and reason: what the demonstration does not show.
BEEK = {
    "now, one kind of care at a moment": "/nu/?zorg=general_care&datum=17-01-2026&tijd=23:30&namen=ja",
    "now, outside the period": "/nu/?datum=01-02-2031",
    "places, none found": "/locatie/?zoek=nergens",
    "location, a time that cannot be read": "/locatie/lindehof/?datum=gisteren",
    "location, card": "/locatie/lindehuis/kaart/",
    "at home": "/locatie/thuis-in/noord/",
    "at home, card": "/locatie/thuis-in/noord/kaart/",
    "unknown place": "/locatie/weg/",
    "region, without any place on the map": "/regio/",
    "region, days that cannot be used": "/regio/?dag=gisteren&bekend=01-01-2020&gebied=weg",
    "region, nothing found": "/regio/lijst/?zoek=nergens",
    "organisation": "/regio/organisatie/linde/",
    "unknown organisation": "/regio/organisatie/weg/",
    "coverage, an hour in a week with a skipped one": "/dekking/?periode=alles&week=2026-03-23&uur=ma-03",
    "coverage, year": "/dekking/?beeld=jaar",
    "gap, second page": f"{GAP}?periode=alles&bladzijde=2",
    "unknown gap": "/dekking/gat/weg/",
    "questions": "/dekking/vragen/1/",
    "everybody with questions": "/vragen/",
    "questions to an organisation": "/vragen/van/linde/",
    "nobody with questions by that name": "/vragen/van/weg/",
    "points": "/convenantpunten/",
    "points, none left": "/convenantpunten/?oordeel=voldaan&punt=informatieoverdracht&organisatie=weg",
    "about these data": "/gegevens/",
    "unknown questions": "/dekking/vragen/99/",
    "tour, another region": "/rondleiding/",
}
#: The demonstration counts: a region of real size.
DEMONSTRATION = {
    "now": "/nu/",
    "wall": "/nu/scherm/",
    "places": "/locatie/",
    "location": f"/locatie/{tour.LOCATION}/",
    "location, card": f"/locatie/{tour.LOCATION}/kaart/",
    "at home": f"/locatie/thuis-in/{tour.AREA}/",
    "coverage": "/dekking/",
    "coverage, a month of a municipality": f"{BOROUGH}&beeld=maand&maand=2026-12&dag=2026-12-01",
    "everybody with questions": "/vragen/",
    "questions to an organisation": "/vragen/van/Kraanvogelmeent (fictief)/",
    "points": "/convenantpunten/",
    "about these data": "/gegevens/?bronnen=3",
    "gap": TOUR_GAP,
    "tour, open": "/rondleiding/",
    "region": "/regio/",
    "region, one municipality on a day": f"/regio/?gebied={tour.AREA}&dag=28-11-2026",
    "region, list": "/regio/lijst/",
    "region, map to move": "/regio/schuifkaart/",
    "organisation with all": "/regio/organisatie/Kwartelwende (fictief)/?soort=dienst",
}


def _handed_in(file: Path) -> str:
    """Kept as it is when it was judged good; the site proves it when somebody looks, and remembers."""
    from mgz_site.ui import services

    key: str = services.store().put(file.read_bytes(), file.name, services.now()).key
    return key


def accepted(file: Path) -> str:
    from mgz_site.ui import deciding

    key, current = _handed_in(file), deciding.current()
    deciding.accept(key, current.number if current else 0)
    return key


def proposal(name: str) -> Callable[[Path], str]:
    """What one of the workbooks would change."""
    return lambda books: f"/werkboek/proef/{_handed_in(books / name)}/"


def _proposed_coverage(books: Path) -> str:
    """Of clients that are not there, with choices that do not exist."""
    choices = "sector=VG&gebied=noord&functie=tandarts&week=2031-01-06"
    return f"/dekking/{_handed_in(books / 'beter.xlsx')}/?{choices}"


def _earlier(books: Path) -> str:
    """The gap in the stand before the one that closed it."""
    from mgz_site.ui import deciding

    before = deciding.current()
    accepted(books / "beter.xlsx")
    return MENDED.replace("/dekking/", f"/dekking/{before.key if before else ''}/")


def _after(path: str) -> Callable[[Path], str]:
    def made(books: Path) -> str:
        accepted(books / "beter.xlsx")
        accepted(books / "slechter.xlsx")
        return path

    return made


def _closed(books: Path) -> str:
    accepted(books / "beter.xlsx")
    return MENDED


#: Beekstreek counts and then something was handed in or accepted.
MADE: dict[str, Callable[[Path], str]] = {
    "proposal with changes": proposal("beter.xlsx"),
    "proposal that makes it worse": proposal("slechter.xlsx"),
    "proposal that changes nothing": proposal("zelfde.xlsx"),
    "proposal that counts already": proposal("beek.xlsx"),
    "proposal of another region": proposal("elders.xlsx"),
    "coverage of a proposal": _proposed_coverage,
    "gap of an earlier stand": _earlier,
    "gap that closed": _closed,
    "workbooks, several stands": _after("/werkboek/"),
    "workbooks, just accepted": _after("/werkboek/?gedaan=aangenomen"),
    "workbooks, just taken back": _after("/werkboek/?gedaan=teruggedraaid"),
}
