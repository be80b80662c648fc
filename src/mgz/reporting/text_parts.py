"""The pieces plain text is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mgz.reporting.numbers import counted


def heading(title: str, lines: Iterable[str]) -> str:
    """A block with its title; nothing when there is nothing in it."""
    body = list(lines)
    return "\n".join((title.upper(), *body)) if body else ""


def bullets(lines: Iterable[str]) -> list[str]:
    """Lines as a list."""
    return [f"- {line}" for line in lines]


def columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows in columns to the left, two spaces apart."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]


def more(rest: int, one: str, many: str) -> list[str]:
    """How much more there is; nothing when that is all."""
    return [f"… en nog {counted(rest, one, many)}"] if rest > 0 else []


def printable(text: str) -> str:
    """Names come from people: what would steer a terminal becomes a question mark."""
    return "".join(char if char.isprintable() or char == "\n" else "?" for char in text)
