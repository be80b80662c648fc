"""The account of what was invented: answers, choices, persons and duties; all of it assumed."""

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum

from mgz.vocabulary import Beroep, label
from mgz_cli.twente import assumptions
from mgz_cli.twente.choices import CHOICES
from mgz_cli.twente.days import ROSTER_WEEKS
from mgz_cli.twente.desks import CREWS, WITH_A_POOL
from mgz_cli.twente.entry import Entry, assumed
from mgz_cli.twente.faults import FAULTS
from mgz_cli.twente.parties import PARTIES


def invented_answers() -> Iterator[Entry]:
    """What was invented on top of the quick start."""
    why = "gelijk aan het getal waarmee het aantal verzonnen praktijken per gemeente is berekend"
    yield assumed("Inwoners per huisartsenpraktijk", assumptions.INHABITANTS_PER_PRACTICE, why)
    why = "verdeling van een groep in een gemeente over de praktijken"
    yield assumed("Minste cliënten van een groep per praktijk", assumptions.CLIENTS_PER_LINE, why)
    why = "verdeling van de bewoners van een locatie over de praktijken"
    yield assumed("Meeste praktijken per locatie", assumptions.PRACTICES_PER_LOCATION, why)
    yield assumed("Bewoners per praktijk op een locatie", assumptions.CLIENTS_PER_LOCATION_LINE, why)
    for name, part in assumptions.ASSUMED_TREATMENT.items():
        yield assumed(
            f"Bewoners met behandeling, sector {name} (procent, bij benadering)",
            part,
            "gekozen per organisatie",
        )
    for what in (
        "Behandeling",
        "Inschrijvingen",
        "Posten en hun uren",
        "Afspraken",
        "Contracten",
        "Reistijden",
        "Convenantpunten",
        "Volledig verklaarde lijsten",
    ):
        yield assumed(
            what, "verzonnen", "bedacht om elk soort uitkomst te laten zien; zegt niets over Twente"
        )
    yield from _duties()
    for key, value in CHOICES.items():
        yield assumed(
            f"Instelling {key}",
            label(value) if isinstance(value, StrEnum) else value,
            "keuze voor dit voorbeeld",
        )
    yield assumed("Organisaties", len(PARTIES), "allemaal verzonnen, elke naam met (fictief)")


def _duties() -> Iterator[Entry]:
    people: Counter[Beroep] = Counter()
    for crew in CREWS:
        people[crew.beroep] += crew.count
    for beroep, number in people.items():
        yield assumed(f"Personen: {label(beroep)}", number, "verzonnen; geen van hen bestaat")
    yield assumed("Pools met een rooster", len(WITH_A_POOL), "verzonnen")
    why = "eerlijk verdeeld; wie wanneer dienst heeft volgt uit het startgetal, elke dag telt vanaf de eerste"
    yield assumed("Weken met diensten", ROSTER_WEEKS, why)
    why = "op een paar avonden staat er met opzet niemand, of iemand die niet telt"
    yield assumed("Fouten in het rooster", len(FAULTS), why)
