"""`mgz region merge`: the workbooks of many organisations made into one."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from mgz.errors import FileError
from mgz_cli import exits, files
from mgz_cli.dates import today
from mgz_cli.findings import counted_findings, finding_data, print_findings
from mgz_cli.progress import working
from mgz_cli.ruled import ruled_day

if TYPE_CHECKING:
    from mgz.errors import Fault
    from mgz.interop.workbook import Contradiction, Merged, Returned, Source
    from mgz.interop.workbook.rows import Row

HELP: Final = exits.help_text(
    "Make one workbook of the workbooks of many organisations. A file may hold only a part of a workbook. "
    "Rows that are equal count once; rows with one id that differ are reported with both rows, and then "
    "nothing is written. A workbook of 'mgz region questions' that came back puts its answers in the place "
    "of the rows it was made from. An input is never replaced.",
    "0 written (warnings may stand), 4 faults or contradictions, nothing written",
)


def merge(
    workbooks: Annotated[
        list[Path],
        typer.Argument(metavar="FILE...", help="The workbooks to merge (.xlsx).", show_default=False),
    ],
    output: Annotated[Path, typer.Option(help="The workbook to write (.xlsx).", show_default=False)],
    known_on: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Count what was declared up to this day.", show_default="today"),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the output file when it exists.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="The report as JSON.")] = False,
) -> None:
    from mgz.interop.workbook import merge as merge_workbooks
    from mgz_cli.rulefiles import standard_rules

    known = ruled_day(known_on) if known_on else today()
    _check_names(workbooks, output)
    files.refuse_other_kind(output, ".xlsx")
    files.refuse_existing(output, force=force)
    with working("Bezig met samenvoegen"):
        merged = merge_workbooks(_sources(workbooks), known_on=known, rules=standard_rules())
    if merged.region is not None:
        files.write(output, merged.content, force=force)
    if as_json:
        print(json.dumps(_data(workbooks, output, merged), ensure_ascii=False))
    else:
        _print(workbooks, output, merged)
    raise typer.Exit(exits.WORKBOOK if merged.region is None else exits.OK)


def _check_names(workbooks: list[Path], output: Path) -> None:
    """Every input is another file, and none of them is the output, not even by way of a link."""
    found = [path.resolve() for path in workbooks]
    if len(set(found)) < len(found):
        raise exits.UsageError("hetzelfde werkboek staat er twee keer. Noem elk bestand één keer.")
    again = output.exists() and any(path.exists() and output.samefile(path) for path in workbooks)
    if again or output.resolve() in found:
        raise exits.UsageError(
            "het bestand bij --output is ook een van de werkboeken. Geef het een eigen naam: een werkboek "
            "dat wordt samengevoegd, wordt nooit vervangen."
        )


def _sources(workbooks: list[Path]) -> list[Source]:
    """The content of every file; whatever cannot be read is told at once."""
    from mgz.interop.workbook import Source

    sources: list[Source] = []
    unreadable: list[Fault] = []
    for path in workbooks:
        try:
            sources.append(Source(str(path), files.read_bytes(path)))
        except FileError as refused:
            unreadable += refused.faults
    if unreadable:
        raise FileError(unreadable)
    return sources


def _print(workbooks: list[Path], output: Path, merged: Merged) -> None:
    from mgz.reporting.numbers import amount, counted

    print_findings(merged.findings)
    counts = counted_findings(merged.findings)
    of = counted(len(workbooks), "werkboek", "werkboeken")
    if merged.region is None:
        print(f"{of}: {counts}. Er is niets geschreven: herstel de fouten en voeg opnieuw samen.")
        return
    print(f"Geschreven: {output}, uit {of} ({counts}).")
    for each in merged.returned:
        changed = counted(len(each.changed), "rij anders", "rijen anders")
        added = counted(len(each.added), "rij erbij", "rijen erbij")
        print(f"Antwoorden van {each.organisation} ({each.file}): {changed}, {added}.")
    print(", ".join(f"{sheet} {amount(number)}" for sheet, number in merged.rows.items()))
    print(f"Daarna: mgz region check {shlex.quote(str(output))}")


def _data(workbooks: list[Path], output: Path, merged: Merged) -> dict[str, object]:
    return {
        "ok": merged.region is not None,
        "written": str(output) if merged.region is not None else None,
        "files": [str(path) for path in workbooks],
        "faults": len(merged.faults),
        "warnings": len(merged.findings) - len(merged.faults),
        "findings": [finding_data(finding) for finding in merged.findings],
        "contradictions": [_contradiction(each) for each in merged.contradictions],
        "rows": dict(merged.rows),
        "returned": [_returned(each) for each in merged.returned],
        "hash": merged.region.hash if merged.region is not None else None,
    }


def _returned(each: Returned) -> dict[str, object]:
    return {
        "file": each.file,
        "organisation": each.organisation,
        "made": each.made,
        "changed": [{"sheet": sheet, "id": name} for sheet, name in each.changed],
        "added": [{"sheet": sheet, "id": name} for sheet, name in each.added],
        "changed_since": [{"sheet": sheet, "id": name} for sheet, name in each.since],
    }


def _contradiction(found: Contradiction) -> dict[str, object]:
    return {
        "sheet": found.sheet,
        "id": found.id,
        "rows": [_place(found.first), _place(found.second)],
        "columns": [
            {"column": each.column, "values": [each.first, each.second]} for each in found.differences
        ],
    }


def _place(row: Row) -> dict[str, object]:
    assert row.origin is not None
    return {"file": row.origin.file, "row": row.origin.number}
