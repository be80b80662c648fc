"""The organisations of the example: all of them invented, and every name says so."""

from dataclasses import dataclass
from typing import Final

from mgz.vocabulary import OrganisatieSoort

_MARK: Final = "(fictief)"


@dataclass(frozen=True, slots=True)
class Party:
    """An invented organisation; `stem` is its made-up word, `prefix` what kind of house it is."""

    stem: str
    prefix: str
    kind: OrganisatieSoort = OrganisatieSoort.ZORGAANBIEDER

    @property
    def id(self) -> str:
        """The id is the name people type: in a quick start there is no other name."""
        return f"{self.stem} {_MARK}"

    @property
    def name(self) -> str:
        """The full name on the sheet Organisaties."""
        return f"{self.prefix} {self.stem} {_MARK}"


def marked(name: str) -> str:
    """A name with the mark that it is invented."""
    return f"{name} {_MARK}"


def _elderly(stem: str) -> Party:
    return Party(stem, "Ouderenzorg")


def _disabled(stem: str) -> Party:
    return Party(stem, "Gehandicaptenzorg")


KWARTELWENDE: Final = _elderly("Kwartelwende")
ZILVERMEENT: Final = _elderly("Zilvermeent")
VLIERWENDE: Final = _elderly("Vlierwende")
IEPENMEENT: Final = _elderly("Iepenmeent")
MERELGAARDE: Final = _elderly("Merelgaarde")
WULPGAARDE: Final = _elderly("Wulpgaarde")
HAZELWENDE: Final = _elderly("Hazelwende")
PUTTERWENDE: Final = _elderly("Putterwende")
SLEEDOORNMEENT: Final = _elderly("Sleedoornmeent")
KIEVITGAARDE: Final = _elderly("Kievitgaarde")
GOUDVINKMEENT: Final = _elderly("Goudvinkmeent")
BRUMMELWENDE: Final = _elderly("Brummelwende")
ROERDOMPGAARDE: Final = _elderly("Roerdompgaarde")
LIJSTERWENDE: Final = _elderly("Lijsterwende")
FAZANTMEENT: Final = _elderly("Fazantmeent")
TORFGAARDE: Final = _elderly("Torfgaarde")
LISDODDEGAARDE: Final = _elderly("Lisdoddegaarde")
HERMELIJNGAARDE: Final = _elderly("Hermelijngaarde")
KEMPHAANWENDE: Final = _elderly("Kemphaanwende")
MATTENBIESMEENT: Final = _elderly("Mattenbiesmeent")
GEELGORSMEENT: Final = _elderly("Geelgorsmeent")
ROODBORSTWENDE: Final = _elderly("Roodborstwende")

BOOMVALKMEENT: Final = _disabled("Boomvalkmeent")
STEENUILWENDE: Final = _disabled("Steenuilwende")
KLAPROOSWENDE: Final = _disabled("Klaprooswende")
ZWALUWMEENT: Final = _disabled("Zwaluwmeent")
OEVERLOOPGAARDE: Final = _disabled("Oeverloopgaarde")
BOSUILWENDE: Final = _disabled("Bosuilwende")

NACHTEGAALMEENT: Final = Party("Nachtegaalmeent", "GGZ-wonen")
SPREEUWGAARDE: Final = Party("Spreeuwgaarde", "GGZ-wonen")
DUINROOSMEENT: Final = Party("Duinroosmeent", "Thuiszorg")
HEIVLINDERWENDE: Final = Party("Heivlinderwende", "Thuiszorg")

PROVIDERS: Final = (
    KWARTELWENDE, ZILVERMEENT, VLIERWENDE, IEPENMEENT, MERELGAARDE, WULPGAARDE, HAZELWENDE, PUTTERWENDE,
    SLEEDOORNMEENT, KIEVITGAARDE, GOUDVINKMEENT, BRUMMELWENDE, ROERDOMPGAARDE, LIJSTERWENDE, FAZANTMEENT,
    TORFGAARDE, LISDODDEGAARDE, HERMELIJNGAARDE, KEMPHAANWENDE, MATTENBIESMEENT, GEELGORSMEENT,
    ROODBORSTWENDE, BOOMVALKMEENT, STEENUILWENDE, KLAPROOSWENDE, ZWALUWMEENT, OEVERLOOPGAARDE, BOSUILWENDE,
    NACHTEGAALMEENT, SPREEUWGAARDE, DUINROOSMEENT, HEIVLINDERWENDE,
)  # fmt: skip

HDS: Final = Party("Reigerwende", "Huisartsendienst", OrganisatieSoort.HDS)
#: The out-of-hours organisation of a neighbouring region, to which one practice at the border belongs.
NEIGHBOUR_HDS: Final = Party("Otterwende", "Huisartsendienst", OrganisatieSoort.HDS)
ZORGKANTOOR: Final = Party("Kraanvogelmeent", "Zorgkantoor", OrganisatieSoort.ZORGKANTOOR)
INSURER: Final = Party("Pimpelmeesgaarde", "Zorgverzekeraar", OrganisatieSoort.ZORGVERZEKERAAR)

#: Gives treatment by SOs to clients of other providers and to people at home.
TREATMENT: Final = Party("Korenwolfmeent", "Behandelpraktijk", OrganisatieSoort.BEHANDELAANBIEDER)
#: A small one, from which no zorgkantoor bought anything.
UNCONTRACTED: Final = Party("Wielewaalwende", "Behandelpraktijk", OrganisatieSoort.BEHANDELAANBIEDER)

#: Every invented organisation that is no general practice.
PARTIES: Final = (*PROVIDERS, TREATMENT, UNCONTRACTED, HDS, NEIGHBOUR_HDS, ZORGKANTOOR, INSURER)
