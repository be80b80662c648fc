"""The guided tour: find a gap, understand it, close it, see the verdict turn, and take it back."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from mgz.vocabulary import Laag, Verdict, label
from mgz_site.ui.pages.words import Mark, capital, mark
from mgz_site.ui.result import Result
from mgz_site.ui.tour import Tour


@dataclass(frozen=True, slots=True)
class TourStep:
    """One thing to do: what, where, what one sees then; `next_up` is where the region stands now."""

    title: str
    minutes: str
    text: str
    see: str
    link: str
    link_text: str
    next_up: bool


@dataclass(frozen=True, slots=True)
class LayerMark:
    """The verdict of one layer, for the municipality of the tour."""

    layer: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class TourPage:
    """The steps, and how the municipality stands now; `fits` is False for a workbook of another region."""

    fits: bool
    municipality: str
    care: str
    layers: tuple[LayerMark, ...]
    is_closed: bool
    steps: tuple[TourStep, ...]


def tour_page(result: Result, tour: Tour) -> TourPage:
    """The tour as the stand that counts has it now."""
    rows = [result.proven.verdict_by_cut.get((tour.function, layer, "", tour.area)) for layer in Laag]
    found = [row for row in rows if row is not None]
    is_closed = bool(found) and all(row.shown is Verdict.SLUITEND for row in found)
    return TourPage(
        fits=bool(found) and (is_closed or tour.gap in result.gap_by_id),
        municipality=tour.municipality,
        care=label(tour.function),
        layers=tuple(LayerMark(capital(label(row.layer)), mark(row.shown)) for row in found),
        is_closed=is_closed,
        steps=_steps(tour, is_closed),
    )


def _steps(tour: Tour, is_closed: bool) -> tuple[TourStep, ...]:
    cover = f"{reverse('resultaat')}?functie={tour.function.value}&gebied={tour.area}"
    gap, care = reverse("gat", args=[tour.gap]), label(tour.function)
    return (
        TourStep(
            "Kijk wie er nu dienst heeft",
            "1 minuut",
            "Open Nu. Per soort zorg en gebied staat daar wie u belt, tot wanneer, en wie daarna komt.",
            "Bovenaan staat wat er de komende 72 uur ontbreekt.",
            reverse("nu"),
            "Open Nu",
            not is_closed,
        ),
        TourStep(
            "Vind het gat",
            "2 minuten",
            f"Open Dekking voor {tour.municipality} en kies {care}. Het oordeel staat bovenaan. "
            "In het weekbeeld ziet u op welke uren het misgaat; onder Gaten staat om wie het gaat.",
            "Het oordeel is niet sluitend. Eén huis heeft geen specialist ouderengeneeskunde.",
            cover,
            f"Open Dekking voor {tour.municipality}",
            False,
        ),
        TourStep(
            "Begrijp het gat",
            "2 minuten",
            "Open het gat. Daar staat wat er moet zijn, welke afspraak het dichtst in de buurt komt, en waar "
            "die op vastloopt. Klap de regel open om te zien waar het op berust.",
            f"Afspraak {tour.row} is er, maar is nog een concept.",
            gap,
            "Open het gat",
            False,
        ),
        TourStep(
            "Kijk door de ogen van het huis",
            "1 minuut",
            "Open de locatie. Zo ziet de manager van het huis wie er is, dag en nacht, en wat er ontbreekt.",
            "De kaart 'Wie is er voor ons' is af te drukken.",
            reverse("locatie", args=[tour.location]),
            "Open de locatie",
            False,
        ),
        TourStep(
            "Sluit het gat",
            "2 minuten",
            "Ga terug naar het gat en kies bij Oplossingen: zet de afspraak op getekend. U ziet eerst alleen "
            "wat er zou veranderen. Kies dan Neem aan. Liever zelf? Haal bij Werkboek het werkboek op, zet "
            f"op blad Afspraken in rij {tour.row} de status op getekend, en laad het weer.",
            "De proef zegt: dit oordeel wordt sluitend.",
            gap,
            "Open het gat en kies een oplossing",
            False,
        ),
        TourStep(
            "Zie het oordeel omslaan",
            "1 minuut",
            f"Open Dekking voor {tour.municipality} nog een keer.",
            "Afgesproken, ingekocht en ingeroosterd: alle drie sluitend.",
            cover,
            "Bekijk het oordeel",
            is_closed,
        ),
        TourStep(
            "Draai het terug",
            "1 minuut",
            "Kies bij Werkboek: draai de laatste stand terug. Elke stand blijft te zien: er gaat niets "
            "verloren.",
            "Het gat is er weer, en deze rondleiding kan opnieuw.",
            reverse("werkboeken") + "#standen",
            "Naar Werkboek",
            False,
        ),
    )
