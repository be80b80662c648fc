"""The addresses of the pages."""

from collections.abc import Callable

from django.http import HttpResponseBase
from django.urls import URLPattern, path, re_path

from mgz.reporting.location_place import PlaceKind
from mgz_site.ui.views import (
    about_data,
    deciding,
    files,
    gap,
    guide,
    help,
    location,
    mapdata,
    now,
    points,
    proposal,
    questions,
    regio,
    result,
    returned,
    start,
    tour,
)

_AT_LOCATION, _AT_HOME = {"kind": PlaceKind.LOCATIE}, {"kind": PlaceKind.GEBIED}
_KEY = r"(?P<base>[0-9a-f]{64})/"


def _both(
    route: str, view: Callable[..., HttpResponseBase], name: str, under: str = "dekking"
) -> list[URLPattern]:
    """A page about the stand that counts, and the same page about a workbook by its key."""
    return [
        re_path(rf"^{under}/{_KEY}{route}$", view, name=name),
        re_path(rf"^{under}/{route}$", view, name=name),
    ]


def _asked(route: str, view: Callable[..., HttpResponseBase], name: str) -> list[URLPattern]:
    return _both(route, view, name, "vragen")


urlpatterns = [
    path("", start.start, name="start"),
    path("voorbeeld/", start.example, name="voorbeeld"),
    path("sjabloon.xlsx", files.template, name="sjabloon"),
    path("werkboek/", deciding.workbooks, name="werkboeken"),
    path("werkboek/terug/", deciding.undo, name="terugdraaien"),
    path("werkboek/terugzetten/<int:number>/", deciding.put_back, name="terugzetten"),
    re_path(rf"^werkboek/proef/{_KEY}$", proposal.proposal, name="proef"),
    re_path(rf"^werkboek/proef/{_KEY}aannemen/$", deciding.accept, name="aannemen"),
    *_both("", result.result, "resultaat"),
    *_both(r"vragen/(?P<number>\d{1,6})/", questions.questions, "vragen"),
    *_both(r"gat/(?P<gap_id>.+)/oplossing/", gap.solve, "oplossing"),
    *_both(r"gat/(?P<gap_id>.+)/", gap.gap, "gat"),
    *_both(r"bewijs\.json", files.certificate, "bewijs"),
    *_both(r"gaten\.csv", files.gaps, "csv"),
    *_both(r"verslag\.docx", files.document, "verslag_word"),
    *_both(r"verslag\.xlsx", files.spreadsheet, "verslag_excel"),
    *_both(r"werkboek\.xlsx", files.workbook, "werkboek"),
    *_asked("", questions.parties, "vragen_alle"),
    *_asked(r"alle\.zip", questions.everything, "vragen_zip"),
    path("vragen/terug/", returned.take_back, name="vragen_terugsturen"),
    re_path(rf"^vragen/terug/{_KEY}$", returned.returned, name="vragen_terug"),
    *_asked(r"van/(?P<organisation>.+)/vragen\.xlsx", questions.workbook, "vragen_werkboek"),
    *_asked(r"van/(?P<organisation>.+)/brief\.docx", questions.letter, "vragen_brief"),
    *_asked(r"van/(?P<organisation>.+)/", questions.party, "vragen_van"),
    *_both("", about_data.about, "gegevens", "gegevens"),
    *_both("", points.points, "convenantpunten", "convenantpunten"),
    *_both(r"punten\.csv", points.points_table, "punten_csv", "convenantpunten"),
    path("nu/", now.now, name="nu"),
    path("nu/scherm/", now.wall, name="scherm"),
    path("locatie/", location.pick, name="locatie_kiezen"),
    path("locatie/<str:place_id>/", location.location, _AT_LOCATION, name="locatie"),
    path("locatie/<str:place_id>/kaart/", location.card, _AT_LOCATION, name="kaart"),
    path("locatie/thuis-in/<str:place_id>/", location.location, _AT_HOME, name="locatie_thuis"),
    path("locatie/thuis-in/<str:place_id>/kaart/", location.card, _AT_HOME, name="kaart_thuis"),
    path("regio/", regio.region, name="regio"),
    path("regio/plaatsen.csv", regio.places_csv, name="regio_plaatsen_csv"),
    path("regio/lijst/", regio.listed, name="regio_lijst"),
    path("regio/lijst.csv", regio.lines_csv, name="regio_lijst_csv"),
    path("regio/schuifkaart/", regio.sliding_map, name="schuifkaart"),
    path("regio/schuifkaart.json", regio.sliding_data, name="schuifkaart_json"),
    path("regio/kaartgegevens/", mapdata.map_data, name="kaartgegevens"),
    path("regio/kaartgegevens/weg/", mapdata.take_away, name="kaartgegevens_weg"),
    path("regio/organisatie/<str:party>/", regio.organisation, name="regio_organisatie"),
    path("regio/organisatie/<str:party>/lijst.csv", regio.party_csv, name="regio_organisatie_csv"),
    path("wegwijzer/", guide.guide, name="wegwijzer"),
    path("wegwijzer/naast/", guide.beside, name="wegwijzer_naast"),
    path("wegwijzer/tekst/", guide.text, name="wegwijzer_tekst"),
    path("wie-is-mijn-arts/", guide.plain, name="wie_is_mijn_arts"),
    path("rondleiding/", tour.guided, name="rondleiding"),
    path("uitleg/", help.help_page, name="uitleg"),
]
