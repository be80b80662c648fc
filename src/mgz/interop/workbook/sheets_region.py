"""The sheets Regio, Instellingen and Gebieden: the region itself, its choices and its areas."""

from typing import Final

from mgz.interop.workbook.columns import dates, identity, reference, stated, text
from mgz.interop.workbook.schema import Column, Kind, Sheet
from mgz.interop.workbook.settings import SETTINGS
from mgz.interop.workbook.words import YES_NO, Words

#: The values of the sheet Regio, one per line.
REGION_VALUES: Final[tuple[Column, ...]] = (
    text("naam", "De naam van de regio.", "naam in elk overzicht", required=True),
    text("zorgkantoorregio", "De zorgkantoorregio waar de regio in ligt.", "naam in elk overzicht"),
    Column("regiotafel", Kind.WORD, "Is er een regiotafel?", "escalatie", default="unknown", words=YES_NO),
    Column(
        "periode van",
        Kind.DATE,
        "Eerste dag van de te bewijzen periode.",
        "periode van het bewijs",
        required=True,
    ),
    Column(
        "periode tot en met",
        Kind.DATE,
        "Laatste dag van die periode.",
        "periode van het bewijs",
        required=True,
    ),
    Column(
        "rooster verplicht t/m",
        Kind.DATE,
        "Tot en met welke dag een rooster verplicht is.",
        "laag ingeroosterd",
    ),
)
_VALUE_NAMES = Words({column.header: column.header for column in REGION_VALUES})

REGIO: Final = Sheet(
    "Regio",
    "De regio zelf: op elke rij één gegeven met zijn waarde.",
    (
        Column(
            "gegeven", Kind.WORD, "Welk gegeven dit is.", "–", required=True, key=True, words=_VALUE_NAMES
        ),
        Column("waarde", Kind.TEXT, "De waarde.", "zie hieronder"),
    ),
    compulsory=True,
    is_pairs=True,
)

INSTELLINGEN: Final = Sheet(
    "Instellingen",
    "Keuzes van de regio, elk met de dagen waarop ze gelden.",
    (
        identity("de instelling"),
        Column(
            "sleutel",
            Kind.WORD,
            "Welke instelling dit is.",
            "zie de tabel met sleutels",
            required=True,
            words=Words({key: key for key in SETTINGS}),
        ),
        Column("waarde", Kind.SETTING, "De waarde, zoals bij de sleutel hoort.", "instelling", required=True),
        *dates("de waarde"),
        *stated(),
    ),
)

GEBIEDEN: Final = Sheet(
    "Gebieden",
    "Gebieden als verzameling van postcodes van vier cijfers. Een gebied kan andere gebieden bevatten.",
    (
        identity("het gebied"),
        text("naam", "De naam van het gebied. Leeg: het id.", "naam in elk overzicht"),
        Column("postcodes", Kind.POSTCODES, "Bijvoorbeeld: 7511, 7513-7515.", "postcodes van het gebied"),
        reference(
            "bevat gebieden",
            ("Gebieden",),
            "De gebieden die erin liggen.",
            "postcodes van het gebied",
            many=True,
        ),
        *stated(),
    ),
)
