"""The columns that stand on many sheets, said once."""

from mgz.interop.workbook.schema import Column, Kind
from mgz.interop.workbook.words import Words

ORGANISATIES = ("Organisaties",)


def identity(of: str) -> Column:
    """The id of a row."""
    return Column(
        "id",
        Kind.ID,
        f"Vast kenmerk van {of}. Kies zelf, gebruik het maar één keer en verander het niet.",
        "sleutel van de rij",
        required=True,
        key=True,
    )


def dates(of: str) -> tuple[Column, ...]:
    """From which day up to and including which day a row holds."""
    return (
        Column("van", Kind.DATE, f"Eerste dag waarop {of} geldt. Leeg: altijd al.", "geldigheid, begin"),
        Column(
            "tot en met", Kind.DATE, f"Laatste dag waarop {of} geldt. Leeg: geen einde.", "geldigheid, einde"
        ),
    )


def stated() -> tuple[Column, ...]:
    """Who stated a row and when."""
    return (
        Column("opgegeven door", Kind.TEXT, "Wie deze rij heeft opgegeven.", "herkomst van de rij"),
        Column("op", Kind.DATE, "De dag van de opgave.", "herkomst van de rij"),
    )


def text(header: str, note: str, feeds: str, *, required: bool = False, default: str = "") -> Column:
    """Free text."""
    return Column(header, Kind.TEXT, note, feeds, required=required, default=default)


def choice(
    header: str, words: Words, note: str, feeds: str, *, required: bool = False, default: str = ""
) -> Column:
    """One word of a closed list; `default` is the code for an empty cell."""
    return Column(header, Kind.WORD, note, feeds, required=required, default=default, words=words)


def reference(
    header: str,
    targets: tuple[str, ...],
    note: str,
    feeds: str,
    *,
    required: bool = False,
    many: bool = False,
) -> Column:
    """The id of a row on another sheet, or (`many`) several."""
    return Column(header, Kind.REFS if many else Kind.REF, note, feeds, required=required, targets=targets)


def scope(with_group: bool) -> tuple[Column, ...]:
    """For whom something is agreed: an organisation, a location, an area or a group."""
    feeds = "voor wie het geldt"
    columns = (
        reference("voor organisatie", ORGANISATIES, "Voor alle cliënten van deze organisatie.", feeds),
        reference("voor locatie", ("Locaties",), "Voor de cliënten op deze locatie.", feeds),
        reference("voor gebied", ("Gebieden",), "Voor de cliënten in dit gebied.", feeds),
    )
    group = reference("voor groep", ("Clientgroepen",), "Voor deze groep.", feeds)
    return (*columns, group) if with_group else columns
