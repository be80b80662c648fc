"""What a party still has to answer before the proof can decide, ranked by the clients it decides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mgz.answer import GOOD_FRIDAY_OPEN, Duty
from mgz.calendar import Spans
from mgz.coverage.actions import Party
from mgz.coverage.gap import Gap, GapPart, peak
from mgz.region import Group, Region
from mgz.vocabulary import (
    Behandeling,
    Dagdeel,
    Leveringsvorm,
    Reason,
    State,
    TreatmentBy,
    YesNo,
)


class QuestionKind(StrEnum):
    """What is asked; each kind has one sentence and one sheet where the answer goes."""

    INDICATIE = "indicatie"
    LEVERINGSVORM = "leveringsvorm"
    BEHANDELING = "behandeling"
    BEHANDELING_PAPIER = "behandeling_papier"
    BEHANDELING_FEITELIJK = "behandeling_feitelijk"
    INSCHRIJVING = "inschrijving"
    ZORG_OVERDAG = "zorg_overdag"
    ZORG_ANW = "zorg_anw"
    POST = "post"
    GOEDE_VRIJDAG = "goede_vrijdag"
    REGEL = "regel"


#: Kind -> (sentence, sheet and columns where the answer goes). `{waar}` names the place.
SENTENCES: Final[dict[QuestionKind, tuple[str, str]]] = {
    QuestionKind.INDICATIE: ("Hebben deze cliënten ({waar}) een Wlz-indicatie?", "Clientgroepen: wlz"),
    QuestionKind.LEVERINGSVORM: (
        "In welke leveringsvorm krijgen deze cliënten ({waar}) zorg?",
        "Clientgroepen: leveringsvorm",
    ),
    QuestionKind.BEHANDELING: (
        "Is het verblijf van deze cliënten ({waar}) met of zonder behandeling, en wie geeft die echt?",
        "Clientgroepen: behandeling op papier, behandeling feitelijk door",
    ),
    QuestionKind.BEHANDELING_PAPIER: (
        "Is het verblijf van deze cliënten ({waar}) op papier met of zonder behandeling?",
        "Clientgroepen: behandeling op papier",
    ),
    QuestionKind.BEHANDELING_FEITELIJK: (
        "Wie geeft deze bewoners ({waar}) de behandeling echt?",
        "Clientgroepen: behandeling feitelijk door",
    ),
    QuestionKind.INSCHRIJVING: (
        "Bij welke huisartsenpraktijken zijn deze cliënten ({waar}) ingeschreven?",
        "Inschrijving",
    ),
    QuestionKind.ZORG_OVERDAG: (
        "Wie geeft deze bewoners ({waar}) overdag de algemene medische zorg?",
        "Afspraken: functie algemene medische zorg, uren dag",
    ),
    QuestionKind.ZORG_ANW: (
        "Wie geeft deze bewoners ({waar}) 's avonds, 's nachts en in het weekend de algemene medische zorg?",
        "Afspraken: functie algemene medische zorg, uren anw",
    ),
    QuestionKind.POST: (
        "Welke huisartsenpost is er in de ANW-uren voor deze cliënten ({waar})?",
        "Posten; zet daarna bij Organisaties de datum 'opgave volledig posten'",
    ),
    QuestionKind.GOEDE_VRIJDAG: (
        "Telt Goede Vrijdag overdag in deze regio als ANW?",
        "Instellingen: goede_vrijdag_anw",
    ),
    QuestionKind.REGEL: (
        "De regels beslissen niet wie er voor deze cliënten ({waar}) is. Wat spreekt de regio af?",
        "Bespreek dit aan de regiotafel",
    ),
}

#: Asked once for the whole region, not once per place.
_FOR_THE_REGION: Final = frozenset({QuestionKind.POST, QuestionKind.GOEDE_VRIJDAG})


@dataclass(frozen=True, slots=True)
class Question:
    """One question to one party about one place; `clients` are decided by the answer."""

    rank: int
    to: tuple[Party, ...]
    kind: QuestionKind
    place: str
    groups: tuple[str, ...]
    clients: int

    def text(self, place_name: str) -> str:
        """The question in plain Dutch."""
        return SENTENCES[self.kind][0].format(waar=place_name)

    @property
    def answer_in(self) -> str:
        """Where in the workbook the answer goes."""
        return SENTENCES[self.kind][1]


def questions(region: Region, gaps: Iterable[Gap]) -> tuple[Question, ...]:
    """All questions behind what is undecided, those that decide most clients first."""
    asked: dict[tuple[tuple[Party, ...], QuestionKind, str], dict[str, list[tuple[Spans, int]]]] = {}
    for gap in gaps:
        group = region.group_by_id[gap.group]
        for part in gap.parts:
            if part.outcome.state is not State.ONBESLIST:
                continue
            for kind in _kinds(group, gap.dagdeel, part):
                place = "" if kind in _FOR_THE_REGION else group.location or group.area
                key = (part.action.first, kind, place)
                asked.setdefault(key, {}).setdefault(group.id, []).append((part.spans, part.number))
    sized = [
        (sum(_clients(parts) for parts in groups.values()), key, tuple(sorted(groups)))
        for key, groups in asked.items()
    ]
    sized.sort(key=lambda each: (-each[0], repr(each[1])))
    return tuple(
        Question(rank, to, kind, place, groups, clients)
        for rank, (clients, (to, kind, place), groups) in enumerate(sized, start=1)
    )


def _clients(parts: list[tuple[Spans, int]]) -> int:
    """The most clients of one group that a question is about; day and ANW concern the same people."""
    return peak(parts)


def _kinds(group: Group, dagdeel: Dagdeel, part: GapPart) -> tuple[QuestionKind, ...]:
    if part.outcome.reason is Reason.REGEL_OPEN:
        return (QuestionKind.REGEL,)
    if part.duty is Duty.UNKNOWN:
        return _missing_facts(group)
    if part.outcome.reason is Reason.GEEN_OPGAVE:
        if part.duty is Duty.HUISARTS:
            return (QuestionKind.POST,)
        return (QuestionKind.ZORG_OVERDAG if dagdeel is Dagdeel.DAG else QuestionKind.ZORG_ANW,)
    return (QuestionKind.INSCHRIJVING if part.outcome != GOOD_FRIDAY_OPEN else QuestionKind.GOEDE_VRIJDAG,)


def _missing_facts(group: Group) -> tuple[QuestionKind, ...]:
    """Which facts keep the rules from deciding on whom the care rests."""
    kinds = []
    if group.wlz is YesNo.UNKNOWN:
        kinds.append(QuestionKind.INDICATIE)
    indicated_without_form = group.wlz is YesNo.YES and group.leveringsvorm is Leveringsvorm.GEEN
    if group.leveringsvorm is Leveringsvorm.UNKNOWN or indicated_without_form:
        kinds.append(QuestionKind.LEVERINGSVORM)
    if group.leveringsvorm is Leveringsvorm.VERBLIJF:
        kinds += _missing_treatment(group)
    return tuple(kinds)


def _missing_treatment(group: Group) -> list[QuestionKind]:
    match group.behandeling is Behandeling.UNKNOWN, group.treatment_by is TreatmentBy.UNKNOWN:
        case True, True:
            return [QuestionKind.BEHANDELING]
        case True, False:
            return [QuestionKind.BEHANDELING_PAPIER]
        case False, True:
            return [QuestionKind.BEHANDELING_FEITELIJK]
        case _:
            return []
