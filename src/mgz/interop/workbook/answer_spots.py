"""Where the answer to a question goes: which rows of which sheet, which columns, what is known already."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from mgz.coverage import Question, QuestionKind
from mgz.interop.workbook.words import FUNCTIONS, ROUTES, STANDBY
from mgz.region import Region
from mgz.vocabulary import Functie, Route, Sector

#: Header -> what is filled in there; known before anybody answers.
Known = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class AnswerSpot:
    """One place for an answer: rows that are there (`keys`), or a row to add when there are none.

    `columns` is what is asked; `known` is what of a row to add stands fast; `new_rows` is how many there are
    to add at least.
    """

    sheet: str
    columns: tuple[str, ...]
    keys: tuple[str, ...] = ()
    known: tuple[tuple[str, str], ...] = ()
    new_rows: int = 1

    @property
    def is_new(self) -> bool:
        """Whether a row has to be added."""
        return not self.keys


def answer_spot(region: Region, organisation: str, question: Question) -> AnswerSpot | None:
    """Where an organisation fills in its answer; None where no sheet can hold it."""
    kind = question.kind
    if kind in _FACTS:
        return AnswerSpot("Clientgroepen", _FACTS[kind], keys=question.groups)
    if kind is QuestionKind.HORIZON:
        return AnswerSpot("Regio", ("waarde",), keys=("rooster verplicht t/m",))
    if kind is QuestionKind.BEWIJS:
        return _evidence(region, organisation)
    if kind not in _ROWS:
        return None
    sheet, columns, known_of = _ROWS[kind]
    known = known_of(region, organisation, question)
    asked = tuple(column for column in columns if column not in known)
    each = len(question.groups) if {"voor groep", "groep"} & known.keys() else 1
    return AnswerSpot(sheet, asked, known=tuple(known.items()), new_rows=each)


_TREATMENT: Final = ("behandeling op papier", "behandeling feitelijk door")
_FACTS: Final[Mapping[QuestionKind, tuple[str, ...]]] = {
    QuestionKind.INDICATIE: ("wlz",),
    QuestionKind.LEVERINGSVORM: ("leveringsvorm",),
    QuestionKind.SECTOR: ("sector",),
    QuestionKind.BEHANDELING: _TREATMENT,
    QuestionKind.BEHANDELING_PAPIER: _TREATMENT[:1],
    QuestionKind.BEHANDELING_FEITELIJK: _TREATMENT[1:],
}
_PROMISE: Final = ("partij", "status", "bewijs")
_POST: Final = ("gebieden", "functies", "uren", "status", "bewijs")
_PURCHASE: Final = ("aanbieder", "route", "omvang")
_SPECIALIST_KEYS: Final = {
    Sector.LG: "specialist_lg",
    Sector.ZG: "specialist_zg",
    Sector.GGZ: "specialist_ggz",
}


def _evidence(region: Region, organisation: str) -> AnswerSpot:
    """The promises of the organisation itself, on the sheet on which it made any."""
    posts = tuple(post.id for post in region.posts if post.hds == organisation)
    mine = tuple(row.id for row in region.agreements if row.party == organisation)
    return AnswerSpot("Afspraken", ("bewijs",), mine) if mine else AnswerSpot("Posten", ("bewijs",), posts)


def _scope(region: Region, question: Question) -> Known:
    if question.place in region.location_by_id:
        return {"voor locatie": question.place}
    return {"voor groep": _each(question.groups)}


def _each(groups: tuple[str, ...]) -> str:
    """One group to a row."""
    return groups[0] if len(groups) == 1 else f"{', '.join(groups)} (elk een eigen rij)"


def _agreement(function: Functie | None, hours: str) -> Callable[[Region, str, Question], Known]:
    def known(region: Region, organisation: str, question: Question) -> Known:
        asked = question.function or function
        word = FUNCTIONS.shown[asked.value] if asked else ""
        return {"functie": word, **_scope(region, question), "uren": hours}

    return known


def _registration(region: Region, organisation: str, question: Question) -> Known:
    return {"groep": _each(question.groups)}


def _post(region: Region, organisation: str, question: Question) -> Known:
    return {"hds": organisation}


def _contract(route: str) -> Callable[[Region, str, Question], Known]:
    def known(region: Region, organisation: str, question: Question) -> Known:
        function = {"functie": FUNCTIONS.shown[question.function.value]} if question.function else {}
        return {"inkoper": organisation, **({"route": ROUTES.shown[route]} if route else {}), **function}

    return known


def _choice(region: Region, organisation: str, question: Question) -> Known:
    if question.kind is QuestionKind.GOEDE_VRIJDAG:
        return {"sleutel": "goede_vrijdag_anw"}
    sectors = {region.group_by_id[name].sector for name in question.groups}
    return {"sleutel": " of ".join(key for sector, key in _SPECIALIST_KEYS.items() if sector in sectors)}


def _travel(region: Region, organisation: str, question: Question) -> Known:
    codes = {code for name in question.groups for code in region.place_of(region.group_by_id[name])}
    return {"naar": next(iter(codes))} if len(codes) == 1 else {}


def _nothing(region: Region, organisation: str, question: Question) -> Known:
    return {}


_Known = Callable[[Region, str, Question], Known]
#: Kind -> the sheet on which a row is added, the columns that are asked, and what of the row stands fast.
_ROWS: Final[Mapping[QuestionKind, tuple[str, tuple[str, ...], _Known]]] = {
    QuestionKind.INSCHRIJVING: ("Inschrijving", ("praktijk", "aantal"), _registration),
    QuestionKind.ZORG_OVERDAG: ("Afspraken", _PROMISE, _agreement(Functie.GENERAL_CARE, "dag")),
    QuestionKind.ZORG_ANW: ("Afspraken", _PROMISE, _agreement(Functie.GENERAL_CARE, "anw")),
    QuestionKind.SPECIALIST: ("Afspraken", _PROMISE, _agreement(None, "altijd")),
    QuestionKind.TRIAGE_LOCATIE: ("Afspraken", _PROMISE, _agreement(Functie.TRIAGE, "altijd")),
    QuestionKind.VOORWACHT: ("Afspraken", _PROMISE, _agreement(Functie.TRIAGE, "anw")),
    QuestionKind.POST: ("Posten", _POST, _post),
    QuestionKind.POST_TRIAGE: ("Posten", _POST, _post),
    QuestionKind.GOEDE_VRIJDAG: ("Instellingen", ("waarde",), _choice),
    QuestionKind.SECTOR_SPECIALIST: ("Instellingen", ("waarde",), _choice),
    QuestionKind.CONTRACT: ("Contracten", _PURCHASE, _contract("")),
    QuestionKind.CONTRACT_POST: ("Contracten", _PURCHASE, _contract(Route.HUISARTS_ANW.value)),
    QuestionKind.BESCHIKBAARHEID: ("Contracten", _PURCHASE, _contract(STANDBY)),
    QuestionKind.ROOSTER_VERVOLG: ("Diensten", ("afspraak", "professional", "begin", "einde"), _nothing),
    QuestionKind.REISTIJD: ("Reistijden", ("van", "minuten"), _travel),
}
