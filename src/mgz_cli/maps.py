"""`mgz map`: borders and postcodes for the map of the region, from a file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from mgz_cli import exits, files

if TYPE_CHECKING:
    from mgz_site.ui.mapstore import MapNote, MapStore

app: Final = typer.Typer(
    help="Load borders and postcodes for the map of the region.", no_args_is_help=True, rich_markup_mode=None
)

LOAD_HELP: Final = exits.help_text(
    "Keep a map file for the page Regio: GeoJSON with borders or postcodes, or a table (CSV) with points, in "
    "degrees (WGS84) or metres (RD). A file that is not right is refused whole, with the reason.",
    "0 kept",
)
LIST_HELP: Final = exits.help_text("List the map files that count, with their sources.", "0 listed")

_Json = Annotated[bool, typer.Option("--json", help="The result as JSON.")]
_Demo = Annotated[bool, typer.Option("--demo", help="For the example region of `mgz demo`.")]


@app.command("load", help=LOAD_HELP, short_help="Keep a map file for the page Regio.")
def load(
    file: Annotated[Path, typer.Argument(help="The map file (.geojson, .json, .csv).", show_default=False)],
    source: Annotated[
        str, typer.Option("--source", metavar="TEXT", help="Where it is from; shown under the map.")
    ] = "",
    demo: _Demo = False,
    as_json: _Json = False,
) -> None:
    from mgz.interop.mapfile import MAX_BYTES, refusal
    from mgz_cli.dates import now

    if file.is_file() and file.stat().st_size > MAX_BYTES:
        raise refusal("kaart_te_groot", str(file), MAX_BYTES // 1024**2)
    content = files.read_bytes(file)
    said = " ".join(source.split())[:200]
    note = _store(demo).put(content, file.name, said, now())
    if as_json:
        print(json.dumps(_data(note), ensure_ascii=False))
        return
    print(f"Geladen: {note.name} ({_inside(note)}). De kaart staat op de pagina Regio.")
    if not note.source:
        print("Er staat geen bron bij: geef --source, dan staat zij onder de kaart.")


@app.command("list", help=LIST_HELP, short_help="List the map files that count.")
def listed(demo: _Demo = False, as_json: _Json = False) -> None:
    notes = _store(demo).notes()
    if as_json:
        print(json.dumps([_data(note) for note in notes], ensure_ascii=False))
        return
    for note in notes:
        print(f"{note.name} ({_inside(note)}), bron: {note.source or 'niet opgegeven'}")
    if not notes:
        print("Er zijn geen kaartgegevens. Laad ze met: mgz map load BESTAND")


def _store(demo: bool) -> MapStore:
    from mgz_site.conf.datafolder import data_folder, demonstration_folder
    from mgz_site.ui.mapstore import MapStore

    return MapStore(demonstration_folder(data_folder()) if demo else data_folder())


def _inside(note: MapNote) -> str:
    from mgz.reporting.numbers import counted

    said = f"{counted(note.outlines, 'grens', 'grenzen')}, {counted(note.points, 'punt', 'punten')}"
    return f"{said}, {counted(note.without, 'rij', 'rijen')} zonder plek" if note.without else said


def _data(note: MapNote) -> dict[str, object]:
    return {
        "key": note.key,
        "name": note.name,
        "source": note.source,
        "outlines": note.outlines,
        "points": note.points,
        "without": note.without,
    }
