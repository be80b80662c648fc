"""The sheets Diensten, Afwezigheid and Wensen: who is on duty when, who cannot, who would rather not."""

from typing import Final

from mgz.interop.workbook.columns import choice, identity, reference, stated
from mgz.interop.workbook.schema import Column, Kind, Sheet
from mgz.interop.workbook.words import WISHES, YES_OR_NO

_CLOCK: Final = "Dag en tijd als dd-mm-jjjj uu:mm."


def _person(feeds: str) -> Column:
    note = "Kenmerk van de persoon op Professionals."
    return reference("professional", ("Professionals",), note, feeds, required=True)


def _stretch(of: str, feeds: str) -> tuple[Column, Column]:
    """From when to when, where a day without a time stands for the whole of it."""
    return (
        Column("begin", Kind.FROM, f"Begin van {of}. Een dag alleen: vanaf 00:00.", feeds, required=True),
        Column(
            "einde", Kind.UNTIL, f"Einde van {of}. Een dag alleen: die dag telt mee.", feeds, required=True
        ),
    )


DIENSTEN: Final = Sheet(
    "Diensten",
    "Wie wanneer dienst heeft. Vul precies één van de kolommen afspraak en pool in.",
    (
        identity("de dienst"),
        reference(
            "afspraak",
            ("Afspraken", "Posten"),
            "De afspraak of post waarvoor de dienst is.",
            "laag ingeroosterd",
        ),
        reference("pool", ("Pools",), "De pool waarvoor de dienst is.", "laag ingeroosterd"),
        _person("laag ingeroosterd"),
        Column("begin", Kind.MOMENT, f"Begin van de dienst. {_CLOCK}", "laag ingeroosterd", required=True),
        Column("einde", Kind.MOMENT, f"Einde van de dienst. {_CLOCK}", "laag ingeroosterd", required=True),
        Column(
            "lijn",
            Kind.COUNT,
            "1 gaat eerst, 2 daarna. Leeg: 1.",
            "laag ingeroosterd: alleen lijn 1 telt",
        ),
        choice(
            "bevestigd",
            YES_OR_NO,
            "Is de dienst bevestigd? Leeg: nee.",
            "laag ingeroosterd: bevestigd",
            default="no",
        ),
        *stated(),
    ),
)

AFWEZIGHEID: Final = Sheet(
    "Afwezigheid",
    "Wanneer iemand geen dienst kan doen. Zet er geen reden bij.",
    (
        identity("de rij"),
        _person("laag ingeroosterd"),
        *_stretch("de afwezigheid", "laag ingeroosterd: afwezig"),
        *stated(),
    ),
)

WENSEN: Final = Sheet(
    "Wensen",
    "Wat iemand graag wil. Een wens beslist niets in het bewijs.",
    (
        identity("de wens"),
        _person("voorstel voor een rooster"),
        *_stretch("de wens", "voorstel voor een rooster"),
        choice("wens", WISHES, "Liever wel of liever niet.", "voorstel voor een rooster", required=True),
        *stated(),
    ),
)
