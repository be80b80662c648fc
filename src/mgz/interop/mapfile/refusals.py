"""Why a map file is refused, in plain Dutch."""

from __future__ import annotations

from typing import Final

from mgz.errors import Fault, FileError, Place

#: Key -> what is wrong, how to mend it.
_REFUSALS: Final[dict[str, tuple[str, str]]] = {
    "kaart_leeg": ("Dit bestand is leeg.", "Kies een bestand met grenzen (GeoJSON) of punten (CSV)."),
    "kaart_te_groot": (
        "Dit bestand is groter dan {} MB.",
        "Neem alleen de gemeenten van uw regio, of vereenvoudig de grenzen.",
    ),
    "kaart_geen_tekst": ("Dit is geen tekst in UTF-8.", "Sla het bestand op als GeoJSON of CSV in UTF-8."),
    "kaart_kapot": ("Dit is geen geldige JSON ({}).", "Exporteer het bestand opnieuw als GeoJSON."),
    "kaart_te_diep": (
        "Dit bestand is te diep genest om te lezen.",
        "Exporteer het bestand opnieuw als GeoJSON.",
    ),
    "kaart_geen_geojson": (
        "Dit is JSON, maar geen GeoJSON met een lijst van gebieden (FeatureCollection).",
        "Exporteer de gebieden als GeoJSON. TopoJSON en Esri-JSON leest mgz niet.",
    ),
    "kaart_niets": (
        "In dit bestand staat geen enkel gebied of punt.",
        "Kies een bestand met gemeentegrenzen of postcodes.",
    ),
    "kaart_zonder_naam": (
        "{} heeft geen naam.",
        "Geef elk gebied een eigenschap gemeente, naam of name, of een postcode in pc4 of postcode.",
    ),
    "kaart_naam": (
        "{} heeft een naam met tekens die niet in een naam horen ({}).",
        "Gebruik een gewone naam van hoogstens 100 tekens, zonder < en >.",
    ),
    "kaart_vorm": (
        "{} heeft geen vorm die mgz kan tekenen.",
        "Gebruik Polygon, MultiPolygon of Point met getallen als coördinaten.",
    ),
    "kaart_coordinaten": (
        "{} ligt op {}: dat zijn geen graden (WGS84) en geen meters (RD) in Nederland.",
        "Exporteer het bestand in WGS84 (EPSG:4326) of RD New (EPSG:28992).",
    ),
    "kaart_kolommen": (
        "De tabel heeft niet de kolommen die nodig zijn. Gevonden: {}.",
        "Zet in de eerste rij: pc4 of gemeente, en lat en lon (graden) of rd_x en rd_y (meters).",
    ),
    "kaart_getal": ("'{}' is geen getal.", "Schrijf graden als 52.36, of als 52,36 in een tabel met ;."),
    "kaart_postcode": ("'{}' is geen postcode van vier cijfers.", "Schrijf bijvoorbeeld 7511."),
}


def refusal(key: str, file: str, *words: object, row: int | None = None, column: str = "") -> FileError:
    """The refusal of a file, with where in it something is wrong."""
    message, remedy = _REFUSALS[key]
    return FileError(Fault(key, message.format(*words), remedy, Place(file, row=row, column=column)))
