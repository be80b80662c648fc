"""`mgz region questions`: the questions to each organisation as a workbook and a letter, in one folder."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from mgz_cli import exits, files
from mgz_cli.dates import day as day_of
from mgz_cli.dates import today
from mgz_cli.progress import working
from mgz_cli.ruled import ruled_day

if TYPE_CHECKING:
    from datetime import date

    from mgz.coverage import Proof
    from mgz.reporting.asked_parties import AskedParty

HELP: Final = exits.help_text(
    "Write for each organisation that still has to answer something a workbook with just its own rows and a "
    "letter. A workbook that comes back goes to 'mgz region merge', together with the region's own.",
    "0 written, or nothing left to ask; 4 faults in the workbook; 6 no such organisation with questions",
)


def questions(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The workbook (.xlsx).", show_default=False)],
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="An empty or new folder to write in.", show_default=False)
    ],
    organisation: Annotated[
        str | None,
        typer.Option("--organisatie", metavar="ID", help="Only this organisation.", show_default="all"),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="The day by which an answer is asked.", show_default="in 3 weeks"),
    ] = None,
    known_on: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Count what was declared up to this day.", show_default="today"),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="What was written as JSON.")] = False,
) -> None:
    from mgz_site.askedfiles import default_answer_by

    known = ruled_day(known_on) if known_on else today()
    answer_by = day_of(by) if by else default_answer_by(today())
    if answer_by <= today():
        raise exits.UsageError(f"'{by}' is voorbij. Kies een dag na vandaag.")
    with working("Bezig met de vragen"):
        parties, written = _write(file, folder, organisation, answer_by, known)
    if as_json:
        print(json.dumps(_data(parties, written), ensure_ascii=False))
    else:
        _print(file, folder, parties, written)


def _write(
    file: Path, folder: Path, organisation: str | None, answer_by: date, known: date
) -> tuple[tuple[AskedParty, ...], list[Path]]:
    from mgz.coverage import prove
    from mgz.interop.workbook import HandoutSource
    from mgz_cli.rulefiles import standard_rules
    from mgz_cli.workbooks import read_region
    from mgz_site.askedfiles import AskedFiles

    region = read_region(file, known)
    proof = prove(standard_rules(), region, region.period.begin, region.period.end)
    parties = _parties(proof, organisation)
    made = AskedFiles(HandoutSource(files.read_bytes(file), str(file), region), proof, today())
    written: list[Path] = []
    files.make_empty(folder)
    for inner, name, content in made.all_of(parties, answer_by):
        place = folder / inner
        if not place.exists():
            files.make_empty(place)
        files.write(place / name, content, force=False)
        written.append(place / name)
    return parties, written


def _parties(proof: Proof, organisation: str | None) -> tuple[AskedParty, ...]:
    from mgz.errors import Fault, QuestionError
    from mgz.reporting.asked_parties import asked_parties
    from mgz.reporting.organisation import refuse_stranger

    parties = asked_parties(proof)
    if organisation is None:
        return parties
    refuse_stranger(proof.region, organisation)
    found = tuple(party for party in parties if party.id == organisation)
    if not found:
        message = f"Aan '{organisation}' is geen vraag te stellen: alles wat zij kan zeggen, is bekend."
        raise QuestionError(Fault("geen_vraag", message, "Laat --organisatie weg voor alle vragen."))
    return found


def _print(file: Path, folder: Path, parties: tuple[AskedParty, ...], written: list[Path]) -> None:
    from mgz.reporting.numbers import clients, counted

    if not parties:
        print("Er staat geen vraag meer open.")
        return
    for party in parties:
        number = counted(len(party.questions), "vraag", "vragen")
        unknown = "" if party.id else " (geen bestand: nog niet bekend wie dit is)"
        print(f"{party.name}: {number}, {clients(party.clients)}{unknown}")
    print(f"Geschreven: {counted(len(written), 'bestand', 'bestanden')} in {folder}.")
    print(f"Komt er een terug: mgz region merge {shlex.quote(str(file))} TERUG.xlsx --output NIEUW.xlsx")


def _data(parties: tuple[AskedParty, ...], written: list[Path]) -> dict[str, object]:
    return {
        "parties": [
            {
                "id": party.id,
                "name": party.name,
                "questions": len(party.questions),
                "clients": party.clients,
            }
            for party in parties
        ],
        "written": [str(path) for path in written],
    }
