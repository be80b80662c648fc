"""The keys of the sheet Instellingen: what a region may choose, each with the type of its value."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mgz.interop.workbook.words import YES_NO, Words, words_of
from mgz.vocabulary import Beroep, Functie, label

K_KEY: Final = "k"
K_DEFAULT: Final = 10


class SettingKind(StrEnum):
    """The type of the value of a setting."""

    CLOCK = "tijd (uu:mm)"
    COUNT = "geheel getal vanaf 1"
    WORD = "keuze"


@dataclass(frozen=True, slots=True)
class SettingKey:
    """One key: the type of its value and what it decides; without a row the `default` holds."""

    kind: SettingKind
    decides: str
    default: str
    words: Words | None = None


_SPECIALISTS = Words(
    {
        Functie.SPECIALIST_SO.value: label(Functie.SPECIALIST_SO),
        Functie.SPECIALIST_VG.value: label(Functie.SPECIALIST_VG),
        "unknown": "onbekend",
    },
    {"SO": Functie.SPECIALIST_SO.value, "AVG": Functie.SPECIALIST_VG.value},
)
_TABLE_RULES = Words({"consensus": "consensus", "meerderheid": "meerderheid", "anders": "anders"})
#: Who may triage at least; the sources give no order and no norm (O16).
_TRIAGISTS = words_of((Beroep.TRIAGIST, Beroep.VERPLEEGKUNDIGE, Beroep.PA, Beroep.VS, Beroep.HUISARTS))
_TRIAGE_PLACES = {
    "locatie": "op de woonlocatie",
    "praktijk": "in de praktijk of instelling",
    "post": "op de post of in de instelling",
    "wijk": "voor mensen thuis",
}
_PARTS = {"dag": "overdag", "anw": "in de ANW"}


def _reach(function: str) -> SettingKey:
    return SettingKey(
        SettingKind.COUNT, f"norm: binnen hoeveel minuten {function} aanwezig is", "geen norm gesteld"
    )


def _specialist(sector: str) -> SettingKey:
    return SettingKey(SettingKind.WORD, f"welke specialist voor sector {sector}", "onbekend", _SPECIALISTS)


def _triage(place: str, part: str) -> SettingKey:
    return SettingKey(
        SettingKind.WORD,
        f"welk beroep minstens triëert {_TRIAGE_PLACES[place]}, {_PARTS[part]}",
        "niet gesteld",
        _TRIAGISTS,
    )


def _term(step: int) -> SettingKey:
    return SettingKey(
        SettingKind.COUNT, f"hoeveel dagen een kwestie bij stap {step} mag blijven", "geen termijn"
    )


SETTINGS: Final[dict[str, SettingKey]] = {
    "dag_begin": SettingKey(SettingKind.CLOCK, "begin van de dag op werkdagen", "08:00"),
    "dag_einde": SettingKey(SettingKind.CLOCK, "einde van de dag op werkdagen; daarna is het ANW", "17:00"),
    "goede_vrijdag_anw": SettingKey(
        SettingKind.WORD, "of Goede Vrijdag overdag als ANW telt", "onbekend", YES_NO
    ),
    K_KEY: SettingKey(SettingKind.COUNT, "kleinste aantal cliënten dat apart getoond wordt", str(K_DEFAULT)),
    "voorwacht_in_de_wijk": SettingKey(
        SettingKind.WORD, "of voor groepen thuis in ANW ook een voorwacht nodig is", "nee", YES_NO
    ),
    "bereiknorm_algemene_zorg": _reach("de huisarts"),
    "bereiknorm_so": _reach("de specialist ouderengeneeskunde"),
    "bereiknorm_arts_vg": _reach("de arts VG"),
    "bereiknorm_triage": _reach("de triage op de woonlocatie"),
    "specialist_lg": _specialist("LG"),
    "specialist_zg": _specialist("ZG"),
    "specialist_ggz": _specialist("GGZ"),
    "vpt_straal_meter": SettingKey(
        SettingKind.COUNT, "straal van vpt ongeclusterd nabij een locatie", "niet gesteld"
    ),
    "herzieningsdrempel_uren": SettingKey(
        SettingKind.COUNT,
        "uren behandeling in 13 weken waarboven herziening wordt voorgesteld",
        "niet gesteld",
    ),
    "toestemming_vooraf": SettingKey(
        SettingKind.WORD, "of het zorgkantoor toestemming vooraf vraagt", "nee", YES_NO
    ),
    "indirecte_tijd": SettingKey(
        SettingKind.WORD, "of indirecte tijd gedeclareerd mag worden", "onbekend", YES_NO
    ),
    "besluitregel_regiotafel": SettingKey(
        SettingKind.WORD, "hoe de regiotafel besluit", "consensus", _TABLE_RULES
    ),
    **{f"termijn_stap_{step}": _term(step) for step in range(1, 6)},
    # The front guard for people at home is asked in the out-of-hours only.
    **{
        f"deskundigheid_triage_{place}_{part}": _triage(place, part)
        for place in _TRIAGE_PLACES
        for part in _PARTS
        if (place, part) != ("wijk", "dag")
    },
}
