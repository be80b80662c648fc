"""What stands on the pages of the guide around questions and answers; all sentences in one place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

GUIDE: Final[Mapping[str, str]] = {
    "lead": "Beschrijf de situatie. U ziet meteen wat de regels zeggen, waarom, en wat nog open is.",
    "private": "Er is geen regio of account voor nodig. Wat u kiest, staat alleen in het adres van deze "
    "pagina. Vul geen namen of andere persoonsgegevens in.",
    "for_clients": "Voor cliënten en familie: wie is mijn arts, dag en nacht?",
    "examples": "Of begin met een voorbeeld:",
    "case": "Voorbeeld:",
    "to_answer": "Naar het antwoord",
    "moment_fault": "Deze datum of tijd kan niet",
    "clash_title": "Deze antwoorden passen niet bij elkaar",
    "clash": "Zolang uw antwoorden elkaar tegenspreken, is er geen antwoord te geven. "
    "Verander een van de genoemde antwoorden.",
    "unread": "Niet alles in dit adres is te lezen",
    "idle": "Deze antwoorden tellen nu niet mee, maar blijven bewaard:",
    "begin": "Beantwoord de eerste vraag. Bij elk antwoord ziet u wat de regels zeggen. U krijgt antwoord "
    "over:",
    "further": "Ook te vragen:",
    "decides_one": "Eén antwoord beslist dit:",
    "holds": "Wat wel geldt",
    "mend": "Waarom niet, en wat helpt",
    "other_field": "Hiervoor telt ook:",
    "refine": "Preciezer maken",
    "changes": "Wat zou dit veranderen?",
    "no_change": "Geen enkel ander antwoord verandert dit alleen.",
    "seek_pairs": "Zoek twee antwoorden die het samen veranderen",
    "why": "Waarom?",
    "counted": "Wat meetelde",
    "sources": "Bronnen, in onze woorden",
    "rules": "Regels",
    "maybe": "alleen misschien",
    "since": "Regels zoals ze gelden vanaf",
    "book": "Regelboek",
    "address": "Adres van deze situatie",
    "beside": "Zet er een tweede situatie naast",
    "save": "Bewaar als tekst",
    "mail": "Stuur met e-mail",
    "again": "Begin opnieuw",
    "answer": "Geef antwoord",
    "limit": "Dit zegt wat er hoort te zijn. Het zegt niet dat er ook iemand is.",
    "only_now": "Het antwoord geldt op",
    "not_fitting": "(past niet bij uw andere antwoorden)",
}
BESIDE: Final[Mapping[str, str]] = {
    "lead": "Verander een antwoord bij A of B. Wat anders wordt, is gemerkt.",
    "back": "Terug naar één situatie",
    "check": "Kijk dit na",
    "compare": "Vergelijk",
    "difference": "Wat anders is",
    "table": "Antwoorden op twee situaties",
    "subject": "Onderwerp",
    "differs": "anders",
    "same": "hetzelfde",
}
PLAIN: Final[Mapping[str, str]] = {
    "lead": "Zoek hieronder hoe u woont. U leest wie u belt, overdag en 's nachts, en wie dat betaalt.",
    "life": "Bij levensgevaar belt u altijd 112.",
    "specialists": "Soms kijkt een specialist mee. Een SO is een specialist ouderengeneeskunde: arts voor "
    "kwetsbare ouderen. Een arts VG is arts voor mensen met een verstandelijke beperking.",
    "choose": "Kies hoe u woont",
    "print_one": "Alleen dit blad, om af te drukken",
    "all": "Ik woon anders: laat alles zien",
    "by_day": "Overdag",
    "by_night": "Avond, nacht en weekend",
    "pays": "Wie betaalt",
    "specialist": "Specialist",
    "limit": "Dit zijn de landelijke regels. Soms is het bij u anders afgesproken. Vraag het uw arts of uw "
    "zorgorganisatie.",
    "guide": "Werkt u in de zorg? Gebruik de wegwijzer, met de bronnen.",
    "no_gp": "Hebt u geen huisarts, en hoort u er wel een te hebben? Vraag uw zorgverzekeraar om hulp.",
    "numbers": "Mijn nummers",
    "numbers_how": "Schrijf ze na het afdrukken zelf op.",
    "number_gp": "Huisarts of arts van de instelling",
    "number_hap": "Huisartsenpost",
    "number_care": "Zorgorganisatie",
}


def count_text(number: int, one: str, more: str) -> str:
    """A number with its word: 1 antwoord, 2 antwoorden."""
    return f"{number} {one if number == 1 else more}"
