"""Rows that lead back to themselves by way of others, such as areas that hold each other."""

from collections.abc import Iterator, Mapping, Sequence

from mgz.interop.workbook.findings import Findings
from mgz.interop.workbook.rows import Table
from mgz.interop.workbook.shown import some


def check_rings(table: Table, header: str, key: str, what: str, findings: Findings) -> None:
    """The references of one column never lead back to where they began."""
    by_id = {row.id: row for row in table.rows if row.id}
    links = {name: row.items(header) or (row.text(header),) for name, row in by_id.items()}
    for ring in rings(links):
        row = by_id[ring[0]]
        findings.fault(
            key,
            f"{what} in een kring: {some((*ring, ring[0]), ' > ')}.",
            "Haal in een van deze rijen de verwijzing weg.",
            row.sheet,
            row.number,
            header,
        )


def rings(links: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Each ring once, but for a row that names itself; a loop, so a chain of thousands is no problem."""
    done: set[str] = set()
    for start in links:
        if start in done:
            continue
        path, places = [start], {start: 0}
        todo = [iter(links[start])]
        while todo:
            name = path[-1]
            inner = next((item for item in todo[-1] if item in links and item not in done), None)
            if inner is None:
                todo.pop()
                done.add(path.pop())
                del places[name]
            elif inner in places:
                if inner != name:
                    yield tuple(path[places[inner] :])
            else:
                places[inner] = len(path)
                path.append(inner)
                todo.append(iter(links[inner]))
