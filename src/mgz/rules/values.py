"""Whether one value fits its closed list; the answer is a reason in Dutch, or nothing when it fits."""

import math
import re
import reprlib
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from mgz.rules.closed_lists import ALL_FACTS, FACTS, Kind, ValueType

_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_LOCAL: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d", re.ASCII)
_ZK: Final = re.compile(r"55\d\d", re.ASCII)
#: No count or share in this field comes near it, and up to here every calculation is exact.
_MOST: Final = 10**12
#: The facts that are one word, each with its words.
_WORDS: Final = {
    name: frozenset(type_.words)
    for name, type_ in ALL_FACTS.items()
    if type_.kind is Kind.WORD and not type_.many
}
#: Shows a value without laying out all of it: it may be nested or repeated without end.
_SHORT: Final = reprlib.Repr()
_SHORT.maxstring = _SHORT.maxlong = _SHORT.maxother = 60


def fault_in(value: object, type_: ValueType) -> str:
    """Why a value does not fit, as the end of a sentence that starts with the key; empty when it fits."""
    if not type_.many:
        return _fault_in_one(value, type_)
    if not isinstance(value, list | tuple):
        return f"moet een lijst zijn, niet {shown(value)}"
    for item in value:
        if fault := _fault_in_one(item, type_):
            return f"heeft een lid dat niet klopt: dit {fault}"
    if len(set(value)) < len(value):
        return "noemt een lid dubbel"
    return ""


def fault_in_facts(facts: Mapping[str, object], *, internal: bool = False) -> str:
    """The first fact that the format does not know or that does not fit its list; empty when all fit.

    With `internal` the facts of the product's own asks are known too.
    """
    known = ALL_FACTS if internal else FACTS
    for key, value in facts.items():
        # Nearly every fact is a word, and is checked at every decision.
        if isinstance(value, str) and value in _WORDS.get(key, ()) and key in known:
            continue
        type_ = known.get(key)
        if type_ is None:
            return f"feit {shown(key)} bestaat niet; {nearest(key, tuple(known))}"
        if fault := fault_in(value, type_):
            return f"feit '{key}' {fault}"
    return ""


def shown(value: object) -> str:
    """A value as a reader may recognise it, never longer than a line."""
    try:
        text = _SHORT.repr(value)
    except ValueError:
        text = "een veel te groot getal"
    return text if len(text) <= 60 else text[:57] + "..."


def capital(text: str) -> str:
    """The text as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def nearest(word: str, known: tuple[str, ...]) -> str:
    """The words that may stand there, the likely one first."""
    stem = str(word).lower()[:4]
    alike = [name for name in known if stem and name.startswith(stem)]
    if alike:
        return f"bedoeld is misschien: {', '.join(alike[:4])}"
    if len(known) <= 16:
        return f"kies uit: {', '.join(known)}"
    return "zie de gesloten lijsten van het casusformaat"


def _fault_in_one(value: object, type_: ValueType) -> str:
    kind = type_.kind
    if kind is Kind.FACTS:
        if not isinstance(value, Mapping):
            return f"moet {kind.value} zijn, niet {shown(value)}"
        if "partner" in value:
            return "mag niet zelf weer een partner hebben"
        inner = fault_in_facts(value)
        return f"klopt niet: {inner}" if inner else ""
    if kind in (Kind.INT, Kind.NUM):
        return _fault_in_number(value, kind)
    if not isinstance(value, str):
        return f"moet {kind.value} zijn, tussen aanhalingstekens, niet {shown(value)}"
    if kind is Kind.WORD:
        return "" if value in type_.words else f"kent {shown(value)} niet; {nearest(value, type_.words)}"
    return "" if _fits(value, kind) else f"moet {kind.value} zijn, niet {shown(value)}"


def _fault_in_number(value: object, kind: Kind) -> str:
    # bool is an int for Python, never for a reader.
    is_number = isinstance(value, int) and not isinstance(value, bool) and (kind is Kind.NUM or value >= 0)
    is_number = is_number or (kind is Kind.NUM and isinstance(value, float) and math.isfinite(value))
    if isinstance(value, int | float) and is_number:
        return "" if abs(value) <= _MOST else f"is te groot: {shown(value)}; hoogstens {_MOST}"
    return f"moet {kind.value} zijn, zonder aanhalingstekens, niet {shown(value)}"


def _fits(value: str, kind: Kind) -> bool:
    if kind is Kind.ZK:
        return _ZK.fullmatch(value) is not None
    pattern, read = (_DATE, date.fromisoformat) if kind is Kind.DATE else (_LOCAL, datetime.fromisoformat)
    if pattern.fullmatch(value) is None:
        return False
    try:
        read(value)
    except ValueError:
        return False
    return True
