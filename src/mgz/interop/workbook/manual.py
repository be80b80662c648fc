"""The tables of docs/werkboek.md, made from the schema so that the page and the workbook cannot differ."""

from collections.abc import Iterable, Mapping

from mgz.interop.workbook.schema import Column, Kind
from mgz.interop.workbook.settings import SETTINGS
from mgz.interop.workbook.sheets import SHEETS
from mgz.interop.workbook.sheets_region import REGION_VALUES
from mgz.interop.workbook.words import Words


def tables() -> Mapping[str, str]:
    """Per name the Markdown of one table: every sheet, the values of Regio, the keys and the word lists."""
    found = {sheet.name: _columns(sheet.columns) for sheet in SHEETS}
    found["Regio"] = _columns(REGION_VALUES)
    found["sleutels"] = _keys()
    found["keuzes"] = _choices()
    return found


def _columns(columns: Iterable[Column]) -> str:
    rows = ((_name(column), _type(column), column.note, column.feeds) for column in columns)
    return _table(("kolom", "type", "uitleg", "voedt"), rows)


def _keys() -> str:
    rows = (
        (
            f"`{key}`",
            setting.kind.value if setting.words is None else _either(setting.words),
            setting.decides,
            setting.default,
        )
        for key, setting in SETTINGS.items()
    )
    return _table(("sleutel", "waarde", "bepaalt", "zonder rij"), rows)


def _choices() -> str:
    """Each list of words once, with all columns that use it."""
    users: list[tuple[Words, list[str]]] = []
    columns = [("Regio", column) for column in REGION_VALUES]
    columns += [(sheet.name, column) for sheet in SHEETS if not sheet.is_pairs for column in sheet.columns]
    for sheet, column in columns:
        if column.words and column.header != "sleutel":
            named = f"{sheet}, {column.header}"
            same = next((names for words, names in users if words == column.words), None)
            if same is None:
                users.append((column.words, [named]))
            else:
                same.append(named)
    return _table(("kolom", "woorden"), (("; ".join(names), _either(words)) for words, names in users))


def _name(column: Column) -> str:
    return f"**{column.header}**" if column.required else column.header


def _type(column: Column) -> str:
    parts = [column.kind.value]
    if column.targets and column.kind is not Kind.AREA:
        parts.append(f"naar {' of '.join(column.targets)}")
    if column.key:
        parts.append("(sleutel)")
    return " ".join(parts)


def _either(words: Words) -> str:
    return ", ".join(words.choices)


def _table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [header, tuple("---" for _ in header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
