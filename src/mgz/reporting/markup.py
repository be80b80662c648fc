"""The few pieces of HTML a page to print is made of; every text is escaped here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from re import compile as pattern
from typing import Final

#: For paper first: A4, no colour needed to read it, a row never splits over two pages.
STYLE: Final = """
:root { color-scheme: light; }
body { font: 11pt/1.45 "IBM Plex Sans", "Segoe UI", Arial, sans-serif; color: #1b1b1b; background: #fff;
  max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; border-bottom: 2px solid #1b1b1b; padding-bottom: .2rem; }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .3rem; }
p, ul, dl { margin: .4rem 0; max-width: 46rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
.uitkomst { border: 2px solid #1b1b1b; border-left-width: .8rem; padding: .7rem 1rem; margin: 1rem 0; }
.uitkomst.sluitend { border-color: #1d6b3a; }
.uitkomst.niet_sluitend { border-color: #a4161a; }
.uitkomst.onbekend { border-color: #8a5a00; }
.uitkomst strong { font-size: 1.25rem; }
.oordeel { font-weight: 600; }
.tabel { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-size: .92em; }
caption { text-align: left; font-weight: 600; padding-bottom: .25rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid #8c8c8c; }
tbody th { font-weight: normal; }
thead th { border-bottom: 2px solid #1b1b1b; }
td.getal, th.getal { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.datum { white-space: nowrap; }
small { color: #4a4a4a; font-size: .92em; }
@page { size: A4; margin: 16mm 14mm; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 9.5pt; }
  h2, h3, caption { break-after: avoid; } tr, .uitkomst { break-inside: avoid; }
  thead { display: table-header-group; } .tabel { overflow: visible; }
}
"""

_DATE: Final = pattern(r"\d\d-\d\d-\d{4}")


def whole_page(title: str, sections: Iterable[str]) -> str:
    """A page that stands alone: no script, no other file."""
    body = "\n".join(section for section in sections if section)
    return (
        f'<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{text(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"{body}\n</main>\n</body>\n</html>\n"
    )


def section(title: str, *parts: str) -> str:
    """A section with its title; nothing when all parts are empty."""
    body = "".join(parts)
    return f"<section>{tag('h2', title)}{body}</section>" if body else ""


def text(words: str) -> str:
    """Words of people, safe between tags."""
    return escape(words, quote=True)


def tag(name: str, words: str) -> str:
    """One element with plain words in it."""
    return f"<{name}>{text(words)}</{name}>"


def bullets(lines: Iterable[str]) -> str:
    """A list of plain lines; nothing when there are none."""
    items = "".join(tag("li", line) for line in lines)
    return f"<ul>{items}</ul>" if items else ""


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    """Names with their values."""
    return "<dl>" + "".join(tag("dt", name) + tag("dd", value) for name, value in pairs) + "</dl>"


def with_small(words: str, small: str) -> str:
    """A cell, perhaps with a second and smaller line; a date never breaks over two lines."""
    first = _DATE.sub(r'<span class="datum">\g<0></span>', text(words))
    return f"{first}<br><small>{text(small)}</small>" if small else first


def lines(first: str, *small: str) -> str:
    """A cell with a first line in bold and smaller lines below; empty ones are left out."""
    rest = "".join(f"<br><small>{text(line)}</small>" for line in small if line)
    return f'<span class="oordeel">{text(first)}</span>{rest}'


def table(caption: str, header: Sequence[str], rows: Iterable[Sequence[str | int]]) -> str:
    """A table; an int is a number cell, a str is HTML from this module, the first cell heads its row."""
    body = "".join(f"<tr>{_cells(row)}</tr>" for row in rows)
    head = "".join(f'<th scope="col"{_number_class(name)}>{text(name)}</th>' for name in header)
    return (
        f'<div class="tabel"><table><caption>{text(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


_NUMBERS: Final = frozenset({"cliënten", "voldaan", "niet voldaan", "onbekend"})


def _number_class(name: str) -> str:
    return ' class="getal"' if name in _NUMBERS else ""


def _cells(row: Sequence[str | int]) -> str:
    cells = []
    for column, cell in enumerate(row):
        if isinstance(cell, int):
            cells.append(f'<td class="getal">{cell:,}</td>'.replace(",", "."))
        elif column == 0:
            cells.append(f'<th scope="row">{cell}</th>')
        else:
            cells.append(f"<td>{cell}</td>")
    return "".join(cells)
