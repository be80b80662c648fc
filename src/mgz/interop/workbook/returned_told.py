"""What is said of a workbook with questions that came back: refused, done before, or overtaken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mgz.errors import Fault, Place, Severity
from mgz.interop.workbook.owners import NOBODY, Owners
from mgz.interop.workbook.rows import Row
from mgz.interop.workbook.sheets import SHEET_BY_NAME
from mgz.interop.workbook.shown import cut, cut_message, some
from mgz.interop.workbook.stamp import RowKey


def other_region(file: str, theirs: str, mine: str) -> Fault:
    """The questions were of another region."""
    return Fault(
        "teruggave_andere_regio",
        f"Deze vragen zijn van regio '{cut(theirs)}', en dit is regio '{cut(mine)}'.",
        "Voeg het bestand samen met het werkboek van de regio die de vragen stelde.",
        Place(file, "Regio"),
    )


def of_another(organisation: str, row: Row, now: Row | None, owners: Owners) -> Fault:
    """A row that is not of who answers."""
    whose = owners.of(now or row) - {NOBODY}
    named = f"van {some(sorted(whose))}" if whose else "van de hele regio"
    key = row.text(SHEET_BY_NAME[row.sheet].key_header)
    did = "veranderd" if now else "toegevoegd"
    tell = some(sorted(whose)) or "de regio"
    return Fault(
        "rij_van_anderen",
        cut_message(
            f"Rij '{key}' is {named}, en '{organisation}' heeft die {did}. Dat kan alleen met eigen rijen."
        ),
        cut_message(f"Maak de rij zoals die was, of haal hem weg. Klopt de rij niet? Meld dat aan {tell}."),
        _place(row),
    )


def gone(row: Row) -> Fault:
    """A row that was changed and is no longer there."""
    return Fault(
        "rij_is_weg",
        "Deze rij is veranderd, maar staat intussen niet meer in het werkboek van de regio.",
        "Haal de rij weg, of geef haar een nieuw id als zij er toch hoort te zijn.",
        _place(row),
    )


def nothing_answered(file: str) -> Fault:
    """Nothing was filled in."""
    return Fault(
        "niets_ingevuld",
        "In dit bestand is niets ingevuld: elke rij is nog zoals wij haar stuurden.",
        "Vul de gekleurde cellen in, of voeg rijen toe, en bewaar het bestand.",
        Place(file),
        Severity.WARNING,
    )


def answered_before(file: str) -> Fault:
    """The same answers came in before."""
    return Fault(
        "al_verwerkt",
        "Deze antwoorden staan al in het werkboek. Er verandert niets.",
        "U hoeft niets te doen.",
        Place(file),
        Severity.WARNING,
    )


def changed_since(file: str, made: str, rows: Sequence[RowKey]) -> Fault:
    """What others changed while the questions were out; it stays as they made it."""
    return Fault(
        "sinds_uitgifte_anders",
        cut_message(f"Sinds deze vragen zijn gemaakt ({made}) is in het werkboek anders: {_named(rows)}."),
        "Dat blijft zoals het nu is. Kijk of uw antwoorden er nog bij passen.",
        Place(file),
        Severity.WARNING,
    )


def _named(rows: Iterable[RowKey]) -> str:
    return some([f"{sheet} {cut(key)}" for sheet, key in rows])


def _place(row: Row) -> Place:
    file, number = (row.origin.file, row.origin.number) if row.origin else ("", row.number)
    return Place(file, row.sheet, number)
