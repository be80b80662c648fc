"""Help beside every page: what one sees there and what one can do, in a few lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class PageHelp:
    """What a page is for and how to use it."""

    lines: tuple[str, ...]


#: Name of the page in the menu -> its help.
HELP: Final = {
    "wegwijzer": PageHelp(
        (
            "Beantwoord de vragen die u ziet. Er komt alleen een vraag bij als die iets kan veranderen.",
            "Rechts staat alles eerst in het kort. Kies een regel voor het hele antwoord.",
            "Staat iets niet vast? Dan leest u welke vraag het beslist, of aan wie u het vraagt.",
            "'Wat zou dit veranderen?' en 'Waarom?' klappen open: andere antwoorden, bronnen en regels.",
            "Het adres van de pagina is uw situatie. Bewaar het, stuur het of druk de pagina af.",
        )
    ),
    "arts": PageHelp(
        (
            "Zoek de zin die past bij hoe u woont. Kies 'Alleen dit blad' om het af te drukken.",
            "Past er geen zin? Vraag het uw zorgorganisatie of uw huisarts.",
        )
    ),
    "nu": PageHelp(
        (
            "Bovenaan staat wat er de komende 72 uur ontbreekt. Kies een regel voor het hele gat.",
            "Daaronder staat per soort zorg en gebied wie u nu belt, tot wanneer, en wie daarna komt.",
            "Kies zorg, gebied of een ander moment. Datum en tijd leeg is nu; kies later Ververs.",
            "Namen van personen ziet u pas als u erom vraagt. Het grote scherm noemt nooit een naam.",
            "'Gegarandeerd' wil zeggen: die partij belooft dat er iemand is; het rooster is niet ingezien.",
        )
    ),
    "locatie": PageHelp(
        (
            "Zoek een locatie op naam, plaats of organisatie, of kies een gemeente voor mensen thuis.",
            "U ziet wie er op dat moment is, op welk nummer, en wat er nog niet geregeld is.",
            "Onder 'Waarom dit zo is' staat op welke afspraak en regel dat berust.",
            "'Wie is er voor ons' is een kaart om op te hangen: zonder namen van personen.",
        )
    ),
    "dekking": PageHelp(
        (
            "Kies een vak in het overzicht om die zorg in die laag te bekijken.",
            "Kies een sector of gebied: het oordeel bovenaan gaat dan alleen daarover.",
            "Kies een uur of een dag in het beeld: u ziet dan alleen de gaten van dat moment.",
            "Onbeslist is geen gat: er is nog niets opgegeven, of de regels beslissen het niet.",
            "Alles wat u ziet, kunt u onderaan meenemen als Word, Excel, CSV of JSON.",
        )
    ),
    "regio": PageHelp(
        (
            "Op de kaart is een rondje sluitend, een achthoek niet sluitend en een ruit onbekend. De tabel "
            "ernaast zegt hetzelfde.",
            "Kies zorg en laag. Zonder keuze ziet u het slechtste oordeel over alle zorg en alle lagen.",
            "Met 'Geldig op' ziet u één dag. Met 'Bekend op' ziet u de stand die op die dag gold.",
            "Zoek op naam, id, plaats of postcode in alles wat in het werkboek staat.",
            "Bij Kaartgegevens laadt u grenzen en postcodes; zonder die staan plaatsen bij benadering.",
        )
    ),
    "gegevens": PageHelp(
        (
            "Waargenomen is geteld door wie erbij staat. Een schatting is berekend. Een aanname is gekozen.",
            "Een getal dat is uitgerekend, is nooit zekerder dan de getallen waar het op rust.",
            "U ziet ook wie welke rijen opgaf, en wie zijn lijst volledig verklaarde.",
            "Dezelfde gegevens en regels geven altijd dezelfde code. Zo ziet u of twee bewijzen gelijk zijn.",
        )
    ),
    "punten": PageHelp(
        (
            "Een convenantpunt is iets wat partijen moeten hebben afgesproken en dat geen uren heeft.",
            "Kies een punt, een oordeel of een organisatie om de lijst korter te maken.",
            "Bij elke plek staat op welk blad en in welke rij het staat, of waar nog een rij moet komen.",
            "Onbekend is geen 'nee': er staat nog geen rij.",
        )
    ),
    "vragen": PageHelp(
        (
            "Bovenaan staat wie met zijn antwoorden over de meeste cliënten beslist. Begin daar.",
            "Kies een organisatie: u ziet haar vragen, en in welk blad, rij en kolom het antwoord komt.",
            "Haal het Excel-bestand en de brief op en stuur ze. Erin staan alleen haar eigen rijen.",
            "Komt het bestand terug? Laad het hier. U ziet eerst wat de antwoorden veranderen.",
            "Rijen van een ander worden geweigerd, met de rij erbij. Er gaat niets verloren.",
        )
    ),
    "werkboek": PageHelp(
        (
            "Laad een werkboek: u ziet alle fouten tegelijk, of wat het zou veranderen.",
            "Pas als u het aanneemt, geldt het.",
            "Elke stand blijft bewaard. U kunt de laatste terugdraaien en elke eerdere terugzetten.",
            "Neemt iemand anders tegelijk iets aan? Dan zegt de pagina dat, en gaat er niets verloren.",
        )
    ),
    "tour": PageHelp(
        (
            "Volg de stappen op volgorde. Elke stap opent de pagina waar u iets doet; kom daarna hier terug.",
            "De omlijnde stap is waar u nu bent.",
        )
    ),
}


def help_for(menu: str) -> PageHelp | None:
    """The help of a page; None where the page explains itself."""
    return HELP.get(menu)
