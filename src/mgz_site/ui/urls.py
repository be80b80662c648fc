"""The addresses of the pages."""

from django.urls import path
from django.views.generic import RedirectView

from mgz_site.ui.views import files, gap, help, questions, result, start

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="start")),
    path("dekking/", start.start, name="start"),
    path("dekking/voorbeeld/", start.example, name="voorbeeld"),
    path("dekking/sjabloon.xlsx", files.template, name="sjabloon"),
    path("dekking/<str:key>/", result.result, name="resultaat"),
    path("dekking/<str:key>/vragen/<int:number>/", questions.questions, name="vragen"),
    path("dekking/<str:key>/gat/<path:gap_id>/", gap.gap, name="gat"),
    path("dekking/<str:key>/bewijs.json", files.certificate, name="bewijs"),
    path("dekking/<str:key>/gaten.csv", files.gaps, name="csv"),
    path("dekking/<str:key>/verslag.docx", files.document, name="verslag_word"),
    path("dekking/<str:key>/verslag.xlsx", files.spreadsheet, name="verslag_excel"),
    path("dekking/<str:key>/werkboek.xlsx", files.workbook, name="werkboek"),
    path("uitleg/", help.help_page, name="uitleg"),
]
