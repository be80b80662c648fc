"""One cell judged by the type of its column: the value it holds, or why it cannot be that."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Final

from mgz.calendar import Hours
from mgz.errors import IdentifierError
from mgz.interop.workbook.cell_fault import CellFault
from mgz.interop.workbook.cells_moments import DayMeans, moment_in
from mgz.interop.workbook.cells_numbers import count_of, degrees_of, number_of, share_of
from mgz.interop.workbook.dates import day_of
from mgz.interop.workbook.postcodes import postcode_of, postcodes_of
from mgz.interop.workbook.raw import Padded, Raw
from mgz.interop.workbook.schema import Column, Kind
from mgz.interop.workbook.shown import cut, show_number, show_value
from mgz.interop.workbook.words import Words
from mgz.vocabulary import Agb, Big

Value = str | int | float | date | tuple[str, ...] | frozenset[str] | Hours | None
_NONE_WHEN_EMPTY: Final = frozenset(
    {Kind.DATE, Kind.NUMBER, Kind.COUNT, Kind.SHARE, Kind.DEGREES, Kind.MOMENT, Kind.FROM, Kind.UNTIL}
)
_AS_TEXT: Final = "Maak de kolom op als Tekst en typ de waarde opnieuw."
#: A list of ids is parted by these.
NOT_IN_AN_ID: Final = ",;\n"
_BLANKS: Final = re.compile(r"[^\S\n]+")
#: Excel keeps 15 digits of a number; a longer one is no longer what was typed.
_MOST_DIGITS: Final = 1e15


def value_of(column: Column, raw: Raw) -> Value:
    """The value of a filled or empty cell; raises CellFault."""
    if raw is None:
        return _empty(column)
    return _READERS[column.kind](column, raw)


def text_of(raw: Raw) -> str:
    """A cell as text, numbers as they are shown; raises CellFault for a date, a time or yes/no."""
    if isinstance(raw, str):
        return raw
    if isinstance(raw, Padded):
        return raw.shown
    if isinstance(raw, bool):
        raise CellFault("geen_tekst", "Hier staat WAAR of ONWAAR in plaats van tekst.", _AS_TEXT)
    if isinstance(raw, int | float):
        if abs(raw) >= _MOST_DIGITS:
            message = f"Hier staat {show_number(raw)}; Excel bewaart er hoogstens 15."
            raise CellFault("geen_tekst", message, _AS_TEXT)
        return str(int(raw)) if raw == int(raw) else str(raw)
    raise CellFault("geen_tekst", "Excel heeft van deze waarde een datum of tijd gemaakt.", _AS_TEXT)


def key_of(text: str) -> str:
    """An id or reference as it is compared: what looks the same is the same."""
    return _BLANKS.sub(" ", text).strip()


def items_of(text: str) -> tuple[str, ...]:
    """The parts of a cell that holds several values, without doubles, in their order."""
    parts = (part.strip() for part in text.replace(";", ",").replace("\n", ",").split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


def word_of(words: Words, raw: Raw) -> str:
    """The code of a word of a closed list; raises CellFault with the words that may be used."""
    written = ("ja" if raw else "nee") if isinstance(raw, bool) else text_of(raw)
    code = words.code(written)
    if code is None:
        choices = ", ".join(words.choices)
        raise CellFault(
            "onbekend_woord", f"'{cut(written)}' staat niet in de lijst.", f"Kies een van: {choices}."
        )
    return code


def clock_of(raw: Raw) -> str:
    """A time of the day as uu:mm, 24:00 included; raises CellFault."""
    minutes = _minutes(raw)
    if minutes is None or not 0 <= minutes <= 24 * 60:
        raise CellFault(
            "geen_tijd", f"'{show_value(raw)}' is geen tijd.", "Vul een tijd in als uu:mm, zoals 08:00."
        )
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _empty(column: Column) -> Value:
    if column.required:
        remedy = "Vul deze cel in."
        if column.words:
            remedy = f"Kies een van: {', '.join(column.words.choices)}."
        raise CellFault("cel_leeg", "Deze cel is leeg en moet gevuld zijn.", remedy)
    if column.kind in _NONE_WHEN_EMPTY:
        return None
    if column.kind is Kind.POSTCODES:
        return frozenset()
    if column.kind is Kind.HOURS:
        return Hours.parse(column.default)
    return () if column.kind.is_list else column.default


def _id(_column: Column, raw: Raw) -> str:
    text = key_of(text_of(raw))
    if any(sign in text for sign in NOT_IN_AN_ID):
        raise CellFault(
            "id_teken",
            f"Het id '{cut(text)}' bevat een komma, puntkomma of regeleinde.",
            "Gebruik een id zonder die tekens.",
        )
    return text


def _word(column: Column, raw: Raw) -> str:
    assert column.words is not None
    return word_of(column.words, raw)


def _words(column: Column, raw: Raw) -> tuple[str, ...]:
    assert column.words is not None
    return tuple(dict.fromkeys(word_of(column.words, item) for item in items_of(text_of(raw))))


def _reference(_column: Column, raw: Raw) -> str:
    """A reference stays as written; whoever resolves it tries the words of the column after the ids."""
    return key_of(text_of(raw))


def _date(_column: Column, raw: Raw) -> date:
    if isinstance(raw, bool | int | float | Padded):
        what = show_value(raw)
        raise CellFault(
            "geen_datum",
            f"Hier staat {f'het getal {what}' if what[-1].isdigit() else what} en geen datum.",
            "Typ de dag als dd-mm-jjjj, of maak de cel op als Datum.",
        )
    try:
        return day_of(raw)
    except ValueError as wrong:
        message = str(wrong)
        raise CellFault(
            "geen_datum", f"{message[:1].upper()}{message[1:]}.", "Vul een bestaande dag in als dd-mm-jjjj."
        ) from None


def _postcode_text(raw: Raw) -> str:
    if isinstance(raw, float) and raw != int(raw):
        raise CellFault(
            "postcode_als_getal", f"Excel heeft hier het getal {show_number(raw)} van gemaakt.", f"{_AS_TEXT}"
        )
    return text_of(raw)


def _postcode(_column: Column, raw: Raw) -> str:
    try:
        return postcode_of(_postcode_text(raw))
    except ValueError as wrong:
        raise CellFault(
            "geen_postcode",
            f"{str(wrong)[:1].upper()}{str(wrong)[1:]}.",
            "Vul vier cijfers in, zoals 7511 of 7511 AB.",
        ) from None


def _postcodes(_column: Column, raw: Raw) -> frozenset[str]:
    try:
        return postcodes_of(_postcode_text(raw))
    except ValueError as wrong:
        raise CellFault(
            "geen_postcode",
            f"{str(wrong)[:1].upper()}{str(wrong)[1:]}.",
            "Schrijf postcodes van vier cijfers, zoals: 7511, 7513-7515.",
        ) from None


def _hours(_column: Column, raw: Raw) -> Hours:
    try:
        return Hours.parse(text_of(raw))
    except ValueError as wrong:
        raise CellFault(
            "geen_uren",
            f"De uren zijn niet te lezen: {wrong}.",
            "Schrijf altijd, dag, anw of vensters zoals: ma-vr 17:00-08:00, za-zo 00:00-24:00.",
        ) from None


def _agb(_column: Column, raw: Raw) -> str:
    try:
        return str(Agb.parse(text_of(raw)))
    except IdentifierError as wrong:
        fault = wrong.faults[0]
        raise CellFault("agb_ongeldig", fault.message, fault.remedy) from None


def _big(_column: Column, raw: Raw) -> str:
    try:
        return str(Big.parse(text_of(raw)))
    except IdentifierError as wrong:
        fault = wrong.faults[0]
        raise CellFault("big_ongeldig", fault.message, fault.remedy) from None


def _minutes(raw: Raw) -> int | None:
    if isinstance(raw, timedelta):
        return round(raw.total_seconds() / 60)
    if isinstance(raw, datetime):
        # 24:00 with a time format comes out as midnight of the first day of Excel's own calendar.
        return 24 * 60 if raw.time() == time(0) and raw.year <= 1904 else None
    if isinstance(raw, time):
        return raw.hour * 60 + raw.minute + (1 if raw.second >= 30 else 0)
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return round(raw * 24 * 60) if 0 <= raw <= 1 else None
    hour, colon, minute = raw.replace(".", ":").partition(":") if isinstance(raw, str) else ("", "", "")
    if not (colon and hour.isdigit() and minute.isdigit() and len(hour) <= 2 and len(minute) == 2):
        return None
    return int(hour) * 60 + int(minute) if int(minute) < 60 else None


_READERS: Final[dict[Kind, Callable[[Column, Raw], Value]]] = {
    Kind.ID: _id,
    Kind.TEXT: lambda _column, raw: text_of(raw),
    Kind.DATE: _date,
    Kind.COUNT: lambda _column, raw: count_of(raw),
    Kind.NUMBER: lambda _column, raw: number_of(raw),
    Kind.WORD: _word,
    Kind.WORDS: _words,
    Kind.REF: _reference,
    Kind.REFS: lambda _column, raw: items_of(key_of(text_of(raw))),
    Kind.REF_OR_WORD: _reference,
    Kind.AREA: lambda _column, raw: key_of(_postcode_text(raw)),
    Kind.POSTCODE: _postcode,
    Kind.POSTCODES: _postcodes,
    Kind.HOURS: _hours,
    Kind.AGB: _agb,
    Kind.BIG: _big,
    Kind.SHARE: lambda _column, raw: share_of(raw),
    Kind.DEGREES: lambda _column, raw: degrees_of(raw),
    Kind.MOMENT: lambda _column, raw: moment_in(raw),
    Kind.FROM: lambda _column, raw: moment_in(raw, day=DayMeans.ITS_BEGIN),
    Kind.UNTIL: lambda _column, raw: moment_in(raw, day=DayMeans.ITS_END),
}
