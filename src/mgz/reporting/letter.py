"""The letter that goes with a workbook of questions: who asks, what, by what day, and how to send it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mgz.coverage import FICTIONAL, is_fictional
from mgz.region import Region
from mgz.reporting.asked_parties import AskedParty
from mgz.reporting.numbers import amount, clients, counted
from mgz.reporting.word_parts import WordDocument
from mgz.reporting.words import date_text
from mgz.vocabulary import OrganisatieSoort


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A question as it stands in the letter: its rank, what is asked, how many clients, where to answer."""

    rank: int
    text: str
    clients: int
    where: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to one organisation; `file` is the name of the workbook that goes with it."""

    region: Region
    party: AskedParty
    lines: Sequence[LetterLine]
    file: str
    written: date
    answer_by: date


def asker(region: Region) -> str:
    """In whose name is asked: the zorgkantoor when there is one, else the region."""
    offices = region.organisations_of(OrganisatieSoort.ZORGKANTOOR)
    return f"{offices[0].name}, voor regio {region.name}" if len(offices) == 1 else f"Regio {region.name}"


def letter_document(letter: Letter) -> bytes:
    """The letter in Word; the same letter gives the same bytes."""
    party, region = letter.party, letter.region
    word = WordDocument(f"Vragen aan {party.name}", f"{date_text(letter.written)}. Hoort bij {letter.file}.")
    word.paragraph(f"Van: {_own_name(letter)}")
    word.paragraph(f"Aan: {party.name}")
    word.paragraph(f"Datum: {date_text(letter.written)}")
    word.paragraph(f"Antwoord graag voor: {date_text(letter.answer_by)}", strong=True)
    if is_fictional(region):
        word.paragraph(FICTIONAL)
    word.heading("Waarom deze brief")
    asked = counted(len(letter.lines), "vraag", "vragen")
    word.paragraph(
        "Wij willen weten of er voor elke cliënt op elk uur iemand is. Van een deel weten wij dat nog niet. "
        f"U kunt ons helpen. Wij hebben {asked} aan u. Uw antwoorden gaan over {clients(party.clients)}."
    )
    word.paragraph("Weet u een antwoord niet? Laat het dan open. Een leeg antwoord telt nooit als 'nee'.")
    word.heading("Zo antwoordt u")
    word.bullets(_steps(letter))
    word.heading("De vragen")
    word.paragraph("De bovenste vragen gaan over de meeste cliënten. Begin daar.")
    word.table(
        ("vraag", "wat wij vragen", "cliënten", "uw antwoord komt hier"), _rows(letter), (14, 84, 18, 58)
    )
    word.heading("Wat wij met uw antwoorden doen")
    word.paragraph(
        "Wij kijken eerst wat er door uw antwoorden verandert. Pas daarna nemen wij ze over. "
        "Wij veranderen niets aan de rijen van anderen. Klopt een rij van een ander niet? Laat het ons weten."
    )
    word.paragraph("Hebt u een vraag? Neem contact op met wie u deze brief stuurde.")
    word.paragraph("Met vriendelijke groet,")
    word.paragraph(_own_name(letter))
    return word.content()


def _own_name(letter: Letter) -> str:
    """Who asks; an office that writes to itself does so in the name of the region."""
    name = asker(letter.region)
    return f"Regio {letter.region.name}" if name.startswith(f"{letter.party.name}, ") else name


def _steps(letter: Letter) -> tuple[str, ...]:
    return (
        f"Open het bestand {letter.file} in Excel. U ziet het blad 'Vragen aan u'.",
        "Bij elke vraag staat op welk blad en in welke rij uw antwoord komt. Vul de gekleurde cellen in.",
        "Staat er 'nieuwe rij'? Vul dan op dat blad die rij in.",
        "Schrijf geen namen of andere gegevens van cliënten op.",
        "Bewaar het bestand en stuur het terug aan wie u deze brief stuurde.",
    )


def _rows(letter: Letter) -> list[tuple[str, ...]]:
    return [(str(line.rank), line.text, amount(line.clients), line.where) for line in letter.lines]
