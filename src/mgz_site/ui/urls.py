"""The addresses of the pages."""

from collections.abc import Callable

from django.http import HttpResponse
from django.urls import URLPattern, path, re_path

from mgz.reporting.location_place import PlaceKind
from mgz_site.ui.views import (
    deciding,
    files,
    gap,
    guide,
    help,
    location,
    now,
    proposal,
    questions,
    result,
    start,
    tour,
)

_AT_LOCATION, _AT_HOME = {"kind": PlaceKind.LOCATIE}, {"kind": PlaceKind.GEBIED}
_KEY = r"(?P<base>[0-9a-f]{64})/"


def _both(route: str, view: Callable[..., HttpResponse], name: str) -> list[URLPattern]:
    """A page about the stand that counts, and the same page about a workbook by its key."""
    return [
        re_path(rf"^dekking/{_KEY}{route}$", view, name=name),
        re_path(rf"^dekking/{route}$", view, name=name),
    ]


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
    path("nu/", now.now, name="nu"),
    path("nu/scherm/", now.wall, name="scherm"),
    path("locatie/", location.pick, name="locatie_kiezen"),
    path("locatie/<str:place_id>/", location.location, _AT_LOCATION, name="locatie"),
    path("locatie/<str:place_id>/kaart/", location.card, _AT_LOCATION, name="kaart"),
    path("locatie/thuis-in/<str:place_id>/", location.location, _AT_HOME, name="locatie_thuis"),
    path("locatie/thuis-in/<str:place_id>/kaart/", location.card, _AT_HOME, name="kaart_thuis"),
    path("wegwijzer/", guide.guide, name="wegwijzer"),
    path("wegwijzer/naast/", guide.beside, name="wegwijzer_naast"),
    path("wegwijzer/tekst/", guide.text, name="wegwijzer_tekst"),
    path("wie-is-mijn-arts/", guide.plain, name="wie_is_mijn_arts"),
    path("rondleiding/", tour.guided, name="rondleiding"),
    path("uitleg/", help.help_page, name="uitleg"),
]
