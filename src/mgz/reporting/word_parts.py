"""The pieces a Word document is made of: headings, lists, tables with a header that repeats on every page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Final

from mgz.reporting.packing import packed, plain

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table

#: The properties of every document: no moment and no person in them.
_NO_MOMENT: Final = datetime(1980, 1, 1, tzinfo=UTC)
#: The width of the text on A4 with these margins, in millimetres.
WIDTH: Final = 174
_MARGIN: Final = 18


class WordDocument:
    """A document in Dutch on A4 that grows from top to bottom; `content` is the file."""

    def __init__(self, title: str, footer: str) -> None:
        import docx
        from docx.shared import Mm, Pt

        self._document = docx.Document()
        section = self._document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(_MARGIN)
        section.top_margin = section.bottom_margin = Mm(_MARGIN)
        section.footer.paragraphs[0].text = plain(footer)
        self._document.styles["Normal"].font.size = Pt(10)
        _in_dutch(self._document)
        self._properties(title)
        self._document.add_heading(plain(title), 0)

    def heading(self, words: str, level: int = 1) -> None:
        """A heading; 1 is the highest below the title."""
        self._document.add_heading(plain(words), level)

    def paragraph(self, words: str, *, strong: bool = False) -> None:
        """A paragraph, in bold when it matters most."""
        self._document.add_paragraph().add_run(plain(words)).bold = strong or None

    def bullets(self, lines: Iterable[str]) -> None:
        """A list of lines."""
        for line in lines:
            self._document.add_paragraph(plain(line), style="List Bullet")

    def table(self, header: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[int]) -> None:
        """A table with its header in bold on every page; `widths` in millimetres. No rows, no table."""
        body = list(rows)
        if not body:
            return
        table = self._document.add_table(rows=len(body) + 1, cols=len(header), style="Table Grid")
        table.autofit = False
        for row, cells in zip(table.rows, (header, *body), strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.paragraphs[0].text = plain(words)
        _lay_out(table, widths)
        self._document.add_paragraph()

    def content(self) -> bytes:
        """The file; the same calls give the same bytes."""
        written = BytesIO()
        self._document.save(written)
        return packed(written.getvalue())

    def _properties(self, title: str) -> None:
        known = self._document.core_properties
        known.title, known.language, known.author, known.last_modified_by = (
            plain(title)[:255],
            "nl-NL",
            "",
            "",
        )
        known.comments, known.created, known.modified, known.revision = "", _NO_MOMENT, _NO_MOMENT, 1


def _in_dutch(document: Document) -> None:
    """Spelling and reading aloud are Dutch."""
    from docx.oxml.ns import qn

    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "nl-NL")


def _lay_out(table: Table, widths: Sequence[int]) -> None:
    """Widths, a header that repeats, and rows that never split over two pages."""
    from docx.oxml import OxmlElement
    from docx.shared import Mm, Pt

    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for number, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if number == 0:
            properties.append(OxmlElement("w:tblHeader"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
            for run in cell.paragraphs[0].runs:
                run.font.size, run.bold = Pt(8.5), number == 0 or None
