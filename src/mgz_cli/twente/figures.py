"""The public figures of Twente: inhabitants, people of 75 and older, and estimated Wlz clients.

Every figure is typed over from a public source; nothing is read at run time. Postcodes and the places of
the posts stand in `places`.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mgz.vocabulary import Figure, FigureLabel

CBS: Final = "CBS, StatLine 83502NED en 83503NED (inwoners per postcode van vier cijfers)"
CBS_METHOD: Final = (
    "stand op 1 januari 2021, per postcode door CBS afgerond op vijftallen, "
    "opgeteld binnen de gemeentegrens van 2022"
)
_MLZ: Final = "CBS via https://www.monitorlangdurigezorg.nl/kerncijfers/gebruik"
MLZ_IN_NATURA: Final = f"{_MLZ}/gebruik-wlz-zorg-in-natura"
MLZ_CONTRIBUTION: Final = f"{_MLZ}/gebruik-bijdrageplichtige-wlz-zorg"


class Line(StrEnum):
    """The forms of delivery for which there is an estimate, in the words of that estimate."""

    VERBLIJF_VV = "Verblijf V&V"
    VERBLIJF_GHZ = "Verblijf gehandicaptenzorg"
    VERBLIJF_GGZ = "Verblijf ggz"
    VPT = "VPT"
    MPT = "MPT (uitsluitend)"
    MPT_PGB = "Combinatie MPT/zin + pgb"
    PGB = "Pgb (uitsluitend)"


class Share(StrEnum):
    """The share of Twente in the Netherlands by which a national number was brought down."""

    AGED = "aandeel 75+"
    INHABITANTS = "aandeel inwoners"
    AVERAGE = "gemiddelde van beide aandelen"


@dataclass(frozen=True, slots=True)
class ClientEstimate:
    """The clients of one form in Twente: the national number times a share of Twente."""

    national: Figure
    share: Share
    percent: Figure
    clients: Figure


def _observed(value: int) -> Figure:
    return Figure(value, FigureLabel.WAARGENOMEN, "2021", CBS)


#: Inhabitants and people of 75 and older per municipality, 1 January 2021.
_PEOPLE: Final = {
    "Almelo": (73_130, 6_385),
    "Borne": (23_670, 2_295),
    "Dinkelland": (26_605, 2_710),
    "Enschede": (159_730, 12_490),
    "Haaksbergen": (24_205, 2_760),
    "Hellendoorn": (35_930, 3_475),
    "Hengelo": (81_050, 7_300),
    "Hof van Twente": (35_035, 4_250),
    "Losser": (22_890, 2_305),
    "Oldenzaal": (31_700, 3_320),
    "Rijssen-Holten": (38_205, 3_380),
    "Tubbergen": (21_315, 1_825),
    "Twenterand": (33_645, 2_755),
    "Wierden": (24_545, 2_345),
}
MUNICIPALITIES: Final = tuple(_PEOPLE)
INHABITANTS: Final = {name: _observed(people) for name, (people, _) in _PEOPLE.items()}
AGED: Final = {name: _observed(aged) for name, (_, aged) in _PEOPLE.items()}


_PERCENT: Final = {Share.AGED: 3.885, Share.INHABITANTS: 3.615, Share.AVERAGE: 3.75}


def _share(share: Share) -> Figure:
    """Counted from observed numbers; that the average of two shares fits a form is an estimate."""
    averaged = share is Share.AVERAGE
    return Figure(
        _PERCENT[share], FigureLabel.SCHATTING if averaged else FigureLabel.WAARGENOMEN, "2021", CBS
    )


def _estimate(national: int, year: str, source: str, share: Share, clients: int) -> ClientEstimate:
    own = "eigen berekening: landelijk aantal maal het aandeel van Twente"
    return ClientEstimate(
        Figure(national, FigureLabel.WAARGENOMEN, year, source),
        share,
        _share(share),
        Figure(clients, FigureLabel.SCHATTING, year, own),
    )


#: Estimated clients with a Wlz indication in Twente, per form.
CLIENTS: Final = {
    Line.VERBLIJF_VV: _estimate(124_985, "2019", MLZ_IN_NATURA, Share.AGED, 4_856),
    Line.VERBLIJF_GHZ: _estimate(73_830, "2019", MLZ_IN_NATURA, Share.INHABITANTS, 2_669),
    Line.VERBLIJF_GGZ: _estimate(4_510, "2019", MLZ_IN_NATURA, Share.INHABITANTS, 163),
    Line.VPT: _estimate(14_380, "2020", MLZ_CONTRIBUTION, Share.AGED, 559),
    Line.MPT: _estimate(34_290, "2020", MLZ_CONTRIBUTION, Share.AVERAGE, 1_286),
    Line.MPT_PGB: _estimate(12_900, "2020", MLZ_CONTRIBUTION, Share.AVERAGE, 484),
    Line.PGB: _estimate(28_935, "2020", MLZ_CONTRIBUTION, Share.INHABITANTS, 1_046),
}
TOTAL_CLIENTS: Final = 11_063

_SHARE: Final = "de 14 gemeenten gedeeld door Nederland, 1 januari 2021, afgerond"
#: How each share was counted.
SHARE_METHOD: Final = {
    Share.AGED: f"mensen van 75 jaar en ouder: {_SHARE}",
    Share.INHABITANTS: f"inwoners: {_SHARE}",
    Share.AVERAGE: "het midden tussen beide aandelen: jong en oud gebruiken deze vorm",
}
_IN_NATURA: Final = "peildatum tweede vrijdag van november 2019, alle leeftijden, voorlopig cijfer"
_CONTRIBUTION: Final = "18 jaar en ouder met een eigen bijdrage, 2020, voorlopig cijfer"
#: How each national number was counted.
NATIONAL_METHOD: Final = {
    Line.VERBLIJF_VV: _IN_NATURA,
    Line.VERBLIJF_GHZ: _IN_NATURA,
    Line.VERBLIJF_GGZ: _IN_NATURA,
    Line.VPT: _CONTRIBUTION,
    Line.MPT: _CONTRIBUTION,
    Line.MPT_PGB: f"{_CONTRIBUTION}; afgeleid: totaal min uitsluitend pgb min uitsluitend zorg in natura",
    Line.PGB: _CONTRIBUTION,
}
