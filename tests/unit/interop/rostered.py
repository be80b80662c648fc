"""A small good workbook with persons and duties, sheet by sheet, to put one thing wrong in."""

from __future__ import annotations

from collections.abc import Sequence

from tests.unit.interop.workbooks import snelstart

Rows = Sequence[Sequence[object]]

ORGANISATIES: Rows = (
    ("id", "soort", "van", "tot en met"),
    ("Linde", "zorgaanbieder", None, None),
    ("Eik", "behandelaanbieder", None, None),
    ("HDS", "HDS", None, None),
    ("ZK", "zorgkantoor", None, None),
    ("ZV", "zorgverzekeraar", None, None),
)
GEBIEDEN: Rows = (("id", "postcodes"), ("W1", "7511, 7512"))
AGREEMENT_HEADERS = (
    "id",
    "functie",
    "partij",
    "voor locatie",
    "voor gebied",
    "uren",
    "van",
    "tot en met",
    "status",
    "vorm",
    "bewijs",
    "pool",
)
POST_HEADERS = ("id", "hds", "gebieden", "functies", "uren", "status", "bewijs", "van", "tot en met")
PERSON_HEADERS = (
    "id",
    "professional",
    "naam",
    "beroep",
    "bevoegd voor",
    "organisatie",
    "big",
    "standplaats",
    "van",
    "tot en met",
)
SHIFT_HEADERS = ("id", "afspraak", "pool", "professional", "begin", "einde", "lijn", "bevestigd")
STRETCH_HEADERS = ("id", "professional", "begin", "einde")
CONTRACT_HEADERS = ("id", "inkoper", "aanbieder", "route", "functie", "inbegrepen in", "van", "tot en met")


def row(headers: Sequence[str], good: dict[str, object], cells: dict[str, object]) -> tuple[object, ...]:
    """A good row but for the cells given (underscores for spaces)."""
    unknown = {name.replace("_", " ") for name in cells} - set(headers)
    assert not unknown, unknown
    found = {**good, **{name.replace("_", " "): value for name, value in cells.items()}}
    return tuple(found.get(header) for header in headers)


def agreement(**cells: object) -> tuple[object, ...]:
    good = {"id": "A1", "functie": "SO", "partij": "Eik", "voor locatie": "L1", "uren": "altijd"}
    return row(AGREEMENT_HEADERS, {**good, "status": "getekend", "bewijs": "rooster"}, cells)


def post(**cells: object) -> tuple[object, ...]:
    good = {"id": "P1", "hds": "HDS", "gebieden": "W1", "functies": "triage", "uren": "anw"}
    return row(POST_HEADERS, {**good, "status": "getekend"}, cells)


def person(**cells: object) -> tuple[object, ...]:
    good = {"id": "R1", "professional": "p1", "beroep": "specialist ouderengeneeskunde", "bevoegd voor": "SO"}
    return row(PERSON_HEADERS, good, cells)


def shift(**cells: object) -> tuple[object, ...]:
    good = {"id": "D1", "afspraak": "A1", "professional": "p1"}
    times = {"begin": "5-1-2026 08:00", "einde": "6-1-2026 08:00"}
    return row(SHIFT_HEADERS, {**good, **times}, cells)


def contract(**cells: object) -> tuple[object, ...]:
    good = {"id": "C1", "inkoper": "ZK", "aanbieder": "Linde", "route": "zzp incl behandeling"}
    return row(CONTRACT_HEADERS, good, cells)


def rostered(**sheets: Rows) -> dict[str, Rows]:
    """A quick start with an agreement, a person and a shift; sheets given replace them or come on top."""
    return snelstart(
        **{
            "Organisaties": ORGANISATIES,
            "Gebieden": GEBIEDEN,
            "Afspraken": (AGREEMENT_HEADERS, agreement()),
            "Professionals": (PERSON_HEADERS, person()),
            "Diensten": (SHIFT_HEADERS, shift()),
            **sheets,
        }
    )


def persons(*rows: tuple[object, ...]) -> Rows:
    return (PERSON_HEADERS, *rows)


def shifts(*rows: tuple[object, ...]) -> Rows:
    return (SHIFT_HEADERS, *rows)


def agreements(*rows: tuple[object, ...]) -> Rows:
    return (AGREEMENT_HEADERS, *rows)


def contracts(*rows: tuple[object, ...]) -> Rows:
    return (CONTRACT_HEADERS, *rows)
