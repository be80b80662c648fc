"""Reading back what a report wrote: pages, tables, Word and Excel."""

from __future__ import annotations

import csv
import io
from html.parser import HTMLParser
from typing import Any


class Page(HTMLParser):
    """The tags and words of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def rows_of(text: str) -> list[list[str]]:
    """The rows of a CSV table."""
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


def workbook_of(content: bytes) -> Any:
    """An Excel file, formulas as they stand."""
    from openpyxl import load_workbook

    return load_workbook(io.BytesIO(content))


def word_of(content: bytes) -> Any:
    """A Word document."""
    import docx

    return docx.Document(io.BytesIO(content))


def words_of(content: bytes) -> str:
    """All words of a Word document, tables included."""
    document = word_of(content)
    lines = [paragraph.text for paragraph in document.paragraphs]
    lines += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join(lines)
