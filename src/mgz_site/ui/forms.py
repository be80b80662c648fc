"""The forms: a workbook to hand in, and a decision about which workbook counts."""

from __future__ import annotations

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from mgz_site.ui.pages.words import megabytes

_REQUIRED = "Kies eerst een werkboek: een Excel-bestand dat eindigt op .xlsx."
_TOO_LARGE = "Dit bestand is groter dan {limit}. Haal er bladen uit die niet nodig zijn."
_OTHER_KIND = "Dit is geen .xlsx-bestand. Sla het werkboek in Excel op als 'Excel-werkmap (.xlsx)'."
_EMPTY = "Dit bestand is leeg. Kies het ingevulde werkboek."
_NO_MAP = "Kies eerst een bestand: grenzen (.geojson of .json) of punten (.csv)."


class UploadForm(forms.Form):
    """A file with its checks on kind and size; what is in it is judged by the codec."""

    werkboek = forms.FileField(
        allow_empty_file=False,
        max_length=200,
        error_messages={
            "required": _REQUIRED,
            "empty": _EMPTY,
            "missing": _REQUIRED,
            "invalid": _REQUIRED,
            "max_length": "De naam van het bestand is te lang. Maak de naam korter dan 200 tekens.",
        },
    )

    def clean_werkboek(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["werkboek"]
        limit = settings.MGZ_MAX_UPLOAD
        if (file.size or 0) > limit:
            raise forms.ValidationError(_TOO_LARGE.format(limit=megabytes(limit)))
        if not (file.name or "").lower().endswith(".xlsx"):
            raise forms.ValidationError(
                "Dit is geen .xlsx-bestand. Sla het werkboek in Excel op als 'Excel-werkmap (.xlsx)'."
            )
        return file


class SeenForm(forms.Form):
    """A decision, with the number of the stand that its maker was looking at."""

    gezien = forms.IntegerField(min_value=0, max_value=999_999)
    andere_regio = forms.BooleanField(required=False)


class MapForm(forms.Form):
    """A map file with where it comes from; what is in it is judged by the reader of map files."""

    bestand = forms.FileField(
        allow_empty_file=True,
        max_length=200,
        error_messages={
            "required": _NO_MAP,
            "missing": _NO_MAP,
            "invalid": _NO_MAP,
            "max_length": "De naam van het bestand is te lang. Maak de naam korter dan 200 tekens.",
        },
    )
    bron = forms.CharField(
        required=False,
        max_length=200,
        error_messages={"max_length": "De bron is te lang. Maak de bron korter dan 200 tekens."},
    )


class TakeAwayForm(forms.Form):
    """Which map file no longer counts."""

    sleutel = forms.RegexField(r"^[0-9a-f]{64}$")
